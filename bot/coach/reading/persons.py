"""Who was there: "with Ana Ruiz (CTO) and Sam", "met the hiring manager Dana", addresses."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.form_lines import EMAIL, PersonLine
from bot.coach.reading.given_names import GIVEN_NAMES
from bot.coach.reading.tokens import Token, name, text, tokens
from bot.coach.reading.vocabulary import (
    COMPANY_TAILS,
    INTERVIEW,
    PERSON_ROLES,
    PLACES,
    ROLE_NOUNS,
    SMALL,
    TALKS,
)

MOST = 20
_LONGEST_NAME = 4
_TITLES = ("dr.", "mr.", "mrs.", "ms.", "prof.", "dr", "prof")
_LEADS = {
    **dict.fromkeys(("with", "w/"), TALKS),
    "to": frozenset(("spoke", "talked", "speaking", "talking", "chatted", "introduced")),
    "called": frozenset(("guy", "man", "woman", "lady", "person", "someone", "somebody")),
    "is": frozenset(("name",)),
    "by": frozenset(("interviewed", "led", "run", "conducted", "grilled")),
}
"""Words that lead to people, after these words or after something that was read."""
_MEETS = ("met", "meet", "meeting", "interviewer", "interviewers")
_ALSO = ("and", "&", "plus")
_ROLE = "|".join(re.escape(role) for role in (*PERSON_ROLES, *ROLE_NOUNS))
_HEAD = r"(?:head|vp|director|chief) of [\w&]+(?: [\w&]+)?"
_PERSON_ROLE = "|".join(re.escape(role) for role in PERSON_ROLES)
_LEVELS = r"(?:(?:senior|sr|junior|staff|principal|lead|chief|internal|external|technical|tech) )?"

# What a person does, before the name: "the hiring manager Dana".
_ROLE_BEFORE = re.compile(
    r"(?:(?:the|their|a|an|my|our)\s)?"
    rf"(?P<role>(?:[a-z-]+\s){{0,2}}?(?:{_ROLE}))(?:\s?:)?(?:\s(?:is|was|called|named)){{0,2}}\s",
    re.I,
)
# After it: in brackets whatever names work, after a comma only what nobody applies for.
_IN_BRACKETS = re.compile(
    rf"\s?\((?:the\s)?(?P<role>(?:[\w&'’/-]+\s){{0,5}}?(?:{_ROLE}|{_HEAD})(?:\s(?:i{{1,3}}|iv))?)"
    rf"(?:,\s?(?P<email>{EMAIL.pattern}))?\)",
    re.I,
)
_AFTER_COMMA = re.compile(
    rf"(?:,\s?(?:(?:the|their|a)\s)?|\sthe\s)(?P<role>{_HEAD}|{_LEVELS}(?:{_PERSON_ROLE}))\b"
    r"(?!\s(?:screen|call|interview))",
    re.I,
)
_ADDRESS = re.compile(
    rf"(?:,?\s?(?:&lt;|[<(\[]){{0,3}}(?:mailto:)?)(?P<email>{EMAIL.pattern})(?:\|[^\s>|]+)?(?:&gt;|[>)\]]){{0,3}}"
)


class Met(NamedTuple):
    """Somebody who was there, and where that stands."""

    person: PersonLine
    span: Span


class _Named(NamedTuple):
    words: list[Token]
    is_sure: bool
    """Whether it can only be a person: a given name, and none of a company's words."""


def persons(left: str, company_known: bool) -> list[Met]:
    """The people who are told of. With the company known, a name after "with" is a person's."""
    words = tokens(left)
    found: list[Met] = []
    for nth, word in enumerate(words):
        end = found[-1].span.end if found else None
        if len(found) == MOST or (end is not None and word.start < end):
            continue
        also = end is not None and word.lower in _ALSO and _is_list(left[end : word.start])
        leads = (also or _leads(words, nth)) and _reaches_next(left, words, nth)
        goes_on = end is not None and _is_list(left[end : word.start])
        met = _met(left, words, nth + leads, leads or goes_on, company_known)
        if met:
            begin = word.start if leads else met.span.start
            found.append(Met(met.person, Span(begin, met.span.end)))
    return found


def _reaches_next(left: str, words: list[Token], nth: int) -> bool:
    """Whether nothing was struck out between this word and the next."""
    following = words[nth + 1 : nth + 2]
    return bool(following) and STRUCK not in left[words[nth].end : following[0].start]


def _is_list(between: str) -> bool:
    return not between.strip(" ,;")


def _leads(words: list[Token], nth: int) -> bool:
    word = words[nth]
    before = words[nth - 1].lower if nth and word.joined else ""
    return word.lower in _MEETS or (
        word.lower in _LEADS and (not before or before in _LEADS[word.lower])
    )


def _met(left: str, words: list[Token], at: int, is_led: bool, company_known: bool) -> Met | None:
    if at >= len(words):
        return None
    begin, role = words[at].start, ""
    before = _ROLE_BEFORE.match(left, begin)
    after = [nth for nth, one in enumerate(words) if before and one.start == before.end()]
    if before and after and _is_role(before["role"]):
        [at], role = after, before["role"]
    named = _name(words, at)
    if not named or (role and not named.is_sure and len(named.words) < 2):
        return None
    person, end = _person(left, named, role)
    is_told = bool(person.role or person.email) and (named.is_sure or not role)
    among_others = _is_among_others(words, named)
    if is_led:
        is_told = is_told or named.is_sure or company_known or among_others
    if is_told or (named.is_sure and among_others):
        return Met(person, Span(begin, end))
    return None


def _is_among_others(words: list[Token], named: _Named) -> bool:
    """Whether somebody follows who is known to be a person: "Tasha and Ben"."""
    after = [one for one in words if one.start >= named.words[-1].end][:2]
    return len(after) == 2 and after[0].lower in _ALSO and after[1].lower in GIVEN_NAMES


def _name(words: list[Token], at: int) -> _Named | None:
    titles = [one for one in words[at : at + 1] if one.lower in _TITLES]
    capitals = name(words, at + len(titles))
    if capitals and (not titles or capitals[0].joined):
        found = [*titles, *capitals]
        fits = len(capitals) <= _LONGEST_NAME and not any(_is_no_name(one) for one in capitals)
        sure = capitals[0].lower in GIVEN_NAMES or bool(titles)
        return _Named(found, sure) if fits else None
    small = _small(words, at)
    return _Named(small, is_sure=True) if small else None


def _is_no_name(word: Token) -> bool:
    plain = word.lower
    known = (*INTERVIEW, *PLACES, *COMPANY_TAILS, *ROLE_NOUNS, *PERSON_ROLES)
    return plain in known or "." in word.text[:-1]


def _small(words: list[Token], at: int) -> list[Token]:
    """A given name without a capital letter, with the family name if it ends there."""
    if at >= len(words) or words[at].lower not in GIVEN_NAMES:
        return []
    first, *others = words[at : at + 3]
    if not others or not others[0].joined or others[0].lower in SMALL:
        return [first]
    ends = len(others) == 1 or not others[1].joined or others[1].lower in ("and", "from", "at")
    is_name = others[0].text.isalpha() and others[0].lower not in (*PLACES, *INTERVIEW)
    return [first, others[0]] if ends and is_name else []


def _person(left: str, named: _Named, role: str) -> tuple[PersonLine, int]:
    """The person with role and address, as far as they stand beside the name; and where it ends."""
    end, email = named.words[-1].end, ""
    for _ in range(2):
        if not email and (address := _ADDRESS.match(left, end)):
            email, end = address["email"], address.end()
        told = _IN_BRACKETS.match(left, end) or _AFTER_COMMA.match(left, end)
        if told and not role and _is_role(told["role"]):
            role, end = told["role"], told.end()
            email = email or told.groupdict().get("email") or ""
    return PersonLine(text(left, named.words), " ".join(role.split()), email), end


def _is_role(words: str) -> bool:
    return (SMALL - {"of", "and"}).isdisjoint(words.lower().split())


def addresses(left: str) -> Iterator[Met]:
    """Those of whom nothing but an address is told."""
    for match in _ADDRESS.finditer(left):
        begin = match.start() + len(match[0]) - len(match[0].lstrip(", "))
        local = match["email"].partition("@")[0]
        yield Met(PersonLine(local, "", match["email"]), Span(begin, match.end()))
