"""Weekdays: "Tue", "last Thursday", "Friday next week".

One alone is that of the week before or of the week after: the tense decides, and where the
words do not tell the tense the day is in doubt.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.coach.reading.draft import STRUCK, group
from bot.coach.reading.named_day import (
    PART,
    SHORT,
    WEEKDAY_NAME,
    Context,
    NamedDay,
    Tense,
    before_part,
    part_of,
)
from bot.coach.reading.names import (
    DAY_NAMES,
    END,
    WEEKDAYS,
    place,
)

_OF_WEEK = re.compile(
    rf"\b(?:on\s)?(?:(?P<week>last|next|this) week(?: on)?\s(?P<weekday>{WEEKDAY_NAME})"
    rf"|(?P<weekday2>{WEEKDAY_NAME})(?: of)? (?P<week2>last|next|this) week){END}",
    re.I,
)

_WEEKDAY = re.compile(
    rf"\b(?:(?:on|for)\s)?(?:(?P<which>last|next|this|coming|past)\s)?(?P<weekday>{DAY_NAMES})"
    rf"(?!\sweek\b){PART}{END}",
    re.I,
)

# Sun Microsystems, Mon Chen and "I sat down" name no day: a short name needs a word beside it.
_SHORT_WEEKDAY = re.compile(
    rf"\b(?:(?P<on>on|for|last|next|this)\s)?(?P<weekday>{SHORT})\b\.?"
    rf"(?=(?P<after>\s?(?:$|[,;@0-9{STRUCK}]|at\b))?){PART}{END}",
    re.I,
)


def of_week(left: str, context: Context) -> Iterator[NamedDay]:
    """A weekday with its week."""
    for match in _OF_WEEK.finditer(left):
        nth = _weekday_place(match["weekday"] or match["weekday2"])
        week = {"last": -7, "next": 7}.get((match["week"] or match["week2"]).lower(), 0)
        if nth is not None:
            monday = context.today - timedelta(days=context.today.weekday())
            yield NamedDay(group(match), monday + timedelta(days=week + nth))


def weekdays(left: str, context: Context) -> Iterator[NamedDay]:
    """Weekdays with their whole name."""
    yield from _named(_WEEKDAY.finditer(left), context, "which")


def short_weekdays(left: str, context: Context) -> Iterator[NamedDay]:
    """Weekdays with a short name, where the words beside it show that it is one."""
    matches = _SHORT_WEEKDAY.finditer(left)
    sure = (one for one in matches if one["on"] or one["after"] is not None or one["part"])
    yield from _named(sure, context, "on")


def _named(matches: Iterable[re.Match[str]], context: Context, which: str) -> Iterator[NamedDay]:
    for match in matches:
        nth = _weekday_place(match["weekday"])
        if nth is not None:
            day = _weekday(nth, (match[which] or "").lower(), context)
            yield NamedDay(before_part(match), day, part_of(match))


def _weekday(nth: int, which: str, context: Context) -> date | None:
    """That weekday. None on the same weekday, which nobody calls by its name."""
    today, tense, _ = context
    ahead = (nth - today.weekday()) % 7
    if not ahead:
        ahead = {"last": 0, "next": 7}.get(which, 0)
        return today + timedelta(days=ahead or -7) if which in ("last", "past", "next") else None
    behind = 7 - ahead
    if which in ("last", "past"):
        return today - timedelta(days=behind) if behind > today.weekday() else None
    if which == "next":
        return today + timedelta(days=ahead) if ahead + today.weekday() > 6 else None
    if tense is Tense.PAST and which != "coming":
        return today - timedelta(days=behind)
    is_this = which == "this" and ahead + today.weekday() <= 6
    if tense is Tense.FUTURE or which == "coming" or is_this:
        return today + timedelta(days=ahead)
    return None


def _weekday_place(name: str) -> int | None:
    return place(name.rstrip(".")[:3], WEEKDAYS)
