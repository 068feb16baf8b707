"""Forms that are filled, opened again and saved, and answers that are read again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.coach import filing, promising
from bot.coach.entry import Entry, entry_of
from bot.coach.facts import Interview, Notebook
from bot.coach.history import Delivery
from bot.coach.lookback import Reflection
from bot.coach.planner import undelivered
from bot.coach.reflection import begin

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
"""A Tuesday."""
DAY = timedelta(days=1)


def logs(notebook: Notebook, company: str = "Acme", *, on: datetime = NOON, **more: Any) -> str:
    """Log an interview that ends now; its id."""
    entry = Entry(company=company, starts_at=on - timedelta(hours=1), **more)
    return filing.file(notebook, entry, f"V{on:%m%d}{company}", on).id


def edits(notebook: Notebook, id: str, *, on: datetime = NOON, **changes: Any) -> None:
    """Open the form of an interview, change something in it, save."""
    found = notebook.find_interview(id)
    assert found
    filing.refile(notebook, id, replace(entry_of(*found, notebook.person), **changes), on)


def answers(notebook: Notebook, id: str, text: str, *, on: datetime = NOON) -> None:
    """The answer to "Did you promise them anything?" is this now."""
    found = notebook.find_interview(id)
    assert found
    promising.write_promises(notebook, found, text, f"reflection:{id}", on)


def companies(notebook: Notebook) -> dict[str, list[str]]:
    return {
        application.company: [interview.id for interview in application.interviews]
        for application in notebook.applications
    }


def promised(notebook: Notebook) -> list[tuple[str, str, str]]:
    """Each promise: its id, what it is, by which day."""
    return [
        (one.id, one.text, str(one.due or ""))
        for application in notebook.applications
        for one in application.promises
    ]


def receives_everything(notebook: Notebook) -> None:
    """Every message comes that is to come."""
    for nudge in undelivered(notebook):
        notebook.deliveries[str(nudge.key)] = Delivery(
            due=nudge.due, claimed_at=nudge.due, sent_at=nudge.due
        )


def looks_back(interview: Interview, root: str) -> Reflection:
    interview.reflection = begin(root, ["felt", "promised"], NOON)
    return interview.reflection
