"""Puts what arrives into the notebook, all of it or nothing; and takes it out again."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.coach.arrivals.arrival import Arrival
from bot.coach.bringing import Bringing
from bot.coach.companies import company_key, same_role
from bot.coach.deriving import derive
from bot.coach.facts import Application, Notebook, Removed
from bot.coach.history import Delivery, Outcome, Settlement
from bot.coach.nudge import Key
from bot.coach.planner import undelivered
from bot.coach.records.document import SETTINGS
from bot.coach.traits import TRAITS

_NAMES = frozenset(
    [
        *("id", "interview_id", "application_id", "contact_id", "promise_id", "write_to", "to"),
        *("made", "met", "people", "nudge", "root", "source"),
    ]
)
"""The fields that hold ids, or keys with ids in them; all others hold words."""


def duplicates(notebook: Notebook, arrival: Arrival) -> list[Application]:
    """What arrives and is known already: the same company, and a role that says nothing else."""
    known = [(company_key(one.company), one.role) for one in notebook.applications]
    return [
        one
        for one in arrival.book.applications
        if any(company_key(one.company) == key and same_role(one.role, role) for key, role in known)
    ]


def bring_in(notebook: Notebook, arrival: Arrival, source: str, now: datetime) -> Bringing:
    """Everything new of it; `source` is the form it came with: the same one twice adds nothing.

    What was due before now is not said any more: it stands on the Home tab.
    """
    if known := next((one for one in notebook.brought if one.source == source), None):
        return known
    said = {str(one.key) for one in undelivered(notebook)}
    is_blank = not notebook.applications and not notebook.removed
    left_out = {one.id for one in duplicates(notebook, arrival)}
    book = _without(arrival.book, left_out)
    if is_blank and arrival.has_settings:
        for name in SETTINGS:
            setattr(notebook.person, name, getattr(book.person, name))
    book = _renumbered(book, notebook.last_id) if notebook.last_id else book
    notebook.last_id = max(notebook.last_id, book.last_id)
    notebook.applications += book.applications
    notebook.drafts += book.drafts
    notebook.remarks += book.remarks
    notebook.settled |= book.settled
    notebook.snoozed |= book.snoozed
    notebook.practised = book.practised | notebook.practised
    made = Bringing(
        id=notebook.new_id("b"),
        source=source,
        at=now,
        applications=[one.id for one in book.applications],
        left_out=len(left_out),
    )
    notebook.brought.append(made)
    _hush(notebook, set(made.applications), said, now)
    return made


def take_back(notebook: Notebook, bringing_id: str, now: datetime) -> None:
    """Take out what came with it, and what was added to that since; for a week it can come back."""
    made = _find(notebook, bringing_id)
    if not made or made.taken_back_at:
        return
    for one in [one for one in notebook.applications if one.id in made.applications]:
        notebook.applications.remove(one)
        notebook.removed.append(Removed(application=one, at=now, brought_with=made.id))
    made.taken_back_at = now


def put_back(notebook: Notebook, bringing_id: str) -> None:
    """Let it stand after all, as far as it can still be put back."""
    made = _find(notebook, bringing_id)
    if not made or not made.taken_back_at:
        return
    back = [one for one in notebook.removed if one.brought_with == made.id]
    notebook.removed = [one for one in notebook.removed if one not in back]
    notebook.applications += [one.application for one in back]
    made.taken_back_at = None


def _find(notebook: Notebook, id: str) -> Bringing | None:
    return next((one for one in notebook.brought if one.id == id), None)


def _hush(notebook: Notebook, ids: set[str], said: set[str], now: datetime) -> None:
    """Nothing is said of what lies behind, and no advice comes for what was over elsewhere."""
    over = {one.id for one in notebook.applications if one.id in ids and one.ending}
    brought = {one.id for one in notebook.applications if one.id in ids and one.brought_at}
    for nudge in derive(notebook):
        is_over = nudge.key.application in over & brought
        if is_over and not nudge.ended and nudge.key.topic not in notebook.settled:
            notebook.settled[nudge.key.topic] = Settlement(outcome=Outcome.NOT_NEEDED, at=now)
    for nudge in undelivered(notebook):
        is_new = nudge.key.rule in TRAITS and str(nudge.key) not in said
        if nudge.due <= now and (is_new or nudge.key.application in ids):
            notebook.deliveries[str(nudge.key)] = Delivery(due=nudge.due, missed_at=now)


def _without(book: Notebook, left_out: set[str]) -> Notebook:
    """The same without these applications and all that speaks of them."""
    kept = book.model_copy(deep=True)
    kept.applications = [one for one in kept.applications if one.id not in left_out]
    known = {one.id for one in kept.applications}
    kept.drafts = [one for one in kept.drafts if one.matter.application_id in known]
    kept.remarks = [one for one in kept.remarks if one.application_id in known]
    kept.settled = {name: one for name, one in kept.settled.items() if _of(name) in known}
    kept.snoozed = {name: one for name, one in kept.snoozed.items() if _of(name) in known}
    return kept


def _of(topic: str) -> str:
    key = Key.parse(f"{topic}:1")
    return key.application if key else ""


def _renumbered(book: Notebook, beyond: int) -> Notebook:
    """The same with ids that are not taken yet."""
    ids = set(_all_ids(book.model_dump(mode="json")))

    def fresh(text: str) -> str:
        if text in ids:
            return f"{text[0]}{int(text[1:]) + beyond}"
        key = Key.parse(text if text.count(":") == 3 else f"{text}:")
        if not key or (key.application and key.application not in ids):
            return text
        return re.sub(r"(?<![^:.])[a-z]\d+(?![^:.])", lambda one: fresh(one[0]), text)

    whole = _walked(book.model_dump(mode="json"), fresh, "")
    for name in ("settled", "snoozed"):
        whole[name] = {fresh(topic): one for topic, one in whole[name].items()}
    renumbered = Notebook.model_validate(whole)
    renumbered.last_id = book.last_id + beyond
    return renumbered


def _walked(value: Any, fresh: Callable[[str], str], name: str) -> Any:
    match value:
        case dict():
            return {key: _walked(inner, fresh, key) for key, inner in value.items()}
        case list():
            return [_walked(inner, fresh, name) for inner in value]
        case str() if name in _NAMES:
            return fresh(value)
    return value


def _all_ids(value: Any) -> list[str]:
    match value:
        case dict():
            own = [value["id"]] if isinstance(value.get("id"), str) else []
            return own + [id for inner in value.values() for id in _all_ids(inner)]
        case list():
            return [id for inner in value for id in _all_ids(inner)]
    return []
