"""Nudges and cards, as a person lives with them: over real Socket Mode, and the same over HTTP."""

import pytest

from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
def ana(stage: Stage) -> Seeker:
    """Somebody who is looking for a job."""
    return stage.person("Ana")


ACME = {
    "Role": "Data engineer",
    "Round": "Technical interview",
    "When it begins or began": berlin("2026-03-03 08:00"),
    "Who you met": "Bo Lee, Head of Data, bo@acme.example",
}


async def test_each_nudge_comes_at_its_time_and_a_click_settles_it(
    ana: Seeker, stage: Stage
) -> None:
    card = await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 11:59")
    [reflect] = ana.sees()
    await stage.waits("2026-03-03 12:00")
    [thanks] = ana.sees()

    assert thanks.plain.splitlines() == [
        "You met Bo Lee at Acme (today). A thank-you within a day keeps you in mind.",
        "Your turn since today at 9:00 AM",
        "[Draft it] [Sent] [Snooze] [Not needed] [They replied]",
    ]
    await ana.clicks("Sent", on=thanks)
    assert thanks.plain == "Sent ✓ · Thank Bo Lee at Acme\n[Undo]"
    assert "• ✓ Thank Bo Lee at Acme" in card.plain
    await ana.clicks("Undo", on=thanks)
    assert thanks.buttons == ["Draft it", "Sent", "Not needed", "They replied"]
    await ana.clicks("Not this time", on=reflect)
    assert reflect.plain == "Not needed · Look back on Acme\n[Undo]"


async def test_a_snoozed_nudge_rests_and_comes_back_as_a_new_message(
    ana: Seeker, stage: Stage
) -> None:
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    [_, thanks] = ana.sees()
    await ana.chooses("3 hours", placeholder="Snooze")

    assert thanks.plain == "Thank Bo Lee at Acme · resting until today at 3:00 PM\n[Undo]"
    await stage.waits("2026-03-03 14:59")
    assert ana.sees() == []
    await stage.waits("2026-03-03 15:00")
    [again] = ana.sees()
    assert again.buttons == ["Draft it", "Sent", "Not needed", "They replied"]
    assert thanks.plain == "Thank Bo Lee at Acme · there is a newer message about this below"


async def test_a_nudge_is_snoozed_to_a_moment_of_ones_own(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    [_, thanks] = ana.sees()
    await ana.chooses("Pick a time…", placeholder="Snooze")

    errors = await ana.submits({"Remind me at": berlin("2026-03-03 11:00")})
    assert errors == {"Remind me at": "That moment has passed. Pick one that is still to come."}
    assert await ana.submits({"Remind me at": berlin("2026-03-03 20:30")}) == {}
    assert "resting until today at 8:30 PM" in thanks.plain


async def test_a_reply_ends_the_silence_and_undo_brings_it_back(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-10 09:00")
    check_in = ana.sees()[-1]
    assert check_in.plain.splitlines()[0] == (
        "No reply from Acme logged since March 3rd."
        " A short check-in shows that you are still interested."
    )

    await ana.clicks("They replied", on=check_in)
    assert check_in.plain.splitlines()[:2] == ["They replied · Check in with Acme", "[Undo]"]
    await ana.clicks("Undo", on=check_in)
    assert check_in.buttons == ["Draft it", "Sent", "Not needed", "They replied"]


async def test_a_decision_date_replaces_the_clock_of_silence(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Acme", **ACME, **{"They decide by": berlin("2026-03-13 00:00").date()})
    await stage.waits("2026-03-16 08:59")
    ana.sees()
    await stage.waits("2026-03-16 09:00")
    begins = [message.plain for message in ana.sees()]

    asked = "Acme meant to decide by Fri 13 Mar, and no reply is logged."
    assert [plain for plain in begins if plain.startswith(asked)]


async def test_what_is_told_late_is_not_called_late(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-03-04 10:00")
    ana.sees()
    await ana.types("/interview log")
    assert await ana.submits({"Company": "Acme", **ACME}) == {}

    thanks = [one.plain for one in ana.sees() if one.plain.startswith("You met Bo Lee")]
    assert len(thanks) == 1
    assert "Late, sorry" not in thanks[0]


async def test_everything_survives_a_restart_and_what_is_late_says_so(
    ana: Seeker, stage: Stage
) -> None:
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 10:00")
    [reflect] = ana.sees()
    await stage.stops()
    await stage.waits("2026-03-03 17:00")
    await stage.starts()

    [thanks] = ana.sees()
    assert "Late, sorry: this was due today at 12:00 PM." in thanks.plain
    await ana.clicks("It went well", on=reflect)
    [question] = ana.sees()
    assert question.thread_ts == reflect.ts
    await stage.stops()
    await stage.starts()
    assert ana.sees() == []


async def test_what_has_lost_its_use_meanwhile_does_not_come(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Acme", **ACME)
    await stage.stops()
    await stage.waits("2026-03-09 12:00")
    await stage.starts()

    subjects = ("How did it feel?", "Connect with Bo Lee", "Waiting for Acme")
    plains = [message.plain for message in ana.sees()]
    assert [one for one in subjects if any(one in plain for plain in plains)] == [*subjects]
    assert len(plains) == len(subjects)


async def test_a_connection_that_breaks_after_the_effect_doubles_nothing(
    ana: Seeker, stage: Stage
) -> None:
    await ana.logs("Acme", **ACME)
    stage.sandbox.faults.next("chat.postMessage", Fault.drop_after())
    await stage.waits("2026-03-03 11:00")

    assert [message.plain.splitlines()[1] for message in ana.sees()] == ["How did it feel?"]


async def test_a_connection_that_breaks_before_the_effect_loses_nothing(
    ana: Seeker, stage: Stage
) -> None:
    await ana.logs("Acme", **ACME)
    stage.sandbox.faults.next("chat.postMessage", Fault.drop_before())
    await stage.waits("2026-03-03 11:00")

    assert [message.plain.splitlines()[1] for message in ana.sees()] == ["How did it feel?"]


async def test_one_person_sees_nothing_of_another(ana: Seeker, stage: Stage) -> None:
    ben = stage.person("Ben", tz="America/New_York")
    card = await ana.logs("Acme", **ACME)
    answer = await ben.types("/interview list", channel="general")

    assert answer
    assert answer.plain.startswith("Nothing in play yet.")
    assert [message.plain for message in ben.person.messages] == []
    assert card in ana.person.messages


async def test_a_company_with_a_hostile_name_pings_nobody(ana: Seeker, stage: Stage) -> None:
    card = await ana.logs("<!channel> @here <https://x.example|Acme> & *Co*", **ACME)
    await ana.types("/interview list")
    await stage.waits("2026-03-03 12:00")

    assert card.plain.splitlines()[0] == (
        "*Technical interview at <!channel> @here <https://x.example|Acme> & *Co*, Data engineer*"
    )
    assert [message.pings for message in ana.person.messages] == [[]] * len(ana.person.messages)


async def test_unknown_words_get_the_nearest_command(ana: Seeker) -> None:
    answer = await ana.types("/interview lsit")

    assert answer
    assert answer.plain == (
        "I do not know “lsit”. Did you mean `/interview list`? `/interview help` shows everything."
    )


async def test_next_shows_what_is_due_and_settles_it_there(ana: Seeker, stage: Stage) -> None:
    empty = await ana.types("/interview next", channel="general")
    assert empty
    assert empty.plain.startswith("Nothing is due.")
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    [_, thanks] = ana.sees()
    shown = await ana.types("/interview next", channel="general")

    assert shown
    assert shown.plain.splitlines()[1] == "[Look back now]"
    await ana.clicks("Sent", on=shown)
    assert "Bo Lee" not in shown.plain
    assert thanks.plain == "Sent ✓ · Thank Bo Lee at Acme\n[Undo]"
