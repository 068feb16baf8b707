"""The practice list: what did not go well, across all interviews, until it is ticked off."""

from datetime import datetime
from typing import NamedTuple

from bot.coach.debrief import items
from bot.coach.facts import Notebook


class Exercise(NamedTuple):
    """A question that was missed: in how many interviews, and where it was asked last."""

    id: str
    question: str
    times: int
    asked_at: datetime
    company: str


def exercises(notebook: Notebook) -> list[Exercise]:
    """What is worth practising: the most often missed first, then the newest."""
    missed: dict[str, list[Exercise]] = {}
    for application in notebook.applications:
        for interview in application.held_interviews:
            for item in items(interview.reflection) if interview.reflection else []:
                if item.rating == "missed":
                    one = Exercise(
                        item.id, item.question, 1, interview.ends_at, application.company
                    )
                    missed.setdefault(item.id, []).append(one)
    gathered = [_gathered(notebook, same) for same in missed.values()]
    found = [one for one in gathered if one]
    return sorted(found, key=lambda one: (one.times, one.asked_at), reverse=True)


def to_practise(notebook: Notebook) -> str:
    """The question that was missed most often; nothing when all went well."""
    return next((one.question for one in exercises(notebook)), "")


def tick(notebook: Notebook, id: str, now: datetime) -> None:
    """It was practised; it comes back only when it is missed in a later interview."""
    notebook.practised[id] = now


def _gathered(notebook: Notebook, same: list[Exercise]) -> Exercise | None:
    """The newest of these, counted, without those from before it was ticked off."""
    ticked = notebook.practised.get(same[0].id)
    since = [one for one in same if not ticked or one.asked_at > ticked]
    if not since:
        return None
    return max(since, key=lambda one: one.asked_at)._replace(times=len(since))
