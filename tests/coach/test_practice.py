"""The practice list: what was missed, counted, until it is ticked off."""

import pytest

from bot.coach.debrief import items
from bot.coach.facts import Notebook
from bot.coach.practice import exercises, tick
from tests.coach.search import felt, remembered
from tests.coach.story import Event, at, interview, last, removed, story


def round_at(day: str, *asked: str) -> list[Event]:
    """An interview with these questions, told on the day."""
    return [
        interview(f"{day} 10:00-11:00"),
        felt("mixed", f"{day} 12:00"),
        remembered("asked", "\n".join(asked)),
    ]


def listed(notebook: Notebook) -> list[str]:
    return [f"{one.question} x{one.times}" for one in exercises(notebook)]


def ticked(question: str, when: str) -> Event:
    def happens(notebook: Notebook) -> None:
        reflection = last(notebook).reflection
        assert reflection
        [id] = [one.id for one in items(reflection) if one.question == question]
        tick(notebook, id, at(when, notebook))

    return happens


FIRST = round_at("Tue 3 Mar", "Why us? nailed", "SQL - missed", "A conflict - missed")
SECOND = round_at("Tue 10 Mar", "sql - froze", "Why us? fine")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], []),
        (FIRST, ["SQL x1", "A conflict x1"]),
        # The most often missed comes first, in the words of the last time.
        ([*FIRST, *SECOND], ["sql x2", "A conflict x1"]),
        ([*FIRST, *SECOND, removed("Tue 10 Mar 13:00")], ["SQL x1", "A conflict x1"]),
        # Ticked off, it comes back only when it is missed again.
        ([*FIRST, ticked("SQL", "Wed 4 Mar 10:00")], ["A conflict x1"]),
        ([*FIRST, ticked("SQL", "Wed 4 Mar 10:00"), *SECOND], ["sql x1", "A conflict x1"]),
    ],
)
def test_what_is_worth_practising(events: list[Event], expected: list[str]) -> None:
    found = listed(story(*events))

    assert sorted(found) == sorted(expected)
    assert found[:1] == expected[:1] or len(events) == len(FIRST)
