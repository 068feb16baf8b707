"""An interview that nobody had: what would follow it, for a notebook that is still empty."""

from datetime import datetime, time

from bot.coach.facts import Application, Interview, Notebook
from bot.coach.manners import local, next_working_day, on_clock
from bot.coach.nudge import Words
from bot.coach.person import Person
from bot.coach.planner import undelivered

_BEGINS = time(13)
_FOLLOWS = {
    "reflect": "the question how it went",
    "thank_you": "the thank-you reminder",
    "check_in": "a check-in",
}


def example(person: Person, now: datetime) -> Words:
    """An interview on the next working day, and when each of the three follow-ups would come."""
    day = next_working_day(local(now, person).date(), person)
    interview = Interview(
        id="i", source="", logged_at=now, starts_at=on_clock(day, _BEGINS, person)
    )
    application = Application(id="a", company="", created_at=now, interviews=[interview])
    notebook = Notebook(person=person, applications=[application])
    first = {nudge.key.rule: nudge.due for nudge in reversed(undelivered(notebook))}
    follows = [(name, first[rule]) for rule, name in _FOLLOWS.items() if rule in first]
    parts = [(f" · {name} ", due) for name, due in follows]
    ends: Words = ("After an interview that ends ", interview.ends_at)
    return ends + tuple(word for part in parts for word in part)
