"""One line per topic of an application: what is done, what is here, what lies ahead."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.coach.facts import Application, Notebook
from bot.coach.nudge import Nudge
from bot.coach.planner import call_for, undelivered


class State(Enum):
    """Where a topic stands."""

    SETTLED = auto()
    HERE = auto()
    AHEAD = auto()


@dataclass(frozen=True)
class Step:
    """A topic by the nudge that speaks for it."""

    nudge: Nudge
    state: State


def timeline(notebook: Notebook, application: Application) -> list[Step]:
    """The topics of this application: settled, here, ahead; each by time, without the missed."""
    called_for = list(call_for(notebook, application))
    waiting = undelivered(notebook, called_for)
    ahead = {nudge.key.topic: nudge for nudge in reversed(waiting)}
    topics = {nudge.key.topic: nudge for nudge in called_for}
    steps = [_step(notebook, nudge, ahead.get(topic)) for topic, nudge in topics.items()]
    return sorted(
        (step for step in steps if step), key=lambda step: (step.state.value, step.nudge.due)
    )


def _step(notebook: Notebook, nudge: Nudge, coming: Nudge | None) -> Step | None:
    if nudge.ended or nudge.key.topic in notebook.settled:
        return Step(nudge, State.SETTLED)
    if nudge.key.topic not in notebook.snoozed and _is_here(notebook, nudge):
        return Step(nudge, State.HERE)
    return Step(coming, State.AHEAD) if coming else None


def _is_here(notebook: Notebook, nudge: Nudge) -> bool:
    return any(
        key.startswith(f"{nudge.key.topic}:") and delivery.sent_at
        for key, delivery in notebook.deliveries.items()
    )
