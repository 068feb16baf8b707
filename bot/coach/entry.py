"""What a person fills into the interview form, and what may be wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate

from bot.coach.case import Case
from bot.coach.facts import Application, Contact, Interview, Promise, Round
from bot.coach.manners import local
from bot.coach.person import Person

FAR = timedelta(days=2 * 365)
"""An interview further away than this is a slip of the year."""

LIMITS = {"company": 100, "role": 100, "people": 2000, "promises": 2000, "notes": 3000}
"""The longest text of each field, in characters (Slack's own limit of an input is 3,000)."""

MOST_LINES = 30
"""Of people, and of promises: more is a list that was pasted by mistake."""


@dataclass(frozen=True)
class Entry:
    """One filled form; people and promises are lines as they were typed."""

    company: str
    starts_at: datetime
    role: str = ""
    round: Round = Round.OTHER
    minutes: int = 60
    people: str = ""
    decision_by: date | None = None
    promises: str = ""
    notes: str = ""


def problems(entry: Entry, person: Person, now: datetime) -> dict[str, str]:
    """What has to be corrected, by field; empty when all is well."""
    found = {
        field: f"That is {len(text) - limit} characters too long. Up to {limit} fit here."
        for field, limit in LIMITS.items()
        if len(text := getattr(entry, field)) > limit
    }
    for field, text in (("people", entry.people), ("promises", entry.promises)):
        if sum(bool(line.strip()) for line in text.splitlines()) > MOST_LINES:
            found[field] = f"Up to {MOST_LINES} lines fit here. The rest can go into the notes."
    if not entry.company.strip():
        found["company"] = "Which company was it? A name is all I need."
    if abs(entry.starts_at - now) > FAR:
        found["starts_at"] = "That is more than two years away. Is the year right?"
    elif entry.decision_by:
        held_on = local(entry.starts_at, person).date()
        if entry.decision_by < held_on:
            found["decision_by"] = "That is before the interview. When did they say they decide?"
        elif entry.decision_by - held_on > FAR:
            found["decision_by"] = "That is more than two years away. Is the year right?"
    return found


def another_at(application: Application, starts_at: datetime) -> Entry:
    """The form for one more interview there, filled with what is known before it."""
    return Entry(application.company, starts_at, application.role)


def entry_of(application: Application, interview: Interview, person: Person) -> Entry:
    """The form as it would have to be filled to say what the notebook says, as far as it fits."""
    people, promises = shown_people(application, interview), shown_promises(application, interview)
    return Entry(
        company=application.company,
        role=application.role,
        round=interview.round,
        starts_at=interview.starts_at,
        minutes=interview.minutes,
        people="\n".join(person_line(one) for one in people),
        decision_by=Case(application, person).decision_after(interview),
        promises="\n".join(promise_line(one) for one in promises),
        notes=interview.notes,
    )


def person_line(contact: Contact) -> str:
    """The line of the form that says who this is."""
    return ", ".join(part for part in (contact.name, contact.role, contact.email) if part)


def promise_line(promise: Promise) -> str:
    """The line of the form that says this promise."""
    return f"{promise.text} by {promise.due}" if promise.due else promise.text


def shown_people(application: Application, interview: Interview) -> list[Contact]:
    """Who was met, as far as the form has room; the others it leaves as they are."""
    met = [contact for contact in application.contacts if contact.id in interview.met]
    return met[: _fitting([person_line(one) for one in met], LIMITS["people"])]


def shown_promises(application: Application, interview: Interview) -> list[Promise]:
    """What is still owed, as far as the form has room; the others it leaves as they are."""
    owed = open_promises(application, interview)
    return owed[: _fitting([promise_line(one) for one in owed], LIMITS["promises"])]


def open_promises(application: Application, interview: Interview) -> list[Promise]:
    """What was promised in this interview and is still owed."""
    return [
        promise
        for promise in application.promises
        if promise.interview_id == interview.id and not promise.ended_at
    ]


def _fitting(lines: Sequence[str], limit: int) -> int:
    """How many of these lines, with the breaks between them, stay within so many characters."""
    ends = accumulate(len(line) + 1 for line in lines[:MOST_LINES])
    return sum(end - 1 <= limit for end in ends)
