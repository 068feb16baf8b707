"""An export of Encore read back."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from bot.coach.arrivals.arrival import Arrival, Unreadable
from bot.coach.chronicle import chronicle
from bot.coach.entry import LIMITS
from bot.coach.facts import SCHEMA, Application, Notebook
from bot.coach.nudge import Key
from bot.coach.planner import here, next_due
from bot.coach.records.document import FACTS, FORMAT, SETTINGS
from bot.coach.records.tables import tables

MOST = 1000
"""Applications in one file; more is no search of one person."""
LONGEST = 40_000
"""Characters of one text; Slack lets nobody write more at once."""

_BY_HAND = "It seems to have been changed by hand: {what}. Please take an unchanged export."


def read_document(text: str, now: datetime) -> Arrival:
    """The facts of an export.

    Raises:
        Unreadable: it is none, it is from a newer Encore, or something in it cannot be.
    """
    found = _parsed(text)
    if found.get("format") != FORMAT:
        raise Unreadable("This JSON is no export of Encore. Other trackers can be read as CSV.")
    version = found.get("version")
    if not isinstance(version, int) or version < 1:
        raise Unreadable(_BY_HAND.format(what="its version is no number"))
    if version > SCHEMA:
        raise Unreadable("This export comes from a newer Encore than this one, so I leave it be.")
    kept = {name: found[name] for name in FACTS if name in found}
    person = found.get("person")
    if isinstance(person, dict):
        kept["person"] = {name: person[name] for name in SETTINGS if name in person}
    try:
        book = Notebook.model_validate_json(json.dumps(kept))
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"][:4])
        raise Unreadable(_BY_HAND.format(what=f"I cannot read “{where}”")) from None
    book.last_id = max(_numbers(book), default=0)
    if problem := next(_problems(book), ""):
        raise Unreadable(_BY_HAND.format(what=problem))
    _try_out(book, now)
    return Arrival(book, has_settings=isinstance(person, dict))


def _parsed(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("This file begins like JSON, but it is damaged or cut off.") from None
    return found if isinstance(found, dict) else {}


def _problems(book: Notebook) -> Iterator[str]:
    """What no Encore would have written."""
    if len(book.applications) > MOST:
        yield f"it has more than {MOST} applications"
    ids = Counter(_ids(book))
    if any(count > 1 for count in ids.values()):
        yield "an id is in it twice"
    if any(not (id[:1].isalpha() and id[1:].isdecimal() and len(id) < 12) for id in ids):
        yield "an id in it is none"
    if any(len(one.company) > LIMITS["company"] for one in book.applications):
        yield "the name of a company is too long"
    if any(not one.company.strip() for one in book.applications):
        yield "a company has no name"
    if any(not 0 <= one.chosen < len(one.versions) for one in book.drafts):
        yield "a letter has no text"
    if any(len(Key.parse(f"{topic}:1") or ()) != 4 for topic in (*book.settled, *book.snoozed)):
        yield "a reminder has no name"
    if any(len(text) > LONGEST for text in _texts(book.model_dump())):
        yield "a text in it is too long"


def _try_out(book: Notebook, now: datetime) -> None:
    """Work with it once before it counts: what cannot be worked with must never be kept."""
    try:
        next_due(book)
        here(book, now)
        tables(book, now)
        for one in book.applications:
            chronicle(one)
    except Exception:  # whatever it is, it is the file's doing
        raise Unreadable(_BY_HAND.format(what="its facts do not fit together")) from None


def _ids(book: Notebook) -> Iterator[str]:
    for one in book.applications:
        yield from _ids_of(one)
    yield from (one.id for one in book.drafts)
    yield from (one.id for one in book.remarks)


def _ids_of(one: Application) -> Iterator[str]:
    yield one.id
    parts = (one.contacts, one.interviews, one.promises, one.letters, one.replies, one.extensions)
    for part in parts:
        yield from (each.id for each in part)
    yield from (each.id for each in (one.offer, one.ending) if each)


def _numbers(book: Notebook) -> Iterator[int]:
    return (int(id[1:]) for id in _ids(book) if id[1:].isdecimal() and len(id) < 12)


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, inner in value.items():
                yield from _texts(key)
                yield from _texts(inner)
        case list() | tuple():
            for inner in value:
                yield from _texts(inner)
