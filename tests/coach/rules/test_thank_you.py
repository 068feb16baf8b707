"""Thank-you notes: at least 3 hours after, inside of 48, once for each person met."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.rules import thank_you
from tests.coach.story import (
    Event,
    calls,
    corrected,
    interview,
    put_back,
    removed,
    spans,
    story,
    thanked,
)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # 3 hours after the interview; again a day later; both inside of 48 hours.
        (
            story(interview("Tue 3 Mar 10:00-11:00")),
            ["Tue 3 Mar 14:00 - Wed 4 Mar 14:00", "Wed 4 Mar 14:00 - Thu 5 Mar 11:00"],
        ),
        # At the end of the nudge hours.
        (
            story(interview("Tue 3 Mar 14:00-14:59")),
            ["Tue 3 Mar 17:59 - Wed 4 Mar 17:59", "Wed 4 Mar 17:59 - Thu 5 Mar 14:59"],
        ),
        (
            story(interview("Tue 3 Mar 14:00-15:00")),
            ["Wed 4 Mar 09:00 - Thu 5 Mar 09:00", "Thu 5 Mar 09:00 - Thu 5 Mar 15:00"],
        ),
        # In the evening, at night, early in the morning.
        (
            story(interview("Tue 3 Mar 20:00-21:00")),
            ["Wed 4 Mar 09:00 - Thu 5 Mar 09:00", "Thu 5 Mar 09:00 - Thu 5 Mar 21:00"],
        ),
        (
            story(interview("Tue 3 Mar 23:00-01:00")),
            ["Wed 4 Mar 09:00 - Thu 5 Mar 09:00", "Thu 5 Mar 09:00 - Fri 6 Mar 01:00"],
        ),
        (
            story(interview("Tue 3 Mar 05:00-06:00")),
            ["Tue 3 Mar 09:00 - Wed 4 Mar 09:00", "Wed 4 Mar 09:00 - Thu 5 Mar 06:00"],
        ),
        # Towards a weekend: Friday afternoon waits for Monday, which is then good for the day.
        (
            story(interview("Thu 5 Mar 14:00-15:00")),
            ["Fri 6 Mar 09:00 - Sat 7 Mar 15:00"],
        ),
        (
            story(interview("Fri 6 Mar 13:00-14:59")),
            ["Fri 6 Mar 17:59 - Sun 8 Mar 14:59"],
        ),
        (
            story(interview("Fri 6 Mar 14:00-15:00")),
            ["Mon 9 Mar 09:00 - Mon 9 Mar 18:00"],
        ),
        (
            story(interview("Sat 7 Mar 10:00-11:00")),
            ["Mon 9 Mar 09:00 - Mon 9 Mar 18:00"],
        ),
        (
            story(interview("Sun 8 Mar 14:00-15:00")),
            ["Mon 9 Mar 09:00 - Tue 10 Mar 09:00", "Tue 10 Mar 09:00 - Tue 10 Mar 15:00"],
        ),
        # A reminder that would come at the end of its use does not come.
        (
            story(interview("Sun 8 Mar 08:00-09:00")),
            ["Mon 9 Mar 09:00 - Tue 10 Mar 09:00"],
        ),
        # A working week of one's own.
        (
            story(interview("Fri 6 Mar 14:00-15:00"), week="Sun Mon Tue Wed Thu"),
            ["Sun 8 Mar 09:00 - Sun 8 Mar 18:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00"), week="Tue Sat", hours="10:00-12:00"),
            ["Sat 7 Mar 10:00 - Sat 7 Mar 12:00"],
        ),
        # Logged before it takes place, late, too late.
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Fri 27 Feb 17:00")),
            ["Tue 3 Mar 14:00 - Wed 4 Mar 14:00", "Wed 4 Mar 14:00 - Thu 5 Mar 11:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Wed 4 Mar 10:59")),
            ["Wed 4 Mar 10:59 - Thu 5 Mar 10:59", "Thu 5 Mar 10:59 - Thu 5 Mar 11:00"],
        ),
        (
            story(interview("Tue 3 Mar 10:00-11:00", logged="Thu 5 Mar 10:59")),
            ["Thu 5 Mar 10:59 - Thu 5 Mar 18:00"],
        ),
        (story(interview("Tue 3 Mar 10:00-11:00", logged="Thu 5 Mar 11:00")), []),
        # A thank-you sent, even before it was due; one taken out and put back.
        (story(interview("Tue 3 Mar 10:00-11:00"), thanked("Tue 3 Mar 11:05")), []),
        (story(interview("Tue 3 Mar 10:00-11:00"), removed("Tue 3 Mar 11:30")), []),
        (
            story(interview("Fri 6 Mar 14:00-15:00"), removed("Fri 6 Mar 16:00"), put_back),
            ["Mon 9 Mar 09:00 - Mon 9 Mar 18:00"],
        ),
    ],
)
def test_thank_you(told: Notebook, asked: list[str]) -> None:
    assert spans(told, thank_you) == asked


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        ([], ["Ana", "Ana", "Bo", "Bo"]),
        ([thanked("Tue 3 Mar 15:00", "Ana")], ["Bo", "Bo"]),
        ([thanked("Tue 3 Mar 15:00", "Ana"), thanked("Tue 3 Mar 15:00", "Bo")], []),
        ([corrected("Tue 3 Mar 16:00", "Tue 3 Mar 10:00-11:00", met="Bo")], ["Bo", "Bo"]),
        ([corrected("Tue 3 Mar 16:00", "Tue 3 Mar 10:00-11:00", met="Bo and bo")], ["bo", "bo"]),
        ([corrected("Tue 3 Mar 16:00", "Tue 3 Mar 10:00-11:00")], ["the people", "the people"]),
    ],
)
def test_thank_you_goes_to_each_person_met(events: list[Event], asked: list[str]) -> None:
    told = story(interview("Tue 3 Mar 10:00-11:00", met="Ana and Bo"), *events)

    assert [one.label for one in calls(told, thank_you)] == [
        f"Thank {who} at Acme" for who in asked
    ]
