"""What an interview calls for in the days after it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.correspondence import LetterKind
from bot.coach.facts import Contact, Interview
from bot.coach.gut import felt_good
from bot.coach.links import people_search
from bot.coach.nudge import Day, Nudge

DAY = timedelta(days=1)


def reflect(case: Case) -> Iterator[Nudge]:
    """One hour after the interview, while memory is fresh, until 21:00; else the next morning."""
    for interview in case.application.held_interviews:
        asked_at = max(interview.ends_at + case.person.delays.reflect, interview.logged_at)
        due = manners.while_fresh(asked_at, interview.ends_at, case.person)
        until = interview.ends_at + 7 * DAY
        if due >= until:
            continue
        yield Nudge(
            # One that was put off for want of them is asked about anew, also on the same day.
            key=case.key("reflect", interview.id, interview.day, 2 if interview.no_show_at else 1),
            due=due,
            until=until,
            label=f"Look back on {case.company}",
            words=(f"How did it go at {case.company}?",),
            ended=interview.reflection is not None,
        )


def thank_you(case: Case) -> Iterator[Nudge]:
    """3 hours after the interview, once per person met; again a day later, inside of 48 hours."""
    for interview in case.application.held_interviews:
        in_time = interview.ends_at + 2 * DAY
        if interview.logged_at >= in_time:
            continue
        ready_at = max(interview.ends_at + case.person.delays.thank_you, interview.logged_at)
        first = manners.polite(ready_at, case.person)
        again = manners.polite(manners.days_later(first, DAY, case.person), case.person)
        # After a Friday afternoon the first polite moment is later than 48 h: good for that day.
        end = max(in_time, manners.closing(first, case.person))
        for contact in case.met(interview) or _whoever(case):
            yield _thank_you(case, interview, contact, 1, first, min(again, end))
            if again < end:
                yield _thank_you(case, interview, contact, 2, again, end)


def _whoever(case: Case) -> tuple[None, ...]:
    """One thank-you without a name, if there is anybody to write to."""
    return (None,) if case.is_reachable else ()


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


def connect(case: Case) -> Iterator[Nudge]:
    """2 days after the interview, once per person met: connect while they remember you."""
    for interview in case.application.held_interviews:
        later = manners.days_later(interview.ends_at, case.person.delays.connect, case.person)
        due = manners.polite(max(later, interview.logged_at), case.person)
        for contact in case.met(interview):
            yield Nudge(
                key=case.key("connect", f"{interview.id}.{contact.id}", interview.day),
                due=due,
                until=due + 14 * DAY,
                label=f"Connect with {contact.name} of {case.company}",
                words=(
                    f"Connect with {contact.name} of {case.company} while they remember you. One"
                    " line about what you talked about is enough, and a network outlives a job.",
                ),
                context=("You met ", Day(interview.starts_at)),
                done="Asked",
                link=("Find them", people_search(contact.name, case.company)),
                ended=contact.asked_at is not None,
            )


def waiting(case: Case) -> Iterator[Nudge]:
    """4 days after the interview, once, when there is no news and no date has passed."""
    for interview in case.application.kept_interviews[-1:]:
        if interview.is_no_show:
            continue
        later = manners.days_later(interview.ends_at, case.person.delays.waiting, case.person)
        due = manners.polite(max(later, interview.logged_at), case.person)
        decision = case.decision_after(interview)
        has_date_passed = decision and manners.local(due, case.person).date() > decision
        if interview.logged_at > later or has_date_passed:
            continue
        yield Nudge(
            key=case.key("waiting", interview.id, interview.day),
            due=due,
            until=due + 3 * DAY,
            label=f"While you wait for {case.company}",
            words=(
                f"Waiting for {case.company} is the hard part, and silence so far means nothing."
                " Do you know somebody inside? A light question how such decisions go there is"
                f" welcome. {_exercise(case)}",
            ),
            context=("No reply logged since ", Day(interview.ends_at)),
            awaits_reply=True,
            ended=not case.is_silent(interview) or bool(case.unanswered(interview)),
        )


def _exercise(case: Case) -> str:
    if case.to_practise:
        return f"And a quiet hour for “{case.to_practise}” is never lost."
    return "And an hour for whatever you found hardest is never lost."


def competitors(case: Case) -> Iterator[Nudge]:
    """1 day after an interview that went well: who else does what they do?"""
    for interview in case.application.held_interviews:
        if not felt_good(interview):
            continue
        later = manners.days_later(interview.ends_at, DAY, case.person)
        due = manners.polite(max(later, interview.logged_at), case.person)
        yield Nudge(
            key=case.key("competitors", interview.id, interview.day),
            due=due,
            until=due + 14 * DAY,
            label=f"Who else is like {case.company}?",
            words=(
                f"It went well at {case.company}, so others who do the same may want you, too."
                " Which companies come to mind? I keep them for your next application.",
            ),
            context=("You looked back on ", Day(interview.starts_at)),
            done="Name some",
            asks=True,
        )
