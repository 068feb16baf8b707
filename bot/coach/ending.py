"""How an application ends, is opened again, and what an offer changes."""

from datetime import date, datetime

from bot.coach.correspondence import Ending, EndingKind, Offer
from bot.coach.facts import Application, Notebook


def end(notebook: Notebook, application: Application, kind: EndingKind, now: datetime) -> str:
    """Close an application; the id of its ending. One that is closed already stays as it is."""
    if not application.ending:
        application.ending = Ending(id=notebook.new_id("e"), kind=kind, at=now)
    return application.ending.id


def reopen(application: Application, ending_id: str) -> None:
    """Take an ending back; any other one stays."""
    if application.ending and application.ending.id == ending_id:
        application.ending = None


def offer(
    notebook: Notebook, application: Application, answer_by: date | None, now: datetime
) -> Offer:
    """They made an offer; the same again only moves the day."""
    if application.offer:
        application.offer.answer_by = answer_by
    else:
        application.offer = Offer(id=notebook.new_id("o"), at=now, answer_by=answer_by)
    return application.offer
