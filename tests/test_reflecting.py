"""Looking back in a thread, as a person does it: with buttons, words, second thoughts, pauses."""

import pytest

from bot.coach import questions
from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

FELT, ASKED, RATED = questions.FELT.ask, questions.ASKED.ask, questions.RATED.ask
WISHED, REMEMBER = questions.WISHED.ask, questions.REMEMBER.ask
NEXT, PROMISED = questions.NEXT.ask, questions.PROMISED.ask


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had an interview at Acme from 08:00 to 09:00."""
    ana = stage.person("Ana")
    told = {"Who you met": "Bo Lee", "They decide by": berlin("2026-03-13 00:00").date()}
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00"), **told})
    return ana


@pytest.fixture
async def root(ana: Seeker, stage: Stage) -> Message:
    """The message that opens the thread, one hour after the interview."""
    await stage.waits("2026-03-03 10:00")
    [root] = ana.sees()
    return root


def asked(messages: list[Message]) -> list[str]:
    """The first line of each message, without its mark-up."""
    return [message.plain.splitlines()[0].strip("*") for message in messages]


async def test_from_a_click_to_the_summary_in_ones_own_words(ana: Seeker, root: Message) -> None:
    assert root.plain.splitlines()[:3] == [
        "*Interview at Acme*",
        FELT,
        "[It went well] [Mixed] [Rough]",
    ]
    await ana.clicks("It went well", on=root)
    assert asked(ana.sees()) == [ASKED]
    await ana.replies("Why us? Because of the data.\nSQL: window functions", to=root)
    [rating] = ana.sees()
    assert rating.plain.splitlines()[:5] == [
        f"*{RATED}*",
        "Why us?",
        "[Nailed it] [Fine] [Missed]",
        "SQL",
        "[Nailed it] [Fine] [Missed]",
    ]
    await ana.clicks("Nailed it", on=rating)
    assert rating.plain.splitlines()[1] == "Why us? · Nailed it"
    await ana.clicks("Missed", on=rating)
    assert asked(ana.sees()) == [WISHED]
    await ana.replies("That I know Kafka.", to=root)
    assert asked(ana.sees()) == [REMEMBER]
    await ana.replies("Bo has a dog.", to=root)
    assert asked(ana.sees()) == [NEXT]
    await ana.replies("Who decides?", to=root)
    assert asked(ana.sees()) == [PROMISED]
    await ana.replies("send references tomorrow", to=root)
    [summary] = ana.sees()

    assert summary.plain.splitlines() == [
        "Thank you. Here it is, in your own words.",
        "*How it felt*",
        "It went well",
        "*What they asked, and how you answered*",
        "Why us? Because of the data.",
        "SQL: window functions",
        "*What you wish you had said*",
        "That I know Kafka.",
        "*Worth remembering*",
        "Bo has a dog.",
        "*What you want to ask next time*",
        "Who decides?",
        "*What was promised*",
        "send references tomorrow",
        "On your practice list: SQL",
        "I will remind you: send references, by Wed 4 Mar.",
    ]
    assert {message.thread_ts for message in (summary,)} == {root.ts}
    assert root.plain.splitlines() == [
        "*Interview at Acme*",
        "How it felt: It went well",
        "It is all in the thread.",
    ]


async def test_what_was_promised_is_reminded_of(ana: Seeker, root: Message, stage: Stage) -> None:
    await ana.clicks("Rough", on=root)
    for word in ("skip", "Skip.", "SKIP", " skip "):
        await ana.replies(word, to=root)
    await ana.replies("send references tomorrow", to=root)
    ana.sees()
    await stage.waits("2026-03-04 09:00")

    assert "You promised Acme: send references." in [
        one.plain.splitlines()[0] for one in ana.sees()
    ]


async def test_back_asks_again_and_the_new_answer_is_added(ana: Seeker, root: Message) -> None:
    await ana.replies("strange", to=root)
    [first] = ana.sees()
    await ana.replies("They asked about SQL: fine", to=root)
    ana.sees()
    await ana.replies("back", to=root)
    [again] = ana.sees()

    assert again.plain.splitlines()[:3] == [
        f"*{ASKED}*",
        "So far: They asked about SQL: fine",
        "A new reply is added to this. To change it, edit your message above.",
    ]
    await ana.replies("They asked about Postgres: fine", to=root)
    assert asked(ana.sees()) == [WISHED]
    await ana.replies("stop", to=root)
    [summary] = ana.sees()
    assert "They asked about SQL: fine\nThey asked about Postgres: fine" in summary.plain
    assert first.buttons == []


async def test_later_puts_the_question_again_the_next_morning(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.clicks("Mixed", on=root)
    [question] = ana.sees()
    await ana.clicks("Later", on=question)
    await stage.waits("2026-03-04 08:59")
    assert [one for one in ana.sees() if one.thread_ts == root.ts] == []
    await stage.waits("2026-03-04 09:00")

    [again] = [one for one in ana.sees() if one.thread_ts == root.ts]
    assert asked([again]) == [ASKED]


async def test_later_before_it_began_rests_until_the_next_morning(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.clicks("Later", on=root)
    assert root.plain == "Look back on Acme · resting until tomorrow at 9:00 AM\n[Undo]"
    await stage.waits("2026-03-04 09:00")

    assert FELT in [line for one in ana.sees() for line in one.plain.splitlines()]


async def test_stop_keeps_what_was_said_and_go_on_takes_it_up_again(
    ana: Seeker, root: Message
) -> None:
    await ana.clicks("Mixed", on=root)
    [question] = ana.sees()
    await ana.clicks("Stop", on=question)
    [summary] = ana.sees()
    assert summary.plain.splitlines()[1:3] == ["*How it felt*", "Mixed"]
    await ana.clicks("Go on", on=summary)
    [again] = ana.sees()
    assert asked([again]) == [ASKED]


async def test_an_edited_answer_changes_and_a_deleted_one_is_forgotten(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.clicks("Mixed", on=root)
    answer = await ana.replies("They asked about SQL.", to=root)
    secret = await ana.replies("I should have hidden my parrot.", to=root)
    await ana.replies("stop", to=root)
    summary = ana.sees()[-1]
    await ana.edits(answer, "They asked about Postgres.")
    await ana.deletes(secret)

    assert summary.plain.splitlines() == [
        "Thank you. Here it is, in your own words.",
        "*How it felt*",
        "Mixed",
        "*What they asked, and how you answered*",
        "They asked about Postgres.",
        "[Go on]",
    ]
    [kept] = stage.data_dir.glob("T*/U*.json")
    assert "parrot" not in kept.read_text()


async def test_a_word_to_steer_by_becomes_an_answer_and_an_answer_such_a_word(
    ana: Seeker, root: Message
) -> None:
    await ana.clicks("Mixed", on=root)
    skipped = await ana.replies("Skip it.", to=root)
    answer = await ana.replies("I should have asked more.", to=root)
    await ana.replies("stop", to=root)
    summary = ana.sees()[-1]
    await ana.edits(skipped, "They asked about Postgres.")
    await ana.edits(answer, "skip")

    assert summary.plain.splitlines()[1:-1] == [
        "*How it felt*",
        "Mixed",
        "*What they asked, and how you answered*",
        "They asked about Postgres.",
    ]


async def test_go_on_comes_back_to_what_was_skipped(ana: Seeker, root: Message) -> None:
    for _ in range(8):
        await ana.replies("skip", to=root)
    summary = ana.sees()[-1]
    await ana.clicks("Go on", on=summary)
    [again] = ana.sees()

    assert asked([again]) == ["How did it feel?"]


async def test_an_edited_promise_is_reminded_of_on_its_new_day(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    for word in ("fine", "skip", "skip", "skip", "skip"):
        await ana.replies(word, to=root)
    promise = await ana.replies("send references tomorrow", to=root)
    await ana.edits(promise, "send references by Friday")
    await stage.waits("2026-03-05 18:00")
    assert [one for one in ana.sees() if "You promised" in one.plain] == []
    await stage.waits("2026-03-06 09:00")

    [reminder] = [one for one in ana.sees() if "You promised" in one.plain]
    assert reminder.plain.splitlines()[0] == "You promised Acme: send references."


async def test_words_after_the_end_are_kept_too(ana: Seeker, root: Message) -> None:
    for word in ("fine", "skip", "skip", "skip", "skip", "skip"):
        await ana.replies(word, to=root)
    summary = ana.sees()[-1]
    await ana.replies("And the coffee was good.", to=root)

    assert summary.plain.splitlines()[-3:-1] == ["*Also noted*", "And the coffee was good."]
