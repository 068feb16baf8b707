"""At what time of the day: "3pm", "at 10", "half past two", "14:00-15:30", "10am ET".

An hour that may be one of two is in doubt, and what is in doubt is not read. Interviews are held
by day, so that "at 3" is in the afternoon and "at 10" before noon; "at 7" may be either.
"""

import re
from datetime import time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.names import number

_HOUR = r"[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HALF = r"am|pm|a\.m\.|p\.m\.|a\.m|p\.m"


def _clock(nth: str) -> str:
    """The pattern of one time; the names of its groups end in `nth`."""
    return (
        rf"(?:(?P<noon{nth}>noon|midday)\b"
        rf"|(?P<past{nth}>half past|quarter past|quarter to)\s(?P<whole{nth}>{_HOUR})\b"
        rf"|(?P<hour{nth}>{_HOUR})"
        rf"(?:(?P<sign{nth}>[:.]|h(?=[0-9]))(?P<minute{nth}>[0-9]{{2}})"
        rf"|[ ](?P<spoken{nth}>fifteen|thirty|forty[ -]five))?"
        rf"(?:[ ]?(?P<mark{nth}>{_HALF}|uhr|o['’]?clock|h(?!\w)))?(?!\w|[:.,][0-9]|[%$€£]))"
    )


_ZONES = {
    **dict.fromkeys(("ET", "EST", "EDT", "Eastern"), "America/New_York"),
    **dict.fromkeys(("CT", "CST", "CDT", "Central"), "America/Chicago"),
    **dict.fromkeys(("MT", "MST", "MDT", "Mountain"), "America/Denver"),
    **dict.fromkeys(("PT", "PST", "PDT", "Pacific"), "America/Los_Angeles"),
    **dict.fromkeys(("GMT", "BST"), "Europe/London"),
    **dict.fromkeys(("CET", "CEST"), "Europe/Berlin"),
    **dict.fromkeys(("EET", "EEST"), "Europe/Helsinki"),
    "UTC": "UTC",
}
# Any other abbreviation, and "their time": a zone, but which? The time is in doubt with it.
_ZONE = rf"(?:\s?\(?(?P<zone>{'|'.join(_ZONES)}|[A-Z]{{2,4}}T|their|your|local)\b(?: time\b)?\)?)?"
_BEFORE = r"(?<![\w.,:/+$€£#-])(?:(?:around|about|approx\.?|roughly)\s)?"
_AT = r"(?P<at>(?i:at|@|from)\s?(?:around\s|about\s)?)?"
_TO = r"\s?(?:-|–|—|to|till|until)\s?"
_TIME = re.compile(
    rf"{_BEFORE}{_AT}(?i:{_clock('1')}(?:{_TO}{_clock('2')})?){_ZONE}"
    r"(?P<part>\s(?:in the )?(?:morning|afternoon|arvo|evening)\b)?"
)
_ENDING = re.compile(r"\b(?:finished|ended|done|over|until|till|left|by)\s(?:at\s)?$", re.I)
_FOLLOWS = re.compile(
    rf"\s*(?:$|[,;.)\n{STRUCK}–—-]|(?:on|with|w|for|in|and|but|at|from|it|i|they|we|this|was|is|so|then|which|sharp|to|as)\b)",
    re.I,
)


class TimeOfDay(NamedTuple):
    """When something began, how long it took if that was said, and in which zone if not ours."""

    at: time
    minutes: int | None
    zone: ZoneInfo | None
    zone_name: str
    span: Span


class Times(NamedTuple):
    """The one time that is meant, if it is clear; and where times stand that are not."""

    time: TimeOfDay | None
    doubts: tuple[Span, ...]


def times(left: str, part: str = "", by_24: bool = False) -> Times:
    """The time at which it began. `part` is the part of the day, as far as the day tells it."""
    matches = [match for match in _TIME.finditer(left) if _is_time(match, left)]
    found = [_read(match, part, by_24) for match in matches]
    meant = {one._replace(span=Span(0, 0)) for one in found if one}
    if len(meant) == 1 and None not in found:
        first, *others = (one for one in found if one)
        return Times(first, tuple(one.span for one in others))
    return Times(None, tuple(Span(*match.span()) for match in matches))


def _is_time(match: re.Match[str], left: str) -> bool:
    """Whether a number is a time at all: by a sign of its own, or by the words around it."""
    if _ENDING.search(left[max(0, match.start() - 20) : match.start()]):
        return False
    if _is_plain(match, "1") and (not match["hour2"] or _is_plain(match, "2")):
        lead = (match["at"] or "").lower()
        is_led = lead.startswith("from") if match["hour2"] else bool(lead)
        return is_led and bool(_FOLLOWS.match(left, match.end()))
    return not _is_length(match)


def _is_plain(match: re.Match[str], nth: str) -> bool:
    """Whether it is but a number. A point alone makes no time of it: it may be a version."""
    signs = (match[f"noon{nth}"], match[f"past{nth}"], match[f"mark{nth}"])
    spoken = match[f"spoken{nth}"] and match["at"]
    return not any(signs) and not spoken and match[f"sign{nth}"] not in (":", "h")


def _is_length(match: re.Match[str]) -> bool:
    """Whether it says how long: "3h", but not "at 15h"."""
    return match["mark1"] == "h" and not match["minute1"] and not match["at"]


def _read(match: re.Match[str], part: str, by_24: bool) -> TimeOfDay | None:
    part = (match["part"] or part).split()[-1].lower() if match["part"] or part else ""
    end = _time(match, "2", part, by_24) if _has(match, "2") else None
    mark = match["mark1"] or (match["mark2"] if _is_plain(match, "1") else None)
    begin = _time(match, "1", part, by_24, mark)
    if begin and end and begin > end and mark != match["mark1"]:
        begin = _time(match, "1", part, by_24, "am")
    known_zone = not match["zone"] or match["zone"] in _ZONES
    if begin is None or not known_zone or (_has(match, "2") and (end is None or end <= begin)):
        return None
    minutes = _minutes(end) - _minutes(begin) if end else None
    zone = ZoneInfo(_ZONES[match["zone"]]) if match["zone"] else None
    return TimeOfDay(begin, minutes, zone, match["zone"] or "", Span(*match.span()))


def _has(match: re.Match[str], nth: str) -> bool:
    return any(match[f"{name}{nth}"] for name in ("noon", "whole", "hour"))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(
    match: re.Match[str], nth: str, part: str, by_24: bool, mark: str | None = None
) -> time | None:
    if match[f"noon{nth}"]:
        return time(12)
    hour = number(match[f"hour{nth}"] or match[f"whole{nth}"])
    minute = _past(match[f"past{nth}"]) if match[f"past{nth}"] else _minute(match, nth)
    if hour is None or minute is None or hour > 23 or minute > 59:
        return None
    literal = bool(match[f"hour{nth}"]) and match[f"hour{nth}"].startswith("0")
    hour = _hour(hour, mark or match[f"mark{nth}"] or "", part, literal, by_24)
    if hour is None:
        return None
    total = hour * 60 + minute
    return time(total // 60, total % 60)


def _past(words: str) -> int:
    return {"half past": 30, "quarter past": 15}.get(words.lower(), -15)


def _minute(match: re.Match[str], nth: str) -> int | None:
    if match[f"spoken{nth}"]:
        return {"fifteen": 15, "thirty": 30}.get(match[f"spoken{nth}"].lower(), 45)
    return int(match[f"minute{nth}"] or 0)


def _hour(hour: int, mark: str, part: str, literal: bool, by_24: bool) -> int | None:
    """The hour of the day; None where it may be one of two, or there is none such."""
    half = mark.lower().replace(".", "")
    if half in ("am", "pm"):
        return hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else None
    if literal or hour > 12 or half == "uhr":
        return hour
    if part and hour < 12:
        return hour + (0 if part == "morning" else 12)
    if hour == 7 or (by_24 and hour < 8):
        return None
    return hour + 12 if hour < 7 else hour
