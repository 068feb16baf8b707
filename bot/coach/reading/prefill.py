"""Fills the form with what was read; the person confirms it."""

from datetime import datetime

from bot.coach.entry import Entry
from bot.coach.facts import Round
from bot.coach.manners import local, on_clock
from bot.coach.person import Person
from bot.coach.reading.form_lines import PersonLine, PromiseLine
from bot.coach.reading.line import Reading


def prefill(reading: Reading, otherwise_at: datetime, person: Person) -> Entry:
    """The form as far as it was read, what was not understood in the notes.

    Without a time of day the interview is set to that of `otherwise_at`, without a day to its day.
    """
    return Entry(
        company=reading.company,
        starts_at=_starts_at(reading, otherwise_at, person),
        role=reading.role,
        round=reading.round or Round.OTHER,
        minutes=reading.minutes or 60,
        people="\n".join(_person_line(one) for one in reading.people),
        decision_by=reading.decision_by,
        promises="\n".join(_promise_line(one) for one in reading.promises),
        notes=reading.rest,
    )


def _starts_at(reading: Reading, otherwise_at: datetime, person: Person) -> datetime:
    if reading.starts_at or not reading.day:
        return reading.starts_at or otherwise_at
    return on_clock(reading.day, local(otherwise_at, person).time(), person)


def _person_line(person: PersonLine) -> str:
    return ", ".join(part for part in person if part)


def _promise_line(promise: PromiseLine) -> str:
    """The line from which the form reads the same promise again."""
    owner = "They: " if promise.theirs and not promise.text.lower().startswith("they") else ""
    return f"{owner}{promise.text}" + (f" by {promise.due}" if promise.due else "")
