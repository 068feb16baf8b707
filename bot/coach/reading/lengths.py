"""How long it took: "45 min", "an hour and a half", "two hours", "1h30"."""

import re
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.names import NUMBER, number

SHORTEST, LONGEST = 5, 24 * 60

_MINUTES = r"(?:minutes?|mins?|m)"
_HOURS = r"(?:hours?|hrs?|h)"
_LENGTH = re.compile(
    r"(?<![\w.,:/+$€£#-])"
    r"(?:(?:for|about|around|like|took|lasted|was|a)\s)?(?:about\s|around\s|like\s)?"
    rf"(?:(?P<half>half an hour|half hour|half-hour)|(?P<long>hour[ -]long)"
    rf"|(?P<hours>[0-9]{{1,2}}(?P<tenths>[.,]5)?|an?|{NUMBER})"
    rf"(?P<and_half>\sand a half)?[ -]?{_HOURS}"
    rf"(?:(?:\sand\s|\s)?"
    rf"(?:(?P<extra>[0-9]{{1,2}}|fifteen|thirty)(?:\s?{_MINUTES})?|(?P<half2>a half))\b)?"
    rf"|(?P<tens>twenty|thirty|forty|fifty)[ -](?P<ones>five)[ -]{_MINUTES}"
    rf"|(?P<minutes>{NUMBER})[ -]?{_MINUTES})\b(?P<tail>\sor so|\slong)?",
    re.I,
)
# "They were 15 minutes late" and "a 2 hour drive" do not say how long the interview was.
_NOT_BEFORE = re.compile(
    r"(?:\b[0-9]\s?x|\b(?:in|within|waited|every|each|first|last|next|spent"
    r"|after|another|by|took me))\s$",
    re.I,
)
_FOLLOWS = re.compile(
    rf"\s*(?:$|[,;.!)\n{STRUCK}–—-]|(?:or|with|at|on|interview|phone|technical|tech|live|coding|video|zoom"
    r"|screen|screening|call|chat|onsite|panel|round|session|they|i|we|it|and|but|talked|total)\b)",
    re.I,
)
_NOT_AFTER = re.compile(r"\s*(?:on|and)\s(?:the\s)?(?:drive|train|bus|road|way|plane)\b", re.I)


class Length(NamedTuple):
    """How many minutes, and where that stands."""

    minutes: int
    span: Span


def length(left: str) -> Length | None:
    """The length that is meant; None where there is none or more than one."""
    found = [_read(match) for match in _LENGTH.finditer(left) if _is_length(match, left)]
    if len({one.minutes if one else None for one in found}) != 1:
        return None
    return found[0]


def _is_length(match: re.Match[str], left: str) -> bool:
    before = left[max(0, match.start() - 12) : match.start()]
    return (
        not _NOT_BEFORE.search(before)
        and bool(_FOLLOWS.match(left, match.end()))
        and not _NOT_AFTER.match(left, match.end())
    )


def _read(match: re.Match[str]) -> Length | None:
    minutes = _count(match)
    if minutes is None or not SHORTEST <= minutes <= LONGEST:
        return None
    return Length(minutes, Span(*match.span()))


def _count(match: re.Match[str]) -> int | None:
    if match["half"] or match["long"]:
        return 30 if match["half"] else 60
    if match["tens"]:
        tens, ones = number(match["tens"]), number(match["ones"])
        return None if tens is None or ones is None else tens + ones
    if match["minutes"]:
        return number(match["minutes"])
    whole = re.split(r"[.,]", match["hours"].lower())[0]
    hours = 1 if whole in ("a", "an") else number(whole)
    if hours is None:
        return None
    half = match["tenths"] or match["and_half"] or match["half2"]
    extra = number(match["extra"]) if match["extra"] else 0
    return hours * 60 + (30 if half else 0) + (extra or 0)
