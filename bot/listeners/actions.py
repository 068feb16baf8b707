"""Buttons and menus: one table from `action_id` to handler."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.listeners import (
    arrivals,
    home,
    letters,
    log,
    more,
    nudges,
    outcomes,
    preferences,
    records,
    reflection,
    stats,
    tellings,
)
from bot.listeners.request import Handler, Request
from bot.views import commands
from bot.views.blocks import Message
from bot.views.ids import Action, Form


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
        shown = await handler(request, _value(action)) or await _list(request, action)
        if shown and request.body.get("container", {}).get("is_ephemeral"):
            await respond(text=shown.text, blocks=shown.blocks, replace_original=True)
        if request.body.get("view", {}).get("callback_id") == Form.APPLICATION:
            await home.refresh(request)
    await ack()


def _value(action: dict[str, Any]) -> str:
    chosen = action.get("selected_option") or action
    return str(chosen.get("value", ""))


async def _list(request: Request, action: dict[str, Any]) -> Message | None:
    """Cards in the DM are rewritten by the courier; those of `/interview next` only from here."""
    if not action["action_id"].startswith("nudge_"):
        return None
    return commands.due(await request.journal.peek(request.who), request.journal.now())


HANDLERS: dict[str, Handler] = {
    **arrivals.HANDLERS,
    **stats.HANDLERS,
    **home.HANDLERS,
    **letters.HANDLERS,
    **log.HANDLERS,
    **nudges.HANDLERS,
    **outcomes.HANDLERS,
    **preferences.HANDLERS,
    **reflection.HANDLERS,
    **records.HANDLERS,
    **tellings.HANDLERS,
    Action.LOG_MORE: more.choose,
    Action.NO_SHOW: more.did_not_turn_up,
    Action.NO_SHOW_UNDO: more.turned_up,
    Action.NO_SHOW_NEW_TIME: more.ask_new_time,
    Action.RECIPIENT_ASK: more.ask_recipient,
    Action.RECIPIENT_UNDO: more.somebody_after_all,
}
