"""Promises: the morning of the due date, and once more before that day ends; theirs after it."""

import pytest

from bot.coach.nudge import plain
from bot.coach.rules import promise, promised_by_them
from tests.coach.absences import nobody_to_write_to
from tests.coach.story import (
    Event,
    calls,
    corrected,
    interview,
    promised,
    removed,
    replied,
    spans,
    story,
)


@pytest.mark.parametrize(
    ("by", "made", "asked"),
    [
        # The morning of the due date, and again 3 hours before the end of that day.
        (
            "Fri 6 Mar",
            "Tue 3 Mar 11:00",
            ["Fri 6 Mar 09:00 - Fri 6 Mar 15:00", "Fri 6 Mar 15:00 - Fri 13 Mar 18:00"],
        ),
        # Made on its own due date.
        (
            "Fri 6 Mar",
            "Fri 6 Mar 08:59",
            ["Fri 6 Mar 09:00 - Fri 6 Mar 15:00", "Fri 6 Mar 15:00 - Fri 13 Mar 18:00"],
        ),
        ("Fri 6 Mar", "Fri 6 Mar 09:00", ["Fri 6 Mar 15:00 - Fri 13 Mar 18:00"]),
        ("Fri 6 Mar", "Fri 6 Mar 14:59", ["Fri 6 Mar 15:00 - Fri 13 Mar 18:00"]),
        ("Fri 6 Mar", "Fri 6 Mar 15:00", ["Fri 6 Mar 16:00 - Fri 13 Mar 18:00"]),
        ("Fri 6 Mar", "Fri 6 Mar 16:59", ["Fri 6 Mar 17:59 - Fri 13 Mar 18:00"]),
        ("Fri 6 Mar", "Fri 6 Mar 17:00", ["Mon 9 Mar 09:00 - Fri 13 Mar 18:00"]),
        # Due on a day off: the last working day before it. Made too late for that: the next one.
        (
            "Sun 8 Mar",
            "Tue 3 Mar 11:00",
            ["Fri 6 Mar 09:00 - Fri 6 Mar 15:00", "Fri 6 Mar 15:00 - Sun 15 Mar 18:00"],
        ),
        ("Sun 8 Mar", "Sat 7 Mar 11:00", ["Mon 9 Mar 09:00 - Sun 15 Mar 18:00"]),
        ("Sun 8 Mar", "Sun 8 Mar 12:00", ["Mon 9 Mar 09:00 - Sun 15 Mar 18:00"]),
        # Told long after it was due: once, and good for a day.
        ("Fri 6 Mar", "Fri 13 Mar 17:30", ["Mon 16 Mar 09:00 - Tue 17 Mar 09:00"]),
        # The clocks change on the day itself.
        (
            "Mon 30 Mar",
            "Fri 27 Mar 11:00",
            ["Mon 30 Mar 09:00 - Mon 30 Mar 15:00", "Mon 30 Mar 15:00 - Mon 6 Apr 18:00"],
        ),
    ],
)
def test_promise(by: str, made: str, asked: list[str]) -> None:
    told = story(interview("Tue 3 Mar 10:00-11:00"), promised("send references", by, made))

    assert spans(told, promise) == asked


@pytest.mark.parametrize(
    ("hours", "asked"),
    [
        (
            "08:00-20:00",
            ["Fri 6 Mar 08:00 - Fri 6 Mar 17:00", "Fri 6 Mar 17:00 - Fri 13 Mar 20:00"],
        ),
        (
            "09:00-12:01",
            ["Fri 6 Mar 09:00 - Fri 6 Mar 09:01", "Fri 6 Mar 09:01 - Fri 13 Mar 12:01"],
        ),
        # Hours so short that both fall together: once is enough.
        ("09:00-12:00", ["Fri 6 Mar 09:00 - Fri 13 Mar 12:00"]),
        ("01:00-02:00", ["Fri 6 Mar 01:00 - Fri 13 Mar 02:00"]),
    ],
)
def test_promise_keeps_to_the_hours_of_the_person(hours: str, asked: list[str]) -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00"),
        promised("send references", "Fri 6 Mar", "Tue 3 Mar 11:00"),
        hours=hours,
    )

    assert spans(told, promise) == asked


@pytest.mark.parametrize(
    "events",
    [
        [promised("send references", "Fri 6 Mar", "Tue 3 Mar 11:00", kept="Tue 3 Mar 12:00")],
        [promised("They call", "Fri 6 Mar", "Tue 3 Mar 11:00", owner="them")],
        [
            corrected("Tue 3 Mar 11:00", "Tue 3 Mar 10:00-11:00", promised="call on Friday"),
            removed("Tue 3 Mar 11:30"),
        ],
        [corrected("Tue 3 Mar 11:00", "Tue 3 Mar 10:00-11:00", promised="send references")],
    ],
)
def test_promise_is_not_called_for(events: list[Event]) -> None:
    assert spans(story(interview("Tue 3 Mar 10:00-11:00"), *events), promise) == []


@pytest.mark.parametrize(
    ("by", "made", "asked"),
    [
        # The morning of the next working day, whatever day it was due on.
        ("Thu 5 Mar", "Tue 3 Mar 11:00", ["Fri 6 Mar 09:00 - Fri 20 Mar 09:00"]),
        ("Fri 6 Mar", "Tue 3 Mar 11:00", ["Mon 9 Mar 09:00 - Mon 23 Mar 09:00"]),
        ("Sun 8 Mar", "Tue 3 Mar 11:00", ["Mon 9 Mar 09:00 - Mon 23 Mar 09:00"]),
        # The clocks change in the night before.
        ("Fri 27 Mar", "Tue 3 Mar 11:00", ["Mon 30 Mar 09:00 - Mon 13 Apr 09:00"]),
        # Told when it is overdue: an hour later, at a polite moment.
        ("Fri 6 Mar", "Wed 11 Mar 11:00", ["Wed 11 Mar 12:00 - Wed 25 Mar 12:00"]),
        ("Fri 6 Mar", "Wed 11 Mar 17:30", ["Thu 12 Mar 09:00 - Thu 26 Mar 09:00"]),
    ],
)
def test_promised_by_them(by: str, made: str, asked: list[str]) -> None:
    task = promised("they will send the task", by, made, owner="them")

    assert spans(story(interview("Tue 3 Mar 10:00-11:00"), task), promised_by_them) == asked


def test_promised_by_them_keeps_to_the_week_and_the_holidays_of_the_person() -> None:
    task = promised("they call", "Thu 2 Apr", "Tue 3 Mar 11:00", owner="them")
    told = story(interview("Tue 3 Mar 10:00-11:00"), task, hours="10:00-16:00", country="DE")

    assert spans(told, promised_by_them) == ["Tue 7 Apr 10:00 - Tue 21 Apr 10:00"]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("they will send the task", "Acme said they would send the task by Fri 6 Mar."),
        ("They'll send the task", "Acme said they would send the task by Fri 6 Mar."),
        ("they promised me to call", "Acme said they would call by Fri 6 Mar."),
        ("They said they'd call", "Acme said they would call by Fri 6 Mar."),
        ("They: they said that they will pay", "Acme said they would pay by Fri 6 Mar."),
        ("they call", "Acme promised: they call, by Fri 6 Mar."),
        ("They: Ana will call", "Acme promised: Ana will call, by Fri 6 Mar."),
    ],
)
def test_what_they_promised_is_said_as_they_said_it(what: str, said: str) -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00"),
        promised(what, "Fri 6 Mar", "Tue 3 Mar 11:00", owner="them"),
    )
    [nudge] = calls(told, promised_by_them)

    reminder = "Nothing yet? A one-line reminder is fine."
    assert plain(nudge.words, told.person) == f"{said} {reminder}"


THEIRS = promised("they will call", "Fri 6 Mar", "Tue 3 Mar 11:00", owner="them")


@pytest.mark.parametrize(
    "events",
    [
        [promised("call", "Fri 6 Mar", "Tue 3 Mar 11:00")],
        [
            promised(
                "they call", "Fri 6 Mar", "Tue 3 Mar 11:00", kept="Thu 5 Mar 12:00", owner="them"
            )
        ],
        [THEIRS, replied("Fri 6 Mar 00:00")],
        [THEIRS, replied("Mon 9 Mar 08:00")],
        [THEIRS, nobody_to_write_to("Tue 3 Mar 12:00")],
        [
            corrected("Tue 3 Mar 11:00", "Tue 3 Mar 10:00-11:00", promised="they call on Friday"),
            removed("Tue 3 Mar 11:30"),
        ],
        [
            corrected(
                "Tue 3 Mar 11:00", "Tue 3 Mar 10:00-11:00", promised="they send the task some day"
            )
        ],
    ],
)
def test_promised_by_them_is_not_called_for(events: list[Event]) -> None:
    assert spans(story(interview("Tue 3 Mar 10:00-11:00"), *events), promised_by_them) == []


def test_an_answer_before_the_day_is_not_what_they_promised() -> None:
    told = story(interview("Tue 3 Mar 10:00-11:00"), THEIRS, replied("Thu 5 Mar 23:59"))

    assert spans(told, promised_by_them) == ["Mon 9 Mar 09:00 - Mon 23 Mar 09:00"]
