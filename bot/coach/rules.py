"""The playbook as code: one function per rule, and `RULES`.

A rule looks at one application and yields every nudge that its facts call for, also those that the
facts have settled since (`ended`), so that a card sent long ago can still say what became of it.
Rules never ask what time it is: facts alone decide when something is due.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.facts import Contact, Interview, LetterKind, Promise
from bot.coach.nudge import Day, Nudge, Words

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Rule = Callable[[Case], Iterator[Nudge]]


def reflect(case: Case) -> Iterator[Nudge]:
    """One hour after the interview, while memory is fresh, until 21:00; else the next morning."""
    for interview in case.application.kept_interviews:
        asked_at = max(interview.ends_at + case.person.delays.reflect, interview.logged_at)
        due = manners.while_fresh(asked_at, interview.ends_at, case.person)
        until = interview.ends_at + 7 * DAY
        if due >= until:
            continue
        yield Nudge(
            key=case.key("reflect", interview.id, interview.day),
            due=due,
            until=until,
            label=f"Look back on {case.company}",
            words=(f"How did it go at {case.company}?",),
            ended=interview.reflection is not None,
        )


def thank_you(case: Case) -> Iterator[Nudge]:
    """3 hours after the interview, once per person met; again a day later, inside of 48 hours."""
    for interview in case.application.kept_interviews:
        in_time = interview.ends_at + 2 * DAY
        if interview.logged_at >= in_time:
            continue
        ready_at = max(interview.ends_at + case.person.delays.thank_you, interview.logged_at)
        first = manners.polite(ready_at, case.person)
        again = manners.polite(manners.days_later(first, DAY, case.person), case.person)
        # After a Friday afternoon the first polite moment is later than 48 h: good for that day.
        end = max(in_time, manners.closing(first, case.person))
        for contact in case.met(interview) or (None,):
            yield _thank_you(case, interview, contact, 1, first, min(again, end))
            if again < end:
                yield _thank_you(case, interview, contact, 2, again, end)


def _thank_you(
    case: Case,
    interview: Interview,
    contact: Contact | None,
    nth: int,
    due: datetime,
    end: datetime,
) -> Nudge:
    name = contact.name if contact else "the people"
    why = (
        "A thank-you within a day keeps you in mind."
        if nth == 1
        else "There is still time for a thank-you today, and most people send none."
    )
    to = contact.id if contact else ""
    return Nudge(
        key=case.key("thank_you", f"{interview.id}.{to}", interview.day, nth),
        due=due,
        until=end,
        label=f"Thank {name} at {case.company}",
        words=(f"You met {name} at {case.company} (", Day(interview.starts_at), f"). {why}"),
        context=("Your turn since ", interview.ends_at),
        done="Sent",
        awaits_reply=True,
        ended=case.sent(LetterKind.THANK_YOU, interview, to) is not None,
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


def check_in(case: Case) -> Iterator[Nudge]:
    """7 days of silence after the thank-you; with a decision date, the working day after it."""
    for interview in case.application.kept_interviews[-1:]:
        sent_at = case.sent(LetterKind.THANK_YOU, interview) or interview.ends_at
        silent_since = max(sent_at, interview.ends_at)
        decision = case.decision_after(interview)
        due = _check_in_due(case, silent_since, decision)
        due = max(due, manners.polite(interview.logged_at, case.person))
        yield Nudge(
            key=case.key("check_in", f"{interview.id}.{decision or ''}", interview.day),
            due=due,
            until=due + 14 * DAY,
            label=f"Check in with {case.company}",
            words=_check_in_words(case, silent_since, decision),
            context=("Their turn since ", silent_since),
            done="Sent",
            awaits_reply=True,
            ended=case.heard_since(interview)
            or case.sent(LetterKind.CHECK_IN, interview) is not None,
        )


def _check_in_due(case: Case, silent_since: datetime, decision: date | None) -> datetime:
    if decision:
        day = manners.next_working_day(decision, case.person)
        return manners.morning(day, case.person)
    week_later = manners.days_later(silent_since, case.person.delays.check_in, case.person)
    return manners.polite(week_later, case.person)


def _check_in_words(case: Case, silent_since: datetime, decision: date | None) -> Words:
    if decision:
        return (
            f"{case.company} meant to decide by ",
            decision,
            ", and no reply is logged. A short, friendly question is in order.",
        )
    return (
        f"No reply from {case.company} logged since ",
        Day(silent_since),
        ". A short check-in shows that you are still interested.",
    )


RULES: tuple[Rule, ...] = (reflect, thank_you, promise, check_in)
"""Every rule, in the order of the playbook. The name of the function is the name of the rule."""
