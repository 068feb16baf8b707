"""What is told in words: done where it is clear which application is meant, else asked about."""

from datetime import date, datetime
from typing import NamedTuple

from bot.coach import applying, ending, remarks
from bot.coach.choosing import meant_by
from bot.coach.companies import company_key
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Notebook
from bot.coach.remark import Telling, Verb


class Told(NamedTuple):
    """What was understood: a verb or the kind of an ending, of whom, by or on which day."""

    what: Verb | EndingKind
    company: str = ""
    day: date | None = None
    text: str = ""
    role: str = ""


def take_in(notebook: Notebook, told: Told, source: str, now: datetime) -> Telling:
    """Do what was told if one application fits; the same source twice changes nothing."""
    if known := told_with(notebook, source):
        return known
    telling = Telling(
        id=notebook.new_id("t"),
        source=source,
        at=now,
        what=told.what,
        company=told.company,
        day=told.day,
        text=told.text,
    )
    notebook.tellings.append(telling)
    if told.what is Verb.APPLIED:
        entry = applying.Applied(told.company, told.role, told.day)
        remark = applying.apply(notebook, entry, source, now)
        close(telling, remark.application_id, now)
        return telling
    fits = candidates(notebook, telling)
    if len(fits) == 1 and company_key(fits[0].company) == company_key(told.company):
        _act(notebook, telling, fits[0], now)
    return telling


def choose(notebook: Notebook, telling_id: str, application_id: str, now: datetime) -> None:
    """It was about this application; one that is answered already stays as it is."""
    telling, application = find(notebook, telling_id), notebook.application(application_id)
    if telling and application and not telling.closed_at:
        _act(notebook, telling, application, now)


def drop(notebook: Notebook, telling_id: str, now: datetime) -> None:
    """It was about none of them."""
    telling = find(notebook, telling_id)
    if telling and not telling.closed_at:
        close(telling, "", now)


def close(telling: Telling, application_id: str, now: datetime) -> None:
    """It is answered. Its words are with what came of it, and are forgotten with that."""
    telling.application_id, telling.closed_at = application_id, now
    telling.company = telling.text = ""


def find(notebook: Notebook, telling_id: str) -> Telling | None:
    """The telling with this id."""
    return next((one for one in notebook.tellings if one.id == telling_id), None)


def told_with(notebook: Notebook, source: str) -> Telling | None:
    """What this message or command has told already."""
    return next((one for one in notebook.tellings if one.source == source), None)


def candidates(notebook: Notebook, telling: Telling) -> list[Application]:
    """The applications in play that may be meant."""
    in_play = [one for one in notebook.applications if one.in_play]
    return meant_by(in_play, telling.company) if telling.company else in_play


def is_closed(notebook: Notebook, telling: Telling) -> bool:
    """Whether there is an application to this company, but not in play any more."""
    return bool(telling.company and meant_by(notebook.applications, telling.company))


def _act(notebook: Notebook, telling: Telling, application: Application, now: datetime) -> None:
    if telling.what in set(EndingKind):
        ending.end(notebook, application, EndingKind(telling.what), telling.at)
    else:
        verb, day, text = Verb(telling.what), telling.day, telling.text
        remarks.note(notebook, application, verb, telling.source, telling.at, day, text)
    close(telling, application.id, now)
