"""What an interview calls for in the days after it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.correspondence import LetterKind
from bot.coach.facts import Contact, Interview
from bot.coach.nudge import Day, Nudge

DAY = timedelta(days=1)


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
