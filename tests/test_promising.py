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


async def test_what_they_promised_is_asked_for_when_its_day_has_passed(
    ana: Seeker, stage: Stage
) -> None:
    await ana.types("/interview promise Acme they will send the task by Friday", channel="general")
    [card] = ana.sees()
    assert card.plain.splitlines() == [
        "Acme promised: they will send the task, by Fri 6 Mar. I ask on Mon 9 Mar.",
        "[Undo]",
    ]
    await stage.waits("2026-03-06 18:00")
    assert "send the task" not in "".join(one.plain for one in ana.sees())

    await stage.waits("2026-03-09 09:00")
    [asked] = [one for one in ana.sees() if one.plain.startswith("Acme said")]
    assert asked.plain.splitlines() == [
        "Acme said they would send the task by Fri 6 Mar. Nothing yet? A one-line reminder is"
        " fine.",
        "Their turn, promised for Fri 6 Mar",
        "[Draft it] [Got it] [Snooze] [Not needed] [They replied]",
    ]
    await ana.clicks("Got it", on=asked)
    assert asked.plain.startswith("Got it ✓ · Acme promised: they will send the task")
    await ana.clicks("Undo", on=asked)
    await ana.clicks("They replied", on=asked)
    assert "What did they say?" in asked.plain


async def test_their_promise_is_taken_back_as_theirs(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview promise Acme\nthey will call tomorrow", channel="general")
    [card] = ana.sees()
    await ana.clicks("Undo", on=card)

    assert card.plain == "Taken back: the promise of Acme, they will call tomorrow."
    await stage.waits("2026-03-06 18:00")
    assert "call" not in "".join(one.plain for one in ana.sees())


@pytest.mark.parametrize(
    "words",
    [
        "Acme promised to send the task by Friday",
        "Acme will send me the task by Friday",
        "/interview promise Acme they'll send the task by Friday",
        "/interview log Acme technical interview today 8am, Ana Ruiz will send the task by Friday",
    ],
)
async def test_whose_promise_it_is_survives_every_way_to_tell_it(
    ana: Seeker, stage: Stage, words: str
) -> None:
    await ana.types(words)
    if ana.person.modal:
        assert await ana.submits() == {}
        await ana.clicks("Edit")
        assert await ana.submits() == {}
    ana.sees()
    await stage.waits("2026-03-09 09:00")

    asked = [one.plain for one in ana.sees() if one.buttons[1:2] == ["Got it"]]
    assert len(asked) == 1
    assert "send" in asked[0]
    assert "the task" in asked[0]


async def test_what_they_promised_can_be_asked_for_in_a_letter(stage: Stage) -> None:
    ana = stage.person("Ana")
    await ana.logs(
        "Acme",
        **{
            "When it begins or began": berlin("2026-03-03 08:00"),
            "Who you met": "Bo Lee",
            "What you promised": "they will send the task by Wednesday",
        },
    )
    await stage.waits("2026-03-05 09:30")
    [nudge] = [one for one in ana.sees() if "said they would send the task" in one.plain]
    await ana.clicks("Draft it", on=nudge)
    [letter] = ana.sees()
    assert letter.plain.startswith("*Reminder of what they promised (they will send the task)")
    assert "the task." in letter.plain
    await ana.clicks("Sent", on=letter)

    # It has not come by that: the card still asks.
    assert "Got it" in nudge.buttons
