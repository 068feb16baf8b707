"""They did not turn up: a kind note at once, and nothing that follows from an interview."""

import pytest

from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

ACME = {
    "Role": "Data engineer",
    "When it begins or began": berlin("2026-03-03 10:00"),
    "Who you met": "Dr. Bo Lee, Head of Data, bo@acme.example",
}
NOTE = """\
Acme did not turn up (today at 10:00 AM). That is annoying, and mostly a calendar is to blame. \
A short, kind note usually brings a new time. This one is ready to copy:
Hello Bo,

We had planned to talk about the Data engineer role at Acme on Tuesday, 3 March, at 10:00 CET, \
and it seems that we missed each other. I hope all is well with you.

I am still interested, and would be glad to find another time. Which day this week or next suits \
you?

Kind regards
To Dr. Bo Lee (Head of Data), bo@acme.example
[Sent] [Draft it] [New time] [Undo]"""
ABSENT = "They did not turn up"


@pytest.fixture
def ana(stage: Stage) -> Seeker:
    """Somebody who is looking for a job."""
    return stage.person("Ana")


async def waits_in_vain(ana: Seeker, stage: Stage) -> tuple[Message, Message]:
    """An hour after the interview nobody has come; the card of it, and of what to do."""
    card = await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    [look_back] = ana.sees()
    await ana.clicks(ABSENT, on=look_back)
    assert look_back.plain == f"Interview at Acme · {ABSENT.lower()}"
    [absence] = ana.sees()
    return card, absence


def first_lines(ana: Seeker) -> list[str]:
    return [one.plain.splitlines()[0] for one in ana.sees()]


async def test_the_look_back_makes_way_for_a_note_that_is_ready_to_send(
    ana: Seeker, stage: Stage
) -> None:
    card, absence = await waits_in_vain(ana, stage)

    assert absence.plain == NOTE
    assert card.plain.splitlines() == [
        "*Interview at Acme, Data engineer*",
        "today at 10:00 AM · 1 hour",
        "With Dr. Bo Lee",
        f"{ABSENT}.",
        "*What comes next*",
        "• Mar 10, 2026 at 11:00 AM: Check in with Acme",
        "[Edit] [Remove] […]",
    ]


async def test_the_card_is_the_place_to_tell_it_while_one_waits(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 10:20")
    await ana.chooses(ABSENT, placeholder=None)

    [absence] = ana.sees()
    assert absence.plain == NOTE
    await stage.waits("2026-03-09 18:00")
    assert ana.sees() == []


async def test_before_it_begins_it_is_too_early_to_tell(ana: Seeker, stage: Stage) -> None:
    card = await ana.logs("Acme", **ACME)
    before = card.plain
    await stage.waits("2026-03-03 09:59")
    await ana.chooses(ABSENT, placeholder=None)

    assert ana.person.modal
    assert ana.person.modal.plain.startswith("Not yet\nThis interview has not begun yet.")
    assert (card.plain, ana.sees()) == (before, [])


async def test_a_week_after_the_note_it_is_time_to_ask_once_more(ana: Seeker, stage: Stage) -> None:
    card, absence = await waits_in_vain(ana, stage)
    await stage.waits("2026-03-04 15:00")
    await ana.clicks("Sent", on=absence)
    assert absence.plain.endswith("I suggest a check-in.\n[New time] [Undo]")
    assert "• Mar 11, 2026 at 3:00 PM: Check in with Acme" in card.plain
    await stage.waits("2026-03-11 15:00")

    assert first_lines(ana) == [
        "No reply from Acme logged since March 4th. Ask once more, kindly, whether there is another"
        " time."
    ]
    await ana.clicks("Undo", on=absence)
    assert absence.plain.endswith("[Sent] [Draft it] [New time] [Undo]")


async def test_a_new_time_goes_on_with_the_same_application(ana: Seeker, stage: Stage) -> None:
    card, absence = await waits_in_vain(ana, stage)
    await ana.types("/interview log")
    await ana.submits({"Company": "Acme", "Role": "Designer"})
    ana.sees()
    await ana.clicks("New time", on=absence)
    assert await ana.submits({"Role": ""}) == {}
    [new] = ana.sees()

    assert new.plain.splitlines()[:3] == [
        "*Interview at Acme, Data engineer*",
        "Mar 10, 2026 at 10:00 AM · 1 hour",
        "With Dr. Bo Lee",
    ]
    assert absence.plain == "Acme did not turn up · there is a new time: Mar 10, 2026 at 10:00 AM"
    assert "• Mar 10, 2026 at 12:00 PM: Look back on Acme" in card.plain


async def test_moving_the_interview_itself_gives_a_new_time_too(ana: Seeker, stage: Stage) -> None:
    card, absence = await waits_in_vain(ana, stage)
    await ana.clicks("Edit", on=card)
    later = {"When it begins or began": berlin("2026-03-03 14:00")}
    assert await ana.submits(later) == {}

    assert absence.plain == "Acme did not turn up · there is a new time: today at 2:00 PM"
    await stage.waits("2026-03-03 16:00")
    assert first_lines(ana) == ["*Interview at Acme*"]


async def test_undo_brings_everything_back(ana: Seeker, stage: Stage) -> None:
    card = await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    [look_back] = ana.sees()
    before = card.plain, look_back.plain
    await ana.clicks(ABSENT, on=look_back)
    [absence] = ana.sees()
    assert (card.plain, look_back.plain) != before
    await ana.clicks("Undo", on=absence)

    assert absence.plain == "Taken back. Acme did turn up."
    assert (card.plain, look_back.plain) == before
    await ana.clicks("It went well", on=look_back)
    assert "What did they ask" in ana.sees()[-1].plain


async def test_the_card_takes_it_back_as_well(ana: Seeker, stage: Stage) -> None:
    _, absence = await waits_in_vain(ana, stage)
    await ana.clicks("Sent", on=absence)
    await ana.chooses("They did turn up", placeholder=None)

    assert absence.plain == "Taken back. Acme did turn up."
    await stage.waits("2026-03-03 14:00")
    assert first_lines(ana) == [
        "You met Dr. Bo Lee at Acme (today). A thank-you within a day keeps you in mind."
    ]


async def test_nothing_is_asked_in_the_thread_of_what_did_not_take_place(
    ana: Seeker, stage: Stage
) -> None:
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    [look_back] = ana.sees()
    await ana.clicks(ABSENT, on=look_back)
    ana.sees()
    await ana.replies("I waited for half an hour.", to=look_back)
    answer = await ana.types("/interview reflect")

    assert answer
    assert answer.plain.startswith("There is no interview to look back on yet.")
    assert first_lines(ana)[0].startswith("I did not keep that")
