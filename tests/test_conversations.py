"""Looking back as people are: shy, late, on the phone, all at once, in one word, and gone again."""

import pytest

from bot.coach import questions
from bot.sandbox.message import Message
from bot.sandbox.payloads import message_posted
from tests.stories import Seeker, Stage, berlin

THANKS = "Thank you. Here it is, in your own words."
NOTHING = "Nothing noted this time, and that is fine. Write here whenever something comes back."
CONTROLS = "[Show me an example] [Skip] [Back] [Later] [Stop]"
EARLY = {"When it begins or began": berlin("2026-03-03 08:00")}


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who logged an interview at Acme, from 08:00 to 09:00, and nothing else of it."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **EARLY)
    return ana


@pytest.fixture
async def root(ana: Seeker, stage: Stage) -> Message:
    """The message that opens the thread, one hour after the interview."""
    await stage.waits("2026-03-03 10:00")
    [root] = ana.sees()
    return root


def asks(question: questions.Question) -> list[str]:
    """A question as a person sees it, with all its buttons."""
    ready = " ".join(f"[{label}]" for _, label in question.choices)
    return [f"*{question.ask}*", *([ready] if ready else []), CONTROLS]


def kept(stage: Stage) -> str:
    """All that the bot has on its disk."""
    files = [one for one in stage.data_dir.rglob("*") if one.is_file()]
    return "\n".join(one.read_text() for one in files)


async def says(ana: Seeker, root: Message, *words: str) -> list[Message]:
    """Each of these as a reply of its own."""
    return [await ana.replies(one, to=root) for one in words]


async def test_somebody_shy_skips_everything_and_is_left_in_peace(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.clicks("Skip", on=root)
    for asked in ("ASKED", "WISHED", "MET", "REMEMBER", "NEXT", "PROMISED", "DECIDE"):
        [question] = ana.sees()
        assert question.plain.splitlines() == asks(getattr(questions, asked))
        await ana.clicks("Skip", on=question)
        assert question.buttons == []
    [summary] = ana.sees()

    assert summary.plain.splitlines() == [NOTHING, "[Go on]"]
    assert root.plain.splitlines() == [
        "*Interview at Acme*",
        "How it felt: left open",
        "Nothing noted, and that is fine.",
    ]
    await stage.waits("2026-03-05 18:00")
    assert [one for one in ana.sees() if one.thread_ts == root.ts] == []


async def test_an_answer_changed_after_a_day_changes_all_that_came_of_it(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.clicks("Rough", on=root)
    [answer] = await says(ana, root, "Why us? missed")
    await says(ana, root, "stop")
    summary = ana.sees()[-1]
    lines = [THANKS, "*How it felt*", "Rough", "*What they asked, and how you answered*"]
    assert summary.plain.splitlines() == [
        *(*lines, "Why us? missed"),
        *("On your practice list: Why us?", "[Go on]"),
    ]
    await stage.waits("2026-03-04 18:00")
    await ana.edits(answer, "Why us? fine")

    assert summary.plain.splitlines() == [*lines, "Why us? fine", "[Go on]"]
    listed = await ana.types("/interview prep")
    assert listed
    assert "Nothing to practise yet." in listed.plain


@pytest.mark.parametrize("how", ["button", "words"])
async def test_stopped_at_the_desk_and_taken_up_on_the_phone_days_later(
    how: str, ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.clicks("Mixed", on=root)
    [question] = ana.sees()
    await ana.clicks("Stop", on=question)
    [summary] = ana.sees()
    assert summary.plain.splitlines() == [THANKS, "*How it felt*", "Mixed", "[Go on]"]
    await stage.stops()
    await stage.starts()
    await stage.waits("2026-03-08 20:00")
    ana.sees()
    if how == "button":
        await ana.clicks("Go on", on=summary)
        [again] = ana.sees()
        assert again.plain.splitlines() == asks(questions.ASKED)
        assert again.thread_ts == root.ts
    await says(ana, root, "They asked about SQL: fine")

    [following] = ana.sees()
    assert following.plain.splitlines() == asks(questions.WISHED)
    assert "They asked about SQL: fine" in kept(stage)


async def test_three_questions_answered_in_one_message_lose_nothing(
    ana: Seeker, root: Message
) -> None:
    everything = "it was ok. they asked why us? wish I had named Kafka. Bo has a dog"
    await says(ana, root, everything)
    [question] = ana.sees()
    assert question.plain.splitlines() == asks(questions.ASKED)
    await says(ana, root, "skip", "skip", "stop")

    assert ana.sees()[-1].plain.splitlines() == [THANKS, "*How it felt*", everything, "[Go on]"]


async def test_who_deletes_everything_leaves_nothing(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    said = await says(
        ana,
        root,
        *("a parrot feeling", "Why parrots? missed", "that parrots swim", "Bo Parrot, keeper"),
        *("parrots fly", "who feeds the parrots?", "feed the parrot tomorrow"),
        *("the parrot said by 13 March", "and one more parrot"),
    )
    summary = [one for one in ana.sees() if one.plain.startswith(THANKS)][-1]
    await stage.waits("2026-03-04 12:00")
    reminder = next(one for one in ana.sees() if "You promised Acme" in one.plain)
    await ana.clicks("Done", on=reminder)
    for one in said:
        await ana.deletes(one)

    assert summary.plain.splitlines() == [NOTHING, "[Go on]"]
    assert "arrot" not in kept(stage)
    assert [one.plain for one in ana.person.messages if "arrot" in one.plain + one.text] == []
    await stage.waits("2026-03-16 12:00")
    assert [one.plain for one in ana.sees() if "arrot" in one.plain] == []


async def test_two_look_backs_at_once_do_not_get_mixed_up(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.logs("Globex", **EARLY)
    await ana.types("/interview reflect globex")
    [other] = [one for one in ana.sees() if "Interview at Globex" in one.plain]
    await says(ana, root, "calm")
    await says(ana, other, "loud", "Why Globex? nailed")
    await says(ana, root, "Why Acme? fine")
    await says(ana, other, "stop")
    await says(ana, root, "stop")
    summaries = {one.thread_ts: one.plain for one in ana.sees() if one.plain.startswith(THANKS)}

    assert {ts: plain.splitlines()[1:-1] for ts, plain in summaries.items()} == {
        root.ts: [
            *("*How it felt*", "calm"),
            *("*What they asked, and how you answered*", "Why Acme? fine"),
        ],
        other.ts: [
            *("*How it felt*", "loud"),
            *("*What they asked, and how you answered*", "Why Globex? nailed"),
        ],
    }


async def test_an_answer_that_slack_sends_twice_is_kept_once(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    for words in ("calm", "Why us? fine", "skip", "Bo Lee"):
        [said] = await says(ana, root, words)
        await ana.person.slack.tell(message_posted(said))
        await stage.rests()
    assert ana.sees()[-1].plain.splitlines() == asks(questions.REMEMBER)
    await says(ana, root, "stop")

    assert ana.sees()[-1].plain.splitlines() == [
        THANKS,
        *("*How it felt*", "calm"),
        *("*What they asked, and how you answered*", "Why us? fine"),
        *("*Who was there*", "Bo Lee"),
        *("I wrote down that you met Bo Lee.", "[Go on]"),
    ]


async def test_one_word_is_an_answer_and_a_no_is_nobody(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await says(ana, root, "good", "sql", "ok", "kafka", "nobody", "dog", "no", "no", "no")

    assert ana.sees()[-1].plain.splitlines() == [
        THANKS,
        *("*How it felt*", "good", "*What they asked, and how you answered*", "sql"),
        *("*How each of these went*", "ok", "*What you wish you had said*", "kafka"),
        *("*Who was there*", "nobody", "*Worth remembering*", "dog"),
        *("*What you want to ask next time*", "no", "*What was promised*", "no"),
        *("*When they decide*", "no"),
    ]
    await stage.waits("2026-03-05 18:00")
    assert [one.plain for one in ana.sees() if "nobody" in one.plain] == []


async def test_what_a_phone_has_heard_is_kept_as_it_is_and_names_are_found_in_it(
    ana: Seeker, root: Message
) -> None:
    mess = (
        "yeah so um it was it was pretty good I think",
        "okay so they asked me like how would you design a queue and I kind of froze",
        "that I built one at my last job you know",
        "so there was uh this guy called Mike he does the backend and also Sarah the recruiter",
    )
    felt, asked, wished, met = mess
    await says(ana, root, felt, asked, wished, met, "stop")

    assert ana.sees()[-1].plain.splitlines() == [
        THANKS,
        *("*How it felt*", felt, "*What they asked, and how you answered*", asked),
        *("*What you wish you had said*", wished, "*Who was there*", met),
        *("I wrote down that you met Mike and Sarah.", "[Go on]"),
    ]
