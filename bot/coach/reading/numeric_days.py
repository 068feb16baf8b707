"""Dates in numbers alone: whether the day or the month comes first is a matter of the locale.

Without a locale only what cannot be read in two ways is a date: 31/12, 12/31, 12/12, 2026-12-31.
"""

import re
from datetime import date

from bot.coach.reading.draft import STRUCK
from bot.coach.reading.names import day_of

_YEAR_FIRST = re.compile(
    r"(?<![\w./-])(20[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![\w/-]|\.\w)"
)
_NUMBERS = re.compile(
    r"(?<![\w./:$€£-])([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2(20[0-9]{2}|[0-9]{2})?)?(?![\w/%:-]|[.,][0-9])"
)
_MONTH_FIRST = ("en-US", "en-PH", "ja", "ko", "zh", "hu")
_UNCLEAR = ("en", "en-CA", "es-US", "fr-CA")

# A fraction or a version is no date: one stands alone, or before what goes with a date.
_GOES_ON = re.compile(rf"\s*(?:$|[,;\n){STRUCK}]|(?:at|from|with|w|for|in)\b|@|[0-9])", re.I)


def year_first(left: str) -> list[tuple[re.Match[str], date | None]]:
    """What is written as 2026-12-31, with the date if there is such a day."""
    return [
        (match, day_of(int(match[1]), int(match[3]), int(match[4])))
        for match in _YEAR_FIRST.finditer(left)
    ]


def numbers(left: str, locale: str) -> list[tuple[re.Match[str], tuple[int, int] | None, int]]:
    """What looks like 3.12. or 12/3/2026: month and day if that is clear, and the year or 0."""
    return [
        (match, _month_day(match, locale), _year(match[4]))
        for match in _NUMBERS.finditer(left)
        if _is_date(match, left)
    ]


def _is_date(match: re.Match[str], left: str) -> bool:
    if match[4]:
        return True
    if match[0] == "24/7" or match[2] == "-":
        return False
    if match[2] == "." and not match[0].endswith("."):
        return False
    return bool(_GOES_ON.match(left, match.end()))


def _year(digits: str | None) -> int:
    return int(digits) % 100 + 2000 if digits else 0


def _month_day(match: re.Match[str], locale: str) -> tuple[int, int] | None:
    one, other = int(match[1]), int(match[3])
    if one == other or other > 12:
        return one, other
    if one > 12:
        return other, one
    order = _month_first(locale)
    if order is None:
        return None
    return (one, other) if order else (other, one)


def _month_first(locale: str) -> bool | None:
    """Whether 3/12 is in March there; None where it may be either."""
    tag = locale.replace("_", "-")
    if not tag or tag in _UNCLEAR:
        return None
    return tag in _MONTH_FIRST or tag.partition("-")[0] in _MONTH_FIRST
