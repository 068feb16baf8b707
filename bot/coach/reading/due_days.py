"""Finds the day ahead by which something is due, in a line about it."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bot.coach.reading.names import (
    DAY_NAMES,
    END,
    MONTH_NAMES,
    MONTHS,
    SHORT_DAYS,
    WEEKDAYS,
    day_of,
    place,
)

FAR = timedelta(days=2 * 365)
"""A day further away than this is not one by which somebody promised something."""

_WORD = r"\b(?:(?:by|on|until|before|for|this)\s+)?(?:the\s+)?"
_IN = re.compile(
    _WORD + r"(?:with)?in\s+(a|an|one|two|three|\d{1,2})\s+(day|week)s?(?:['’] time)?\b", re.I
)
_NEAR = re.compile(
    _WORD
    + r"(today|tonight|tomorrow|this week|next week|end of (?:(?:the|this|next) )?(?:week|month))"
    + END,
    re.I,
)
_WEEKDAY = re.compile(_WORD + rf"(?:(next)\s+)?({DAY_NAMES})" + END, re.I)
_SHORT_WEEKDAY = re.compile(rf"\b(?:by|on|until|before|this|(next))\s+({SHORT_DAYS})" + END, re.I)
_ISO = re.compile(_WORD + r"(\d{4})-(\d\d)-(\d\d)\b", re.I)
_DAY_MONTH = re.compile(
    _WORD + rf"(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?({MONTH_NAMES})" + END, re.I
)
_MONTH_DAY = re.compile(_WORD + rf"({MONTH_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?" + END, re.I)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}


class DueDay(NamedTuple):
    """A day ahead, and where in the line it is named."""

    day: date
    start: int
    end: int


def split_day(line: str, today: date) -> tuple[date | None, str]:
    """The day ahead that the line names, and the line without it; None when it names none."""
    for found in due_days(line, today):
        rest = f"{line[: found.start]} {line[found.end :]}"
        return found.day, " ".join(rest.split()).strip(" ,.;:–—-")
    return None, line


def due_days(line: str, today: date) -> Iterator[DueDay]:
    """The days ahead that the line names, the surest first."""
    for pattern, read in _READERS:
        for match in pattern.finditer(line):
            day = read(match, today)
            if day and today <= day <= today + FAR:
                yield DueDay(day, *match.span())


def _in(match: re.Match[str], today: date) -> date | None:
    count = _COUNTS.get(match[1].lower()) or int(match[1])
    return today + timedelta(days=count * (7 if match[2].lower() == "week" else 1))


def _near(match: re.Match[str], today: date) -> date | None:
    match match[1].lower():
        case "today" | "tonight":
            return today
        case "tomorrow":
            return today + timedelta(days=1)
        case "next week":
            return today + timedelta(days=7 - today.weekday())
        case "end of next week":
            return today + timedelta(days=11 - today.weekday())
        case "this week" | "end of week" | "end of the week" | "end of this week":
            return today + timedelta(days=(4 - today.weekday()) % 7)
        case "end of month" | "end of the month" | "end of this month":
            return _month_end(today)
        case "end of next month":
            return _month_end(_month_end(today) + timedelta(days=1))
    return None


def _month_end(day: date) -> date:
    next_month = day.replace(day=28) + timedelta(days=4)
    return next_month - timedelta(days=next_month.day)


def _weekday(match: re.Match[str], today: date) -> date | None:
    wanted = place(match[2], WEEKDAYS)
    if wanted is None:
        return None
    if match[1]:
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday()) % 7 or 7)


def _iso(match: re.Match[str], today: date) -> date | None:
    return day_of(int(match[1]), int(match[2]), int(match[3]))


def _day_month(match: re.Match[str], today: date) -> date | None:
    return _next_date(today, match[2], match[1])


def _month_day(match: re.Match[str], today: date) -> date | None:
    return _next_date(today, match[1], match[2])


def _next_date(today: date, month: str, day: str) -> date | None:
    nth = place(month, MONTHS)
    if nth is None:
        return None
    this_year = day_of(today.year, nth + 1, int(day))
    if this_year and this_year >= today:
        return this_year
    return day_of(today.year + 1, nth + 1, int(day))


_Reader = Callable[[re.Match[str], date], date | None]

_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_ISO, _iso),
    (_IN, _in),
    (_NEAR, _near),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_WEEKDAY, _weekday),
    (_SHORT_WEEKDAY, _weekday),
)
