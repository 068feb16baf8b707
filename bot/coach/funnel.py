"""How far applications came, how long answers took, and what was done week by week.

What is still open counts: an answer that has not come yet took at least as long as until now.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Notebook
from bot.coach.figures import applications_begun, is_offered
from bot.coach.manners import local

WEEKS = 4
DAY = timedelta(days=1)


class Funnel(NamedTuple):
    """How many applications came so far; each step holds those of the next one."""

    begun: int
    interviewed: int
    again: int
    """Those with a second round or more."""
    offered: int


class Wait(NamedTuple):
    """How long a company takes to answer after an interview or an application."""

    days: int | None
    """After so many days half have answered; None where fewer than half ever have."""
    answered: int
    open: int


class Week(NamedTuple):
    """What was done in one week, told by its Monday."""

    monday: date
    applications: int
    interviews: int


def funnel(notebook: Notebook, now: datetime) -> Funnel:
    """Count the whole search, also what is closed by now."""
    begun = applications_begun(notebook)
    rounds = [sum(interview.ends_at <= now for interview in one.held_interviews) for one in begun]
    return Funnel(
        begun=len(begun),
        interviewed=sum(count > 0 for count in rounds),
        again=sum(count > 1 for count in rounds),
        offered=sum(map(is_offered, begun)),
    )


def wait(notebook: Notebook, now: datetime) -> Wait:
    """The median wait, estimated as Kaplan and Meier do (1958): open waits are not left out."""
    times = [time for one in notebook.applications for time in _waits(one, now)]
    answered = sum(is_over for _, is_over in times)
    return Wait(median(times), answered, len(times) - answered)


def median(times: Iterable[tuple[int, bool]]) -> int | None:
    """After how many days half are over, of waits that are over or still open."""
    left = sorted(times, key=lambda one: (one[0], not one[1]))
    still = 1.0
    for nth, (days, is_over) in enumerate(left):
        if is_over:
            still *= 1 - 1 / (len(left) - nth)
        if still <= 0.5:
            return days
    return None


def weeks(notebook: Notebook, now: datetime) -> list[Week]:
    """The last weeks, this one at the end."""
    person = notebook.person
    today = local(now, person).date()
    monday = today - today.weekday() * DAY
    mondays = [monday - timedelta(weeks=nth) for nth in reversed(range(WEEKS))]
    begun = [_begun_at(one) for one in notebook.applications]
    held = [
        interview.starts_at
        for one in notebook.applications
        for interview in one.held_interviews
        if interview.starts_at <= now
    ]

    def within(times: Iterable[datetime | None], first: date) -> int:
        days = (local(at, person).date() for at in times if at)
        return sum(first <= day < first + timedelta(days=7) for day in days)

    return [Week(first, within(begun, first), within(held, first)) for first in mondays]


def _begun_at(application: Application) -> datetime | None:
    first = application.held_interviews[:1]
    return application.applied_at or (first[0].starts_at if first else None)


def _waits(application: Application, now: datetime) -> list[tuple[int, bool]]:
    """Days from each turn of theirs to their answer, or until now."""
    turns = [application.applied_at] if application.applied_at else []
    turns += [one.ends_at for one in application.held_interviews if one.ends_at <= now]
    answers = sorted(_answers(application))
    found = []
    for nth, turn in enumerate(turns):
        answer = next((at for at in answers if at >= turn), None)
        next_turn = turns[nth + 1] if nth + 1 < len(turns) else None
        if answer is None and next_turn:
            answer = next_turn  # that there was another round is an answer
        if answer is None and (application.ending or application.offer):
            continue  # let go by the person, or answered before it came here: nobody knows
        found.append((((answer or now) - turn).days, answer is not None))
    return found


def _answers(application: Application) -> list[datetime]:
    found = [one.at for one in application.replies]
    found += [application.offer.at] if application.offer else []
    ending = application.ending
    if ending and ending.kind is EndingKind.REJECTED:
        found.append(ending.at)
    # Of what came in from elsewhere nobody knows when it was.
    return [at for at in found if at != application.brought_at]
