"""Settings: what the form says is what the facts say, whatever was wished before."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.countries import countries
from bot.coach.person import Delays, FormerWish, Habit, Intensity, Person, Wish
from bot.coach.preferences import (
    SIGNATURE_LIMITS,
    Preferences,
    apply,
    mended,
    preferences_of,
    problems,
)
from bot.coach.traits import TRAITS

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
TODAY = date(2026, 3, 3)
FORM = preferences_of(Person(), TODAY)

rules = st.lists(st.sampled_from(sorted(TRAITS)), unique=True).map(
    lambda chosen: tuple(rule for rule in TRAITS if rule in chosen)
)
waits = st.integers(1, 400).map(lambda hours: timedelta(hours=hours))
forms = st.builds(
    Preferences,
    day_starts=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    day_ends=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    working_days=st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    country=st.sampled_from(["", *countries()]),
    paused_until=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    intensity=st.sampled_from(Intensity),
    left_out=rules,
    rare=rules,
    reflect=waits,
    thank_you=waits,
    check_in=waits,
    language=st.sampled_from(["en", "de"]),
    **{field: st.text("abcäß&<>", max_size=limit) for field, limit in SIGNATURE_LIMITS.items()},
)
sound = forms.map(lambda form: mended(form, FORM, problems(form, TODAY)))
wishes = st.dictionaries(
    st.sampled_from([*TRAITS, "a_rule_of_long_ago"]),
    st.builds(Wish, habit=st.sampled_from(Habit), at=st.just(NOW - timedelta(days=9))),
)


@given(sound, wishes)
def test_what_was_set_is_what_the_form_shows_again(
    form: Preferences, wishes: dict[str, Wish]
) -> None:
    person = Person(wishes=wishes)
    apply(person, form, NOW)

    assert preferences_of(person, TODAY) == form
    assert Person.model_validate_json(person.model_dump_json()) == person
    assert Preferences.model_validate_json(form.model_dump_json()) == form


@given(sound, wishes)
def test_saving_what_the_form_began_with_changes_nothing(
    form: Preferences, wishes: dict[str, Wish]
) -> None:
    person = Person(wishes=wishes)
    apply(person, form, NOW)
    before = person.model_copy(deep=True)
    apply(person, preferences_of(person, TODAY), NOW + timedelta(days=1))

    assert person == before


@given(forms)
def test_what_is_wrong_is_mended_by_what_is_kept(form: Preferences) -> None:
    assert problems(mended(form, FORM, problems(form, TODAY)), TODAY) == {}


@given(forms, forms, forms)
def test_a_form_changes_only_what_was_changed_in_it(
    begun: Preferences, given: Preferences, current: Preferences
) -> None:
    merged = given.over(begun, current)

    assert begun.over(begun, current) == current
    assert given.over(current, current) == given
    for name in Preferences.model_fields:
        one, other = getattr(given, name), getattr(begun, name)
        assert getattr(merged, name) == (getattr(current, name) if one == other else one)


LATE = "The end has to be at least an hour after the beginning."
PASSED = "That day is here already. Pick a later one, or clear it."
FAR = "That is more than a year away. Is the year right?"


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ({}, {}),
        ({"day_ends": time(10)}, {}),
        ({"day_ends": time(9, 59)}, {"day_ends": LATE}),
        ({"day_ends": time(0)}, {"day_ends": LATE}),
        ({"day_starts": time(0), "day_ends": time(23, 59)}, {}),
        (
            {"working_days": ()},
            {"working_days": "Pick at least one day. For a rest there is the pause below."},
        ),
        ({"working_days": (6,)}, {}),
        ({"paused_until": date(2026, 3, 2)}, {"paused_until": PASSED}),
        ({"paused_until": date(2026, 3, 3)}, {"paused_until": PASSED}),
        ({"paused_until": date(2026, 3, 4)}, {}),
        ({"paused_until": date(2027, 3, 4)}, {}),
        ({"paused_until": date(2027, 3, 5)}, {"paused_until": FAR}),
        ({"left_out": ("check_in",), "rare": ("connect",)}, {}),
        (
            {"left_out": ("check_in", "connect"), "rare": ("connect",)},
            {"rare": "Ideas to connect are left out above. Choose one of the two."},
        ),
        (
            {"day_ends": time(8), "working_days": (), "paused_until": date(2020, 1, 1)},
            {
                "day_ends": LATE,
                "working_days": "Pick at least one day. For a rest there is the pause below.",
                "paused_until": PASSED,
            },
        ),
    ],
)
def test_what_has_to_be_corrected(wrong: dict[str, object], found: dict[str, str]) -> None:
    assert problems(FORM.model_copy(update=wrong), TODAY) == found


def test_a_pause_that_is_over_is_no_pause_in_the_form() -> None:
    shown = [
        preferences_of(Person(paused_until=TODAY + timedelta(days=days)), TODAY).paused_until
        for days in (-30, 0, 1)
    ]

    assert shown == [None, None, TODAY + timedelta(days=1)]


def test_a_country_that_nobody_knows_is_none() -> None:
    assert preferences_of(Person(country="ZZ"), TODAY).country == ""


def test_the_delays_that_no_form_shows_stay_as_they_are() -> None:
    person = Person(delays=Delays(connect=timedelta(days=1)))
    apply(person, FORM.model_copy(update={"check_in": timedelta(days=3)}), NOW)

    assert person.delays == Delays(connect=timedelta(days=1), check_in=timedelta(days=3))


def test_a_kind_that_was_left_out_can_be_had_again() -> None:
    person = Person()
    apply(person, FORM.model_copy(update={"left_out": ("connect",)}), NOW)
    assert person.wishes == {"connect": Wish(habit=Habit.STOP, at=NOW)}

    later = NOW + timedelta(days=2)
    apply(person, FORM, later)
    stopped = FormerWish(habit=Habit.STOP, at=NOW)
    assert person.wishes == {"connect": Wish(habit=Habit.KEEP, at=later, before=stopped)}
