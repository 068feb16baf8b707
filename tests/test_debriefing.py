"""Looking back in all its ways: examples, people and dates in words, lists to practise."""

import pytest

from bot.coach import questions
from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

ASKED, MET, DECIDE = questions.ASKED.ask, questions.MET.ask, questions.DECIDE.ask


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who logged an interview at Acme, from 08:00 to 09:00, and nothing else of it."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    return ana


@pytest.fixture
async def root(ana: Seeker, stage: Stage) -> Message:
    """The message that opens the thread, one hour after the interview."""
    await stage.waits("2026-03-03 10:00")
    [root] = ana.sees()
    return root


async def goes_on_to(ana: Seeker, root: Message, question: str) -> Message:
    """Skip until this question is there."""
    for _ in range(9):
        newest = ana.person.messages[-1]
        if question in newest.plain:
            return newest
        await ana.replies("skip", to=root)
    raise AssertionError(f"never asked: {question}")


async def test_an_example_helps_whoever_does_not_know_where_to_begin(
    ana: Seeker, root: Message
) -> None:
    await ana.clicks("Mixed", on=root)
    [question] = ana.sees()
    await ana.clicks("Show me an example", on=question)

    assert "For example: Why do you want to leave?" in question.plain
    assert question.buttons == ["Skip", "Back", "Later", "Stop"]


async def test_who_was_there_becomes_somebody_to_thank(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await goes_on_to(ana, root, MET)
    named = await ana.replies("Bo Lee, head of data\nCy", to=root)
    await ana.replies("stop", to=root)
    assert "I wrote down that you met Bo Lee and Cy." in ana.sees()[-1].plain
    await ana.edits(named, "Bo Lee, head of data")
    await stage.waits("2026-03-03 12:00")

    thanks = [one.plain.splitlines()[0] for one in ana.sees() if "thank-you" in one.plain]
    assert thanks == ["You met Bo Lee at Acme (today). A thank-you within a day keeps you in mind."]


@pytest.mark.parametrize("how", ["words", "button"])
async def test_when_they_decide_moves_the_check_in(
    how: str, ana: Seeker, root: Message, stage: Stage
) -> None:
    question = await goes_on_to(ana, root, DECIDE)
    if how == "words":
        await ana.replies("next Friday, said Bo", to=root)
    else:
        await ana.clicks("Next week", on=question)

    assert "They decide by Fri 13 Mar, so I ask after that." in ana.sees()[-1].plain
    listed = await ana.types("/interview list")
    assert listed
    await stage.waits("2026-03-13 18:00")
    assert [one for one in ana.sees() if "Acme meant to decide" in one.plain] == []
    await stage.waits("2026-03-16 09:00")
    assert [one for one in ana.sees() if "Acme meant to decide" in one.plain]


async def test_what_was_missed_is_practised_and_ticked_off(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await goes_on_to(ana, root, ASKED)
    await ana.replies("Why us? nailed\nSQL windows - missed\nA failure? missed", to=root)
    await ana.replies("stop", to=root)
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-10 08:00")})
    answer = await ana.types("/interview prep acme")
    assert isinstance(answer, Message)

    assert "Acme is next: Mar 10, 2026 at 8:00 AM." in answer.plain
    assert "• Worth another try at home: " in answer.plain
    assert "SQL windows · last asked at Acme, today\n[Practised]" in answer.plain
    await ana.clicks("Practised", on=answer)
    assert answer.plain.count("[Practised]") == 1


async def test_prep_without_anything_ahead_says_so(ana: Seeker) -> None:
    answer = await ana.types("/interview prep globex")
    assert isinstance(answer, Message)

    assert answer.plain.startswith("No interview with “globex” is ahead.")
    assert "Nothing to practise yet." in answer.plain


async def test_ratings_in_words_are_taken_in_order(ana: Seeker, root: Message) -> None:
    await goes_on_to(ana, root, ASKED)
    await ana.replies("Why us?\nSQL windows", to=root)
    [*_, rating] = ana.sees()
    await ana.replies("nailed it, missed it", to=root)

    assert rating.plain.splitlines()[1:] == ["Why us? · Nailed it", "SQL windows · Missed"]
