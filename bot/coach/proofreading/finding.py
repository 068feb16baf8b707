"""What proofreading finds: where, which words, what is the matter, and what to write instead."""

from enum import StrEnum
from typing import Literal, NamedTuple, Protocol

from bot.coach.draft import Version


class Kind(StrEnum):
    """What is the matter with the words."""

    NAME = "name"
    PLACEHOLDER = "placeholder"
    CLICHE = "cliche"
    LENGTH = "length"
    CALL = "call"
    CONTACT = "contact"
    PROMISE = "promise"
    DATE = "date"
    TONE = "tone"
    DOUBLED = "doubled"
    SPELLING = "spelling"


Part = Literal["subject", "body"]


class Finding(NamedTuple):
    """One thing to look at. `start` and `end` count characters of the part."""

    kind: Kind
    part: Part
    start: int
    end: int
    words: str
    """The words that are meant; empty where something is missing."""
    says: str
    fix: str | None = None
    """What to write instead: empty to take the words out, None where only the person knows."""


class Speller(Protocol):
    """Knows how words are spelt."""

    def knows(self, word: str) -> bool:
        """Whether the word is in the dictionary."""

    def suggest(self, word: str) -> str | None:
        """The word that was probably meant; None where this one is right, or nobody knows."""


def mend(text: Version, finding: Finding) -> Version:
    """The text with what was found put right; unchanged where its words have moved since."""
    whole: str = getattr(text, finding.part)
    if finding.fix is None or whole[finding.start : finding.end] != finding.words:
        return text
    before, after = whole[: finding.start], whole[finding.end :]
    if not finding.fix and before.endswith((" ", "")) and after.startswith(" "):
        after = after[1:]
    return text.model_copy(update={finding.part: before + finding.fix + after})
