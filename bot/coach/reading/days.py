"""On which day it was or will be: "yesterday", "Tue", "last Thursday", "3 March", "3.12.".

A weekday alone is that of the week before or of the week after: the tense decides, and where the
words do not tell the tense the day is in doubt. What is in doubt is not read.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from bot.coach.reading import numeric_days
from bot.coach.reading.draft import STRUCK, Draft, Field, Span, group
from bot.coach.reading.due_days import FAR
from bot.coach.reading.names import (
    DAY_NAMES,
    END,
    MONTH_NAMES,
    MONTHS,
    NUMBER,
    SHORT_DAYS,
    WEEKDAYS,
    day_of,
    number,
    place,
)


class Tense(Enum):
    """Whether the words speak of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Days(NamedTuple):
    """The one day that is meant, if it is clear; where it is named; and where doubtful ones are."""

    day: date | None
    spans: tuple[Span, ...]
    doubts: tuple[Span, ...]
    part: "Part | None" = None


class Part(NamedTuple):
    """The part of a day, as in "this morning": it tells which "at 7" is meant."""

    name: str
    span: Span | None


class _Context(NamedTuple):
    today: date
    tense: Tense


class _Found(NamedTuple):
    span: Span
    day: date | None
    part: Part | None = None


_SHORT = rf"(?:{SHORT_DAYS}|tues|thur|thurs)"
_WEEKDAY_NAME = rf"(?:{DAY_NAMES}|{_SHORT}\.?)"
_ON = r"\b(?:(?:on|for|this|coming|the)\s)?"
_PART = r"(?:\s(?P<part>morning|afternoon|arvo|evening|night))?"
_NEAR = re.compile(
    r"\b(?:(?P<name>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow"
    r"|last night|tmrw|tmr|2moro|2day)"
    r"(?:['’]s(?=\s(?:interview|call|screen|onsite|panel|round|chat)))?"
    rf"|(?P<now>this)(?=\s(?:morning|afternoon|arvo|evening)\b)|(?P<tonight>tonight))\b{_PART}{END}",
    re.I,
)
_DATE = re.compile(
    rf"{_ON}(?:(?P<weekday>{_WEEKDAY_NAME}),?\s)?(?:the\s)?"
    rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\.?\s(?:of\s)?(?P<month>{MONTH_NAMES})\.?"
    rf"|(?P<month2>{MONTH_NAMES})\.?\s(?:the\s)?(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?)"
    rf"(?:,?\s(?P<year>20[0-9]{{2}}))?{END}",
    re.I,
)
_NTH = re.compile(
    rf"{_ON}(?:(?P<weekday>{_WEEKDAY_NAME}),?\s)?the\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)\b"
    rf"(?!\s(?:round|time|interview|call|question|one|person|floor|year|week|day|hour|stage|step))",
    re.I,
)
_AGO = re.compile(rf"\b(?P<count>an?|{NUMBER})\s(?P<unit>day|week)s?\sago\b", re.I)
_IN = re.compile(rf"\bin\s(?P<count>an?|{NUMBER})\s(?P<unit>day|week)s?(?:['’] time)?\b", re.I)
_OF_WEEK = re.compile(
    rf"\b(?:on\s)?(?:(?P<week>last|next|this) week(?: on)?\s(?P<weekday>{_WEEKDAY_NAME})"
    rf"|(?P<weekday2>{_WEEKDAY_NAME})(?: of)? (?P<week2>last|next|this) week){END}",
    re.I,
)
_WEEKDAY = re.compile(
    rf"\b(?:(?:on|for)\s)?(?:(?P<which>last|next|this|coming|past)\s)?(?P<weekday>{DAY_NAMES})"
    rf"(?!\sweek\b){_PART}{END}",
    re.I,
)
# Sun Microsystems, Mon Chen and "I sat down" name no day: a short name needs a word beside it.
_SHORT_WEEKDAY = re.compile(
    rf"\b(?:(?P<on>on|for|last|next|this)\s)?(?P<weekday>{_SHORT})\b\.?"
    rf"(?=(?P<after>\s?(?:$|[,;@0-9{STRUCK}]|at\b))?){_PART}{END}",
    re.I,
)
_JUST = re.compile(
    r"\b(?:i\s)?just(?:\snow)?(?=\s(?:had|did|finished|completed|got|came|wrapped|walked|hung|out|back|done|left)\b)",
    re.I,
)
_VAGUE = re.compile(r"\b(?:or|from|after|than)\s(?:the\s)?$", re.I)
# "They want it by Monday" tells of no interview on that day.
_OTHER = re.compile(r"\b(?:by|before|until|till|since|every|each)\s(?:the\s)?$", re.I)


def days(draft: Draft, today: date, tense: Tense, locale: str) -> Days:
    """The day of the interview."""
    context = _Context(today, tense)
    named = list(_named_days(draft, context, locale))
    found = [one for one in named if not _OTHER.search(_before(draft, one.span))]
    others = tuple(one.span for one in named if one not in found)
    spans = tuple(one.span for one in found)
    meant = {one.day for one in found}
    if len(meant) != 1 or any(_VAGUE.search(_before(draft, span)) for span in spans):
        return Days(None, (), spans + others)
    [day] = meant
    if day is None or abs(day - today) > FAR:
        return Days(None, (), spans + others)
    return Days(day, spans, others, next((one.part for one in found if one.part), None))


def _named_days(draft: Draft, context: _Context, locale: str) -> Iterator[_Found]:
    for read in _READERS:
        found = list(read(draft.left, context, locale))
        draft = draft.take(Field.WHEN, [one.span for one in found])
        yield from found


def just_now(left: str) -> Span | None:
    """Where it says that something has only just come to an end, if it does."""
    match = _JUST.search(left)
    return group(match) if match else None


def _before(draft: Draft, span: Span) -> str:
    return draft.left[max(0, span.start - 12) : span.start]


def _near(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for match in _NEAR.finditer(left):
        offset = _OFFSETS.get((match["name"] or "today").lower())
        if offset is not None:
            part = Part("evening", None) if match["tonight"] else _part(match)
            yield _Found(_before_part(match), context.today + timedelta(offset), part)


def _part(match: re.Match[str]) -> Part | None:
    return Part(match["part"].lower(), group(match, "part")) if match["part"] else None


def _before_part(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start("part") - 1 if match["part"] else match.end())


_OFFSETS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    **dict.fromkeys(("tmrw", "tmr", "2moro"), 1),
    "2day": 0,
    "last night": -1,
    "the day after tomorrow": 2,
}


def _dates(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for match in _DATE.finditer(left):
        month = place(match["month"] or match["month2"], MONTHS)
        if month is not None:
            nth, year = int(match["day"] or match["day2"]), int(match["year"] or 0)
            day = _in_year(month + 1, nth, year, context)
            yield _Found(group(match), _checked(day, match["weekday"]))


def _year_first(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for match, day in numeric_days.year_first(left):
        yield _Found(group(match), day)


def _numbers(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for match, month_day, year in numeric_days.numbers(left, locale):
        yield _Found(group(match), _in_year(*month_day, year, context) if month_day else None)


def _in_year(month: int, day: int, year: int, context: _Context) -> date | None:
    """The date; without a year that which the tense demands, or else the nearest."""
    if year:
        return day_of(year, month, day)
    years = (context.today.year + offset for offset in (-1, 0, 1))
    dates = [one for one in (day_of(year, month, day) for year in years) if one]
    return _fitting(dates, context, or_nearest=True)


def _nths(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for match in _NTH.finditer(left):
        month = context.today.replace(day=1)
        months = ((month - timedelta(days=1)), month, month + timedelta(days=31))
        dates = (day_of(one.year, one.month, int(match["day"])) for one in months)
        fitting = [day for day in dates if day and _checked(day, match["weekday"])]
        yield _Found(group(match), _fitting(fitting, context, or_nearest=bool(match["weekday"])))


def _fitting(dates: list[date], context: _Context, or_nearest: bool) -> date | None:
    if context.tense is Tense.PAST:
        return max((day for day in dates if day <= context.today), default=None)
    if context.tense is Tense.FUTURE:
        return min((day for day in dates if day >= context.today), default=None)
    return (
        min(dates, key=lambda day: abs(day - context.today), default=None) if or_nearest else None
    )


def _checked(day: date | None, weekday: str | None) -> date | None:
    """The day, unless it is said to be another weekday than it is."""
    if day and weekday and place(weekday.rstrip(".")[:3], WEEKDAYS) != day.weekday():
        return None
    return day


def _counted(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for pattern, sign in ((_AGO, -1), (_IN, 1)):
        for match in pattern.finditer(left):
            count = 1 if match["count"].lower() in ("a", "an") else number(match["count"])
            if count is not None:
                length = count * (7 if match["unit"].lower() == "week" else 1)
                yield _Found(group(match), context.today + timedelta(days=sign * length))


def _of_week(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    for match in _OF_WEEK.finditer(left):
        nth = _weekday_place(match["weekday"] or match["weekday2"])
        week = {"last": -7, "next": 7}.get((match["week"] or match["week2"]).lower(), 0)
        if nth is not None:
            monday = context.today - timedelta(days=context.today.weekday())
            yield _Found(group(match), monday + timedelta(days=week + nth))


def _weekday_place(name: str) -> int | None:
    return place(name.rstrip(".")[:3], WEEKDAYS)


def _weekdays(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    yield from _named(_WEEKDAY.finditer(left), context, "which")


def _short_weekdays(left: str, context: _Context, locale: str) -> Iterator[_Found]:
    matches = _SHORT_WEEKDAY.finditer(left)
    sure = (
        match for match in matches if match["on"] or match["after"] is not None or match["part"]
    )
    yield from _named(sure, context, "on")


def _named(matches: Iterable[re.Match[str]], context: _Context, which: str) -> Iterator[_Found]:
    for match in matches:
        nth = _weekday_place(match["weekday"])
        if nth is not None:
            day = _weekday(nth, (match[which] or "").lower(), context)
            yield _Found(_before_part(match), day, _part(match))


def _weekday(nth: int, which: str, context: _Context) -> date | None:
    """That weekday. None on the same weekday, which nobody calls by its name."""
    today, tense = context
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


_READERS: tuple[Callable[[str, _Context, str], Iterator[_Found]], ...] = (
    _year_first,
    _dates,
    _numbers,
    _nths,
    _counted,
    _near,
    _of_week,
    _weekdays,
    _short_weekdays,
)
