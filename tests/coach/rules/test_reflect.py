"""Looking back: an hour after the interview, while memory is fresh, and never at night."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.rules import reflect
from tests.coach.story import interview, looked_back, removed, spans, story


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # An hour after the interview, and for a week.
        (story(interview("Tue 3 Mar 10:00-11:00")), "Tue 3 Mar 12:00 - Tue 10 Mar 11:00"),
        # Memory is fresh: after the nudge hours too, until 21:00 and not a minute later.
        (story(interview("Tue 3 Mar 19:00-19:59")), "Tue 3 Mar 20:59 - Tue 10 Mar 19:59"),
        (story(interview("Tue 3 Mar 19:00-20:00")), "Tue 3 Mar 21:00 - Tue 10 Mar 20:00"),
        (story(interview("Tue 3 Mar 19:00-20:01")), "Wed 4 Mar 09:00 - Tue 10 Mar 20:01"),
        # Nobody is woken up.
        (story(interview("Tue 3 Mar 06:00-07:59")), "Tue 3 Mar 09:00 - Tue 10 Mar 07:59"),
        (story(interview("Tue 3 Mar 06:00-08:00")), "Tue 3 Mar 09:00 - Tue 10 Mar 08:00"),
        (story(interview("Tue 3 Mar 06:00-08:01")), "Tue 3 Mar 09:01 - Tue 10 Mar 08:01"),
        (story(interview("Tue 3 Mar 22:00-23:00")), "Wed 4 Mar 09:00 - Tue 10 Mar 23:00"),
        (story(interview("Tue 3 Mar 22:30-23:30")), "Wed 4 Mar 09:00 - Tue 10 Mar 23:30"),
        (story(interview("Tue 3 Mar 23:00-01:00")), "Wed 4 Mar 09:00 - Wed 11 Mar 01:00"),
        # On the day of the interview a day off does not matter, afterwards it does.
        (story(interview("Sat 7 Mar 10:00-11:00")), "Sat 7 Mar 12:00 - Sat 14 Mar 11:00"),
        (story(interview("Sat 7 Mar 06:00-07:00")), "Sat 7 Mar 09:00 - Sat 14 Mar 07:00"),
        (story(interview("Fri 6 Mar 20:00-21:00")), "Mon 9 Mar 09:00 - Fri 13 Mar 21:00"),
        # Logged long before, in time, and late.
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Mon 2 Mar 17:00")),
            "Tue 3 Mar 12:00 - Tue 10 Mar 11:00",
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Tue 3 Mar 12:00")),
            "Tue 3 Mar 12:00 - Tue 10 Mar 11:00",
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Tue 3 Mar 20:30")),
            "Tue 3 Mar 20:30 - Tue 10 Mar 11:00",
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Wed 4 Mar 20:30")),
            "Thu 5 Mar 09:00 - Tue 10 Mar 11:00",
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Tue 10 Mar 10:59")),
            "Tue 10 Mar 10:59 - Tue 10 Mar 11:00",
        ),
        # The clocks change during the night after, or within the week.
        (story(interview("Sat 28 Mar 20:30-21:30")), "Mon 30 Mar 09:00 - Sat 4 Apr 22:30"),
        (story(interview("Fri 23 Oct 20:30-21:30")), "Mon 26 Oct 09:00 - Fri 30 Oct 20:30"),
    ],
)
def test_reflect(told: Notebook, asked: str) -> None:
    assert spans(told, reflect) == [asked]


@pytest.mark.parametrize(
    "told",
    [
        story(),
        story(interview("Tue 3 Mar 10:00-11:00"), looked_back("Tue 3 Mar 12:00")),
        story(interview("Tue 3 Mar 10:00-11:00"), removed("Tue 3 Mar 11:30")),
        # Memory has faded: not worth a question that lapses before it is polite to put it.
        story(interview("Tue 3 Mar 10:00-11:00", logged="Tue 10 Mar 11:00")),
        story(interview("Sat 7 Mar 10:00-11:00", logged="Fri 13 Mar 18:00")),
    ],
)
def test_reflect_is_not_called_for(told: Notebook) -> None:
    assert spans(told, reflect) == []
