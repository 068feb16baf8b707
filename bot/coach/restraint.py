"""What a person asked to hold back: everything for a while, some kinds, or most of the playbook."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.coach import manners
from bot.coach.facts import Notebook
from bot.coach.nudge import Key, Nudge
from bot.coach.person import Habit, Intensity, Person
from bot.coach.rules import BY_ITSELF
from bot.coach.traits import trait

FEWER = timedelta(days=7)
"""The time between two nudges of a kind of which a person wants fewer."""


def is_wanted(rule: str, person: Person) -> bool:
    """Whether this person wants to hear of this rule at all."""
    wish = person.wishes.get(rule)
    if wish:
        return wish.habit is not Habit.STOP
    return person.intensity is not Intensity.LIGHT or not trait(rule).is_extra


def hold_back(notebook: Notebook, nudges: Iterable[Nudge]) -> Iterator[Nudge]:
    """The nudges that this person wants, by due time, none before it is welcome."""
    person = notebook.person
    welcome_from = resumes_at(person)
    said_at: dict[str, datetime] = {}
    for nudge in sorted(nudges, key=lambda one: one.due):
        rule = nudge.key.rule
        if rule not in BY_ITSELF:  # an answer to what the person just did
            yield nudge
            continue
        if not is_wanted(rule, person):
            continue
        due = max(nudge.due, welcome_from) if welcome_from else nudge.due
        if _is_to_be_rare(rule, person) and not nudge.key.is_snoozed:
            before = said_at.get(rule) or _last_said(notebook, rule)
            due = manners.polite(max(due, before + FEWER), person) if before else due
            said_at[rule] = due
        yield replace(nudge, due=due)


def resumes_at(person: Person) -> datetime | None:
    """The first moment at which nudges are welcome after a pause; None where there is none."""
    if not person.paused_until:
        return None
    return manners.polite(manners.on_clock(person.paused_until, time.min, person), person)


def _is_to_be_rare(rule: str, person: Person) -> bool:
    wish = person.wishes.get(rule)
    return wish is not None and wish.habit is Habit.FEWER


def _last_said(notebook: Notebook, rule: str) -> datetime | None:
    times = (
        one.claimed_at
        for name, one in notebook.deliveries.items()
        if (key := Key.parse(name)) and key.rule == rule and not one.missed_at
    )
    return max((at for at in times if at), default=None)
