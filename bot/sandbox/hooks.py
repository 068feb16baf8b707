"""response_urls: a few more answers to one interaction, without a token."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox.arguments import read
from bot.sandbox.block_kit.ids import with_ids
from bot.sandbox.message import Message
from bot.sandbox.methods.content import Content, check
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack
from bot.sandbox.triggers import ResponseUrl


class Reply(Content):
    """What a response_url, or the acknowledgement of a command, takes."""

    response_type: str = "ephemeral"
    replace_original: bool = False
    delete_original: bool = False
    thread_ts: str | None = None


async def serve(slack: Slack, request: web.Request) -> web.Response:
    """Take one use of a response_url."""
    try:
        url = slack.triggers.use(request.match_info["key"])
        reply = read(Reply, _object(await request.text()))
        respond(slack, url, reply)
    except Refused as refused:
        # Unlike the Web API, a response_url does not say what exactly is wrong.
        gone = refused.error in ("used_url", "expired_url", "no_team")
        body = {"ok": False, "error": refused.error}
        return web.json_response(body, status=404 if gone else 400)
    return web.Response(text="ok")


def _object(text: str) -> dict[str, Any]:
    try:
        body = json.loads(text)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Refused("invalid_payload")
    return body


def respond(slack: Slack, url: ResponseUrl, reply: Reply) -> Message | None:
    """Show, replace or delete, as the app asked."""
    if reply.delete_original:
        if url.source is not None and not url.source.deleted:
            slack.workspace.remove_message(url.source)
        return None
    check(reply)
    if reply.replace_original and url.source is not None:
        return _replace(slack, url.source, reply)
    place = slack.workspace.channels[url.channel]
    return slack.workspace.add_app_message(
        place,
        reply.text or "",
        blocks=reply.blocks,
        thread_ts=reply.thread_ts,
        ephemeral_to=url.user if reply.response_type == "ephemeral" else None,
    )


def _replace(slack: Slack, source: Message, reply: Reply) -> Message:
    source.text = reply.text or ""
    source.blocks = with_ids(reply.blocks or [], slack.workspace.block_id)
    slack.workspace.changed()
    return source
