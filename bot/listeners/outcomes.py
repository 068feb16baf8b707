"""What they said, and how it ended: the buttons that tell it."""

from collections.abc import Callable
from typing import Any

from bot.coach.correspondence import EndingKind
from bot.coach.entry import Entry
from bot.coach.facts import Application
from bot.listeners.commands import SUBCOMMANDS, apply_verb
from bot.listeners.request import Handler, Request
from bot.views import log, outcomes
from bot.views.blocks import Message
from bot.views.ids import Action


async def _ask_round(request: Request, value: str) -> None:
    application = (await request.journal.peek(request.who)).application(value)
    await request.journal.hear_news(request.who, value)
    if application:
        begun = log.rounded(request.journal.now())
        entry = Entry(application.company, starts_at=begun, role=application.role)
        await request.opens(log.form(entry))


def _ask_day(form: Callable[[Application], dict[str, Any]]) -> Handler:
    async def handler(request: Request, value: str) -> None:
        application = (await request.journal.peek(request.who)).application(value)
        if application:
            await request.opens(form(application))

    return handler


async def _no(request: Request, value: str) -> None:
    await request.journal.end(request.who, value, EndingKind.REJECTED)


async def _news(request: Request, value: str) -> None:
    await request.journal.hear_news(request.who, value)


async def _reopen(request: Request, value: str) -> None:
    application_id, _, ending_id = value.partition(" ")
    await request.journal.reopen(request.who, application_id, ending_id)


async def _apply(request: Request, value: str) -> Message | None:
    verb, _, application_id = value.partition(" ")
    application = (await request.journal.peek(request.who)).application(application_id)
    if verb not in SUBCOMMANDS:
        return None
    return await apply_verb(request, verb, application) if application else None


HANDLERS: dict[str, Handler] = {
    Action.HEARD_ROUND: _ask_round,
    Action.HEARD_DATE: _ask_day(outcomes.decision_form),
    Action.HEARD_OFFER: _ask_day(outcomes.offer_form),
    Action.HEARD_NO: _no,
    Action.HEARD_NEWS: _news,
    Action.OUTCOME_ASK: _apply,
    Action.OUTCOME_UNDO: _reopen,
}
