"""The way of each application, step by step, for a picture of the whole search."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Notebook
from bot.coach.figures import applications_begun, is_offered


class Step(StrEnum):
    """Where an application was, or where it went out."""

    APPLIED = "Applied"
    INTERVIEW = "Interview"
    AGAIN = "Another round"
    OFFER = "Offer"
    SAID_YES = "You said yes"
    SAID_NO = "You said no"
    OPEN = "Still open"
    REJECTED = "They said no"
    LET_GO = "Let go"


_ENDS = {
    EndingKind.ACCEPTED: Step.SAID_YES,
    EndingKind.DECLINED: Step.SAID_NO,
    EndingKind.REJECTED: Step.REJECTED,
    EndingKind.CLOSED: Step.LET_GO,
}


class Way(NamedTuple):
    """One application."""

    company: str
    steps: tuple[Step, ...]


def ways(notebook: Notebook, now: datetime) -> list[Way]:
    """Of every application that counts, in the order they were told."""
    return [Way(one.company, _steps(one, now)) for one in applications_begun(notebook)]


def _steps(application: Application, now: datetime) -> tuple[Step, ...]:
    held = sum(interview.ends_at <= now for interview in application.held_interviews)
    steps = [Step.APPLIED]
    steps += [Step.INTERVIEW] if held else []
    steps += [Step.AGAIN] if held > 1 else []
    steps += [Step.OFFER] if is_offered(application) else []
    ending = application.ending
    return (*steps, _ENDS[ending.kind] if ending else Step.OPEN)
