"""Spring and autumn in three time zones; on Lord Howe the clocks move by half an hour."""

import pytest

from bot.coach.rules import check_in, thank_you
from tests.coach.story import LORD_HOWE, NEW_YORK, interview, starts, story


@pytest.mark.parametrize(
    ("tz", "ended", "asked"),
    [
        ("Europe/Berlin", "Tue 24 Mar 10:00-11:00", "Tue 31 Mar 11:00"),
        ("Europe/Berlin", "Tue 20 Oct 10:00-11:00", "Tue 27 Oct 11:00"),
        (NEW_YORK, "Tue 3 Mar 10:00-11:00", "Tue 10 Mar 11:00"),
        (NEW_YORK, "Tue 27 Oct 10:00-11:00", "Tue 3 Nov 11:00"),
        (LORD_HOWE, "Tue 31 Mar 10:00-11:00", "Tue 7 Apr 11:00"),
        (LORD_HOWE, "Tue 29 Sep 10:00-11:00", "Tue 6 Oct 11:00"),
    ],
)
def test_a_week_later_is_the_same_time_of_day_when_the_clocks_have_changed(
    tz: str, ended: str, asked: str
) -> None:
    assert starts(story(interview(ended), tz=tz), check_in) == [asked]


@pytest.mark.parametrize(
    ("tz", "ended", "asked"),
    [
        ("Europe/Berlin", "Sat 28 Mar 14:00-15:00", ["Sun 29 Mar 09:00", "Mon 30 Mar 09:00"]),
        ("Europe/Berlin", "Sat 24 Oct 14:00-15:00", ["Sun 25 Oct 09:00", "Mon 26 Oct 09:00"]),
        (NEW_YORK, "Sat 7 Mar 14:00-15:00", ["Sun 8 Mar 09:00", "Mon 9 Mar 09:00"]),
        (NEW_YORK, "Sat 31 Oct 14:00-15:00", ["Sun 1 Nov 09:00", "Mon 2 Nov 09:00"]),
        (LORD_HOWE, "Sat 4 Apr 14:00-15:00", ["Sun 5 Apr 09:00", "Mon 6 Apr 09:00"]),
        (LORD_HOWE, "Sat 3 Oct 14:00-15:00", ["Sun 4 Oct 09:00", "Mon 5 Oct 09:00"]),
    ],
)
def test_a_morning_is_a_morning_on_the_day_the_clocks_change(
    tz: str, ended: str, asked: list[str]
) -> None:
    told = story(interview(ended), tz=tz, week="Mon Tue Wed Thu Fri Sat Sun")

    assert starts(told, thank_you) == asked
