"""One line per topic of an application: what is done, what is here, what lies ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from bot.coach.deriving import call_for, nudges
from bot.coach.facts import Application, Notebook
from bot.coach.history import Event
from bot.coach.nudge import Nudge, Words
from bot.coach.planner import undelivered
from bot.coach.resting import over_at


class State(Enum):
    """Where a topic stands."""

    SETTLED = auto()
    HERE = auto()
    AHEAD = auto()
    RESTING = auto()
    """Until something has happened; nobody knows when."""


@dataclass(frozen=True)
class Step:
    """A topic by the nudge that speaks for it."""

    nudge: Nudge
    state: State
    event: Event | None = None
    """What a resting one waits for."""


def timeline(notebook: Notebook, application: Application) -> list[Step]:
    """The topics of this application: settled, here, ahead; each by time, without the missed."""
    return _steps(notebook, list(call_for(notebook, application)))


def timelines(notebook: Notebook) -> dict[str, list[Step]]:
    """The same of all applications, by their id."""
    called_for: dict[str, list[Nudge]] = {one.id: [] for one in notebook.applications}
    for nudge in nudges(notebook):
        called_for.setdefault(nudge.key.application, []).append(nudge)
    return {id: _steps(notebook, of_one) for id, of_one in called_for.items()}


def what_next(steps: Sequence[Step], now: datetime) -> Words:
    """What waits now, unless its use is over, or what comes next; empty where nothing does."""
    here = [step for step in steps if step.state is State.HERE and now < step.nudge.until]
    ahead = [step for step in steps if step.state is State.AHEAD]
    if here:
        return (f"now: {here[0].nudge.label}",)
    return (f"{ahead[0].nudge.label}, ", ahead[0].nudge.due) if ahead else ()


def _steps(notebook: Notebook, called_for: list[Nudge]) -> list[Step]:
    waiting = undelivered(notebook, called_for)
    ahead = {nudge.key.topic: nudge for nudge in reversed(waiting)}
    topics: dict[str, Nudge] = {}
    for nudge in called_for:
        topics.setdefault(nudge.key.topic, nudge)
    here = {nudge.key.topic for nudge in called_for if _is_here(notebook, nudge)}
    steps = [
        _step(notebook, nudge, topic in here, ahead.get(topic)) for topic, nudge in topics.items()
    ]
    return sorted((step for step in steps if step), key=lambda step: step.nudge.due)


def _step(notebook: Notebook, nudge: Nudge, is_here: bool, coming: Nudge | None) -> Step | None:
    if nudge.ended or nudge.key.topic in notebook.settled:
        return Step(nudge, State.SETTLED)
    if is_here:
        return Step(nudge, State.HERE)
    if coming:
        return Step(coming, State.AHEAD)
    event = _awaited(notebook, nudge)
    return Step(nudge, State.RESTING, event) if event else None


def _awaited(notebook: Notebook, nudge: Nudge) -> Event | None:
    snooze = notebook.snoozed.get(nudge.key.topic)
    if not snooze or over_at(notebook, nudge.key, snooze):
        return None
    return snooze.rests[-1].event


def _is_here(notebook: Notebook, nudge: Nudge) -> bool:
    """Whether its message came; of a topic that was put off, the one after the last rest."""
    snooze = notebook.snoozed.get(nudge.key.topic)
    key = nudge.key._replace(occurrence=snooze.occurrence) if snooze else nudge.key
    delivery = notebook.deliveries.get(str(key))
    return delivery is not None and delivery.sent_at is not None
