"""What is too long for its field of the form goes on in the notes: no word is lost on the way."""

from dataclasses import replace
from typing import NamedTuple

from bot.coach.entry import LIMITS, Entry


class Fitted(NamedTuple):
    """A form in which every field keeps to its limit."""

    entry: Entry
    beyond: str
    """What even the notes could not hold."""


def fit(entry: Entry) -> Fitted:
    """The same form with what is too long in the notes."""
    company, of_company = split(entry.company, LIMITS["company"])
    role, of_role = split(entry.role, LIMITS["role"])
    people, of_people = split(entry.people, LIMITS["people"])
    promises, of_promises = split(entry.promises, LIMITS["promises"])
    longer = filter(None, (of_company, of_role, of_people, of_promises, entry.notes))
    notes, beyond = split("\n".join(longer), LIMITS["notes"])
    kept = replace(entry, company=company, role=role, people=people, promises=promises, notes=notes)
    return Fitted(kept, beyond)


def split(text: str, limit: int) -> tuple[str, str]:
    """What fits, and the rest: parted between two lines if one ends late enough, or two words."""
    if len(text) <= limit:
        return text, ""
    head = text[: limit + 1]
    line, word = head.rfind("\n", limit * 3 // 4), head.rfind(" ")
    between = line if line > 0 else word if word > 0 else limit
    return text[:between].rstrip(), text[between:].strip()
