"""Whom a follow-up goes to: whoever was met, somebody in between, or nobody at all."""

import pytest

from bot.coach.deriving import call_for
from bot.coach.facts import Notebook
from bot.coach.nudge import plain
from bot.coach.rules import Rule, apply_follow_up, check_in, check_in_again, move_on, thank_you
from tests.coach.absences import nobody_to_write_to, somebody_after_all, writes_to
from tests.coach.search import applied
from tests.coach.story import Event, acme, calls, checked_in, interview, story

HELD = interview("Tue 3 Mar 10:00-11:00", met="Bo")
DECIDED = interview("Tue 3 Mar 10:00-11:00", decides="Fri 6 Mar")
FIRST, SECOND = checked_in("Tue 10 Mar 11:00"), checked_in("Tue 17 Mar 11:00")
SAM, NOBODY = writes_to("Sam Lee, recruiter"), nobody_to_write_to("Tue 3 Mar 11:30")


@pytest.mark.parametrize(
    ("rule", "events", "named"),
    [
        (check_in, [HELD], "Write to Sam Lee (recruiter): a short check-in shows that you"),
        (check_in, [DECIDED], "Write to Sam Lee (recruiter): a short, friendly question"),
        (check_in_again, [HELD, FIRST], "Write to Sam Lee (recruiter): a second one is shorter"),
        (move_on, [HELD, FIRST, SECOND], "write one last note to Sam Lee (recruiter), or give"),
        (
            apply_follow_up,
            [applied("Tue 3 Mar 10:00")],
            "Write to Sam Lee (recruiter): a short note puts your name",
        ),
    ],
)
def test_a_follow_up_names_whom_to_write_to(rule: Rule, events: list[Event], named: str) -> None:
    [before] = words(story(*events), rule)
    [after] = words(story(*events, SAM), rule)
    [taken_back] = words(story(*events, SAM, NOBODY, somebody_after_all), rule)

    assert named in after == taken_back
    assert "Sam" not in before


def words(notebook: Notebook, rule: Rule) -> list[str]:
    return [plain(nudge.words, notebook.person) for nudge in calls(notebook, rule)]


def test_somebody_without_a_role_is_called_by_the_name() -> None:
    [said] = words(story(HELD, writes_to("Sam Lee")), check_in)

    assert "Write to Sam Lee: a short check-in" in said


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        ([], ["check_in", "connect", "reflect", "thank_you", "waiting"]),
        ([NOBODY], ["connect", "reflect", "thank_you", "waiting"]),
        ([FIRST, NOBODY], ["connect", "reflect", "thank_you", "waiting"]),
        ([FIRST, SECOND, NOBODY], ["connect", "reflect", "thank_you", "waiting"]),
        ([NOBODY, SAM], ["check_in", "connect", "reflect", "thank_you", "waiting"]),
        (
            [NOBODY, somebody_after_all],
            ["check_in", "connect", "reflect", "thank_you", "waiting"],
        ),
    ],
)
def test_nobody_to_write_to_retires_the_follow_ups(events: list[Event], asked: list[str]) -> None:
    told = story(HELD, *events)

    assert sorted({nudge.key.rule for nudge in call_for(told, acme(told))}) == asked


def test_an_application_without_an_interview_is_not_followed_up_either() -> None:
    assert calls(story(applied("Tue 3 Mar 10:00"), NOBODY), apply_follow_up) == []


@pytest.mark.parametrize(
    ("met", "events", "thanked"),
    [
        ("", [], ["Thank the people at Acme"] * 2),
        ("", [NOBODY], []),
        ("Bo", [NOBODY], ["Thank Bo at Acme"] * 2),
        # Whom to write to changes nothing about whom to thank.
        ("Bo", [SAM], ["Thank Bo at Acme"] * 2),
    ],
)
def test_a_thank_you_goes_to_whoever_was_met(
    met: str, events: list[Event], thanked: list[str]
) -> None:
    told = story(interview("Tue 3 Mar 10:00-11:00", met=met), *events)

    assert [nudge.label for nudge in calls(told, thank_you)] == thanked
