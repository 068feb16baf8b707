"""Which column of a table means what."""

import re
from enum import StrEnum
from typing import NamedTuple

from bot.coach.arrivals.sheets import Sheet


class Column(StrEnum):
    """What a column can mean."""

    COMPANY = "company"
    ROLE = "role"
    STATUS = "status"
    APPLIED = "applied"
    INTERVIEW = "interview"
    DECISION = "decision"
    CONTACT = "contact"
    EMAIL = "email"
    SOURCE = "source"
    NOTES = "notes"


class Known(NamedTuple):
    """How it is called in Slack, and the names that trackers give it."""

    label: str
    names: tuple[str, ...]


COLUMNS: dict[Column, Known] = {
    Column.COMPANY: Known("Company", ("company", "company name", "employer", "organization")),
    Column.ROLE: Known(
        "Role",
        ("job position", "job title", "position", "role", "title", "job", "role title"),
    ),
    Column.STATUS: Known("How far it is", ("status", "stage", "list", "list name", "state")),
    Column.APPLIED: Known(
        "Day you applied",
        (
            *("date applied", "applied", "applied at", "applied date", "application date"),
            *("applied on", "date", "date saved", "created at", "date added", "created"),
        ),
    ),
    Column.INTERVIEW: Known(
        "Day of an interview",
        ("interview date", "interview", "date of interview", "interviewed", "interview time"),
    ),
    Column.DECISION: Known(
        "Day they decide", ("decision date", "decision by", "decision", "decides by")
    ),
    Column.CONTACT: Known(
        "Somebody there",
        ("contact", "contact name", "contact person", "recruiter", "hiring manager", "interviewer"),
    ),
    Column.EMAIL: Known(
        "Their address", ("contact email", "email", "e-mail", "recruiter email", "email address")
    ),
    Column.SOURCE: Known(
        "How it came about", ("source", "channel", "found through", "referral", "platform", "via")
    ),
    Column.NOTES: Known("Notes", ("notes", "note", "comments", "comment", "remarks")),
}
"""Every meaning, the likeliest name first. Among them are the names that Huntr and Teal use."""

Mapping = dict[Column, int]
"""For each meaning the place of its column, from 0; a meaning may have none."""


def guess(sheet: Sheet) -> Mapping:
    """The columns whose names say what they are; each is taken once."""
    plain = [_plain(name) for name in sheet.columns]
    found: Mapping = {}
    for meaning, known in COLUMNS.items():
        places = (plain.index(name) for name in map(_plain, known.names) if name in plain)
        place = next((one for one in places if one not in found.values()), None)
        if place is not None:
            found[meaning] = place
    return found


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
