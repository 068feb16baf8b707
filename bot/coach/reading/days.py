"""On which day it was or will be: "yesterday", "Tue", "last Thursday", "3 March", "3.12.".

Where more than one day is named, or one that may be either of two, the day is in doubt. What is
in doubt is not read.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from bot.coach.reading import calendar_days, near_days, weekdays
from bot.coach.reading.draft import Draft, Field, Span, group
from bot.coach.reading.due_days import FAR
from bot.coach.reading.named_day import Context, NamedDay, Part

_JUST = re.compile(
    r"\b(?:i\s)?just(?:\snow)?"
    r"(?=\s(?:had|did|finished|completed|got|came|wrapped|walked|hung|out|back|done|left)\b)",
    re.I,
)
_VAGUE = re.compile(r"\b(?:or|from|after|than)\s(?:the\s)?$", re.I)
# "They want it by Monday" tells of no interview on that day.
_OTHER = re.compile(r"\b(?:by|before|until|till|since|every|each)\s(?:the\s)?$", re.I)


class Days(NamedTuple):
    """The one day that is meant, if it is clear; where it is named; and where doubtful ones are."""

    day: date | None
    spans: tuple[Span, ...]
    doubts: tuple[Span, ...]
    part: Part | None = None


def days(draft: Draft, context: Context) -> Days:
    """The day of the interview."""
    named = list(_named_days(draft, context))
    found = [one for one in named if not _OTHER.search(_before(draft, one.span))]
    others = tuple(one.span for one in named if one not in found)
    spans = tuple(one.span for one in found)
    meant = {one.day for one in found}
    if len(meant) != 1 or any(_VAGUE.search(_before(draft, span)) for span in spans):
        return Days(None, (), spans + others)
    [day] = meant
    if day is None or abs(day - context.today) > FAR:
        return Days(None, (), spans + others)
    return Days(day, spans, others, next((one.part for one in found if one.part), None))


def _named_days(draft: Draft, context: Context) -> Iterator[NamedDay]:
    for read in _READERS:
        found = list(read(draft.left, context))
        draft = draft.take(Field.WHEN, [one.span for one in found])
        yield from found


def just_now(left: str) -> Span | None:
    """Where it says that something has only just come to an end, if it does."""
    match = _JUST.search(left)
    return group(match) if match else None


def _before(draft: Draft, span: Span) -> str:
    return draft.left[max(0, span.start - 12) : span.start]


_READERS: tuple[Callable[[str, Context], Iterator[NamedDay]], ...] = (
    calendar_days.year_first,
    calendar_days.dates,
    calendar_days.numbers,
    calendar_days.nths,
    near_days.counted_days,
    near_days.near_days,
    weekdays.of_week,
    weekdays.weekdays,
    weekdays.short_weekdays,
)
