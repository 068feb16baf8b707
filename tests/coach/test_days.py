"""Days as people tell them: by when a company decides, and when somebody applied."""

from datetime import date

import pytest

from bot.coach import days
from bot.coach.days import Soon
from bot.coach.person import Person

TUESDAY = date(2026, 3, 3)
SUNDAY = date(2026, 3, 8)


@pytest.mark.parametrize(
    ("today", "working_days", "expected"),
    [
        (TUESDAY, (0, 1, 2, 3, 4), "2026-03-13"),
        (date(2026, 3, 2), (0, 1, 2, 3, 4), "2026-03-13"),
        (SUNDAY, (0, 1, 2, 3, 4), "2026-03-13"),
        (TUESDAY, (0, 1, 2), "2026-03-11"),
        (TUESDAY, (0, 1, 2, 3, 4, 5, 6), "2026-03-15"),
    ],
)
def test_next_week_ends_with_its_last_working_day(
    today: date, working_days: tuple[int, ...], expected: str
) -> None:
    person = Person(working_days=working_days)

    assert str(days.decided_by(Soon.NEXT_WEEK, today, person)) == expected


def test_two_weeks_are_two_weeks() -> None:
    assert days.decided_by(Soon.TWO_WEEKS, TUESDAY, Person()) == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("next week", "2026-03-13"),
        ("by the end of next week", "2026-03-13"),
        ("by Friday", "2026-03-06"),
        ("on 11 March", "2026-03-11"),
        ("in two weeks", "2026-03-17"),
        ("Friday or so", "None"),
        ("soon", "None"),
        ("", "None"),
    ],
)
def test_a_decision_is_on_a_day_that_is_named_and_nothing_else(words: str, expected: str) -> None:
    assert str(days.decision(words, TUESDAY, Person())) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", "2026-03-03"),
        ("This morning", "2026-03-03"),
        ("yesterday", "2026-03-02"),
        ("on Monday", "2026-03-02"),
        ("Tuesday", "2026-02-24"),
        ("last Wednesday", "2026-02-25"),
        ("two days ago", "2026-03-01"),
        ("a week ago", "2026-02-24"),
        ("10 days ago", "2026-02-21"),
        ("3 March", "2026-03-03"),
        ("on 4 March", "2025-03-04"),
        ("March 1st", "2026-03-01"),
        ("2026-02-28", "2026-02-28"),
        ("2026-03-04", "None"),
        ("tomorrow", "None"),
        ("in 3 days", "None"),
        ("by Friday", "None"),
        ("31 February", "None"),
        ("some day", "None"),
        ("", "None"),
    ],
)
def test_a_day_that_lies_behind_is_the_last_one_of_its_name(words: str, expected: str) -> None:
    assert str(days.behind(words, TUESDAY)) == expected
