"""What was promised is done in time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.facts import Promise
from bot.coach.nudge import Nudge

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def promise(case: Case) -> Iterator[Nudge]:
    """The morning of the day it is due, and again 3 hours before that working day ends."""
    for one in case.application.promises:
        if one.due and one.owner == "me" and not case.is_removed(one.interview_id):
            times = _reminders(case, one, manners.working_day_until(one.due, case.person))
            given_up = manners.on_clock(one.due + 7 * DAY, case.person.day_ends, case.person)
            for nth, due in enumerate(times, start=1):
                until = times[nth] if nth < len(times) else max(given_up, due + DAY)
                yield _promise(case, one, nth, due, until)


def _reminders(case: Case, one: Promise, day: date) -> list[datetime]:
    morning = manners.morning(day, case.person)
    last_call = manners.evening(day, case.person) - 3 * HOUR
    planned = [morning, last_call] if morning < last_call else [morning]
    ahead = [due for due in planned if due > one.made_at]
    return ahead or [manners.polite(one.made_at + HOUR, case.person)]


def _promise(case: Case, one: Promise, nth: int, due: datetime, until: datetime) -> Nudge:
    opening = "You promised" if nth == 1 else "Still open: you promised"
    return Nudge(
        key=case.key("promise", one.id, one.due or due.date(), nth),
        due=due,
        until=until,
        label=f"Promise to {case.company}: {one.text}",
        words=(f"{opening} {case.company}: {one.text}.",),
        context=("Your turn, promised for ", one.due or due),
        done="Done",
        ended=one.ended_at is not None,
    )
