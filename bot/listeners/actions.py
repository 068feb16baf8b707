"""Buttons and menus: one table from `action_id` to handler."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.coach import manners
from bot.coach.entry import Entry, entry_of
from bot.coach.facts import Notebook
from bot.coach.history import Outcome
from bot.coach.nudge import Key
from bot.listeners.request import Request
from bot.views import commands, log, nudges
from bot.views.ids import Action

Handler = Callable[[Request, str], Awaitable[None]]
"""Takes the value of what was clicked."""


async def on_action(
    ack: AsyncAck,
    action: dict[str, Any],
    body: dict[str, Any],
    context: AsyncBoltContext,
    respond: AsyncRespond,
) -> None:
    """Do what was clicked. Unknown buttons of older versions change nothing."""
    request = Request.of(body, context)
    handler = HANDLERS.get(action["action_id"].partition(":")[0])
    if handler:
        await handler(request, _value(action))
        await _refresh_list(request, respond)
    await ack()


def _value(action: dict[str, Any]) -> str:
    chosen = action.get("selected_option") or action
    return str(chosen.get("value", ""))


async def _refresh_list(request: Request, respond: AsyncRespond) -> None:
    """Cards in the DM are rewritten by the courier; an answer to a command only from here."""
    if request.body.get("container", {}).get("is_ephemeral"):
        shown = commands.due(await request.journal.peek(request.who), request.journal.now())
        await respond(text=shown.text, blocks=shown.blocks, replace_original=True)


def _settle(outcome: Outcome) -> Handler:
    async def handler(request: Request, value: str) -> None:
        if key := Key.parse(value):
            await request.journal.settle(request.who, key, outcome)

    return handler


async def _undo(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.undo(request.who, key)


async def _snooze(request: Request, value: str) -> None:
    choice, _, rest = value.partition(" ")
    key, now = Key.parse(rest), request.journal.now()
    if not key:
        return
    notebook = await request.journal.peek(request.who)
    if choice == "pick":
        form = nudges.snooze_form(key, manners.tomorrow_morning(now, notebook.person))
        await _open(request, form)
    elif until := _until(choice, notebook, now):
        await request.journal.snooze(request.who, key, until)


def _until(choice: str, notebook: Notebook, now: datetime) -> datetime | None:
    match choice:
        case "hours":
            return now + timedelta(hours=3)
        case "tomorrow":
            return manners.tomorrow_morning(now, notebook.person)
        case "week":
            return manners.next_week(now, notebook.person)
        case _:
            return None


async def _log(request: Request, value: str) -> None:
    entry = Entry(company="", starts_at=log.rounded(request.journal.now()))
    await _open(request, log.form(entry))


async def _edit(request: Request, value: str) -> None:
    found = (await request.journal.peek(request.who)).find_interview(value)
    if found:
        await _open(request, log.form(entry_of(*found), interview_id=value))


async def _open(request: Request, view: dict[str, Any]) -> None:
    await request.client.views_open(trigger_id=request.body["trigger_id"], view=view)


async def _remove(request: Request, value: str) -> None:
    await request.journal.remove(request.who, value)


async def _restore(request: Request, value: str) -> None:
    await request.journal.restore(request.who, value)


async def _look_back(request: Request, value: str) -> None:
    await request.journal.look_back(request.who, value)


async def _choose(request: Request, value: str) -> None:
    choice, _, rest = value.partition(" ")
    if key := Key.parse(rest):
        await request.journal.choose(request.who, key, choice)


def _steer(word: str) -> Handler:
    async def handler(request: Request, value: str) -> None:
        if key := Key.parse(value):
            await request.journal.steer(request.who, key, word)

    return handler


async def _resume(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.look_back(request.who, key.subject)


HANDLERS: dict[str, Handler] = {
    Action.NUDGE_DONE: _settle(Outcome.DONE),
    Action.NUDGE_NOT_NEEDED: _settle(Outcome.NOT_NEEDED),
    Action.NUDGE_REPLIED: _settle(Outcome.REPLIED),
    Action.NUDGE_UNDO: _undo,
    Action.NUDGE_SNOOZE: _snooze,
    Action.LOG_OPEN: _log,
    Action.LOG_EDIT: _edit,
    Action.LOG_REMOVE: _remove,
    Action.LOG_RESTORE: _restore,
    Action.REFLECT_START: _look_back,
    Action.REFLECT_CHOOSE: _choose,
    Action.REFLECT_SKIP: _steer("skip"),
    Action.REFLECT_BACK: _steer("back"),
    Action.REFLECT_LATER: _steer("later"),
    Action.REFLECT_STOP: _steer("stop"),
    Action.REFLECT_RESUME: _resume,
}
