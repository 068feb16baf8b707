"""Companies to apply to some day: named after an interview that went well, kept until then."""

from datetime import datetime

from bot.coach import reading
from bot.coach.companies import application_for
from bot.coach.entry import LIMITS
from bot.coach.facts import Application, Notebook

MOST = 20
"""Companies that are taken from one form."""


def names(text: str) -> list[str]:
    """The companies that a person typed, by commas or lines."""
    parts = (part.strip() for line in reading.lines(text) for part in line.split(","))
    known = {part.casefold(): part for part in reversed([*parts]) if part}
    return list(reversed(known.values()))


def problem(text: str) -> str:
    """What is wrong with what was typed; empty when all is well."""
    found = names(text)
    if not found:
        return "Which companies come to mind? One a line is fine."
    if len(found) > MOST:
        return f"That is a lot: {len(found)}. Up to {MOST} at a time, please."
    if any(len(name) > LIMITS["company"] for name in found):
        return f"One of these is longer than {LIMITS['company']} characters. Is it a name?"
    return ""


def wish(notebook: Notebook, text: str, source: str, now: datetime) -> None:
    """Keep these companies; those that are known already stay as they are."""
    for name in names(text):
        if application_for(notebook, name, "") is None:
            notebook.applications.append(
                Application(
                    id=notebook.new_id("a"),
                    company=name,
                    created_at=now,
                    source=source,
                    planned_at=now,
                )
            )


def unwish(notebook: Notebook, source: str) -> None:
    """Forget the companies of this form, unless something came of them."""
    notebook.applications = [
        one for one in notebook.applications if one.source != source or not is_planned(one)
    ]


def is_planned(application: Application) -> bool:
    """Whether it is a wish so far."""
    begun = application.applied_at or application.interviews
    return bool(application.planned_at and not begun and not application.ending)
