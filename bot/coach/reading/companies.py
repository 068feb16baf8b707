"""Which company it is: "at Acme", "Globex phone screen", "with Hooli", "Acme, nurse, …"."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from bot.coach.reading.company_names import in_capitals, in_small_letters, with_article
from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.given_names import GIVEN_NAMES, is_given_name
from bot.coach.reading.tokens import Token, name, span, text, tokens
from bot.coach.reading.vocabulary import (
    ADJECTIVES,
    INTERVIEW,
    PERSON_ROLES,
    PLACES,
    ROLE_LEVELS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    TALKS,
)

LONGEST = 100
_AT = ("at", "@", "bei", "company")
_WITH = ("with", "w/", "w", "for")
# "good at Python", "worked with Kafka": no company is meant by what such a word leads to.
_NOT_AT = ("good", "great", "better", "bad", "look", "looked", "looking", "time", "years", "worked")
_LABEL = re.compile(r"^[ \t]*company[ \t]*:[ \t]*([^\n\x00,;]{1,100})", re.I | re.M)
_INVITES = ("called", "invited", "interviewed", "had", "asked", "wants")
_PEOPLE = GIVEN_NAMES | set(PERSON_ROLES)


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
        if is_led and words[nth + 1].joined and (found := in_capitals(words, nth + 1)):
            yield Company(text(left, found), Span(word.start, found[-1].end))


def _led_by(
    leading: tuple[str, ...], left: str, words: list[Token]
) -> Iterator[tuple[Company, Token | None]]:
    """What such a word leads to, with the word before if it hangs together with it."""
    for nth, word in enumerate(words[:-1]):
        if word.lower not in leading or not words[nth + 1].joined:
            continue
        at, before = nth + 1, words[nth - 1] if nth and word.joined else None
        if (
            found := in_capitals(words, at)
            or in_small_letters(words, at)
            or with_article(words, at)
        ):
            yield Company(text(left, found), Span(word.start, found[-1].end)), before


def _owner(left: str, words: list[Token]) -> Iterator[Company]:
    """ "with Globex's hiring manager"."""
    for word, following in pairwise(words):
        owner = word.owner.lower()
        is_theirs = following.joined and following.lower in (*PERSON_ROLES, "hiring", "head")
        if (
            word.is_capital
            and owner
            and is_theirs
            and not (is_given_name(owner) or owner in PLACES)
        ):
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
        found = in_capitals(words, nth)
        if found and not all(one.lower in ADJECTIVES or one.lower in ROLE_NOUNS for one in found):
            rest = words[nth + len(found) : nth + len(found) + 1]
            goes_on = rest and rest[0].joined and rest[0].lower in INTERVIEW
            if goes_on or left[found[-1].end :].lstrip(" ").startswith(STRUCK + STRUCK):
                yield Company(text(left, found), span(found))


def _is_own(word: Token) -> bool:
    """Whether it may be a name: "Sales interview" and "Teaching interview" begin with none."""
    is_kind = word.lower in ADJECTIVES | ROLE_MODIFIERS or word.lower.endswith("ing")
    return word.is_capital and not is_kind


def _inviting(left: str, words: list[Token]) -> Iterator[Company]:
    """ "Accenture called me in"."""
    for nth, word in enumerate(words):
        found = in_capitals(words, nth) if not word.joined else []
        verb, whom = (*words[nth + len(found) :], word, word)[:2]
        if found and verb.joined and verb.lower in _INVITES and whom.lower in ("me", "us"):
            yield Company(text(left, found), span(found))


def _after_interview(left: str, words: list[Token]) -> Iterator[Company]:
    """ "interview Siemens 10:00"."""
    for nth, word in enumerate(words):
        before = words[nth - 1] if nth and word.joined else None
        if word.is_capital and (not before or before.lower in INTERVIEW or not before.is_capital):
            named = before and before.lower in INTERVIEW
            struck = left[: word.start].rstrip(" ").endswith(STRUCK)
            if (named or struck) and (found := in_capitals(words, nth)):
                yield Company(text(left, found), span(found))


def _alone(left: str, words: list[Token]) -> Iterator[Company]:
    """A name between two signs: "Acme, staff engineer, yesterday 3pm"."""
    for nth, word in enumerate(words):
        found = in_capitals(words, nth) if not word.joined else []
        if not found or any(one.joined for one in words[nth + len(found) :][:1]):
            continue
        is_role = found[-1].lower in (*ROLE_LEVELS, *PERSON_ROLES)
        if not is_role and found[0].lower not in ADJECTIVES:
            yield Company(text(left, found), span(found))
