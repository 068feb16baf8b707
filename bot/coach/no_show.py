"""They did not turn up: told, taken back, and the short kind note that asks for another time."""

from datetime import datetime

from bot.coach import settling
from bot.coach.case import Case
from bot.coach.facts import Application, Contact, Interview, Notebook
from bot.coach.letters import first_name
from bot.coach.manners import local
from bot.coach.nudge import Key

RULE = "no_show"


def tell(notebook: Notebook, interview_id: str, now: datetime) -> None:
    """They did not turn up; told twice it is told once, and never before it was to begin."""
    found = notebook.find_interview(interview_id)
    if found and not found[1].is_void and found[1].starts_at <= now:
        found[1].no_show_at = now


def take_back(notebook: Notebook, interview_id: str) -> None:
    """They did turn up; with that, no note asked for another time."""
    found = notebook.find_interview(interview_id)
    if found and found[1].no_show_at:
        settling.undo(notebook, key_of(*found))
        found[1].no_show_at = None


def key_of(application: Application, interview: Interview) -> Key:
    """The key of the card; told anew it is another one."""
    told_at = int(interview.no_show_at.timestamp()) if interview.no_show_at else 0
    return Key(RULE, application.id, f"{interview.id}.{told_at}", "1")


def new_time(application: Application, interview: Interview) -> datetime | None:
    """When the interview takes place instead, as far as is known."""
    told_at = interview.no_show_at
    if told_at is None or interview.starts_at > told_at:
        return interview.starts_at if told_at else None
    later = (one for one in application.held_interviews if one.starts_at > interview.starts_at)
    return next((one.starts_at for one in later if one.logged_at >= told_at), None)


def recipient(case: Case, interview: Interview) -> Contact | None:
    """Whom to ask for another time: the one to write to, else the first who was to come."""
    return case.recipient or next(iter(case.met(interview)), None)


def note(case: Case, interview: Interview) -> str:
    """A note to send as it is, without a word of blame."""
    to = recipient(case, interview)
    name = first_name(to) if to else ""
    return "\n\n".join(
        [
            f"Hello {name}," if name else "Hello,",
            f"{_planned(case, interview)} {_appointment(case, interview)}, and it seems that we"
            " missed each other. I hope all is well with you.",
            "I am still interested, and would be glad to find another time. Which day this week or"
            " next suits you?",
            "Kind regards",
        ]
    )


def _planned(case: Case, interview: Interview) -> str:
    """Who wanted to talk: not always whoever reads it."""
    met = case.met(interview)
    if not case.recipient or case.recipient in met:
        return "We had planned to talk"
    names = " and ".join(one.name for one in met) if 0 < len(met) <= 2 else "the team"
    return f"I had planned to talk with {names}"


def _appointment(case: Case, interview: Interview) -> str:
    begins = local(interview.starts_at, case.person)
    role = f"the {case.application.role} role" if case.application.role else "the role"
    day = f"{begins:%A}, {begins.day} {begins:%B}, at {begins:%H:%M} {_zone(begins)}"
    return f"about {role} at {case.company} on {day}"


def _zone(at: datetime) -> str:
    name = at.tzname() or ""
    return f"UTC{name}" if name[:1] in "+-" else name
