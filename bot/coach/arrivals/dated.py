"""Days and times as tables write them, with a year."""

import re
from collections.abc import Iterable
from datetime import date

_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_TIME = re.compile(r"(?:^|[ T,])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?", re.I)
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_WRITTEN = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?"
    r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+"
    r"(?:(?P<day_after>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})"
)


def is_day_first(texts: Iterable[str], *, otherwise: bool) -> bool:
    """How a column of numbers like 3/4/2026 is meant: one that can only be a day tells."""
    for text in texts:
        if found := _NUMBERS.search(text):
            if int(found[1]) > 12:
                return True
            if int(found[2]) > 12:
                return False
            if "." in found[0]:
                return True
    return otherwise


def day_of(text: str, *, day_first: bool) -> date | None:
    """The day that stands in this cell; None where there is none, or none that can be."""
    if found := _ISO.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.search(text):
        one, two, year = int(found[1]), int(found[2]), int(found[3])
        year += 2000 if year < 100 else 0
        return _day(year, two, one) if day_first else _day(year, one, two)
    if found := _WRITTEN.search(text.casefold()):
        month = _MONTHS.find(found["month"][:3]) // 3 + 1
        return _day(int(found["year"]), month, int(found["day"] or found["day_after"] or 0))
    return None


def time_of(text: str) -> tuple[int, int] | None:
    """The hour and minute that stand in this cell."""
    if not (found := _TIME.search(text)):
        return None
    hour, minute = int(found[1]), int(found[2])
    if found[3]:
        hour = hour % 12 + (12 if found[3][0] in "pP" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if 2000 <= year <= 2100 else None
