"""Which company it is: "at Acme", "Globex phone screen", "with Hooli", "Acme, nurse, …"."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.given_names import GIVEN_NAMES
from bot.coach.reading.names import MONTHS, WEEKDAYS
from bot.coach.reading.tokens import Token, name, span, text, tokens
from bot.coach.reading.vocabulary import (
    ADJECTIVES,
    COMPANY_TAILS,
    INTERVIEW,
    PERSON_ROLES,
    PLACES,
    ROLE_LEVELS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SMALL,
    TALKS,
)

LONGEST = 100
_AT = ("at", "@", "bei", "company")
_WITH = ("with", "w/", "w", "for")
# "good at Python", "worked with Kafka": no company is meant by what such a word leads to.
_NOT_AT = ("good", "great", "better", "bad", "look", "looked", "looking", "time", "years", "worked")
_LABEL = re.compile(r"^[ \t]*company[ \t]*:[ \t]*([^\n\x00,;]{1,100})", re.I | re.M)
_SITES = ("office", "offices", "branch", "store", "site", "campus", "hq", "headquarters")
_INVITES = ("called", "invited", "interviewed", "had", "asked", "wants")
_PEOPLE = GIVEN_NAMES | set(PERSON_ROLES)
_CALENDAR = frozenset(one[:3] for one in (*MONTHS, *WEEKDAYS)) - {"mar"}
_NO_COMPANY = SMALL | PLACES | INTERVIEW | set(ROLE_NOUNS) | set(PERSON_ROLES)


class Company(NamedTuple):
    """A name, and where it stands with the word that leads to it."""

    name: str
    span: Span


def surely(left: str) -> Company | None:
    """The company, by a word that goes with nothing else: "at", "from", or its own interview."""
    return _first(left, (_labelled, _called, _at, _owner, _from, _before_interview, _inviting))


def likely(left: str) -> Company | None:
    """The company, where a person might stand as well: people who are known were read before."""
    return _first(left, (_with, _after_interview, _alone))


_Reader = Callable[[str, list[Token]], Iterator[Company]]


def _inviting(left: str, words: list[Token]) -> Iterator[Company]:
    """ "Accenture called me in"."""
    for nth, word in enumerate(words):
        found = _capitals(words, nth) if not word.joined else []
        verb, whom = (*words[nth + len(found) :], word, word)[:2]
        if found and verb.joined and verb.lower in _INVITES and whom.lower in ("me", "us"):
            yield Company(text(left, found), span(found))


def _first(left: str, readers: tuple[_Reader, ...]) -> Company | None:
    words = tokens(left)
    for read in readers:
        for company in read(left, words):
            if 1 < len(company.name) <= LONGEST:
                return company
    return None


def _labelled(left: str, words: list[Token]) -> Iterator[Company]:
    for match in _LABEL.finditer(left):
        yield Company(match[1].strip(), Span(match.start(), match.end(1)))


def _at(left: str, words: list[Token]) -> Iterator[Company]:
    for found, before in _led_by(_AT, left, words):
        if not before or before.lower not in _NOT_AT:
            yield found


def _with(left: str, words: list[Token]) -> Iterator[Company]:
    for found, before in _led_by(_WITH, left, words):
        several = re.match(r"\s(?:and|&)\s[A-Z]", left[found.span.end :])
        is_talk = not before or before.lower in TALKS or before.text.isdigit()
        if is_talk and not several:
            yield found


def _from(left: str, words: list[Token]) -> Iterator[Company]:
    """ "Sam from Globex", "the CTO of Globex"; but not "from Berlin"."""
    for nth, word in enumerate(words[:-1]):
        before = {one.lower for one in words[max(0, nth - 2) : nth]}
        is_led = word.lower == "from" and before & _PEOPLE
        is_led = is_led or (word.lower == "of" and before & {"ceo", "cto", "cfo", "founder"})
        if is_led and words[nth + 1].joined and (found := _capitals(words, nth + 1)):
            yield Company(text(left, found), Span(word.start, found[-1].end))


def _led_by(
    leading: tuple[str, ...], left: str, words: list[Token]
) -> Iterator[tuple[Company, Token | None]]:
    """What such a word leads to, with the word before if it hangs together with it."""
    for nth, word in enumerate(words[:-1]):
        if word.lower not in leading or not words[nth + 1].joined:
            continue
        if found := _capitals(words, nth + 1) or _small(words, nth + 1) or _the(words, nth + 1):
            before = words[nth - 1] if nth and word.joined else None
            yield Company(text(left, found), Span(word.start, found[-1].end)), before


def _capitals(words: list[Token], at: int) -> list[Token]:
    """A name in capital letters, unless it is that of a person or the word interview itself."""
    found = name(words, at)
    for nth, word in enumerate(found):
        if word.lower in INTERVIEW:
            found = found[:nth]
            break
    following = words[at + len(found) : at + len(found) + 1]
    if not found or _is_no_company(found):
        return []
    if following and following[0].joined and (found[-1].owner or following[0].lower in _SITES):
        return []
    is_person = found[0].lower in GIVEN_NAMES and found[-1].lower not in COMPANY_TAILS
    return [] if is_person else found


def _the(words: list[Token], at: int) -> list[Token]:
    """ "the Co-op", "the company Bosch"."""
    leads = words[at].text in ("the", "company") and words[at + 1 : at + 2]
    return _capitals(words, at + 1) if leads and words[at + 1].joined else []


def _is_no_company(found: list[Token]) -> bool:
    is_place = len(found) == 1 and found[0].lower in PLACES
    is_date = len(found) == 1 and found[0].lower.rstrip(".")[:3] in _CALENDAR
    return is_place or is_date or found[-1].lower in ROLE_NOUNS


def _small(words: list[Token], at: int) -> list[Token]:
    """One or two words without capitals, if what follows shows that the name ends there."""
    found: list[Token] = []
    for word in words[at:]:
        if found and (not word.joined or word.lower in SMALL or word.lower in INTERVIEW):
            break
        found.append(word)
    return found if len(found) <= 2 and all(_may_be_name(word) for word in found) else []


def _may_be_name(word: Token) -> bool:
    plain = word.lower
    return (
        plain not in _NO_COMPANY
        and plain not in GIVEN_NAMES
        and plain not in ADJECTIVES
        and any(one.isalpha() for one in plain)
        and "@" not in plain
        and "://" not in plain
    )


def _owner(left: str, words: list[Token]) -> Iterator[Company]:
    """ "with Globex's hiring manager"."""
    for word, following in pairwise(words):
        owner = word.owner.lower()
        is_theirs = following.joined and following.lower in (*PERSON_ROLES, "hiring", "head")
        if word.is_capital and owner and is_theirs and owner not in (*GIVEN_NAMES, *PLACES):
            yield Company(word.owner, Span(word.start, word.end))


def _called(left: str, words: list[Token]) -> Iterator[Company]:
    """ "a startup called Heidi": here even a given name is that of a company."""
    for nth, (what, called) in enumerate(pairwise(words)):
        is_company = what.lower in ("company", "startup", "firm", "agency", "place", "business")
        if is_company and called.lower in ("called", "named") and called.joined:
            found = name(words, nth + 2)
            if found and found[0].joined:
                yield Company(text(left, found), Span(called.start, found[-1].end))


def _before_interview(left: str, words: list[Token]) -> Iterator[Company]:
    """ "Globex phone screen": of the round nothing is left but that it was struck out."""
    for nth, word in enumerate(words):
        if (nth and word.joined and words[nth - 1].is_capital) or not _is_own(word):
            continue
        found = _capitals(words, nth)
        if found and not all(one.lower in ADJECTIVES or one.lower in ROLE_NOUNS for one in found):
            rest = words[nth + len(found) : nth + len(found) + 1]
            goes_on = rest and rest[0].joined and rest[0].lower in INTERVIEW
            if goes_on or left[found[-1].end :].lstrip(" ").startswith(STRUCK + STRUCK):
                yield Company(text(left, found), span(found))


def _is_own(word: Token) -> bool:
    """Whether it may be a name: "Sales interview" and "Teaching interview" begin with none."""
    is_kind = word.lower in ADJECTIVES | ROLE_MODIFIERS or word.lower.endswith("ing")
    return word.is_capital and not is_kind


def _after_interview(left: str, words: list[Token]) -> Iterator[Company]:
    """ "interview Siemens 10:00"."""
    for nth, word in enumerate(words):
        before = words[nth - 1] if nth and word.joined else None
        if word.is_capital and (not before or before.lower in INTERVIEW or not before.is_capital):
            named = before and before.lower in INTERVIEW
            struck = left[: word.start].rstrip(" ").endswith(STRUCK)
            if (named or struck) and (found := _capitals(words, nth)):
                yield Company(text(left, found), span(found))


def _alone(left: str, words: list[Token]) -> Iterator[Company]:
    """A name between two signs: "Acme, staff engineer, yesterday 3pm"."""
    for nth, word in enumerate(words):
        if not word.joined and (found := _capitals(words, nth)):
            following = words[nth + len(found) : nth + len(found) + 1]
            is_role = found[-1].lower in (*ROLE_LEVELS, *PERSON_ROLES)
            ends = not (following and following[0].joined)
            if ends and not is_role and found[0].lower not in ADJECTIVES:
                yield Company(text(left, found), span(found))
