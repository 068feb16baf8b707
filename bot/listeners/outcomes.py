"""Buttons about what a company said: news, a day, an offer, a no; and Undo."""

from collections.abc import Callable
from datetime import time
from typing import Any

from bot.coach import remarks
from bot.coach.correspondence import EndingKind
from bot.coach.days import Soon, decided_by
from bot.coach.entry import another_at
from bot.coach.facts import Application
from bot.coach.manners import local, on_clock
from bot.coach.remark import Verb
from bot.listeners.commands import SUBCOMMANDS, apply_verb
from bot.listeners.request import Handler, Request
from bot.views import log, outcomes
from bot.views.blocks import Message
from bot.views.ids import Action

MID_MORNING = time(10)
"""When a round begins of which only the day is known; the form shows it, to be corrected."""


async def _next_round(request: Request, application_id: str) -> None:
    """They want to go on: that is news, and an interview to log."""
    if application := await request.application(application_id):
        await _tell(request, application, Verb.HEARD)
        begun = log.rounded(request.journal.now())
        await request.opens(log.form(another_at(application, begun)))


async def _log_round(request: Request, remark_id: str) -> None:
    """Log the round of which a remark tells, on its day if it named one."""
    notebook = await request.journal.peek(request.who)
    remark = remarks.find(notebook, remark_id)
    application = notebook.application(remark.application_id) if remark else None
    if remark and application:
        begun = log.rounded(request.journal.now())
        if remark.day and remark.verb is Verb.HEARD:
            begun = on_clock(remark.day, MID_MORNING, notebook.person)
        await request.opens(log.form(another_at(application, begun)))


async def _news(request: Request, application_id: str) -> Message | None:
    """They wrote, and it changes nothing else."""
    application = await request.application(application_id)
    if not application:
        return None
    await _tell(request, application, Verb.HEARD)
    return outcomes.noted(application)


async def _decide_soon(request: Request, value: str) -> Message | None:
    """They decide next week, or in two weeks."""
    soon, _, application_id = value.partition(" ")
    notebook = await request.journal.peek(request.who)
    application = notebook.application(application_id)
    if not application:
        return None
    today = local(request.journal.now(), notebook.person).date()
    day = decided_by(Soon(soon), today, notebook.person)
    source = request.click
    await request.journal.tell(request.who, application.id, Verb.DECISION, source, day)
    return outcomes.noted(application)


def _ask_day(form: Callable[[Application], dict[str, Any]]) -> Handler:
    """Open the form that asks for a day."""

    async def handler(request: Request, application_id: str) -> None:
        if application := await request.application(application_id):
            await request.opens(form(application))

    return handler


async def _no(request: Request, application_id: str) -> Message | None:
    """They said no."""
    application = await request.application(application_id)
    await request.journal.end(request.who, application_id, EndingKind.REJECTED)
    return outcomes.noted(application) if application else None


async def _take_back(request: Request, remark_id: str) -> None:
    """What was told is not so."""
    await request.journal.take_back(request.who, remark_id)


async def _reopen(request: Request, value: str) -> None:
    """It is not over."""
    application_id, _, ending_id = value.partition(" ")
    await request.journal.reopen(request.who, application_id, ending_id)


async def _apply(request: Request, value: str) -> Message | None:
    """A verb is about the application that was chosen."""
    verb, _, application_id = value.partition(" ")
    application = await request.application(application_id)
    if verb not in SUBCOMMANDS or not application:
        return None
    return await apply_verb(request, verb, application)


async def _tell(request: Request, application: Application, verb: Verb) -> None:
    await request.journal.tell(request.who, application.id, verb, request.click)


HANDLERS: dict[str, Handler] = {
    Action.HEARD_ROUND: _next_round,
    Action.HEARD_DATE: _ask_day(outcomes.decision_form),
    Action.HEARD_SOON: _decide_soon,
    Action.HEARD_OFFER: _ask_day(outcomes.offer_form),
    Action.HEARD_NO: _no,
    Action.HEARD_NEWS: _news,
    Action.REMARK_ROUND: _log_round,
    Action.REMARK_UNDO: _take_back,
    Action.OUTCOME_ASK: _apply,
    Action.OUTCOME_UNDO: _reopen,
}
