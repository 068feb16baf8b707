"""One thing that a person told about an application, and what it changed: Undo goes by this."""

from datetime import date
from enum import StrEnum

from pydantic import AwareDatetime

from bot.coach.fact import Fact


class Verb(StrEnum):
    """What was told. How an application ended is no remark: its ending says it itself."""

    APPLIED = "applied"
    HEARD = "heard"
    DECISION = "decision"
    OFFER = "offer"
    PROMISE = "promise"


class Remark(Fact):
    """Shown as a card that says what was understood, with Undo."""

    id: str
    source: str
    """What it came with (message, form, click): the same one twice is kept once."""
    at: AwareDatetime
    verb: Verb
    application_id: str
    made: tuple[str, ...] = ()
    """Ids of the facts that it made."""
    day: date | None = None
    day_before: date | None = None
    """What the day replaced."""
    at_before: AwareDatetime | None = None
    """What the moment replaced: when they named that day, or when the person applied."""
    text: str = ""
    taken_back_at: AwareDatetime | None = None


INTERVIEW = "interview"
"""What words are that sound like an interview: a form is offered, and nothing done by itself."""


class Telling(Fact):
    """Words that were understood; where it is not clear what they mean, a question."""

    id: str
    source: str
    """The message or command that it came with."""
    at: AwareDatetime
    what: str
    """A verb, the kind of an ending, or INTERVIEW."""
    company: str = ""
    day: date | None = None
    text: str = ""
    application_id: str = ""
    """The application that was meant, as soon as that is known."""
    closed_at: AwareDatetime | None = None
