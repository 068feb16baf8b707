"""The words of a line, and which of them hang together: no sign and nothing read stands between."""

import re
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.vocabulary import SMALL

_TOKEN = re.compile(rf"w/|@(?=\w)|&|[^\s{STRUCK},;:!?()<>\[\]|/\\\"“”*_`~]+")
_ABBREVIATION = re.compile(r"(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|Inc|Ltd|Co|Corp|St)\.")
_QUOTE = re.compile(r"(?<![sS])['’]$")
_JOINERS = ("&", "of", "de", "von", "van", "der", "del", "la", "di")
LONGEST_NAME = 8
_NAMES_AS_WELL = ("May", "Will")


class Token(NamedTuple):
    """One word without the signs around it, and whether it hangs together with the one before."""

    text: str
    start: int
    end: int
    joined: bool

    @property
    def lower(self) -> str:
        """The word, to look it up."""
        return self.text.lower()

    @property
    def owner(self) -> str:
        """Whose something is: Globex in "Globex's"; empty where it is nobody's."""
        return self.text[:-2] if self.text[-2:] in ("'s", "’s") else ""

    @property
    def is_capital(self) -> bool:
        """Whether it may be part of a name: Acme, 7-Eleven, eBay; but not I or The."""
        letters = [one for one in self.text if one.isalpha()]
        if not letters or (self.lower in SMALL and self.text not in _NAMES_AS_WELL):
            return False
        return any(one.isupper() for one in letters[:2])


def tokens(left: str) -> list[Token]:
    """All words that are left; a dash is none."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(left):
        text = match[0] if _ABBREVIATION.fullmatch(match[0]) else match[0].rstrip(".")
        text = _QUOTE.sub("", text)
        if any(one.isalnum() or one in "&@" for one in text):
            start, joined = match.start(), not left[end : match.start()].strip(" ")
            found.append(Token(text, start, start + len(text), joined and bool(found)))
            end = start + len(text)
    return found


def name(words: list[Token], at: int) -> list[Token]:
    """The words from `at` on that make one name in capital letters."""
    article = words[at : at + 1] if _is_article(words[at : at + 2]) else []
    found: list[Token] = []
    for nth, word in enumerate(words[at + len(article) :][:LONGEST_NAME], at + len(article)):
        joins = found and word.lower in _JOINERS and _is_capital(words[nth + 1 : nth + 2])
        if (found and not word.joined) or not (word.is_capital or joins):
            break
        found.append(word)
    return [*article, *found] if found else []


def _is_article(pair: list[Token]) -> bool:
    return len(pair) == 2 and pair[0].text == "The" and pair[1].joined


def _is_capital(following: list[Token]) -> bool:
    return bool(following) and following[0].joined and following[0].is_capital


def span(words: list[Token]) -> Span:
    """From the first of the words to the last."""
    return Span(words[0].start, words[-1].end)


def text(left: str, words: list[Token]) -> str:
    """The words as they were typed, with single spaces."""
    return " ".join(left[words[0].start : words[-1].end].split())
