"""What comes before an interview, and before the first one."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.brief import brief, to_ask
from bot.coach.case import Case
from bot.coach.correspondence import LetterKind
from bot.coach.facts import Interview
from bot.coach.nudge import Day, Nudge

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def prepare(case: Case) -> Iterator[Nudge]:
    """The evening before an interview, at the latest 2 hours before it begins."""
    for interview in case.application.held_interviews:
        due = _eve(case, interview)
        if due <= interview.starts_at - 2 * HOUR:
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
    """7 days after applying, when nothing was heard."""
    applied_at = case.application.applied_at
    if not applied_at or not case.is_reachable:
        return
    due = case.follow_up_at(applied_at, case.person.delays.apply_follow_up)
    due = max(due, manners.polite(case.application.created_at, case.person))
    yield Nudge(
        key=case.key("apply_follow_up", case.application.id, applied_at.date()),
        due=due,
        until=due + 21 * DAY,
        label=f"Ask {case.company} about your application",
        words=(
            f"You applied to {case.company}",
            f" as {case.application.role}" if case.application.role else "",
            ", and no reply is logged. ",
            case.advise(
                "A short note puts your name on top of the pile: which role, since when, one line"
                " on why it fits."
            ),
        ),
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


def _is_answered(case: Case, applied_at: datetime) -> bool:
    application = case.application
    kinds = [one.kind for one in application.letters]
    heard = any(one.at >= applied_at for one in application.replies)
    followed_up = LetterKind.APPLICATION_FOLLOW_UP in kinds
    return heard or followed_up or bool(application.kept_interviews)
