"""What the lines of the form say: people met, and promises with their days.

Forgiving, and never a guess shown as fact: what is not understood stays in the text, word for word.
"""

import re
from datetime import date
from typing import NamedTuple

from bot.coach.reading.due_days import split_day

# Only at the start of a run of its letters: else a long run is read again from each of them.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SEPARATORS = re.compile(r"[,;|(){}<>\[\]]| [–—-] ")
_BULLETS = re.compile(r"^(?:[-*•–] ?|\d+[.)](?: |$))+")


class PersonLine(NamedTuple):
    """One person, as far as a line tells."""

    name: str
    role: str
    email: str


class PromiseLine(NamedTuple):
    """What was promised, by which day if one was named, and whether it is they who owe it."""

    text: str
    due: date | None
    theirs: bool


def lines(text: str) -> list[str]:
    """The lines that say something, without bullets, with single spaces."""
    spaced = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in (_BULLETS.sub("", line) for line in spaced) if line]


def people(text: str) -> list[PersonLine]:
    """One person a line: name, role and email, in this order or nearly so."""
    return [_person(line) for line in lines(text)]


def _person(line: str) -> PersonLine:
    found = EMAIL.search(line)
    email = found.group() if found else ""
    rest = EMAIL.sub(lambda other: "," if other[0] == email else other[0], line)
    rest = rest.replace("mailto:", "") if email else line
    parts = [part for part in (part.strip() for part in _SEPARATORS.split(rest)) if part]
    # What stood in a bracket may begin like a bullet, which would be taken off at the next reading.
    while parts and not (head := _BULLETS.sub("", parts[0])):
        parts.pop(0)
    name, *role = [head, *parts[1:]] if parts else [email.partition("@")[0] or line]
    return PersonLine(name, ", ".join(role), email)


def promises(text: str, today: date) -> list[PromiseLine]:
    """One promise a line; a day is looked for relative to `today`."""
    return [_promise(line, today) for line in lines(text)]


def _promise(line: str, today: date) -> PromiseLine:
    due, rest = split_day(line, today)
    return PromiseLine(rest or line, due, bool(re.match(r"they\b", line, re.I)))
