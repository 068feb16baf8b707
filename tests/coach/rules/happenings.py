"""What calls for each rule, on any day; and the days on which a calendar goes wrong."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from bot.coach import rules
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook
from bot.coach.nudge import Nudge
from bot.coach.rules import Rule, SearchRule
from tests.coach.search import applied, felt, travelled
from tests.coach.story import (
    BERLIN,
    LORD_HOWE,
    NEW_YORK,
    Event,
    answered_the_no,
    calls,
    checked_in,
    ended,
    interview,
    offered,
    promised,
    story,
    written,
)


class Situation(NamedTuple):
    """When and where it happens."""

    day: date
    time: str = "16:00"
    tz: str = BERLIN
    country: str = ""
    flies_to: str = ""


SITUATIONS = {
    "in the week": Situation(date(2026, 3, 3), "10:00"),
    "before a weekend": Situation(date(2026, 3, 13)),
    "before Easter": Situation(date(2026, 4, 2), country="DE"),
    "Berlin, spring": Situation(date(2026, 3, 27)),
    "Berlin, autumn": Situation(date(2026, 10, 23)),
    "New York, spring": Situation(date(2026, 3, 6), tz=NEW_YORK),
    "New York, autumn": Situation(date(2026, 10, 30), tz=NEW_YORK),
    "Lord Howe, spring": Situation(date(2026, 10, 2), tz=LORD_HOWE),
    "Lord Howe, autumn": Situation(date(2026, 4, 3), tz=LORD_HOWE),
    "Tokyo to San Francisco": Situation(
        date(2026, 3, 3), "10:00", "Asia/Tokyo", flies_to="America/Los_Angeles"
    ),
}
"""The clocks change on the Sunday that follows. Lord Howe's change by half an hour."""


def due(rule: Rule | SearchRule, where: Situation) -> str:
    """When this rule speaks, on the clock of where the person is by then."""
    events = _HAPPENS[rule.__name__](where)
    told = story(*events, tz=where.tz, country=where.country)
    if where.flies_to:
        travelled(where.flies_to)(told)
    found = _of_the_search(told, rule) if rule in rules.SEARCH_RULES else calls(told, rule)
    return " | ".join(written(one.due, told) for one in found)


def _of_the_search(told: Notebook, rule: SearchRule) -> list[Nudge]:
    return [one for one in rule(told) if not one.ended]


def _on(day: date, clock: str) -> str:
    return f"{day:%a} {day.day} {day:%b} {clock}"


def _held(where: Situation, **more: str) -> Event:
    """An interview that ends then."""
    hour, minute = where.time.split(":")
    begun = f"{int(hour) - 1:02}:{minute}"
    return interview(f"{_on(where.day, begun)}-{where.time}", **more)


def _later(where: Situation, days: int) -> str:
    return _on(where.day + timedelta(days=days), where.time)


def _day(where: Situation, days: int) -> str:
    day = where.day + timedelta(days=days)
    return f"{day:%a} {day.day} {day:%b}"


def _happens() -> dict[str, Callable[[Situation], list[Event]]]:
    said = EndingKind.REJECTED
    return {
        "prepare": lambda it: [_held(it, logged=_later(it, -7))],
        "reflect": lambda it: [_held(it)],
        "promise": lambda it: [
            _held(it),
            promised("it", by=_day(it, 3), made=_later(it, 0)),
        ],
        "promised_by_them": lambda it: [
            _held(it),
            promised("it", by=_day(it, 3), made=_later(it, 0), owner="them"),
        ],
        "thank_you": lambda it: [_held(it, met="Bo")],
        "connect": lambda it: [_held(it, met="Bo")],
        "waiting": lambda it: [_held(it)],
        "check_in": lambda it: [_held(it)],
        "check_in_again": lambda it: [_held(it), checked_in(_later(it, 0))],
        "move_on": lambda it: [_held(it), checked_in(_later(it, -1)), checked_in(_later(it, 0))],
        "apply_follow_up": lambda it: [applied(_later(it, 0))],
        "competitors": lambda it: [_held(it), felt("good", _later(it, 0))],
        "rejection_reply": lambda it: [_held(it), ended(said, _later(it, 0))],
        "keep_in_touch": lambda it: [
            _held(it),
            ended(said, _later(it, 0)),
            answered_the_no(_later(it, 0)),
        ],
        "offer": lambda it: [_held(it), offered(_later(it, 0), _day(it, 6))],
        "keep_searching": lambda it: [_held(it)],
    }


_HAPPENS = _happens()
