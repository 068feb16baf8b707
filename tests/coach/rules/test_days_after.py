"""In the days after an interview: connecting, waiting well, and who else is like them."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.rules import competitors, connect, waiting
from tests.coach.search import felt, travelled
from tests.coach.story import (
    acme,
    at,
    calls,
    checked_in,
    interview,
    replied,
    spans,
    starts,
    story,
)

TUESDAY = "Tue 3 Mar 10:00-11:00"


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # Two days later, once per person.
        (story(interview(TUESDAY, met="Bo")), ["Thu 5 Mar 11:00 - Thu 19 Mar 11:00"]),
        (
            story(interview(TUESDAY, met="Ana and Bo")),
            ["Thu 5 Mar 11:00 - Thu 19 Mar 11:00", "Thu 5 Mar 11:00 - Thu 19 Mar 11:00"],
        ),
        (story(interview(TUESDAY)), []),
        # In the nudge hours of a working day.
        (
            story(interview("Tue 3 Mar 17:00-18:00", met="Bo")),
            ["Fri 6 Mar 09:00 - Fri 20 Mar 09:00"],
        ),
        (
            story(interview("Thu 5 Mar 10:00-11:00", met="Bo")),
            ["Mon 9 Mar 09:00 - Mon 23 Mar 09:00"],
        ),
        (
            story(interview("Wed 1 Apr 10:00-11:00", met="Bo"), country="DE"),
            ["Tue 7 Apr 09:00 - Tue 21 Apr 09:00"],
        ),
        # Logged late: then.
        (
            story(interview(TUESDAY, met="Bo", logged="Thu 12 Mar 12:00")),
            ["Thu 12 Mar 12:00 - Thu 26 Mar 12:00"],
        ),
    ],
)
def test_connect(told: Notebook, asked: list[str]) -> None:
    assert spans(told, connect) == asked


def test_nobody_asks_twice_to_be_connected() -> None:
    told = story(interview(TUESDAY, met="Ana and Bo"))
    acme(told).contacts[0].asked_at = at("Thu 5 Mar 12:00", told)

    assert [one.label for one in calls(told, connect)] == ["Connect with Bo of Acme"]


def test_the_search_names_the_person_and_the_company() -> None:
    [nudge] = calls(story(interview(TUESDAY, met="Bo Ç & Co")), connect)

    assert nudge.link == (
        "Find them",
        "https://www.linkedin.com/search/results/people/?keywords=Bo+%C3%87+%26+Co+Acme",
    )


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # Four days later, once.
        (story(interview(TUESDAY)), ["Mon 9 Mar 09:00 - Thu 12 Mar 09:00"]),
        (story(interview("Mon 2 Mar 10:00-11:00")), ["Fri 6 Mar 11:00 - Mon 9 Mar 11:00"]),
        (story(interview("Mon 2 Mar 17:00-18:00")), ["Mon 9 Mar 09:00 - Thu 12 Mar 09:00"]),
        # News, a check-in, or a date that passes before.
        (story(interview(TUESDAY), replied("Wed 4 Mar 10:00")), []),
        (story(interview(TUESDAY), checked_in("Wed 4 Mar 10:00")), []),
        (story(interview(TUESDAY, decides="Fri 6 Mar")), []),
        (
            story(interview(TUESDAY, decides="Mon 9 Mar")),
            ["Mon 9 Mar 09:00 - Thu 12 Mar 09:00"],
        ),
        # Told when the wait was over; only the last round counts.
        (story(interview(TUESDAY, logged="Sat 7 Mar 11:01")), []),
        (
            story(
                interview(TUESDAY), interview("Tue 10 Mar 10:00-11:00", logged="Wed 4 Mar 10:00")
            ),
            ["Mon 16 Mar 09:00 - Thu 19 Mar 09:00"],
        ),
        # The clocks change on the way, and the person flies from Tokyo to San Francisco.
        (story(interview("Thu 26 Mar 10:00-11:00")), ["Mon 30 Mar 11:00 - Thu 2 Apr 11:00"]),
        (
            story(
                interview("Mon 2 Mar 10:00-11:00"),
                travelled("America/Los_Angeles"),
                tz="Asia/Tokyo",
            ),
            ["Fri 6 Mar 09:00 - Mon 9 Mar 10:00"],
        ),
    ],
)
def test_waiting(told: Notebook, asked: list[str]) -> None:
    assert spans(told, waiting) == asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            story(interview(TUESDAY), felt("good", "Tue 3 Mar 12:00")),
            ["Wed 4 Mar 11:00"],
        ),
        (
            story(interview("Fri 6 Mar 10:00-11:00"), felt("good", "Fri 6 Mar 12:00")),
            ["Mon 9 Mar 09:00"],
        ),
        (story(interview(TUESDAY), felt("mixed", "Tue 3 Mar 12:00")), []),
        (story(interview(TUESDAY), felt("rough", "Tue 3 Mar 12:00")), []),
        (story(interview(TUESDAY)), []),
    ],
)
def test_competitors(told: Notebook, asked: list[str]) -> None:
    assert starts(told, competitors) == asked
