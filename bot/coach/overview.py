"""The whole search at a glance: this week, and the applications page by page."""

from datetime import datetime, time, timedelta
from typing import NamedTuple

from bot.coach.applying import is_withdrawn
from bot.coach.chronicle import Happening, last_word
from bot.coach.companies import company_key
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Notebook
from bot.coach.manners import local, on_clock
from bot.coach.nudge import Words
from bot.coach.tab import Shelf
from bot.coach.timeline import timeline, what_next
from bot.coach.wishlist import is_planned

PAGE = 10
"""Applications on one page of the Home tab."""
MOST_THIS_WEEK = 8

_ENDED = {
    EndingKind.REJECTED: "They said no",
    EndingKind.CLOSED: "Let go",
    EndingKind.ACCEPTED: "You said yes",
    EndingKind.DECLINED: "You said no",
}


class Row(NamedTuple):
    """One application in the list."""

    application: Application
    stage: str
    last: Happening | None
    coming: Words
    """What waits now or comes next; empty where nothing does."""


class Page(NamedTuple):
    """Some applications out of all that were asked for."""

    rows: list[Row]
    number: int
    """From 0."""
    pages: int
    """How many there are; 0 where there is nothing."""
    total: int


class Appointment(NamedTuple):
    """Something that stands in the calendar of this week."""

    at: datetime
    words: Words
    has_time: bool


def page(notebook: Notebook, now: datetime) -> Page:
    """The page of the list that this person looks at, the newest first."""
    tab = notebook.tab
    newest_first = reversed(_asked_for(notebook))
    found = sorted(newest_first, key=lambda one: _latest(one, now), reverse=True)
    pages = -(-len(found) // PAGE)
    number = min(tab.page, max(pages - 1, 0))
    shown = found[number * PAGE : (number + 1) * PAGE]
    return Page([_row(notebook, one, now) for one in shown], number, pages, len(found))


def stage(application: Application, now: datetime) -> str:
    """How far it has come."""
    if application.ending:
        return _ENDED[application.ending.kind]
    if application.offer:
        return "Offer"
    held = [one for one in application.held_interviews if one.starts_at <= now]
    ahead = len(application.held_interviews) - len(held)
    if ahead:
        return f"Interview {len(held) + 1} ahead"
    if held:
        return "1 interview" if len(held) == 1 else f"{len(held)} interviews"
    return "To try" if is_planned(application) else "Applied"


def this_week(notebook: Notebook, now: datetime) -> list[Appointment]:
    """Interviews, promises, decisions and answers that fall due until Sunday night."""
    person = notebook.person
    today = local(now, person).date()
    monday = today + timedelta(days=7 - today.weekday())
    end = on_clock(monday, time.min, person)
    found: list[Appointment] = []
    for one in notebook.applications:
        if one.ending:
            continue
        for interview in one.held_interviews:
            if now < interview.starts_at < end:
                words = (f"Interview at {one.company}",)
                found.append(Appointment(interview.starts_at, words, has_time=True))
        days = [
            (promise.due, f"You promised {one.company}: {promise.text}")
            for promise in one.promises
            if promise.owner == "me" and not promise.ended_at
        ]
        days.append((one.decision_by, f"{one.company} decides"))
        if one.offer:
            days.append((one.offer.answer_by, f"Your answer to {one.company} is due"))
        found += [
            Appointment(on_clock(day, time.max, person), (words,), has_time=False)
            for day, words in days
            if day and today <= day < monday
        ]
    return sorted(found)[:MOST_THIS_WEEK]


def _asked_for(notebook: Notebook) -> list[Application]:
    tab, wanted = notebook.tab, company_key(notebook.tab.search)
    kept = [one for one in notebook.applications if not is_withdrawn(one)]
    found = [one for one in kept if wanted in company_key(f"{one.company} {one.role}")]
    match tab.shelf:
        case Shelf.ALL:
            return found
        case Shelf.CLOSED:
            return [one for one in found if one.ending]
        case Shelf.IN_PLAY:
            return [one for one in found if one.in_play]


def _row(notebook: Notebook, application: Application, now: datetime) -> Row:
    coming = what_next(timeline(notebook, application), now)
    return Row(application, stage(application, now), last_word(application, now), coming)


def _latest(application: Application, now: datetime) -> datetime:
    ahead = [one.starts_at for one in application.held_interviews if one.starts_at > now]
    last = last_word(application, now)
    return max([application.created_at, *ahead, *([last.at] if last else [])])
