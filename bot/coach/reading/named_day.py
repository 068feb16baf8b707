"""A day as it is named in a line, and what has to be known to tell which one is meant."""

import re
from datetime import date
from enum import Enum
from typing import NamedTuple

from bot.coach.reading.draft import Span, group
from bot.coach.reading.names import DAY_NAMES, SHORT_DAYS

SHORT = rf"(?:{SHORT_DAYS}|tues|thur|thurs)"
WEEKDAY_NAME = rf"(?:{DAY_NAMES}|{SHORT}\.?)"
PART = r"(?:\s(?P<part>morning|afternoon|arvo|evening|night))?"
"""What may follow a day: the part of it."""


class Tense(Enum):
    """Whether the words speak of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Context(NamedTuple):
    """What tells one Tuesday from another, and the third of December from the twelfth of March."""

    today: date
    tense: Tense
    locale: str


class Part(NamedTuple):
    """The part of a day, as in "this morning": it tells which "at 7" is meant."""

    name: str
    span: Span | None


class NamedDay(NamedTuple):
    """Where a day is named, and which one it is; None where that is in doubt."""

    span: Span
    day: date | None
    part: Part | None = None


def part_of(match: re.Match[str]) -> Part | None:
    """The part of the day that a PART has found."""
    return Part(match["part"].lower(), group(match, "part")) if match["part"] else None


def before_part(match: re.Match[str]) -> Span:
    """The match without the part of the day."""
    return Span(match.start(), match.start("part") - 1 if match["part"] else match.end())
