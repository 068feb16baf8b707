"""What would make a letter personal, asked for and never required."""

from typing import NamedTuple

from bot.coach.draft import Details, Matter, Purpose
from bot.coach.facts import Notebook
from bot.coach.letters.particulars import recipient
from bot.coach.letters.wording import wording
from bot.coach.material import material

_TOPIC = (
    *(Purpose.THANK_YOU, Purpose.CHECK_IN, Purpose.DECISION_PASSED, Purpose.SECOND_CHECK_IN),
    *(Purpose.LAST_NOTE, Purpose.PROMISE, Purpose.REJECTION_REPLY, Purpose.FEEDBACK),
    *(Purpose.KEEP_IN_TOUCH, Purpose.OFFER_THANKS, Purpose.LINKEDIN_NOTE),
)
_LINK = (
    *(Purpose.THANK_YOU, Purpose.CHECK_IN, Purpose.DECISION_PASSED, Purpose.SECOND_CHECK_IN),
    *(Purpose.PROMISE, Purpose.KEEP_IN_TOUCH, Purpose.APPLICATION_FOLLOW_UP),
)
_ASKED = {"topic": _TOPIC, "addressee": (Purpose.INSIDE,), "link": _LINK}
LONGEST_NOTES = 600


class Ask(NamedTuple):
    """One question for one of the details."""

    field: str
    question: str
    hint: str
    notes: str = ""
    """What the person has written down about it, to help their memory; not for the letter."""


def asks(notebook: Notebook, matter: Matter, details: Details) -> tuple[Ask, ...]:
    """Everything that can be told for this letter, told already or not."""
    application = notebook.application(matter.application_id)
    has_met = bool(application and application.held_interviews)
    words = wording(notebook.person.style.language)
    fields = [
        field
        for field, purposes in (
            ("topic", _TOPIC),
            ("addressee", (Purpose.INSIDE,)),
            ("link", _LINK),
        )
        if matter.purpose in purposes and (has_met or field != "topic")
    ]
    return tuple(
        Ask(field, *words.ask(field), _notes(notebook, matter) if field == "topic" else "")
        for field in fields
    )


def missing(notebook: Notebook, matter: Matter, details: Details) -> tuple[Ask, ...]:
    """What has not been told; a link is missed by nobody."""
    return tuple(
        one
        for one in asks(notebook, matter, details)
        if one.field != "link" and not getattr(details, one.field)
    )


def _notes(notebook: Notebook, matter: Matter) -> str:
    application = notebook.application(matter.application_id)
    if not application:
        return ""
    to, found = recipient(notebook, matter), material(application)
    about = [one.text for one in found.people if to and one.contact_id == to.id]
    told = about or [one.text for one in found.moments if one.interview_id == matter.interview_id]
    return " ".join(" ".join(told).split())[:LONGEST_NOTES]
