"""What comes before an interview, and before the first one."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.coach import manners
from bot.coach.brief import brief, to_ask
from bot.coach.case import Case
from bot.coach.correspondence import LetterKind
from bot.coach.facts import Interview
from bot.coach.nudge import Day, Nudge, Words

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
_FOLLOW_UP = (
    "A short note puts your name on top of the pile: which role, since when, one line on why it"
    " fits."
)
_LEAST = timedelta(minutes=30)
"""What was told too late for the evening before is still of use so long before it begins."""


def prepare(case: Case) -> Iterator[Nudge]:
    """The evening before an interview, at the latest 2 hours before it begins."""
    for interview in case.application.held_interviews:
        due = _eve(case, interview)
        if due <= interview.starts_at - _LEAST:
            yield Nudge(
                key=case.key("prepare", interview.id, interview.day),
                due=due,
                until=interview.starts_at,
                label=f"Prepare for {case.company}",
                words=brief(case, interview),
                context=to_ask(case, interview),
                done="Got it",
            )


def apply_follow_up(case: Case) -> Iterator[Nudge]:
    """7 days after applying, when nothing was heard; with a date, the working day after it."""
    applied_at = case.application.applied_at
    if not applied_at or not case.is_reachable:
        return
    decision = case.application.decision_by
    due = _follow_up_due(case, applied_at, decision)
    subject = f"{case.application.id}.{decision}" if decision else case.application.id
    yield Nudge(
        key=case.key("apply_follow_up", subject, applied_at.date()),
        due=due,
        until=due + 21 * DAY,
        label=f"Ask {case.company} about your application",
        words=(*_follow_up_words(case, decision), case.advise(_FOLLOW_UP)),
        context=("Applied ", Day(applied_at)),
        done="Sent",
        awaits_reply=True,
        ended=_is_answered(case, applied_at),
    )


def _eve(case: Case, interview: Interview) -> datetime:
    """The close of the last working day before; of use only if it is logged by then."""
    day_before = manners.local(interview.starts_at, case.person).date() - DAY
    evening = manners.evening(manners.working_day_until(day_before, case.person), case.person)
    if interview.logged_at <= evening:
        return min(evening, interview.starts_at - 2 * HOUR)
    return manners.polite(interview.logged_at, case.person)


def _follow_up_due(case: Case, applied_at: datetime, decision: date | None) -> datetime:
    if decision:
        day = manners.next_working_day(decision, case.person)
        return manners.morning(day, case.person)
    due = case.follow_up_at(applied_at, case.person.delays.apply_follow_up)
    return max(due, manners.polite(case.application.created_at, case.person))


def _follow_up_words(case: Case, decision: date | None) -> Words:
    if decision:
        return (f"{case.company} meant to decide by ", decision, ", and no reply is logged. ")
    role = f" as {case.application.role}" if case.application.role else ""
    return (f"You applied to {case.company}{role}, and no reply is logged. ",)


def _is_answered(case: Case, applied_at: datetime) -> bool:
    """Whether they were heard of, or asked; a date that was named since has to pass first."""
    application = case.application
    named_at = application.decision_said_at if application.decision_by else None
    since = max(applied_at, named_at or applied_at)
    kinds = (LetterKind.APPLICATION_FOLLOW_UP,)
    heard = any(one.at >= since and one.at != named_at for one in application.replies)
    asked = any(one.sent_at >= since for one in application.letters if one.kind in kinds)
    return heard or asked or bool(application.kept_interviews)
