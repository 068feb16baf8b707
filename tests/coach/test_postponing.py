"""What is moved to another day is nudged about anew, also when the old nudges have come."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Outcome
from bot.coach.nudge import Key
from bot.coach.planner import undelivered
from bot.coach.rules import RULES
from bot.coach.settling import settle
from tests.coach.story import BERLIN, Event, at, corrected, interview, quiet, thanked, written

HELD = "Tue 3 Mar 10:00-11:00"
POSTPONED = "Wed 11 Mar 10:00-11:00"
NOW = "Tue 10 Mar 12:00"
NAMES = [rule.__name__ for rule in RULES]


def everything_came(notebook: Notebook) -> None:
    """Every nudge came at its time."""
    for nudge in undelivered(notebook):
        notebook.deliveries[str(nudge.key)] = Delivery(
            due=nudge.due, claimed_at=nudge.due, sent_at=nudge.due
        )


def settled(outcome: Outcome) -> Event:
    """Every nudge about the interview that came was settled in this way."""

    def happens(notebook: Notebook) -> None:
        for key in map(Key.parse, list(notebook.deliveries)):
            if key and key.rule in NAMES and key.rule != "promise":
                settle(notebook, key, outcome, at(NOW, notebook))

    return happens


def travelled(tz: str) -> Event:
    """The person lives in another time zone now."""

    def happens(notebook: Notebook) -> None:
        notebook.person.tz = tz

    return happens


def coming(notebook: Notebook) -> list[str]:
    return [f"{one.key.rule} {written(one.due, notebook)}" for one in undelivered(notebook)]


AGAIN = [
    "prepare Tue 10 Mar 18:00",
    "reflect Wed 11 Mar 12:00",
    "thank_you Wed 11 Mar 14:00",
    "thank_you Thu 12 Mar 14:00",
    "check_in Wed 18 Mar 11:00",
]


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        ([], []),
        # The person or the time of day changed, not the day.
        ([corrected(NOW, HELD, met="Bo")], []),
        ([corrected(NOW, "Tue 3 Mar 11:15-12:15", met="Bo")], []),
        ([travelled("Pacific/Kiritimati")], []),
        ([travelled("Pacific/Pago_Pago"), travelled(BERLIN)], []),
        # Another day, whatever was clicked when it did not take place.
        ([corrected(NOW, POSTPONED, met="Bo")], AGAIN),
        ([settled(Outcome.NOT_NEEDED), corrected(NOW, POSTPONED, met="Bo")], AGAIN),
        ([settled(Outcome.REPLIED), corrected(NOW, POSTPONED, met="Bo")], AGAIN),
        # What was done is done.
        (
            [thanked("Tue 3 Mar 15:00", "Bo"), corrected(NOW, POSTPONED, met="Bo")],
            [
                "prepare Tue 10 Mar 18:00",
                "reflect Wed 11 Mar 12:00",
                "check_in Wed 18 Mar 11:00",
            ],
        ),
        (
            [settled(Outcome.DONE), corrected(NOW, POSTPONED, met="Bo")],
            ["prepare Tue 10 Mar 18:00"],
        ),
    ],
)
def test_an_interview_that_was_postponed(events: list[Event], asked: list[str]) -> None:
    told = quiet(interview(HELD, met="Bo"), everything_came, *events)

    assert coming(told) == asked


def test_a_promise_that_was_put_off() -> None:
    told = quiet(
        interview(HELD),
        corrected("Tue 3 Mar 11:00", HELD, promised="call by 2026-03-06"),
        everything_came,
        corrected("Fri 6 Mar 10:00", HELD, promised="call by 2026-03-09"),
    )

    assert coming(told) == ["promise Mon 9 Mar 09:00", "promise Mon 9 Mar 15:00"]


def test_a_decision_that_was_put_off() -> None:
    told = quiet(
        interview(HELD, decides="Thu 5 Mar"),
        everything_came,
        corrected(NOW, HELD, decides="Thu 12 Mar"),
    )

    assert coming(told) == ["check_in Fri 13 Mar 09:00"]
