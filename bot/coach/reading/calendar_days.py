"""Days told by their date: "3 March", "Tuesday the 3rd", "3.12.", "2026-03-03"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.coach.reading import numeric_days
from bot.coach.reading.draft import group
from bot.coach.reading.named_day import (
    WEEKDAY_NAME,
    Context,
    NamedDay,
    Tense,
)
from bot.coach.reading.names import (
    END,
    MONTH_NAMES,
    MONTHS,
    WEEKDAYS,
    day_of,
    place,
)

NEARLY_A_YEAR = timedelta(days=300)
"""A day without a year that is further away is more likely a day of the other year."""

_ON = r"\b(?:(?:on|for|this|coming|the)\s)?"

_DATE = re.compile(
    rf"{_ON}(?:(?P<weekday>{WEEKDAY_NAME}),?\s)?(?:the\s)?"
    rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\.?\s(?:of\s)?(?P<month>{MONTH_NAMES})\.?"
    rf"|(?P<month2>{MONTH_NAMES})\.?\s(?:the\s)?(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?)"
    rf"(?:,?\s(?P<year>20[0-9]{{2}}))?{END}",
    re.I,
)

_NTH = re.compile(
    rf"{_ON}(?:(?P<weekday>{WEEKDAY_NAME}),?\s)?the\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)\b"
    rf"(?!\s(?:round|time|interview|call|question|one|person|floor|year|week|day|hour|stage|step))",
    re.I,
)


def dates(left: str, context: Context) -> Iterator[NamedDay]:
    """Days with the name of their month; with a weekday only if it is that one."""
    for match in _DATE.finditer(left):
        month = place(match["month"] or match["month2"], MONTHS)
        if month is not None:
            nth, year = int(match["day"] or match["day2"]), int(match["year"] or 0)
            day = _in_year(month + 1, nth, year, context)
            yield NamedDay(group(match), _checked(day, match["weekday"]))


def year_first(left: str, context: Context) -> Iterator[NamedDay]:
    """Days written as 2026-03-03."""
    for match, day in numeric_days.year_first(left):
        yield NamedDay(group(match), day)


def numbers(left: str, context: Context) -> Iterator[NamedDay]:
    """Days in numbers alone, where the locale or the numbers tell which is the month."""
    for match, month_day, year in numeric_days.numbers(left, context.locale):
        yield NamedDay(group(match), _in_year(*month_day, year, context) if month_day else None)


def nths(left: str, context: Context) -> Iterator[NamedDay]:
    """Days without a month: "the 3rd", where the tense or a weekday tells of which."""
    for match in _NTH.finditer(left):
        month = context.today.replace(day=1)
        months = ((month - timedelta(days=1)), month, month + timedelta(days=31))
        dates = (day_of(one.year, one.month, int(match["day"])) for one in months)
        fitting = [day for day in dates if day and _checked(day, match["weekday"])]
        yield NamedDay(group(match), _fitting(fitting, context, or_nearest=bool(match["weekday"])))


def _in_year(month: int, day: int, year: int, context: Context) -> date | None:
    """The date; without a year that which the tense demands, or else the nearest."""
    if year:
        return day_of(year, month, day)
    years = (context.today.year + offset for offset in (-1, 0, 1))
    dates = [one for one in (day_of(year, month, day) for year in years) if one]
    found = _fitting(dates, context, or_nearest=True)
    return found if found and abs(found - context.today) < NEARLY_A_YEAR else None


def _fitting(dates: list[date], context: Context, or_nearest: bool) -> date | None:
    if context.tense is Tense.PAST:
        return max((day for day in dates if day <= context.today), default=None)
    if context.tense is Tense.FUTURE:
        return min((day for day in dates if day >= context.today), default=None)
    nearest = min(dates, key=lambda day: abs(day - context.today), default=None)
    return nearest if or_nearest else None


def _checked(day: date | None, weekday: str | None) -> date | None:
    """The day, unless it is said to be another weekday than it is."""
    if day and weekday and place(weekday.rstrip(".")[:3], WEEKDAYS) != day.weekday():
        return None
    return day
