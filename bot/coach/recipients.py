"""Whom to write to at a company: somebody in between, whoever was met, or nobody at all."""

from datetime import datetime

from bot.coach import filing, reading
from bot.coach.facts import Application, Notebook
from bot.coach.nudge import Key

RULE = "nobody"
LONGEST = 200
"""Characters of the line that names somebody else."""


def write_to(application: Application, contact_id: str) -> None:
    """Write to this person from now on; an empty id means whoever was met."""
    if not contact_id or application.contact(contact_id):
        application.write_to, application.nobody_since = contact_id, None


def write_to_somebody(notebook: Notebook, application: Application, line: str) -> None:
    """Write to the person of this line, known already or not."""
    for person in reading.people(line)[:1]:
        write_to(application, filing.contact_for(notebook, application, person).id)


def write_to_nobody(application: Application, now: datetime) -> None:
    """There is nobody to write to; who it was is kept for Undo."""
    application.nobody_since = application.nobody_since or now


def somebody_after_all(application: Application) -> None:
    """It is as it was before."""
    application.nobody_since = None


def key_of(application: Application) -> Key:
    """The key of the card that says it; told anew it is another one."""
    told_at = int(application.nobody_since.timestamp()) if application.nobody_since else 0
    return Key(RULE, application.id, application.id, str(told_at))


def problem(line: str) -> str:
    """What is wrong with the line of somebody else; empty when all is well."""
    if not reading.people(line):
        return "Who is it? A name is enough."
    if len(line) > LONGEST:
        return f"That is {len(line) - LONGEST} characters too long. Up to {LONGEST} fit here."
    return ""
