"""Events: words in the DM, somebody at the door, a move to another time zone."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

from bot.listeners.request import LEFT, Request
from bot.listeners.words import said

Handler = Callable[[Request, dict[str, Any]], Awaitable[None]]


async def on_event(event: dict[str, Any], body: dict[str, Any], context: AsyncBoltContext) -> None:
    """Every event comes by here; those that mean nothing to us are acknowledged and forgotten."""
    handler = HANDLERS.get(event["type"])
    if handler:
        await handler(Request.of(body, context, user=_author(event)), event)


def _author(event: dict[str, Any]) -> str:
    user = event.get("user")
    if isinstance(user, dict):
        return str(user.get("id", ""))
    inner = event.get("message") or event.get("previous_message") or {}
    return str(user or inner.get("user", ""))


async def _message(request: Request, event: dict[str, Any]) -> None:
    if event.get("channel_type") != "im" or event.get("bot_id") or not request.who.user:
        return
    match event.get("subtype"):
        case None | "file_share" | "thread_broadcast":
            await _words(request, event)
        case "message_changed":
            changed = event["message"]
            if not changed.get("bot_id"):
                text = said(changed.get("text", ""))
                await request.journal.reword(request.who, changed["ts"], text)
                await request.journal.retell(request.who, changed["ts"], text)
        case "message_deleted":
            await request.journal.unsay(request.who, event["deleted_ts"])
            await request.journal.untell(request.who, event["deleted_ts"])


async def _words(request: Request, event: dict[str, Any]) -> None:
    text, ts, thread_ts = said(event.get("text", "")), event["ts"], event.get("thread_ts", "")
    if not text.strip():
        return
    heard = False
    if thread_ts:
        heard = await request.journal.hear(request.who, ts, thread_ts, text)
    elif await request.journal.understands(request.who, ts, text):
        await request.learn_zone()
        heard = await request.journal.listen(request.who, ts, text)
    if not heard:
        await request.journal.stray(request.who, ts, thread_ts)


async def _opened(request: Request, event: dict[str, Any]) -> None:
    if not request.who.user:
        return
    await request.learn_zone()
    at_home = event.get("tab") == "home"
    await request.journal.arrive(request.who, at_home=at_home)


async def _moved(request: Request, event: dict[str, Any]) -> None:
    notebook, user = await request.journal.peek(request.who), event["user"]
    if notebook.person.tz and user.get("tz"):
        await request.journal.move(request.who, user["tz"], user.get("locale") or "")


async def _uninstalled(request: Request, event: dict[str, Any]) -> None:
    context = request.context
    await context[LEFT](
        context.enterprise_id or "",
        context.team_id or "",
        is_whole=bool(context.is_enterprise_install),
    )


HANDLERS: dict[str, Handler] = {
    "message": _message,
    "app_home_opened": _opened,
    "user_change": _moved,
    "app_uninstalled": _uninstalled,
    "tokens_revoked": _uninstalled,
}
