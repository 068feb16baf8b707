"""Days as people tell them: "next week" for a decision, and days that lie behind."""

import re
from datetime import date, timedelta
from enum import StrEnum

from bot.coach import manners
from bot.coach.person import Person
from bot.coach.reading import split_day

DAY = timedelta(days=1)


class Soon(StrEnum):
    """By when a company says it decides when it names no day."""

    NEXT_WEEK = "next_week"
    TWO_WEEKS = "two_weeks"


_NEXT_WEEK = re.compile(r"(?:by )?(?:(?:the )?end of )?next week", re.I)
_AGO = re.compile(r"(a|an|one|two|three|\d{1,2}) (day|week)s? ago", re.I)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_TODAY = ("today", "this morning", "this afternoon", "this evening", "just now", "now", "tonight")
_YESTERDAY = ("yesterday", "last night", "yesterday evening")
_WEEKDAY = re.compile(r"(?:(?:on|last) )?(mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")

_DATE = re.compile(r"(?:on )?(?:the )?(?:\d{4}-\d\d-\d\d|\d\S* (?:of )?[a-z]+|[a-z]+\.? \d\S*)")


def decided_by(soon: Soon, today: date, person: Person) -> date:
    """The day until which it is fair to wait: next week ends with its last working day."""
    if soon is Soon.TWO_WEEKS:
        return today + 14 * DAY
    return manners.working_day_until(today + (13 - today.weekday()) * DAY, person)


def decision(text: str, today: date, person: Person) -> date | None:
    """The day ahead that these words mean and say nothing else, for somebody who waits."""
    if _NEXT_WEEK.fullmatch(text):
        return decided_by(Soon.NEXT_WEEK, today, person)
    return ahead(text, today)


def ahead(text: str, today: date) -> date | None:
    """The day ahead that these words mean and say nothing else."""
    day, rest = split_day(text, today)
    return None if rest else day


def behind(text: str, today: date) -> date | None:
    """The day until today that these words mean and say nothing else."""
    words = " ".join(text.casefold().split())
    if words in _TODAY:
        return today
    if words in _YESTERDAY:
        return today - DAY
    if ago := _AGO.fullmatch(words):
        count = _COUNTS.get(ago[1]) or int(ago[1])
        return today - count * (7 if ago[2] == "week" else 1) * DAY
    if named := _WEEKDAY.fullmatch(words):
        return today - ((today.weekday() - _WEEKDAYS.index(named[1]) - 1) % 7 + 1) * DAY
    return _dated(words, today)


def _dated(words: str, today: date) -> date | None:
    """A day with its month is the one before today, not the one after."""
    named = _DATE.fullmatch(words)
    day, rest = split_day(words, today - 364 * DAY) if named else (None, "")
    return day if day and not rest and day <= today else None
