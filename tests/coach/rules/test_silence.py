"""After a check-in: a second one, then a kind word about letting go; never a third by itself."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.rules import check_in, check_in_again, move_on
from tests.coach.story import checked_in, interview, removed, replied, spans, story, waited

HELD = interview("Tue 3 Mar 10:00-11:00")
FIRST, SECOND = checked_in("Tue 10 Mar 11:00"), checked_in("Tue 17 Mar 11:00")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (story(HELD), []),
        (story(HELD, FIRST), ["Tue 17 Mar 11:00 - Tue 31 Mar 12:00"]),
        (
            story(HELD, checked_in("Sat 14 Mar 11:00")),
            ["Mon 23 Mar 09:00 - Mon 6 Apr 10:00"],
        ),
        (story(HELD, FIRST, replied("Wed 11 Mar 09:00")), []),
        (story(HELD, replied("Wed 4 Mar 09:00"), FIRST), ["Tue 17 Mar 11:00 - Tue 31 Mar 12:00"]),
        (story(HELD, FIRST, SECOND), []),
        (story(HELD, FIRST, removed("Wed 18 Mar 10:00")), []),
    ],
)
def test_a_second_check_in_follows_a_week_later(told: Notebook, asked: list[str]) -> None:
    assert spans(told, check_in_again) == asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (story(HELD, FIRST), []),
        (story(HELD, FIRST, SECOND), ["Tue 24 Mar 11:00 - Thu 23 Apr 12:00"]),
        (story(HELD, FIRST, SECOND, replied("Wed 18 Mar 09:00")), []),
        (
            story(HELD, FIRST, SECOND, waited("Tue 24 Mar 15:00")),
            ["Tue 31 Mar 15:00 - Thu 30 Apr 15:00"],
        ),
    ],
)
def test_after_two_it_is_time_to_move_on(told: Notebook, asked: list[str]) -> None:
    assert spans(told, move_on) == asked


def test_there_is_never_a_third_follow_up() -> None:
    told = story(HELD, FIRST, SECOND, checked_in("Tue 24 Mar 11:00"))

    assert spans(told, check_in) == []
    assert spans(told, check_in_again) == []
    assert spans(told, move_on) == ["Tue 24 Mar 11:00 - Thu 23 Apr 12:00"]
