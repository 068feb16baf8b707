"""Sorts what the facts call for: what is due now, what lies ahead, what has lost its use.

    nudges ──settled? snoozed? held back? delivered?──▶ Plan(due, ahead, missed)

Deriving twice changes nothing, and nothing here writes: the courier acts on the plan.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.coach.deriving import derive, nudges
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.forgetting import purge_times
from bot.coach.nudge import Key, Nudge
from bot.coach.pacing import pace
from bot.coach.resting import over_at
from bot.coach.restraint import hold_back, is_wanted

HEAL_AFTER = timedelta(minutes=2)
"""A message that was claimed so long ago and not recorded has met a crash."""


@dataclass(frozen=True)
class Plan:
    """The open nudges of one notebook at one moment, each list by due time."""

    due: list[Nudge]
    ahead: list[Nudge]
    missed: list[Nudge]


def plan(notebook: Notebook, now: datetime) -> Plan:
    """Sort what is open and was not delivered yet into due, ahead and missed."""
    waiting = undelivered(notebook)
    return Plan(
        due=[nudge for nudge in waiting if nudge.due <= now < nudge.until],
        ahead=[nudge for nudge in waiting if now < nudge.due < nudge.until],
        missed=[nudge for nudge in waiting if nudge.until <= now],
    )


def next_due(notebook: Notebook) -> datetime | None:
    """When this person has to be visited next (UTC); None while nothing is to come.

    Whoever cannot be reached is visited only to forget what is to be forgotten.
    """
    if notebook.leaving_since:
        return max(notebook.leaving_since, notebook.hold_until or notebook.leaving_since)
    forget_at = min(purge_times(notebook), default=None)
    if notebook.person.unreachable:
        looked_at = notebook.tab.looked_at if notebook.tab.is_waited_for else None
        return min((at for at in (forget_at, looked_at) if at), default=None)
    times = [nudge.due for nudge in undelivered(notebook)]
    times += [claimed_at + HEAL_AFTER for claimed_at in unrecorded(notebook).values()]
    times += purge_times(notebook)
    if notebook.changed_at and notebook.changes != notebook.shown:
        times.append(notebook.changed_at)
    if notebook.tab.is_waited_for and notebook.tab.looked_at:
        times.append(notebook.tab.looked_at)
    if not times:
        return None
    return max(min(times), notebook.hold_until) if notebook.hold_until else min(times)


def undelivered(notebook: Notebook, derived: Iterable[Nudge] | None = None) -> list[Nudge]:
    """What is open and has not been taken in hand, by due time; of all, or of what is given."""
    open_ones = _rested(notebook, _open(notebook, derived or derive(notebook)))
    waiting = (nudge for nudge in open_ones if str(nudge.key) not in notebook.deliveries)
    welcome = pace(notebook, hold_back(notebook, waiting))
    return sorted(welcome, key=lambda nudge: nudge.due)


def unrecorded(notebook: Notebook) -> dict[str, datetime]:
    """The keys of what was claimed and neither recorded as sent nor given up, and when."""
    return {
        key: delivery.claimed_at
        for key, delivery in notebook.deliveries.items()
        if delivery.claimed_at and not delivery.sent_at and not delivery.missed_at
    }


def _open(notebook: Notebook, derived: Iterable[Nudge]) -> Iterator[Nudge]:
    for nudge in derived:
        if not nudge.ended and nudge.key.topic not in notebook.settled:
            yield nudge


def _rested(notebook: Notebook, nudges: Iterator[Nudge]) -> Iterator[Nudge]:
    """A snoozed topic has one nudge in place of all its own: the one after the rest."""
    rested: dict[str, tuple[Nudge, datetime]] = {}
    for nudge in nudges:
        topic = nudge.key.topic
        if topic in notebook.snoozed:
            rested[topic] = nudge, rested[topic][1] if topic in rested else nudge.due
        else:
            yield nudge
    for topic, (nudge, called_for) in rested.items():
        snooze = notebook.snoozed[topic]
        over = over_at(notebook, nudge.key, snooze)
        if over:
            yield _after(nudge, snooze.occurrence, max(over, called_for))


def _after(nudge: Nudge, occurrence: str, due: datetime) -> Nudge:
    """The nudge after the rest; not before the facts call for it, for they may have moved."""
    return replace(
        nudge,
        key=nudge.key._replace(occurrence=occurrence),
        due=due,
        until=max(nudge.until, due + timedelta(days=2)),
    )


def is_replaced(notebook: Notebook, key: Key) -> bool:
    """Whether a newer message about the same topic has been delivered."""
    mine = notebook.deliveries.get(str(key))
    others = (
        delivery.sent_at
        for other, delivery in notebook.deliveries.items()
        if other.startswith(f"{key.topic}:") and other != str(key) and delivery.sent_at
    )
    return any(mine and mine.sent_at and sent_at > mine.sent_at for sent_at in others)


def open_reflection(notebook: Notebook) -> tuple[Application, Interview] | None:
    """The look back that was begun last and is not over."""
    begun = [
        (application, interview)
        for application in notebook.applications
        for interview in application.held_interviews
        if interview.reflection and not interview.reflection.over
    ]
    return max(begun, key=lambda pair: _asked_at(pair[1]), default=None)


def _asked_at(interview: Interview) -> datetime:
    return interview.reflection.askings[-1].at if interview.reflection else interview.logged_at


def here(notebook: Notebook, now: datetime) -> list[Nudge]:
    """What waits for the person now, delivered or not: the last word on each topic, by due time."""
    waiting = {
        nudge.key.topic: nudge
        for nudge in _rested(notebook, _open(notebook, nudges(notebook)))
        if nudge.due <= now < nudge.until and _is_of_use(notebook, nudge)
    }
    return sorted(waiting.values(), key=lambda nudge: nudge.due)


def _is_of_use(notebook: Notebook, nudge: Nudge) -> bool:
    """Whether it was said, or is wanted."""
    said = str(nudge.key) in notebook.deliveries
    return said or is_wanted(nudge.key.rule, notebook.person)
