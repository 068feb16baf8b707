"""Wrong names: another company of this notebook, somebody else's name, a slip of the pen."""

import re
from collections.abc import Iterator

from bot.coach.facts import Application, Contact, Notebook
from bot.coach.letters import first_name
from bot.coach.proofreading.finding import Finding, Kind, Part, Speller

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LEAST = 4
"""Letters of a name of which a slip can be told from another word."""


def names(
    notebook: Notebook,
    application: Application,
    to: Contact | None,
    part: Part,
    text: str,
    greeting_end: int,
    says: dict[str, str],
    speller: Speller | None,
) -> Iterator[Finding]:
    """Companies and people that this letter should not name, or not like this."""
    yield from _greeted(application, to, part, text[:greeting_end], says)
    yield from _other_companies(notebook, application, part, text, says)
    yield from _slips(application, part, text, greeting_end, says, speller)


def _greeted(
    application: Application, to: Contact | None, part: Part, greeting: str, says: dict[str, str]
) -> Iterator[Finding]:
    """The greeting calls somebody by a name that is not theirs."""
    name = first_name(to) if to else ""
    if not to or not name:
        return
    called = _called(greeting)
    mine = {word.casefold() for word in _WORD.findall(to.name)}
    strange = [word for word in called if word[0].casefold() not in mine]
    if called and len(strange) == len(called):
        start, end = called[0][1], called[-1][2]
        right = to.name if len(called) > 1 else name
        said = says["other_person"].format(right=to.name)
        yield Finding(Kind.NAME, part, start, end, greeting[start:end], said, right)


def _called(greeting: str) -> list[tuple[str, int, int]]:
    """The words of a greeting that are a name: those with a capital, but for the first."""
    words = [(one[0], one.start(), one.end()) for one in _WORD.finditer(greeting)]
    said = {"dear", "hi", "hello", "hey", "hallo", "guten", "tag", "liebe", "lieber", "morning"}
    said |= {"good", "afternoon", "evening", "morgen", "abend", "frau", "herr", "mr", "mrs", "ms"}
    said |= {"dr", "prof", "all", "team", "hiring", "everyone", "everybody", "zusammen", "mx"}
    return [one for one in words if one[0].casefold() not in said and one[0][:1].isupper()]


def _other_companies(
    notebook: Notebook, application: Application, part: Part, text: str, says: dict[str, str]
) -> Iterator[Finding]:
    mine = _holder(application)
    for other in {one.company.strip() for one in notebook.applications}:
        if len(other) < 2 or re.search(_whole(other), mine, re.I):
            continue
        for found in re.finditer(_whole(other), text):
            said = says["other_company"].format(words=other, right=application.company)
            start, end = found.span()
            yield Finding(Kind.NAME, part, start, end, found[0], said, application.company)


def _holder(application: Application) -> str:
    """All words that belong here: another company may be called like somebody who was met."""
    people = (f"{one.name} {one.role}" for one in application.contacts)
    return " ".join((application.company, application.role, *people))


def _slips(
    application: Application,
    part: Part,
    text: str,
    after: int,
    says: dict[str, str],
    speller: Speller | None,
) -> Iterator[Finding]:
    """A word that is nearly a name of this application, and no word of the language."""
    called = " ".join((application.company, *(one.name for one in application.contacts)))
    known = sorted({word for word in _WORD.findall(called) if len(word) >= _LEAST})
    right = {word.casefold() for word in _WORD.findall(_holder(application))}
    for found in _WORD.finditer(text, after) if speller else ():
        word, plain = found[0], found[0].casefold()
        if not word[:1].isupper() or plain in right or plain.removesuffix("s") in right:
            continue
        near = next((name for name in known if is_near(word, name)), "")
        if near and speller and not speller.knows(word):
            said = says["near"].format(right=near)
            yield Finding(Kind.NAME, part, found.start(), found.end(), word, said, near)


def is_near(one: str, other: str) -> bool:
    """Whether one slip leads to the other: a letter more, less, changed, or two swapped."""
    a, b = one.casefold(), other.casefold()
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = next((n for n, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest_a, rest_b = a[start:], b[start:]
    is_swapped = rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
    return is_swapped or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
