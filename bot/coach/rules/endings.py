"""A no, a goodbye, an offer: what good manners ask for at the end."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.correspondence import Ending, EndingKind, Offer
from bot.coach.nudge import Day, Nudge

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def rejection_reply(case: Case) -> Iterator[Nudge]:
    """2 hours after a no, within one working day: thank them, and keep the door open."""
    ending = case.application.ending
    if not ending or ending.kind is not EndingKind.REJECTED:
        return
    due = manners.polite(ending.at + 2 * HOUR, case.person)
    yield Nudge(
        key=case.key("rejection_reply", ending.id, ending.at.date()),
        due=due,
        until=due + 5 * DAY,
        label=f"Answer the no of {case.company}",
        words=(
            f"{case.company} said no. A short, warm answer is rare, and remembered when a role"
            " opens again: thank them, name one thing you liked, wish them well.",
        ),
        context=("Their answer came ", Day(ending.at)),
        done="Sent",
        ended=case.replied_to(ending) is not None,
    )


def keep_in_touch(case: Case) -> Iterator[Nudge]:
    """90 days after a no that you answered, or after you let it go kindly."""
    ending = case.application.ending
    since = _parted_at(case, ending) if ending else None
    if not ending or not since:
        return
    later = manners.days_later(since, case.person.delays.keep_in_touch, case.person)
    due = manners.polite(later, case.person)
    yield Nudge(
        key=case.key("keep_in_touch", ending.id, ending.at.date()),
        due=due,
        until=due + 30 * DAY,
        label=f"Say hello to {case.company}",
        words=(
            f"It is three months since you and {case.company} parted well. Roles reappear: a line"
            " about what you do now is enough.",
        ),
        context=("Parted ", Day(since)),
        done="Sent",
    )


def offer(case: Case) -> Iterator[Nudge]:
    """2 working days before an offer has to be answered, and again on the morning of that day."""
    one = case.application.offer
    if not one or not one.answer_by:
        return
    last_day = manners.working_day_until(one.answer_by, case.person)
    early = manners.working_day_until(last_day - DAY, case.person)
    early = manners.working_day_until(early - DAY, case.person)
    mornings = [manners.morning(day, case.person) for day in (early, last_day)]
    told = manners.polite(one.at + HOUR, case.person)
    ahead = [due for due in mornings if due > one.at] or [told]
    end = manners.on_clock(one.answer_by, case.person.day_ends, case.person)
    for nth, due in enumerate(ahead, start=1):
        until = ahead[nth] if nth < len(ahead) else max(end, due + HOUR)
        yield _offer(case, one, nth, due, until)


def _offer(case: Case, one: Offer, nth: int, due: datetime, until: datetime) -> Nudge:
    return Nudge(
        key=case.key("offer", one.id, one.answer_by or due.date(), nth),
        due=due,
        until=until,
        label=f"Answer the offer of {case.company}",
        words=(f"{case.company} waits for your answer by ", one.answer_by or due, "."),
        context=("Offered ", Day(one.at)),
        is_offer=True,
    )


def _parted_at(case: Case, ending: Ending) -> datetime | None:
    if ending.kind in (EndingKind.CLOSED, EndingKind.DECLINED):
        return ending.at
    return case.replied_to(ending) if ending.kind is EndingKind.REJECTED else None
