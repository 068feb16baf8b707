"""When a topic that was put off comes up again: at a time, or after something has happened."""

from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.facts import Application, Notebook, Round
from bot.coach.history import Event, Rest, Snooze
from bot.coach.nudge import Key, Nudge
from bot.coach.traits import trait

AFTER_A_ROUND = timedelta(hours=1)


def events(notebook: Notebook, nudge: Nudge) -> list[Event]:
    """What this topic may wait for: only what can still happen."""
    application = notebook.application(nudge.key.application)
    if not application or application.ending or trait(nudge.key.rule).has_its_day:
        return []
    is_last_round_over = any(at <= nudge.due for at in _final_rounds(application))
    return [Event.REPLY] if is_last_round_over else [Event.REPLY, Event.FINAL_ROUND]


def over_at(notebook: Notebook, key: Key, snooze: Snooze) -> datetime | None:
    """When the last rest of this topic is over; None while what it waits for has not happened."""
    rest = snooze.rests[-1]
    application = notebook.application(key.application)
    happened_at = _happened_at(application, rest) if application and rest.event else None
    return manners.polite(happened_at, notebook.person) if happened_at else rest.until


def _happened_at(application: Application, rest: Rest) -> datetime | None:
    if rest.event is Event.REPLY:
        return _first_after(rest, [reply.at for reply in application.replies])
    over = _final_rounds(application)
    # Whoever asks for it when the last round is over already has had one hour more at least.
    return _first_after(rest, over) or (rest.at + AFTER_A_ROUND if over else None)


def _first_after(rest: Rest, times: list[datetime]) -> datetime | None:
    return min((at for at in times if at > rest.at), default=None)


def _final_rounds(application: Application) -> list[datetime]:
    """When each final round is over, and a breath was taken."""
    rounds = [one for one in application.held_interviews if one.round is Round.FINAL]
    return [one.ends_at + AFTER_A_ROUND for one in rounds]
