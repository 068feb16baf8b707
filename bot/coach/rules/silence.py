"""When nothing is heard: two follow-ups a week apart, and then a kind word about letting go."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.coach import manners
from bot.coach.case import Case
from bot.coach.correspondence import LetterKind
from bot.coach.facts import Interview
from bot.coach.nudge import Day, Nudge, Words

DAY = timedelta(days=1)


def check_in(case: Case) -> Iterator[Nudge]:
    """7 days of silence after the thank-you; with a decision date, the working day after it."""
    for interview in case.awaited:
        silent_since = case.silent_since(interview)
        decision = case.decision_after(interview)
        due = _check_in_due(case, silent_since, decision)
        due = max(due, manners.polite(interview.logged_at, case.person))
        yield Nudge(
            key=case.key("check_in", f"{interview.id}.{decision or ''}", interview.day),
            due=due,
            until=due + 14 * DAY,
            label=f"Check in with {case.company}",
            words=_check_in_words(case, interview, decision),
            context=("Their turn since ", silent_since),
            done="Sent",
            awaits_reply=True,
            ended=not case.is_silent(interview) or bool(case.unanswered(interview)),
        )


def check_in_again(case: Case) -> Iterator[Nudge]:
    """7 days after a check-in that was not answered, with something new to say."""
    for interview in case.awaited:
        sent = case.unanswered(interview)
        for first in sent[:1]:
            due = case.follow_up_at(first.sent_at, case.person.delays.check_in)
            yield Nudge(
                key=case.key("check_in_again", f"{interview.id}.{first.id}", interview.day),
                due=due,
                until=due + 14 * DAY,
                label=f"Check in with {case.company} once more",
                words=(
                    f"{case.company} has not answered your check-in yet. ",
                    case.advise(
                        "A second one is shorter and brings something new: a piece of work, an"
                        " answer you owe, a question."
                    ),
                ),
                context=("No reply logged since ", Day(first.sent_at)),
                done="Sent",
                awaits_reply=True,
                ended=len(sent) > 1,
            )


def move_on(case: Case) -> Iterator[Nudge]:
    """7 days after the second unanswered follow-up: let it go, one last note, or one more week."""
    for interview in case.awaited:
        waited_on = [one.at for one in case.application.extensions]
        for second in case.unanswered(interview)[1:2]:
            since = max([second.sent_at, *waited_on])
            due = case.follow_up_at(since, case.person.delays.check_in)
            yield Nudge(
                key=case.key(
                    "move_on", f"{interview.id}.{second.id}.{len(waited_on)}", interview.day
                ),
                due=due,
                until=due + 30 * DAY,
                label=f"Let {case.company} go?",
                words=(
                    f"Two notes to {case.company}, and no reply is logged. That is theirs to"
                    f" explain, not yours. You can let it go, write one last note{_to(case)}, or"
                    " give it one more week.",
                ),
                context=("No reply logged since ", Day(interview.ends_at)),
                done="One last note sent",
                awaits_reply=True,
                lets_go=True,
                ended=bool(case.letters(LetterKind.LAST_NOTE, interview)),
            )


def _check_in_due(case: Case, silent_since: datetime, decision: date | None) -> datetime:
    if decision:
        day = manners.next_working_day(decision, case.person)
        return manners.morning(day, case.person)
    return case.follow_up_at(silent_since, case.person.delays.check_in)


def _check_in_words(case: Case, interview: Interview, decision: date | None) -> Words:
    if decision:
        friendly = case.advise("A short, friendly question is in order.")
        said = (f"{case.company} meant to decide by ", decision, ", and no reply is logged. ")
        return (*said, friendly)
    silent: Words = (
        f"No reply from {case.company} logged since ",
        Day(case.silent_since(interview)),
        ". ",
    )
    if interview.is_no_show:
        return (*silent, case.advise("Ask once more, kindly, whether there is another time."))
    return (*silent, case.advise("A short check-in shows that you are still interested."))


def _to(case: Case) -> str:
    return f" to {case.recipient.called}" if case.recipient else ""
