"""The parts of a letter: greeting, what is said, and the lines below it; and its sentences."""

import re
from typing import NamedTuple

from bot.coach.proofreading.guide import Guide

_END = re.compile(r"(?<=[.!?…])[\"”“’)]*\s+(?=[\"“„‘(]?\w)|\n+")
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|dr|prof|mr|mrs|ms|mx|inc|ltd|co|no|st|vs|approx|bzw|ca|z\.\s?b|d\.\s?h"
    r"|u\.\s?a|nr|usw|\w)|\d)\.[\"”’)]*$",
    re.I,
)

_BEFORE_A_NAME = re.compile(r"\b(?:dr|prof|mr|mrs|ms|mx|nr|no|st|z\.\s?b|e\.g|i\.e)\.$", re.I)


class Anatomy(NamedTuple):
    """Where each part of a text lies: start and end in characters."""

    greeting: tuple[int, int]
    middle: tuple[int, int]
    signature: tuple[int, int]


def anatomy(body: str, guide: Guide) -> Anatomy:
    """Find the parts; an empty one where there is none."""
    start = _greeting_end(body)
    end = _signature_start(body, start, guide)
    return Anatomy((0, start), (start, end), (end, len(body)))


def backwards(body: str, guide: Guide) -> list[str]:
    """The sentences last to first, without greeting and signature."""
    start, end = anatomy(body, guide).middle
    return sentences(body[start:end])[::-1]


def sentences(text: str) -> list[str]:
    """The sentences of a text; abbreviations and numbers do not end one."""
    found: list[str] = []
    at = 0
    for gap in _END.finditer(text):
        said = text[at : gap.start()]
        goes_on = text[gap.end() :][:1].islower() or _BEFORE_A_NAME.search(said[-8:])
        if "\n" not in gap[0] and goes_on and _SHORT.search(said[-12:]):
            continue
        found.append(text[at : gap.end()])
        at = gap.end()
    return [one for part in (*found, text[at:]) if (one := part.strip())]


def _greeting_end(body: str) -> int:
    first, _, _ = body.partition("\n")
    is_greeting = first.rstrip().endswith((",", "!")) and len(first.split()) <= 8
    return len(first) if is_greeting else 0


def _signature_start(body: str, after: int, guide: Guide) -> int:
    at = body.rfind("\n\n")
    last = body[at + 2 :]
    lines = last.splitlines()
    if at < after or not lines or len(lines) > 6:
        return len(body)
    first = lines[0].casefold().strip(" ,.!")
    closes = any(first == one or first.endswith(f" {one}") for one in guide.closings)
    opens = any(first.startswith(one) for one in guide.closings) and len(first.split()) <= 4
    is_short = all(len(line.split()) <= 6 and not line.endswith((".", "?")) for line in lines)
    return at + 2 if (closes or opens or (is_short and len(lines) > 1)) else len(body)
