"""When a topic that was put off comes up again: at a time, or after something has happened."""

from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.facts import Application, Notebook, Round
from bot.coach.history import Event, Rest, Snooze
from bot.coach.nudge import Key

AFTER_A_ROUND = timedelta(hours=1)


def over_at(notebook: Notebook, key: Key, snooze: Snooze) -> datetime | None:
    """When the last rest of this topic is over; None while what it waits for has not happened."""
    rest = snooze.rests[-1]
    application = notebook.application(key.application)
    happened_at = _happened_at(application, rest) if application and rest.event else None
    return manners.polite(happened_at, notebook.person) if happened_at else rest.until


def _happened_at(application: Application, rest: Rest) -> datetime | None:
    match rest.event:
        case Event.REPLY:
            times = [reply.at for reply in application.replies]
        case Event.FINAL_ROUND:
            rounds = [one for one in application.kept_interviews if one.round is Round.FINAL]
            times = [one.ends_at + AFTER_A_ROUND for one in rounds]
        case None:
            times = []
    return min((at for at in times if at > rest.at), default=None)
