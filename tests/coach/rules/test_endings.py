"""A no, a goodbye, an offer: what good manners ask for, and when."""

import pytest

from bot.coach.correspondence import EndingKind
from bot.coach.deriving import call_for
from bot.coach.facts import Notebook
from bot.coach.rules import keep_in_touch, offer, rejection_reply
from tests.coach.story import (
    acme,
    answered_the_no,
    checked_in,
    ended,
    interview,
    offered,
    promised,
    spans,
    story,
)

HELD = interview("Tue 3 Mar 10:00-11:00", met="Ana")
NO, CLOSED = EndingKind.REJECTED, EndingKind.CLOSED


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (story(HELD), []),
        (story(HELD, ended(NO, "Wed 4 Mar 10:00")), ["Wed 4 Mar 12:00 - Mon 9 Mar 12:00"]),
        (story(HELD, ended(NO, "Wed 4 Mar 15:59")), ["Wed 4 Mar 17:59 - Mon 9 Mar 17:59"]),
        (story(HELD, ended(NO, "Wed 4 Mar 16:00")), ["Thu 5 Mar 09:00 - Tue 10 Mar 09:00"]),
        (story(HELD, ended(NO, "Fri 6 Mar 17:00")), ["Mon 9 Mar 09:00 - Sat 14 Mar 09:00"]),
        (story(HELD, ended(NO, "Wed 4 Mar 10:00"), answered_the_no("Wed 4 Mar 12:30")), []),
        (story(HELD, ended(CLOSED, "Wed 4 Mar 10:00")), []),
    ],
)
def test_a_no_is_answered_after_two_hours(told: Notebook, asked: list[str]) -> None:
    assert spans(told, rejection_reply) == asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (story(HELD, ended(NO, "Wed 4 Mar 10:00")), []),
        (
            story(HELD, ended(NO, "Wed 4 Mar 10:00"), answered_the_no("Thu 5 Mar 12:30")),
            ["Wed 3 Jun 12:30 - Fri 3 Jul 12:30"],
        ),
        (story(HELD, ended(CLOSED, "Wed 4 Mar 10:00")), ["Tue 2 Jun 10:00 - Thu 2 Jul 10:00"]),
        (story(HELD, ended(EndingKind.ACCEPTED, "Wed 4 Mar 10:00")), []),
    ],
)
def test_three_months_after_parting_well_it_is_time_for_a_hello(
    told: Notebook, asked: list[str]
) -> None:
    assert spans(told, keep_in_touch) == asked


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            story(HELD, offered("Wed 4 Mar 10:00", "Thu 12 Mar")),
            ["Tue 10 Mar 09:00 - Thu 12 Mar 09:00", "Thu 12 Mar 09:00 - Thu 12 Mar 18:00"],
        ),
        # Two working days before a Monday is a Thursday, and a Sunday's answer is due on Friday.
        (
            story(HELD, offered("Wed 4 Mar 10:00", "Mon 9 Mar")),
            ["Thu 5 Mar 09:00 - Mon 9 Mar 09:00", "Mon 9 Mar 09:00 - Mon 9 Mar 18:00"],
        ),
        (
            story(HELD, offered("Wed 4 Mar 10:00", "Sun 8 Mar")),
            ["Fri 6 Mar 09:00 - Sun 8 Mar 18:00"],
        ),
        # Told too late for both: an hour later, where there is still time.
        (
            story(HELD, offered("Thu 5 Mar 10:00", "Thu 5 Mar")),
            ["Thu 5 Mar 11:00 - Thu 5 Mar 18:00"],
        ),
        # Told too late for the first reminder.
        (
            story(HELD, offered("Wed 4 Mar 10:00", "Thu 5 Mar")),
            ["Thu 5 Mar 09:00 - Thu 5 Mar 18:00"],
        ),
    ],
)
def test_an_offer_is_answered_in_time(told: Notebook, asked: list[str]) -> None:
    assert spans(told, offer) == asked


@pytest.mark.parametrize("kind", list(EndingKind))
def test_the_end_ends_everything_but_the_last_good_manners(kind: EndingKind) -> None:
    told = story(
        HELD,
        promised("send references", by="Thu 12 Mar", made="Tue 3 Mar 12:00"),
        checked_in("Tue 10 Mar 11:00"),
        offered("Wed 11 Mar 10:00", "Mon 16 Mar"),
        ended(kind, "Wed 11 Mar 12:00"),
    )
    open_rules = {nudge.key.rule for nudge in call_for(told, acme(told)) if not nudge.ended}

    assert open_rules <= {"rejection_reply", "keep_in_touch"}
