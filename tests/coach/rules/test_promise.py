"""Promises: the morning of the due date, and once more before that day ends."""

import pytest

from bot.coach.rules import promise
from tests.coach.story import Event, corrected, interview, promised, removed, spans, story


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
