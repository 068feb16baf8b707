"""Which letters there are to write about an application as it stands."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.coach.case import Case
from bot.coach.correspondence import EndingKind, LetterKind
from bot.coach.draft import Matter, Purpose
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.manners import local
from bot.coach.matters import matter_of, of_promise
from bot.coach.planner import here


def fitting(notebook: Notebook, application: Application, now: datetime) -> list[Matter]:
    """The letters that fit where things stand, what is due first."""
    return [matter for matter, _ in fitting_each(notebook, [application], now)]


def fitting_each(
    notebook: Notebook, applications: Iterable[Application], now: datetime
) -> list[tuple[Matter, Application]]:
    """The same of several, one after the other; what is due is worked out once for all."""
    due: dict[str, list[Matter]] = {}
    for nudge in here(notebook, now):
        if matter := matter_of(notebook, nudge.key):
            due.setdefault(matter.application_id, []).append(matter)
    return [
        (matter, one)
        for one in applications
        for matter in _once([*due.get(one.id, ()), *_of_its_state(Case(one, notebook.person), now)])
    ]


def _once(matters: list[Matter]) -> list[Matter]:
    return [one for nth, one in enumerate(matters) if one not in matters[:nth]]


def _of_its_state(case: Case, now: datetime) -> Iterator[Matter]:
    if case.application.ending:
        yield from _after_the_end(case)
        return
    over = [one for one in case.application.kept_interviews if one.ends_at <= now]
    if case.application.offer:
        yield _about(case, Purpose.OFFER_THANKS, over[-1] if over else None)
    if over:
        yield from _after_interviews(case, over, now)
    elif case.application.applied_at and not case.application.kept_interviews:
        yield _about(case, Purpose.APPLICATION_FOLLOW_UP)
    for promise in case.application.promises:
        if promise.owner == "me" and not promise.ended_at:
            yield of_promise(case.application, promise, Purpose.PROMISE)
    yield _about(case, Purpose.INSIDE)


def _after_interviews(case: Case, over: list[Interview], now: datetime) -> Iterator[Matter]:
    last = over[-1]
    if last.is_no_show:
        yield _about(case, Purpose.NO_SHOW, last)
        return
    for contact in case.met(last):
        if not case.sent(LetterKind.THANK_YOU, last, contact.id):
            yield _about(case, Purpose.THANK_YOU, last, contact_id=contact.id)
    if not case.met(last) and not case.sent(LetterKind.THANK_YOU, last):
        yield _about(case, Purpose.THANK_YOU, last)
    yield _about(case, _next_question(case, last, now), last)
    for contact in case.met(last):
        if not contact.asked_at:
            yield _about(case, Purpose.LINKEDIN_NOTE, last, contact_id=contact.id)


def _next_question(case: Case, last: Interview, now: datetime) -> Purpose:
    asked = len(case.unanswered(last))
    if asked > 1:
        return Purpose.LAST_NOTE
    if asked:
        return Purpose.SECOND_CHECK_IN
    decision = case.decision_after(last)
    has_passed = decision and local(now, case.person).date() > decision
    return Purpose.DECISION_PASSED if has_passed else Purpose.CHECK_IN


def _after_the_end(case: Case) -> Iterator[Matter]:
    ending, last = case.application.ending, case.application.held_interviews[-1:]
    interview = last[0] if last else None
    if not ending:
        return
    match ending.kind:
        case EndingKind.REJECTED:
            yield _about(case, Purpose.REJECTION_REPLY, interview)
            yield _about(case, Purpose.FEEDBACK, interview)
            yield _about(case, Purpose.KEEP_IN_TOUCH, interview)
        case EndingKind.CLOSED:
            yield _about(case, Purpose.KEEP_IN_TOUCH, interview)
        case EndingKind.ACCEPTED | EndingKind.DECLINED:
            yield _about(case, Purpose.OFFER_THANKS, interview)


def _about(
    case: Case,
    purpose: Purpose,
    interview: Interview | None = None,
    *,
    contact_id: str = "",
) -> Matter:
    return Matter(
        purpose=purpose,
        application_id=case.application.id,
        interview_id=interview.id if interview else "",
        contact_id=contact_id,
    )
