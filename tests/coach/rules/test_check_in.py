"""Checking in: after a week of silence, or after the day by which they meant to decide."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.rules import check_in
from tests.coach.story import (
    checked_in,
    corrected,
    interview,
    removed,
    replied,
    spans,
    story,
    thanked,
)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # A week of silence, counted from the thank-you, or from the interview where none is known.
        (story(interview("Tue 3 Mar 10:00-11:00")), ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"]),
        (
            story(interview("Tue 3 Mar 10:00-11:00"), thanked("Thu 5 Mar 16:00")),
            ["Thu 12 Mar 16:00 - Thu 26 Mar 16:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00"), thanked("Mon 2 Mar 16:00")),
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00"), thanked("Sat 7 Mar 16:00")),
            ["Mon 16 Mar 09:00 - Mon 30 Mar 10:00"],
        ),
        (
            story(
                interview("Tue 3 Mar 10:00-11:00", met="Ana and Bo"),
                thanked("Wed 4 Mar 10:00", "Ana"),
                thanked("Tue 3 Mar 16:00", "Bo"),
            ),
            ["Wed 11 Mar 10:00 - Wed 25 Mar 10:00"],
        ),
        # Only in the nudge hours of a working day.
        (story(interview("Tue 3 Mar 17:00-17:59")), ["Tue 10 Mar 17:59 - Tue 24 Mar 17:59"]),
        (story(interview("Tue 3 Mar 17:00-18:00")), ["Wed 11 Mar 09:00 - Wed 25 Mar 09:00"]),
        (story(interview("Sat 7 Mar 10:00-11:00")), ["Mon 16 Mar 09:00 - Mon 30 Mar 10:00"]),
        # Logged before it takes place, late, and very late.
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Mon 2 Feb 10:00")),
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Tue 10 Mar 11:01")),
            ["Tue 10 Mar 11:01 - Tue 24 Mar 11:01"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Sat 4 Apr 12:00")),
            ["Mon 6 Apr 09:00 - Mon 20 Apr 09:00"],
        ),
        # With a decision date: the first working day after it, whenever the thank-you went out.
        (
            story(interview("Tue 3 Mar 10:00-11:00", decides="Thu 12 Mar")),
            ["Fri 13 Mar 09:00 - Fri 27 Mar 09:00"],
        ),
        (
            story(
                interview("Tue 3 Mar 10:00-11:00", decides="Thu 12 Mar"),
                thanked("Tue 10 Mar 16:00"),
            ),
            ["Fri 13 Mar 09:00 - Fri 27 Mar 09:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", decides="Fri 13 Mar")),
            ["Mon 16 Mar 09:00 - Mon 30 Mar 10:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", decides="Thu 12 Mar"), week="Mon Wed"),
            ["Mon 16 Mar 09:00 - Mon 30 Mar 10:00"],
        ),
        # On the day of the interview it still counts; from before, it is about an earlier round.
        (
            story(interview("Tue 3 Mar 10:00-11:00", decides="Tue 3 Mar")),
            ["Wed 4 Mar 09:00 - Wed 18 Mar 09:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", decides="Mon 2 Mar")),
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        # Set, moved and taken out again.
        (
            story(
                interview("Tue 3 Mar 10:00-11:00"),
                corrected("Wed 4 Mar 10:00", "Tue 3 Mar 10:00-11:00", decides="Thu 12 Mar"),
            ),
            ["Fri 13 Mar 09:00 - Fri 27 Mar 09:00"],
        ),
        (
            story(
                interview("Tue 3 Mar 10:00-11:00", decides="Thu 12 Mar"),
                corrected("Wed 4 Mar 10:00", "Tue 3 Mar 10:00-11:00", decides="Fri 20 Mar"),
            ),
            ["Mon 23 Mar 09:00 - Mon 6 Apr 10:00"],
        ),
        (
            story(
                interview("Tue 3 Mar 10:00-11:00", decides="Thu 12 Mar"),
                corrected("Wed 4 Mar 10:00", "Tue 3 Mar 10:00-11:00"),
            ),
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        # It had passed when the interview was logged.
        (
            story(
                interview("Tue 3 Mar 10:00-11:00", decides="Thu 5 Mar", logged="Wed 11 Mar 12:00")
            ),
            ["Wed 11 Mar 12:00 - Wed 25 Mar 12:00"],
        ),
        # Only the last round waits for an answer, and the next round is one.
        (
            story(interview("Tue 3 Mar 10:00-11:00"), interview("Tue 17 Mar 10:00-11:00")),
            ["Tue 24 Mar 11:00 - Tue 7 Apr 12:00"],
        ),
        (
            story(
                interview("Tue 3 Mar 10:00-11:00"),
                interview("Tue 17 Mar 10:00-11:00", logged="Thu 5 Mar 10:00"),
                removed("Fri 6 Mar 10:00"),
            ),
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        # They answered; before the interview had begun does not count. Checked in already.
        (story(interview("Tue 3 Mar 10:00-11:00"), replied("Tue 3 Mar 10:00")), []),
        (
            story(interview("Tue 3 Mar 10:00-11:00"), replied("Tue 3 Mar 09:59")),
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        (story(interview("Tue 3 Mar 10:00-11:00"), checked_in("Tue 10 Mar 12:00")), []),
        (story(interview("Tue 3 Mar 10:00-11:00"), removed("Tue 3 Mar 12:00")), []),
    ],
)
def test_check_in(told: Notebook, asked: list[str]) -> None:
    assert spans(told, check_in) == asked
