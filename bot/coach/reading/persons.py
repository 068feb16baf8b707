"""Who was there: "with Ana Ruiz (CTO) and Sam", "met the hiring manager Dana", addresses."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.form_lines import PersonLine
from bot.coach.reading.given_names import is_given_name
from bot.coach.reading.introductions import ADDRESS, Introduced, introduced
from bot.coach.reading.tokens import Token, tokens
from bot.coach.reading.vocabulary import TALKS

MOST = 20
_ALSO = ("and", "&", "plus")
_MEETS = ("met", "meet", "meeting", "interviewer", "interviewers")
# "Talked to Sam" and "interviewed by Sam"; but not "work with Kafka" and "move to Berlin".
_LEADS = {
    **dict.fromkeys(("with", "w/", "w"), TALKS),
    "to": frozenset(("spoke", "talked", "speaking", "talking", "chatted", "introduced")),
    "by": frozenset(("interviewed", "led", "run", "conducted", "grilled", "chaired")),
}
# "It was Sam", "a guy called Dmitri": only where the name is known to be one.
_NAMES = {
    **dict.fromkeys(("is", "was"), ("name", "it", "she", "he")),
    **dict.fromkeys(
        ("called", "named"), ("guy", "man", "woman", "lady", "person", "mate", "bloke", "dude")
    ),
}


class Met(NamedTuple):
    """Somebody who was there, and where that stands."""

    person: PersonLine
    span: Span


class _Lead(NamedTuple):
    words: int
    is_sure: bool
    """Whether it leads to people only, once the company is known."""


def persons(left: str, company_known: bool) -> list[Met]:
    """The people who are told of. With the company known, a name after "with" is a person's."""
    words = tokens(left)
    found: list[Met] = []
    for nth, word in enumerate(words):
        end = found[-1].span.end if found else 0
        if len(found) == MOST or word.start < end:
            continue
        lead = _lead(left, words, nth, goes_on=_is_list(left[end : word.start]) and bool(found))
        one = introduced(left, words, nth + lead.words)
        if one and _is_person(one, words, lead, company_known):
            found.append(Met(one.person, Span(word.start, one.span.end)))
    return found


def _is_list(between: str) -> bool:
    return not between.strip(" ,;")


def _is_person(one: Introduced, words: list[Token], lead: _Lead, company_known: bool) -> bool:
    """Whether it is surely a person, and one who was there."""
    is_described = bool(one.person.role or one.person.email)
    is_told = is_described or _is_among_others(words, one.span.end)
    if one.is_known:
        return is_told or lead.is_sure or lead.words > 0
    return one.is_marked or (lead.is_sure and (is_told or company_known))


def _lead(left: str, words: list[Token], nth: int, goes_on: bool) -> _Lead:
    """What leads from this word to a person: the word itself, the list it is in, or nothing."""
    following = words[nth + 1 : nth + 2]
    reaches = following and STRUCK not in left[words[nth].end : following[0].start]
    if reaches and ((goes_on and words[nth].lower in _ALSO) or _leads(words, nth)):
        return _Lead(1, is_sure=True)
    if reaches and (words[nth].lower in _LEADS or _names(words, nth)):
        return _Lead(1, is_sure=False)
    return _Lead(0, is_sure=goes_on)


def _leads(words: list[Token], nth: int) -> bool:
    word = words[nth]
    before = words[nth - 1].lower if nth and word.joined else ""
    return word.lower in _MEETS or (
        word.lower in _LEADS and (not before or before in _LEADS[word.lower])
    )


def _names(words: list[Token], nth: int) -> bool:
    before = words[nth - 1].lower if nth and words[nth].joined else ""
    return before in _NAMES.get(words[nth].lower, ())


def _is_among_others(words: list[Token], end: int) -> bool:
    """Whether somebody follows who is known to be a person: "Tasha and Ben"."""
    after = [one for one in words if one.start >= end][:2]
    return len(after) == 2 and after[0].lower in _ALSO and is_given_name(after[1].lower)


def addresses(left: str) -> Iterator[Met]:
    """Those of whom nothing but an address is told."""
    for match in ADDRESS.finditer(left):
        begin = match.start() + len(match[0]) - len(match[0].lstrip(", "))
        local = match["email"].partition("@")[0]
        yield Met(PersonLine(local, "", match["email"]), Span(begin, match.end()))
