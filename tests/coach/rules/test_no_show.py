"""When they did not turn up: nothing that follows from a meeting, and a clock of its own."""

import pytest

from bot.coach.deriving import call_for
from bot.coach.facts import Notebook
from bot.coach.rules import check_in, check_in_again
from tests.coach.absences import asked_for_a_new_time, did_not_turn_up, turned_up
from tests.coach.story import (
    Event,
    acme,
    at,
    calls,
    checked_in,
    corrected,
    interview,
    looked_back,
    replied,
    spans,
    story,
    thanked,
)

HELD = interview("Tue 3 Mar 10:00-11:00", met="Bo", logged="Mon 2 Mar 10:00")
ABSENT = did_not_turn_up("Tue 3 Mar 10:20")
ALL = ["check_in", "connect", "prepare", "reflect", "thank_you", "waiting"]


def called_for(notebook: Notebook) -> list[str]:
    return sorted({nudge.key.rule for nudge in call_for(notebook, acme(notebook))})


@pytest.mark.parametrize(
    ("events", "rules"),
    [
        ([], ALL),
        ([ABSENT], ["check_in"]),
        ([looked_back("Tue 3 Mar 10:10"), ABSENT], ["check_in"]),
        ([ABSENT, turned_up], ALL),
        # Not before it was to begin; then, and long after.
        ([did_not_turn_up("Tue 3 Mar 09:59")], ALL),
        ([did_not_turn_up("Tue 3 Mar 10:00")], ["check_in"]),
        ([did_not_turn_up("Thu 5 Mar 10:00")], ["check_in"]),
        # A new time: all of it comes for that.
        ([ABSENT, corrected("Tue 3 Mar 10:30", "Wed 4 Mar 10:00-11:00", met="Bo")], ALL),
        ([ABSENT, interview("Wed 4 Mar 10:00-11:00", met="Bo", logged="Tue 3 Mar 10:30")], ALL),
        # The time was wrong, and nobody came at the right one.
        (
            [ABSENT, corrected("Tue 3 Mar 10:30", "Tue 3 Mar 10:15-11:15", met="Bo")],
            ["check_in"],
        ),
    ],
)
def test_what_it_calls_for(events: list[Event], rules: list[str]) -> None:
    assert called_for(story(HELD, *events)) == rules


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        # A week after the note; where none was sent, after the hour that it should have been.
        ([], ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"]),
        ([asked_for_a_new_time("Tue 3 Mar 10:30")], ["Tue 10 Mar 10:30 - Tue 24 Mar 10:30"]),
        ([asked_for_a_new_time("Fri 6 Mar 17:59")], ["Fri 13 Mar 17:59 - Fri 27 Mar 17:59"]),
        ([asked_for_a_new_time("Fri 6 Mar 18:00")], ["Mon 16 Mar 09:00 - Mon 30 Mar 10:00"]),
        # A thank-you to nobody counts for nothing, and neither does a note of the time before.
        ([thanked("Thu 5 Mar 10:00")], ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"]),
        (
            [
                asked_for_a_new_time("Tue 3 Mar 10:30"),
                corrected("Tue 3 Mar 12:00", "Thu 5 Mar 10:00-11:00"),
                did_not_turn_up("Thu 5 Mar 10:20"),
            ],
            ["Thu 12 Mar 11:00 - Thu 26 Mar 11:00"],
        ),
        # The date by which they were to decide means nothing now; one that is named since does.
        (
            [corrected("Tue 3 Mar 10:10", "Tue 3 Mar 10:00-11:00", decides="Thu 5 Mar")],
            ["Tue 10 Mar 11:00 - Tue 24 Mar 11:00"],
        ),
        ([replied("Tue 3 Mar 12:00")], []),
    ],
)
def test_the_silence_after_it(events: list[Event], asked: list[str]) -> None:
    assert spans(story(HELD, ABSENT, *events), check_in) == asked


def test_a_date_that_they_name_for_their_answer_counts() -> None:
    told = story(HELD, ABSENT, replied("Tue 3 Mar 12:00"))
    acme(told).decision_by = at("Fri 6 Mar 12:00", told).date()
    acme(told).decision_said_at = at("Tue 3 Mar 12:01", told)

    assert spans(told, check_in) == ["Mon 9 Mar 09:00 - Mon 23 Mar 09:00"]


def test_the_second_check_in_follows_as_ever() -> None:
    told = story(HELD, ABSENT, checked_in("Tue 10 Mar 11:00"))

    assert spans(told, check_in_again) == ["Tue 17 Mar 11:00 - Tue 31 Mar 12:00"]


def test_the_words_are_about_another_time() -> None:
    told = story(HELD, ABSENT)
    [nudge] = calls(told, check_in)

    assert nudge.words[-1] == "Ask once more, kindly, whether there is another time."
