"""What days and months are called, and how a written one is known again."""

import re
from datetime import date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
DAY_NAMES = "|".join(WEEKDAYS)
SHORT_DAYS = "|".join(name[:3] for name in WEEKDAYS)
MONTH_NAMES = "|".join((*(f"{name}|{name[:3]}" for name in MONTHS), "sept"))

END = r"\b(?!['’@]|\.\w)"
"""No day is meant by "Friday's slides", monday.com or friday@acme.com."""

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_TENS = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "ninety": 90}
NUMBER = "|".join((r"[0-9]{1,3}", *_NUMBERS[1:], *_TENS))
"""A number up to 999 in digits, or one that is spoken of with times."""


def place(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names begins like this; None for foreign letters that only look like ours.

    A pattern that ignores case takes the Turkish İ and ı for an i, and ſ for an s.
    """
    return next((nth for nth, name in enumerate(names) if name.startswith(word.lower())), None)


def number(word: str) -> int | None:
    """What a matched NUMBER counts; None for foreign letters that only look like ours."""
    plain = word.lower()
    if re.fullmatch(r"\d+", plain):
        return int(plain)
    return _NUMBERS.index(plain) if plain in _NUMBERS else _TENS.get(plain)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date; None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def words(text: str) -> frozenset[str]:
    """A set of words, written as a text."""
    return frozenset(text.split())
