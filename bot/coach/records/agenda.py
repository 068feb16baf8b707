"""Interviews, decision dates and nudges as a calendar (iCalendar, RFC 5545)."""

from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from bot.coach.facts import Notebook
from bot.coach.planner import undelivered
from bot.coach.traits import TRAITS

QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)


def agenda(notebook: Notebook, now: datetime) -> str:
    """The calendar; every entry keeps its name, so that taking it in again doubles nothing."""
    calendar = Calendar()
    calendar.add("prodid", "-//Encore//EN")
    calendar.add("version", "2.0")
    for one in notebook.applications:
        for interview in one.held_interviews:
            begins, ends = interview.starts_at, interview.ends_at
            summary = f"Interview at {one.company}"
            calendar.add_component(_event(f"{one.id}.{interview.id}", summary, begins, ends, now))
        if one.decision_by and not one.ending:
            summary = f"{one.company} decides"
            calendar.add_component(_day(f"{one.id}.decision", summary, one.decision_by, now))
        if one.offer and one.offer.answer_by and not one.ending:
            summary = f"Answer the offer of {one.company}"
            calendar.add_component(_day(f"{one.id}.offer", summary, one.offer.answer_by, now))
    for nudge in undelivered(notebook):
        if nudge.key.rule in TRAITS and nudge.due > now:
            end = nudge.due + QUARTER
            calendar.add_component(_event(str(nudge.key), nudge.label, nudge.due, end, now))
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(name: str, summary: str, begins: datetime, ends: datetime, now: datetime) -> Event:
    event = _named(name, summary, now)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    return event


def _day(name: str, summary: str, day: date, now: datetime) -> Event:
    event = _named(name, summary, now)
    event.add("dtstart", day)
    event.add("dtend", day + DAY)
    return event


def _named(name: str, summary: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{name}@encore")
    event.add("dtstamp", now)
    event.add("summary", summary)
    return event
