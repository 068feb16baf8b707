"""The form of the settings: what it shows, what it refuses, where it opens, and twice at once."""

from datetime import date, time

import pytest

from bot.sandbox.form import Form
from tests.preferring import says
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who talked with Bo Lee at Acme from 08:00 to 09:00 today, a Tuesday."""
    ana = stage.person("Ana")
    begun = {"When it begins or began": berlin("2026-03-03 08:00"), "Who you met": "Bo Lee, CTO"}
    await ana.logs("Acme", **begun)
    ana.sees()
    return ana


async def test_the_settings_open_with_what_they_mean(ana: Seeker) -> None:
    await ana.types("/interview settings", channel="general")

    assert ana.person.modal
    assert ana.person.modal.plain.splitlines() == [
        "Settings",
        "When I write",
        *("From", "[09:00]", "Until", "[18:00]", "On"),
        *("(x) Monday", "(x) Tuesday", "(x) Wednesday", "(x) Thursday", "(x) Friday"),
        *("( ) Saturday", "( ) Sunday"),
        "→ Next nudge: today at 10:00 AM: Look back on Acme",
        "Times are in the time zone of your Slack profile, Europe/Berlin. I follow when it"
        " changes.",
        *("Public holidays that I keep free", "[None]"),
        "→ No public holidays are kept free.",
        "Pause until",
        "The first day on which I write again. What is still of use waits until then.",
        "How much",
        *("Intensity", "( ) Light", "(x) Standard", "( ) Active"),
        "→ 6 things lie ahead.",
        *("Leave out", "[Nothing]", "At most once a week", "[Nothing]"),
        "How soon",
        *("Ask how it went after", "[1 hour]"),
        *("Remind me of a thank-you after", "[3 hours]"),
        *("Check in after a silence of", "[7 days]"),
        "→ Look back on Acme: today at 10:00 AM · Thank Bo Lee at Acme: today at 12:00 PM · Check"
        " in with Acme: Mar 10, 2026 at 9:00 AM",
        "Your letters",
        *("Tone", "(x) Warm", "( ) Plain", "( ) Formal", "Language", "[English]"),
        *("Your name", "[Ana]", "Phone", "Professional profile"),
        "Letters end with these lines; what is empty is left out.",
    ]


async def test_mistakes_are_told_while_typing_and_at_the_field(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "hour after", From=time(17), Until=time(17, 30), Leave_out=["Check-ins"])
    assert line == ":warning: The end has to be at least an hour after the beginning."
    both = await says(ana, ":warning: Check-ins", At_most_once_a_week=["Check-ins"])
    assert both == ":warning: Check-ins are left out above. Choose one of the two."

    errors = await ana.submits({"Pause until": date(2026, 3, 3)})
    assert errors == {
        "Until": "The end has to be at least an hour after the beginning.",
        "Pause until": "That day is here already. Pick a later one, or clear it.",
        "At most once a week": "Check-ins are left out above. Choose one of the two.",
    }
    errors = await ana.submits({"Pause until": date(2028, 3, 3), "Until": time(18)})
    assert errors == {
        "Pause until": "That is more than a year away. Is the year right?",
        "At most once a week": "Check-ins are left out above. Choose one of the two.",
    }
    assert await ana.submits({"Pause until": None, "At most once a week": []}) == {}
    await ana.types("/interview settings")
    assert ana.person.modal
    assert "[17:00]\nUntil\n[18:00]" in ana.person.modal.plain


async def test_no_day_at_all_is_asked_about(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, ":warning:", On=[])
    assert line == ":warning: Pick at least one day. For a rest there is the pause below."

    assert await ana.submits() == {"On": "Please complete this required field."}


async def test_a_form_that_was_closed_meanwhile_troubles_nobody(
    ana: Seeker, caplog: pytest.LogCaptureFixture
) -> None:
    await ana.types("/interview settings")
    view = ana.person.modal
    assert view
    change = Form(view).fill("Until", time(17))
    assert change
    await ana.person.closes()
    await ana.person.actor.act_in_view(view, change)
    await ana.stage.rests()

    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_two_open_forms_do_not_undo_each_other(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview settings")
    phone = ana.person.modal
    assert phone
    await ana.types("/interview settings")
    assert await ana.submits({"Pause until": date(2026, 3, 5), "From": time(10)}) == {}

    stage.sandbox.slack.views.stack(ana.person.id).append(phone)
    assert "[2026-03-05]" not in phone.plain
    line = await says(ana, "Next nudge", Until=time(17))
    assert line == "Next nudge: Mar 5, 2026 at 10:00 AM: Look back on Acme"
    assert await ana.submits() == {}
    await ana.types("/interview settings")
    assert ana.person.modal
    assert "From\n[10:00]\nUntil\n[17:00]" in ana.person.modal.plain
    assert "[2026-03-05]" in ana.person.modal.plain


async def test_the_settings_open_from_home_and_from_help(stage: Stage) -> None:
    ana = stage.person("Ana", tz="Asia/Kolkata")
    await ana.person.opens_home()
    await stage.rests()
    await ana.clicks("Settings", on=ana.person.home)
    assert await ana.submits({"Public holidays that I keep free": "India"}) == {}

    answer = await ana.types("/interview help")
    assert answer
    await ana.clicks("Settings", on=answer)
    assert ana.person.modal
    assert "[India]" in ana.person.modal.plain


async def test_the_time_zone_is_learnt_once_the_form_is_open(stage: Stage) -> None:
    ana = stage.person("Ana", tz="Asia/Kolkata")
    await ana.types("/interview settings")

    assert ana.person.modal
    lines = ana.person.modal.plain.splitlines()
    assert (
        "→ Nothing lies ahead yet. Nudges come between 09:00 and 18:00, Monday to Friday." in lines
    )
    assert [one for one in lines if "Asia/Kolkata" in one] != []
    menu = next(b for b in ana.person.modal.blocks if b["block_id"] == "country")
    headings = [group["label"]["text"] for group in menu["element"]["option_groups"][:3]]
    assert headings == ["No holidays", "Where you are", "A"]
