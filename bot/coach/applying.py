"""Applications that begin without an interview: told by a form or in words, and corrected."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.coach import days, remarks
from bot.coach.companies import application_for
from bot.coach.entry import FAR, LIMITS
from bot.coach.facts import Application, Notebook
from bot.coach.manners import local
from bot.coach.person import Person
from bot.coach.remark import Remark, Verb


@dataclass(frozen=True)
class Applied:
    """One filled form; without a day it was today."""

    company: str
    role: str = ""
    on: date | None = None


def read(words: str, today: date) -> Applied:
    """What is typed after the command: company, role, day, with commas between them."""
    company, *rest = (part.strip() for part in words.split(","))
    on = days.behind(rest[-1], today) if rest else None
    role = ", ".join(rest[:-1] if on else rest)
    return Applied(company, role, on or today)


def problems(entry: Applied, person: Person, now: datetime) -> dict[str, str]:
    """What has to be corrected, by field; empty when all is well."""
    found = {
        field: f"That is {len(text) - LIMITS[field]} characters too long. A shorter name will do."
        for field, text in (("company", entry.company), ("role", entry.role))
        if len(text) > LIMITS[field]
    }
    today = local(now, person).date()
    if not entry.company.strip():
        found["company"] = "Which company was it? A name is all I need."
    if entry.on and entry.on > today:
        found["day"] = "That day is still to come. When did you apply?"
    if entry.on and entry.on < today - FAR:
        found["day"] = "That is more than two years ago. Is the year right?"
    return found


def apply(notebook: Notebook, entry: Applied, source: str, now: datetime) -> Remark:
    """Begin an application, or tell of one that is known when it began."""
    if known := remarks.told_with(notebook, source):
        return known
    application = application_for(notebook, entry.company, entry.role, now)
    if not application:
        application = Application(
            id=notebook.new_id("a"), company=entry.company.strip(), created_at=now, source=source
        )
        notebook.applications.append(application)
    application.role = application.role or entry.role.strip()
    return remarks.note(notebook, application, Verb.APPLIED, source, now, entry.on)


def correct(notebook: Notebook, remark_id: str, entry: Applied) -> None:
    """Make the notebook say what the corrected form says."""
    remark = remarks.find(notebook, remark_id)
    application = notebook.application(remark.application_id) if remark else None
    if remark and application and not remark.taken_back_at:
        application.company = entry.company.strip()
        application.role = entry.role.strip()
        remark.day = entry.on
        if not remarks.newer(notebook, remark):
            application.applied_at = remarks.applied_at(notebook, remark)


def is_withdrawn(application: Application) -> bool:
    """Whether there is nothing to it any more: neither applied for, nor interviewed, nor wished."""
    begun = application.applied_at or application.planned_at or application.brought_at
    return not (begun or application.kept_interviews)
