"""One person as they are introduced: a name, with a role and an address beside it.

"the hiring manager Dana"   "Ana Ruiz (CTO)"   "Sam, the recruiter, sam@acme.com"
"""

import re
from itertools import takewhile
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.form_lines import EMAIL, PersonLine
from bot.coach.reading.given_names import is_given_name
from bot.coach.reading.tokens import Token, name, text
from bot.coach.reading.vocabulary import (
    COMPANY_TAILS,
    INTERVIEW,
    PERSON_ROLES,
    PLACES,
    ROLE_NOUNS,
    SMALL,
)

LONGEST_NAME = 4
_TITLES = ("dr.", "mr.", "mrs.", "ms.", "prof.", "dr", "prof", "mr", "mrs", "ms")
_PERSON_ROLE = "|".join(re.escape(role) for role in PERSON_ROLES)
_ROLE = "|".join(re.escape(role) for role in (*PERSON_ROLES, *sorted(ROLE_NOUNS)))
_HEAD = r"(?:head|vp|director|chief)(?: of)? [\w&]+(?: [\w&]+)?"
_LEVELS = r"(?:(?:senior|sr|junior|staff|principal|lead|chief|internal|external|technical|tech) )?"
_BEFORE = re.compile(
    r"(?:(?:the|their|a|an|my|our)\s)?"
    rf"(?P<role>(?:[a-z-]+\s){{0,2}}?(?:{_ROLE}))(?:\s?:)?(?:\s(?:is|was|called|named)){{0,2}}\s",
    re.I,
)
# In brackets whatever names work; after a comma only what nobody applies for.
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
ADDRESS = re.compile(
    rf"(?:,?\s?(?:&lt;|[<(\[]){{0,3}}(?:mailto:)?)(?P<email>{EMAIL.pattern})"
    r"(?:\|[^\s>|]+)?(?:&gt;|[>)\]]){0,3}"
)
_ROLE_AND_NAME = re.compile(
    rf"(?:(?:the|their|a)\s)?(?P<role>(?:[a-z-]+\s){{0,2}}?(?:{_ROLE}))\s\((?P<name>\w+(?:\s\w+)?)\)",
    re.I,
)


class Introduced(NamedTuple):
    """A person, and where that stands."""

    person: PersonLine
    span: Span
    is_known: bool
    """Whether the name can only be a person's: a given name, or one with a title."""
    is_marked: bool = False
    """Whether brackets with a role or an address stand beside it, as beside a person only."""


class _Name(NamedTuple):
    words: list[Token]
    is_known: bool


def introduced(left: str, words: list[Token], at: int) -> Introduced | None:
    """The person who is introduced at this word, if it may be one."""
    begin, role = words[at].start, ""
    turned = _ROLE_AND_NAME.match(left, begin)
    if turned and _is_role(turned["role"]) and is_given_name(turned["name"].split()[0].lower()):
        person = PersonLine(" ".join(turned["name"].split()), turned["role"], "")
        return Introduced(person, Span(*turned.span()), is_known=True)
    if before := _BEFORE.match(left, begin):
        after = [nth for nth, one in enumerate(words) if one.start == before.end()]
        if after and _is_role(before["role"]):
            [at], role = after, before["role"]
    named = _name(words, at)
    if not named or (role and not named.is_known and len(named.words) < 2):
        return None
    person, end = _beside(left, named, role)
    is_marked = bool(person.email) or left[end - 1 : end] == ")"
    return Introduced(person, Span(begin, end), named.is_known, is_marked)


def _is_role(words: str) -> bool:
    return (SMALL - {"of", "and"}).isdisjoint(words.lower().split()) and STRUCK not in words


def _name(words: list[Token], at: int) -> _Name | None:
    titles = [one for one in words[at : at + 1] if one.lower in _TITLES]
    capitals = list(takewhile(lambda one: one.text != "&", name(words, at + len(titles))))
    if capitals and (not titles or capitals[0].joined):
        fits = len(capitals) <= LONGEST_NAME and not any(_is_no_name(one) for one in capitals)
        is_known = is_given_name(capitals[0].lower) or bool(titles)
        return _Name([*titles, *capitals], is_known) if fits else None
    small = _small(words, at)
    return _Name(small, is_known=True) if small else None


def _is_no_name(word: Token) -> bool:
    plain = word.lower
    known = (INTERVIEW, PLACES, COMPANY_TAILS, ROLE_NOUNS, PERSON_ROLES)
    return any(plain in some for some in known) or "." in word.text[:-1] or bool(word.owner)


def _small(words: list[Token], at: int) -> list[Token]:
    """A given name without a capital letter, with the family name if it ends there."""
    first, *others = words[at : at + 3]
    if not is_given_name(first.lower):
        return []
    if not others or not others[0].joined or others[0].lower in SMALL:
        return [first]
    ends = len(others) == 1 or not others[1].joined or others[1].lower in ("and", "from", "at")
    is_name = others[0].text.isalpha() and not _is_no_name(others[0])
    return [first, others[0]] if ends and is_name else []


def _beside(left: str, named: _Name, role: str) -> tuple[PersonLine, int]:
    """The person with role and address, as far as they stand beside the name; and where it ends."""
    end, email = named.words[-1].end, ""
    for _ in range(2):
        if not email and (address := ADDRESS.match(left, end)):
            email, end = address["email"], address.end()
        told = _IN_BRACKETS.match(left, end) or _AFTER_COMMA.match(left, end)
        if told and not role and _is_role(told["role"]):
            role, end = told["role"], told.end()
            email = email or told.groupdict().get("email") or ""
    return PersonLine(text(left, named.words), " ".join(role.split()), email), end
