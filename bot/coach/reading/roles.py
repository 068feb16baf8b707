"""Which job it is for: "for backend dev", "the product designer role", "Acme, nurse, …"."""

import re
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.vocabulary import (
    ADJECTIVES,
    PERSON_ROLES,
    ROLE_LEVELS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SMALL,
)

LONGEST_WORDS = 7
_WORDS = r"[^\s,;:()<>|\n\x00]+"
_LABEL = re.compile(
    r"^[ \t]*(?:role|position|job|title)[ \t]*:[ \t]*([^\n\x00;]{1,100})", re.I | re.M
)
_LED = re.compile(
    r"\b(?P<lead>for|as|about)[ ](?:(?:the|a|an|their|that)[ ])?"
    r"(?:(?:position|role|job|post)[ ](?:of|as)[ ](?:an?[ ])?)?"
    rf"(?P<words>{_WORDS}(?:[ ]{_WORDS}){{0,6}})",
    re.I,
)
_POST = re.compile(r"(?:role|position|job|opening|post|gig)s?", re.I)
_OF = re.compile(r"(?:(?:senior|sr|associate) )?(?:head|vp|director) of \w+(?: \w+)?", re.I)
_SIGN = re.compile(rf"[,;:|\n{STRUCK}/()]|\s[–—-]\s|\.(?:\s|$)")
_LEADING = re.compile(r"(?:\s|[.–—-]|\b(?:for|as|a|an|the|my|position|role|job|of)\s)*", re.I)
_INTERVIEW = re.compile(r"\s(?:interview|position|role|job|opening)\s?$", re.I)


class Role(NamedTuple):
    """A role, and where it stands with the words that lead to it."""

    name: str
    span: Span


def role(left: str, company_known: bool) -> Role | None:
    """The role that is meant: named by a label, by a word that leads to it, or on its own."""
    return _labelled(left) or _led(left) or _alone(left, company_known)


def _labelled(left: str) -> Role | None:
    match = _LABEL.search(left)
    return Role(match[1].strip(), Span(match.start(), match.end(1))) if match else None


def _led(left: str) -> Role | None:
    for match in _LED.finditer(left):
        words = list(re.finditer(r"\S+", match["words"]))
        plain = [word[0] for word in words]
        count = _words_before_post(plain) or _role_words(plain)
        post = plain[count] if count < len(words) else ""
        if count and (_is_post(post) or match["lead"].lower() != "about"):
            named = match["words"][: words[count - 1].end()].rstrip(".!?")
            end = words[count].end() if _is_post(post) else len(named)
            begin = match.start("words")
            return Role(" ".join(named.split()), Span(match.start(), begin + end))
    return None


def _words_before_post(words: list[str]) -> int:
    """How many words "medical coder position" gives to the role, whatever they are."""
    count = next((nth for nth, word in enumerate(words) if _is_post(word)), 0)
    fits = not (SMALL | ADJECTIVES) & {word.lower() for word in words[:count]}
    return count if count > 1 and fits else 0


def _is_post(word: str) -> bool:
    return bool(_POST.fullmatch(word.rstrip(".!?'’")))


def _role_words(words: list[str]) -> int:
    """How many of the words make a role; 0 where they do not."""
    for nth, word in enumerate(words):
        plain = word.lower().rstrip(".'’!?")
        if plain in ROLE_NOUNS:
            following = words[nth + 1].lower().rstrip(".'’!?") if nth + 1 < len(words) else ""
            more = following in (*ROLE_LEVELS, *ROLE_NOUNS) and word.lower() == plain
            return nth + 1 + more
        if (plain in SMALL and plain != "of") or word != word.rstrip(".!?"):
            return 0
    return 0


def _alone(left: str, company_known: bool) -> Role | None:
    """A role between two signs."""
    start = 0
    for sign in [*_SIGN.finditer(left), None]:
        end = sign.start() if sign else len(left)
        found = _segment(left, start, end, company_known)
        if found:
            return found
        start = sign.end() if sign else end
    return None


def _segment(left: str, start: int, end: int, company_known: bool) -> Role | None:
    """The role between two signs. Without a company "Acme Engineer" may begin with its name."""
    lead = _LEADING.match(left, start, end)
    begin = lead.end() if lead else start
    tail = _INTERVIEW.search(left[begin:end])
    end = begin + tail.start() if tail else end
    words = left[begin:end].split()
    if not 0 < len(words) <= LONGEST_WORDS:
        return None
    plain = " ".join(words).lower()
    is_own = company_known or words[0].islower() or words[0].lower() in ROLE_MODIFIERS | ROLE_NOUNS
    is_role = _role_words(words) == len(words) and plain not in PERSON_ROLES
    if _OF.fullmatch(plain) or (is_role and is_own):
        return Role(" ".join(words), Span(begin, begin + len(left[begin:end].rstrip())))
    return None
