"""A promise that is told by itself: whose it is, by when, and that no word is lost."""

import pytest

from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had interviews at Acme and at Globex."""
    ana = stage.person("Ana")
    for company in ("Acme", "Globex"):
        await ana.logs(company, **{"When it begins or began": berlin("2026-03-03 08:00")})
    ana.sees()
    return ana


async def test_a_promise_is_understood_and_reminded_of(ana: Seeker, stage: Stage) -> None:
    answer = await ana.types("/interview promise acme: send references tomorrow", channel="general")
    assert answer
    assert answer.plain.startswith("Noted for Acme.")
    [card] = ana.sees()
    assert card.plain.splitlines() == [
        "You promised Acme: send references, by Wed 4 Mar. I remind you on Wed 4 Mar.",
        "[Undo]",
    ]

    await stage.waits("2026-03-04 09:00")
    begins = [one.plain.splitlines()[0] for one in ana.sees()]
    assert "You promised Acme: send references." in begins
    await ana.clicks("Done")
    assert card.plain.startswith("You promised Acme: send references, by Wed 4 Mar.")


async def test_a_promise_is_taken_back(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview promise Acme send references tomorrow", channel="general")
    [card] = ana.sees()
    await ana.clicks("Undo", on=card)

    assert card.plain == "Taken back: your promise to Acme, send references tomorrow."
    await stage.waits("2026-03-04 12:00")
    assert "promised" not in "".join(one.plain for one in ana.sees())


async def test_without_a_company_it_is_a_question(ana: Seeker) -> None:
    words = f"send {'many ' * 700}references <b> & more"
    answer = await ana.types(f"/interview promise {words}", channel="general")
    assert answer
    assert answer.buttons == ["Acme", "Globex", "Never mind"]
    [question] = ana.sees()
    assert question.plain == answer.plain

    await ana.clicks("Globex", on=answer)
    assert answer.plain.startswith("Noted for Globex.")
    assert question.plain == "It was about Globex."
    [kept] = ana.stage.data_dir.glob("T*/U*.json")
    assert words in kept.read_text()
    [card] = ana.sees()
    assert card.plain.startswith("You promised Globex: send many many")
    assert card.plain.splitlines()[-1] == "[Undo]"


async def test_a_question_can_be_dropped(ana: Seeker) -> None:
    answer = await ana.types("/interview promise sing", channel="general")
    [question] = ana.sees()
    await ana.clicks("Never mind", on=question)

    assert question.plain == "Never mind, then. Nothing was noted."
    assert answer
    await ana.clicks("Acme", on=answer)
    assert ana.sees() == []


async def test_a_promise_without_words_is_asked_for(ana: Seeker) -> None:
    for words in ("", " acme", " to Acme:"):
        answer = await ana.types(f"/interview promise{words}")
        assert answer
        assert answer.plain.startswith("What did you promise, and to whom?")


async def test_whose_promise_it_is_can_be_told_when_there_is_an_application(
    stage: Stage,
) -> None:
    ana = stage.person("Bo")
    answer = await ana.types("/interview promise send references", channel="general")
    assert answer
    assert answer.buttons == ["Log an interview", "I applied there", "Never mind"]
    [question] = ana.sees()
    await ana.clicks("I applied there", on=question)
    assert await ana.submits({"Company": "Initech"}) == {}
    assert question.buttons == ["Initech", "Never mind"]
    await ana.clicks("Initech", on=question)

    assert ana.sees()[-1].plain.startswith("You promised Initech: send references. No day named")
