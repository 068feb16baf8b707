"""What plain lines say: people met, and promises with their days.

Forgiving, and never a guess shown as fact: what is not understood stays in the text, word for word.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

# Only at the start of a run of its letters: else a long run is read again from each of them.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SEPARATORS = re.compile(r"[,;|(){}<>\[\]]| [–—-] ")
_BULLETS = re.compile(r"^(?:[-*•–] ?|\d+[.)](?: |$))+")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WORD = r"\b(?:(?:by|on|until|before|for|this)\s+)?(?:the\s+)?"
# No day is meant by "Friday's slides", monday.com or friday@acme.com.
_END = r"\b(?!['’@]|\.\w)"
_DAY_NAMES = "|".join(_WEEKDAYS)
_SHORT_DAYS = "|".join(name[:3] for name in _WEEKDAYS)
_MONTH_NAMES = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_IN = re.compile(_WORD + r"in\s+(a|an|one|two|three|\d{1,2})\s+(day|week)s?(?:['’] time)?\b", re.I)
_NEAR = re.compile(_WORD + r"(today|tonight|tomorrow|next week|end of (?:the )?week)" + _END, re.I)
_WEEKDAY = re.compile(_WORD + rf"(?:(next)\s+)?({_DAY_NAMES})" + _END, re.I)
_SHORT_WEEKDAY = re.compile(rf"\b(?:by|on|until|before|this|(next))\s+({_SHORT_DAYS})" + _END, re.I)
_ISO = re.compile(_WORD + r"(\d{4})-(\d\d)-(\d\d)\b", re.I)
_DAY_MONTH = re.compile(
    _WORD + rf"(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?({_MONTH_NAMES})" + _END, re.I
)
_MONTH_DAY = re.compile(_WORD + rf"({_MONTH_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?" + _END, re.I)
FAR = timedelta(days=2 * 365)
"""A day further away than this is not one by which somebody promised something."""
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}


class PersonLine(NamedTuple):
    """One person, as far as a line tells."""

    name: str
    role: str
    email: str


class PromiseLine(NamedTuple):
    """What was promised, by which day if one was named, and whether it is they who owe it."""

    text: str
    due: date | None
    theirs: bool


def lines(text: str) -> list[str]:
    """The lines that say something, without bullets, with single spaces."""
    spaced = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in (_BULLETS.sub("", line) for line in spaced) if line]


def people(text: str) -> list[PersonLine]:
    """One person a line: name, role and email, in this order or nearly so."""
    return [_person(line) for line in lines(text)]


def _person(line: str) -> PersonLine:
    found = _EMAIL.search(line)
    email = found.group() if found else ""
    rest = _EMAIL.sub(lambda other: "," if other[0] == email else other[0], line)
    rest = rest.replace("mailto:", "") if email else line
    parts = [part for part in (part.strip() for part in _SEPARATORS.split(rest)) if part]
    name, *role = parts or [email.partition("@")[0] or line]
    return PersonLine(name, ", ".join(role), email)


def promises(text: str, today: date) -> list[PromiseLine]:
    """One promise a line; a day is looked for relative to `today`."""
    return [_promise(line, today) for line in lines(text)]


def _promise(line: str, today: date) -> PromiseLine:
    due, rest = split_day(line, today)
    return PromiseLine(rest or line, due, bool(re.match(r"they\b", line, re.I)))


def split_day(line: str, today: date) -> tuple[date | None, str]:
    """The day ahead that the line names, and the line without it; None when it names none."""
    for pattern, read in _READERS:
        for match in pattern.finditer(line):
            day = read(match, today)
            if day and today <= day <= today + FAR:
                rest = f"{line[: match.start()]} {line[match.end() :]}"
                return day, " ".join(rest.split()).strip(" ,.;:–—-")
    return None, line


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
        case "end of week" | "end of the week":
            return today + timedelta(days=(4 - today.weekday()) % 7)
    return None


def _weekday(match: re.Match[str], today: date) -> date | None:
    wanted = _place(match[2], _WEEKDAYS)
    if wanted is None:
        return None
    if match[1]:
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday()) % 7 or 7)


def _iso(match: re.Match[str], today: date) -> date | None:
    return _date(int(match[1]), int(match[2]), int(match[3]))


def _day_month(match: re.Match[str], today: date) -> date | None:
    return _next_date(today, match[2], match[1])


def _month_day(match: re.Match[str], today: date) -> date | None:
    return _next_date(today, match[1], match[2])


def _next_date(today: date, month: str, day: str) -> date | None:
    place = _place(month, _MONTHS)
    if place is None:
        return None
    this_year = _date(today.year, place + 1, int(day))
    if this_year and this_year >= today:
        return this_year
    return _date(today.year + 1, place + 1, int(day))


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names begins like this; None for foreign letters that only look like ours.

    A pattern that ignores case takes the Turkish İ and ı for an i, and ſ for an s.
    """
    return next((nth for nth, name in enumerate(names) if name.startswith(word.lower())), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_READERS = (
    (_ISO, _iso),
    (_IN, _in),
    (_NEAR, _near),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_WEEKDAY, _weekday),
    (_SHORT_WEEKDAY, _weekday),
)
