"""What a person asked to hold back is held back, and comes when it is welcome again."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.person import Habit, Intensity
from bot.coach.planner import here, plan, undelivered
from bot.coach.rules import NAMES
from tests.coach.search import applied, came, felt, paused, wished
from tests.coach.story import Event, at, interview, story, written

TUESDAY = interview("Tue 3 Mar 10:00-11:00", met="Bo", promised="call by 2026-03-06")


def coming(notebook: Notebook) -> list[str]:
    """What is still to come, by rule and time."""
    return [
        f"{one.key.rule} {written(one.due, notebook)}"
        for one in undelivered(notebook)
        if one.key.rule in NAMES and one.due < one.until
    ]


WHOLE = [
    "reflect Tue 3 Mar 12:00",
    "thank_you Tue 3 Mar 14:00",
    "thank_you Wed 4 Mar 14:00",
    "connect Thu 5 Mar 11:00",
    "promise Fri 6 Mar 09:00",
    "promise Fri 6 Mar 15:00",
    "waiting Mon 9 Mar 09:00",
    "check_in Tue 10 Mar 11:00",
    "keep_searching Mon 16 Mar 09:00",
]
AFTER_THE_PAUSE = ["reflect", "connect", "waiting", "check_in", "keep_searching"]


def without(*rules: str) -> list[str]:
    return [one for one in WHOLE if one.split()[0] not in rules]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], WHOLE),
        # A pause until then: what is still of use comes on the first morning after it.
        (
            [paused("Mon 9 Mar")],
            [
                "reflect Mon 9 Mar 09:00",
                "connect Mon 9 Mar 09:00",
                "promise Mon 9 Mar 09:00",
                "waiting Mon 9 Mar 09:00",
                "check_in Tue 10 Mar 11:00",
                "keep_searching Mon 16 Mar 09:00",
            ],
        ),
        (
            [paused("Sat 14 Mar")],
            [
                "connect Mon 16 Mar 09:00",
                "check_in Mon 16 Mar 09:00",
                "keep_searching Mon 16 Mar 09:00",
            ],
        ),
        ([paused("Tue 3 Mar")], WHOLE),
        ([paused("Mon 2 Feb")], WHOLE),
        # Some kinds not at all.
        ([wished("connect", Habit.STOP, "Mon 2 Mar 09:00")], without("connect")),
        (
            [
                wished("waiting", Habit.STOP, "Mon 2 Mar 09:00"),
                wished("thank_you", Habit.STOP, "Mon 2 Mar 09:00"),
            ],
            without("waiting", "thank_you"),
        ),
        ([wished("connect", Habit.KEEP, "Mon 2 Mar 09:00")], WHOLE),
    ],
)
def test_what_comes(events: list[Event], expected: list[str]) -> None:
    assert coming(story(TUESDAY, *events)) == expected


def test_who_wants_little_hears_what_somebody_waits_for() -> None:
    told = story(TUESDAY, felt("good", "Tue 3 Mar 11:30"), applied("Mon 2 Mar 09:00", "Globex"))
    told.person.intensity = Intensity.LIGHT

    assert {one.split()[0] for one in coming(told)} == {"thank_you", "promise", "check_in"}


def test_a_kind_that_is_wanted_comes_however_little_is_wanted() -> None:
    told = story(TUESDAY, wished("connect", Habit.KEEP, "Mon 2 Mar 09:00"))
    told.person.intensity = Intensity.LIGHT

    assert "connect Thu 5 Mar 11:00" in coming(told)


def test_who_is_active_follows_up_two_days_sooner() -> None:
    told = story(TUESDAY, intensity=Intensity.ACTIVE)

    assert "check_in Mon 9 Mar 09:00" in coming(told)


def test_fewer_of_a_kind_is_one_a_week() -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00", met="Bo and Cy and Di"),
        wished("connect", Habit.FEWER, "Mon 2 Mar 09:00"),
    )
    connects = [one for one in coming(told) if one.startswith("connect")]
    assert connects == ["connect Thu 5 Mar 11:00", "connect Thu 12 Mar 11:00"]

    came(f"connect:a1:i2.{told.applications[0].contacts[0].id}:2026-03-03.1", "Mon 9 Mar 12:00")(
        told
    )
    connects = [one for one in coming(told) if one.startswith("connect")]
    assert connects == ["connect Mon 16 Mar 12:00"]


def test_whoever_asks_sees_what_waits_even_in_a_pause() -> None:
    told = story(TUESDAY, paused("Mon 30 Mar"))
    now = at("Tue 3 Mar 14:00", told)

    assert plan(told, now).due == [one for one in undelivered(told) if one.key.rule == "logged"]
    assert [one.key.rule for one in here(told, now)] == ["reflect", "thank_you"]


def test_a_kind_that_was_stopped_does_not_wait_for_anybody() -> None:
    told = story(TUESDAY, wished("thank_you", Habit.STOP, "Mon 2 Mar 09:00"))

    assert [one.key.rule for one in here(told, at("Tue 3 Mar 14:00", told))] == ["reflect"]


def test_what_lost_its_use_in_a_pause_is_not_announced() -> None:
    told = story(TUESDAY, paused("Mon 9 Mar"))
    now = at("Tue 3 Mar 11:00", told)

    assert "thank_you" not in {one.key.rule for one in plan(told, now).ahead}
    then = at("Mon 9 Mar 09:00", told)
    assert {one.key.rule for one in plan(told, then).missed} == {"thank_you", "promise"}
