"""What was promised is done in time, and what they promised is asked for."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.facts import Promise
from bot.coach.nudge import Nudge, Words

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

_THEIRS = re.compile(r"^they:\s+", re.I)
"""How a line of the form says that it is theirs, where its words do not."""
_THEY_WOULD = re.compile(
    r"^they\s+(?:will|would|['’]ll|are going to"
    r"|(?:have\s+)?(?:promised|agreed|offered)(?:\s+me)?\s+to"
    r"|(?:said|promised)\s+(?:that\s+)?they(?:\s+will|\s+would|['’]ll|['’]d))\s+"
    r"|^they['’](?:ll|d)\s+",
    re.I,
)


def promise(case: Case) -> Iterator[Nudge]:
    """The morning of the day it is due, and again 3 hours before that working day ends."""
    for one in case.application.promises:
        if one.due and one.owner == "me" and not case.is_removed(one.interview_id):
            times = _reminders(case, one, manners.working_day_until(one.due, case.person))
            given_up = manners.on_clock(one.due + 7 * DAY, case.person.day_ends, case.person)
            for nth, due in enumerate(times, start=1):
                until = times[nth] if nth < len(times) else max(given_up, due + DAY)
                yield _promise(case, one, nth, due, until)


def promised_by_them(case: Case) -> Iterator[Nudge]:
    """The working day after the day by which they promised something: a reminder is fine."""
    for one in case.application.promises:
        if one.due and one.owner == "them" and not case.is_removed(one.interview_id):
            overdue = manners.morning(manners.next_working_day(one.due, case.person), case.person)
            due = max(overdue, manners.polite(one.made_at + HOUR, case.person))
            text = _THEIRS.sub("", one.text)
            yield Nudge(
                key=case.key("promised_by_them", one.id, one.due),
                due=due,
                until=due + 14 * DAY,
                label=f"{case.company} promised: {text}",
                words=(
                    *_they_said(case, text, one.due),
                    f" Nothing yet? {case.advise('A one-line reminder is fine.')}",
                ),
                context=("Their turn, promised for ", one.due),
                done="Got it",
                awaits_reply=True,
                ended=bool(one.ended_at) or not case.is_reachable or _has_come(case, one.due),
            )


def _they_said(case: Case, text: str, due: date) -> Words:
    """What they said, in their own words where a sentence about it might come out wrong."""
    would = _THEY_WOULD.match(text)
    if would:
        return (f"{case.company} said they would {text[would.end() :]} by ", due, ".")
    return (f"{case.company} promised: {text}, by ", due, ".")


def _has_come(case: Case, due: date) -> bool:
    """Whether they were heard of on that day or later: then it is not silence any more."""
    day = manners.on_clock(due, time.min, case.person)
    return any(reply.at >= day for reply in case.application.replies)


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
