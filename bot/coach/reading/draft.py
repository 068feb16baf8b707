"""A text from which the fields of an interview are read, one after the other.

What a field was read from is struck out, so that no word is read twice and none is lost: the
pieces of a draft, put together again, are the words that were typed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

STRUCK = "\x00"
"""Stands for every letter that was read, and ends a word or a name as a comma does."""


class Field(StrEnum):
    """What a piece of the text was read as."""

    COMPANY = "company"
    ROLE = "role"
    ROUND = "round"
    WHEN = "when"
    MINUTES = "minutes"
    PEOPLE = "people"
    PROMISES = "promises"
    DECISION = "decision"
    KIND = "kind"
    """That it was an interview: the word itself, and small words between other pieces."""
    REST = "rest"
    """Not understood, or in doubt."""


class Span(NamedTuple):
    """From where to where in the text."""

    start: int
    end: int


class Piece(NamedTuple):
    """Some words of the text, as they were typed, and what they were read as."""

    field: Field
    words: str


# Two pieces may stand between the same signs; a sign alone says nothing. A smile does.
_SIGNS = " \t\r\n\x00\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029,;:.|/–—-"


@dataclass(frozen=True)
class Draft:
    """The text, what was read of it so far, and what is left."""

    text: str
    left: str
    taken: tuple[tuple[Span, Field], ...] = field(default=())

    @classmethod
    def of(cls, text: str) -> "Draft":
        """Nothing read yet."""
        return cls(text, text)

    def take(self, field: Field, spans: Iterable[Span]) -> "Draft":
        """Strike out what was read as this field."""
        left, taken = self.left, list(self.taken)
        for span in spans:
            left = left[: span.start] + STRUCK * (span.end - span.start) + left[span.end :]
            taken.append((span, field))
        return Draft(self.text, left, tuple(taken))

    def rests(self) -> list[Span]:
        """What was read as nothing, each without the signs around it."""
        read = sorted(span for span, field in self.taken if field is not Field.REST)
        bounds = [0, *(at for span in read for at in span), len(self.text)]
        gaps = (self._bare(*pair) for pair in zip(bounds[::2], bounds[1::2], strict=True))
        return [gap for gap in gaps if gap.end > gap.start]

    def pieces(self) -> tuple[Piece, ...]:
        """All words in the order in which they were typed."""
        read = [one for one in self.taken if one[1] is not Field.REST]
        spans = sorted([*read, *((rest, Field.REST) for rest in self.rests())])
        return tuple(Piece(field, self.text[span.start : span.end]) for span, field in spans)

    def _bare(self, start: int, end: int) -> Span:
        gap = self.text[start:end]
        return Span(start + len(gap) - len(gap.lstrip(_SIGNS)), start + len(gap.rstrip(_SIGNS)))


def group(match: re.Match[str], name: str | int = 0) -> Span:
    """Where a group of the match stands."""
    return Span(*match.span(name))
