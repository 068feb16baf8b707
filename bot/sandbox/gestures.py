"""What the page can do for a person: one function for each verb of `POST /sandbox/do`."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox import finding
from bot.sandbox.acting import Actor, NotPossible
from bot.sandbox.block_kit.values import STATE_KEYS
from bot.sandbox.block_kit.walk import elements
from bot.sandbox.form import Form
from bot.sandbox.message import Message
from bot.sandbox.slack import Slack
from bot.sandbox.view import View
from bot.sandbox.workspace import Channel

Answer = dict[str, Any]
Gesture = Callable[[Slack, Actor, dict[str, Any]], Awaitable[Answer]]


async def _message(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    sent = await actor.say(_channel(slack, body), body["text"], body.get("thread_ts"))
    return {"ts": sent.ts}


async def _edit(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    await actor.edit(_find(slack, actor, body["channel"], body["ts"]), body["text"])
    return {}


async def _delete(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    await actor.delete(_find(slack, actor, body["channel"], body["ts"]))
    return {}


async def _command(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    await actor.command(_channel(slack, body), body["text"])
    return {}


async def _action(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    container = body["container"]
    if container["type"] == "view":
        view = _view(slack, actor, container["view_id"])
        _take_over(view, body)
        await actor.act_in_view(view, _used(view.blocks, body))
    else:
        message = _find(slack, actor, container["channel_id"], container["message_ts"])
        await actor.act_in_message(message, _used(message.blocks, body))
    return {}


async def _submit(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    view = _view(slack, actor, body["view_id"])
    _take_over(view, body)
    errors = Form(view).complaints() or await actor.submit(view)
    return {"errors": errors} if errors else {}


async def _close(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    view = _view(slack, actor, body["view_id"])
    await actor.close(view, everything=bool(body.get("everything")))
    return {}


async def _open_home(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    await actor.open_tab("home")
    return {}


async def _open_messages(slack: Slack, actor: Actor, body: dict[str, Any]) -> Answer:
    await actor.open_tab("messages")
    return {}


_CHOSEN = frozenset((*STATE_KEYS.values(), "selected_option"))

GESTURES: dict[str, Gesture] = {
    "message": _message,
    "edit": _edit,
    "delete": _delete,
    "command": _command,
    "action": _action,
    "submit": _submit,
    "close": _close,
    "open_home": _open_home,
    "open_messages": _open_messages,
}


def _channel(slack: Slack, body: dict[str, Any]) -> Channel:
    return slack.workspace.channels[body["channel"]]


def _find(slack: Slack, actor: Actor, channel_id: str, ts: str) -> Message:
    for message in slack.workspace.channels[channel_id].messages:
        if message.ts == ts and message.ephemeral_to in (None, actor.member.id):
            return message
    raise NotPossible("That message is gone.")


def _view(slack: Slack, actor: Actor, view_id: str) -> View:
    mine = [*slack.views.stack(actor.member.id), slack.views.homes.get(actor.member.id)]
    for view in mine:
        if view is not None and view.id == view_id:
            return view
    raise NotPossible("That view is gone.")


def _used(blocks: list[dict[str, Any]], body: dict[str, Any]) -> dict[str, Any]:
    for _, block, element in elements(blocks):
        if (block["block_id"], element.get("action_id")) == (body["block_id"], body["action_id"]):
            chosen = {key: body[key] for key in body if key in _CHOSEN}
            return finding.click(block, element) | chosen
    raise NotPossible("That element is gone.")


def _take_over(view: View, body: dict[str, Any]) -> None:
    # The page sends all that was typed so far; only what the view asks for is taken.
    values = (body.get("state") or {}).get("values", {})
    for block_id, typed in view.state.items():
        typed.update({a: v for a, v in values.get(block_id, {}).items() if a in typed})
