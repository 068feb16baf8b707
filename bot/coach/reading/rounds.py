"""Which round it was, by what people call it."""

import re
from typing import NamedTuple

from bot.coach.facts import Round
from bot.coach.reading.draft import Span

_NOUN = r"(?:interview|round|screen(?:ing)?|call|session|test|challenge|assessment)"
_NAMES = (
    (Round.TECHNICAL, rf"(?:technical|tech|coding)\s(?:phone\s|video\s)?{_NOUN}"),
    (Round.TECHNICAL, r"system design\s(?:interview|round|screen|session)"),
    (Round.TECHNICAL, r"pair[ -]programming(?:\ssession|\sinterview|\sround)?|live coding"),
    (
        Round.SCREEN,
        r"(?:phone|recruiter|hr|initial|first)[ -]screen(?:ing)?(?:\s(?:call|interview))?",
    ),
    (
        Round.SCREEN,
        r"screening(?:\s(?:call|interview))?|(?:recruiter|hr)\s(?:call|interview|round)",
    ),
    (Round.SCREEN, r"screen(?!\s?share|\s?sharing|ed)"),
    (Round.PHONE, r"(?:phone|telephone)\s(?:interview|round)"),
    (Round.PANEL, r"panel(?:\sinterview|\sround)?"),
    (
        Round.ONSITE,
        r"(?<!come )(?<!go )(?<!\bme )(?<!work )(?<!working )on-?site(?:\s(?:interview|round))?",
    ),
    (Round.FINAL, r"final[ -](?:interview|round)"),
)
_ROUND = re.compile(
    r"\b(?:" + "|".join(f"(?P<n{nth}>{name})" for nth, (_, name) in enumerate(_NAMES)) + r")\b",
    re.I,
)

# "Technical interview is next": not this one.
_TO_COME = re.compile(r"\s(?:(?:is|will be|comes|to)\s)?(?:next|later|follow)\b", re.I)
_NEXT = re.compile(
    r"\b(?:next|then)\s(?:(?:one|step|up|round|stage)\s)?(?:(?:is|will be|a|an|the)\s){0,2}$", re.I
)


class NamedRound(NamedTuple):
    """A round, and where it is named."""

    round: Round
    span: Span


def named_round(left: str) -> NamedRound | None:
    """The round that is meant; None where none is named, or more than one."""
    found = [
        NamedRound(_NAMES[int(match.lastgroup[1:])][0], Span(*match.span()))
        for match in _ROUND.finditer(left)
        if match.lastgroup and not _is_another(match, left)
    ]
    return found[0] if len({one.round for one in found}) == 1 else None


def _is_another(match: re.Match[str], left: str) -> bool:
    before = left[max(0, match.start() - 30) : match.start()]
    return bool(_TO_COME.match(left, match.end()) or _NEXT.search(before))
