"""Settings take effect: in the words of the form at once, and in what arrives afterwards."""

from datetime import date, time

import pytest

from tests.preferring import comes, says
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who talked with Bo Lee at Acme from 08:00 to 09:00 today, a Tuesday."""
    ana = stage.person("Ana")
    begun = {"When it begins or began": berlin("2026-03-03 08:00"), "Who you met": "Bo Lee, CTO"}
    await ana.logs("Acme", **begun)
    ana.sees()
    return ana


async def test_other_hours_move_what_comes(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "Next nudge", From=time(14), Until=time(16))
    assert line == "Next nudge: today at 2:00 PM: Look back on Acme"

    assert await ana.submits() == {}
    assert await comes(ana, "2026-03-03 13:00") == []
    assert await comes(ana, "2026-03-03 14:00") == [
        "*Interview at Acme*",
        "You met Bo Lee at Acme (today). A thank-you within a day keeps you in mind.",
    ]


async def test_what_is_due_by_the_new_hours_comes_at_once(ana: Seeker) -> None:
    await ana.types("/interview settings")
    await ana.submits({"From": time(15)})
    assert await comes(ana, "2026-03-03 12:30") == []
    await ana.types("/interview settings")
    line = await says(ana, "Next nudge", From=time(7))
    assert line == "Next nudge: as soon as you save: Look back on Acme"

    assert await ana.submits() == {}
    assert len(await comes(ana, "2026-03-03 12:30")) == 2


async def test_other_days_are_kept_free(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "Look back on Acme:", On=["Thursday", "Saturday"])
    assert line == (
        "Look back on Acme: today at 10:00 AM · Thank Bo Lee at Acme: Mar 5, 2026 at 9:00 AM ·"
        " Check in with Acme: Mar 12, 2026 at 9:00 AM"
    )

    assert await ana.submits() == {}
    assert await comes(ana, "2026-03-05 08:00") == ["*Interview at Acme*"]
    assert "You met Bo Lee" in (await comes(ana, "2026-03-05 09:00"))[0]


async def test_a_pause_holds_everything_back_until_its_day(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "Paused", Pause_until=date(2026, 3, 7))
    expected = "Paused until Mon 9 Mar; 2 things wait. Too late by then: Thank Bo Lee at Acme"
    assert line == expected

    assert await ana.submits() == {}
    assert await comes(ana, "2026-03-09 08:00") == []
    assert [line[:39] for line in await comes(ana, "2026-03-09 09:00")] == [
        "*Interview at Acme*",
        "Connect with Bo Lee of Acme while they ",
        "Waiting for Acme is the hard part, and ",
    ]
    await ana.types("/interview settings")
    assert ana.person.modal
    assert "Paused" not in ana.person.modal.plain


async def test_a_pause_can_be_ended(ana: Seeker) -> None:
    await ana.types("/interview settings")
    await ana.submits({"Pause until": date(2026, 3, 20)})
    await ana.types("/interview settings")
    assert await ana.submits({"Pause until": None}) == {}

    assert await comes(ana, "2026-03-03 10:00") == ["*Interview at Acme*"]


async def test_a_light_touch_leaves_out_what_nobody_waits_for(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "Left out with Light", Intensity="Light")
    assert line.endswith(
        "3 things that lie ahead will not come: Connect with Bo Lee of Acme, While you wait for"
        " Acme and 1 more"
    )

    assert await ana.submits() == {}
    assert len(await comes(ana, "2026-03-04 18:00")) == 3
    assert await comes(ana, "2026-03-09 18:00") == []
    assert len(await comes(ana, "2026-03-10 09:00")) == 1


async def test_an_active_search_follows_up_sooner(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "instead of", Intensity="Active")
    assert line == "Check in with Acme: Mar 9, 2026 at 9:00 AM instead of Mar 10, 2026 at 9:00 AM"

    await says(ana, "Look back on Acme:", Check_in_after_a_silence_of="5 days")
    assert await ana.submits() == {}
    assert (await comes(ana, "2026-03-06 09:00"))[-1].startswith("No reply from Acme logged since")


async def test_a_public_holiday_is_kept_free(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-04-02 17:00")
    await ana.logs("Globex", **{"When it begins or began": berlin("2026-04-02 15:00")})
    ana.sees()
    await ana.types("/interview settings")
    line = await says(ana, "keep free:", Public_holidays_that_I_keep_free="Germany")
    assert line == "The next holiday that I keep free: Fri 3 Apr, Good Friday"

    assert await ana.submits() == {}
    assert await comes(ana, "2026-04-06 18:00") == []
    assert any("at Globex" in line for line in await comes(ana, "2026-04-07 09:00"))


async def test_kinds_are_left_out_and_had_again(ana: Seeker) -> None:
    await ana.types("/interview settings")
    line = await says(ana, "Left out", Leave_out=["Ideas to connect", "Thank-you reminders"])
    assert line == (
        "Left out: thank-you reminders and ideas to connect. 2 things that lie ahead will not"
        " come: Thank Bo Lee at Acme, Connect with Bo Lee of Acme"
    )

    assert await ana.submits() == {}
    assert await comes(ana, "2026-03-05 09:00") == ["*Interview at Acme*"]
    await ana.types("/interview settings")
    assert ana.person.modal
    assert "[Thank-you reminders, Ideas to connect]" in ana.person.modal.plain
    assert await ana.submits({"Leave out": []}) == {}
    assert "Connect with Bo Lee" in (await comes(ana, "2026-03-05 10:00"))[-1]
