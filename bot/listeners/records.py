"""Everything taken along in one file; everything forgotten."""

import asyncio
import logging
import secrets
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.archive import archive
from bot.coach.facts import Notebook
from bot.listeners.request import PUBLIC_URL, Handler, Request
from bot.views import blocks, records
from bot.views.blocks import Message, View
from bot.views.ids import Action

FILE = "encore.zip"
log = logging.getLogger(__name__)


async def export(request: Request, words: str) -> Message:
    """`/interview export`: one file, into the direct messages."""
    notebook = await request.journal.peek(request.who)
    if notebook.applications:
        request.in_background(_upload(request))
    return records.export(notebook)


async def forget(request: Request, words: str) -> Message:
    """`/interview forget`: what it means, and an export first."""
    return records.forget()


async def be_forgotten(request: Request, view: dict[str, Any]) -> dict[str, Any]:
    """The second question was answered with yes; what the form shows instead."""
    await request.journal.forget(request.who)
    return records.forgotten()


async def _upload(request: Request) -> None:
    notebook, client = await request.journal.peek(request.who), request.client
    opened = await client.conversations_open(users=request.who.user)
    channel = opened["channel"]["id"]
    content = await asyncio.to_thread(archive, notebook, request.journal.now())
    try:
        await client.files_upload_v2(
            channel=channel, content=content, filename=FILE, title="All that Encore has kept"
        )
    except (SlackApiError, SlackRequestError, aiohttp.ClientError, TimeoutError) as error:
        log.warning("an export did not get through: %s", type(error).__name__)
        await client.chat_postMessage(channel=channel, text=records.failed())


async def _export(request: Request, value: str) -> Message:
    answer = await export(request, "")
    if request.body.get("view"):
        await request.opens(blocks.reading("Export", answer.blocks))
    return answer


def data_view(request: Request, notebook: Notebook) -> View:
    """What can be done with all of one's data."""
    base = request.context[PUBLIC_URL]
    secret = notebook.feed
    team, user = request.who
    address = f"{base}/calendar/{team}/{user}/{secret}.ics" if secret else ""
    return records.data(address if base else None)


async def _open_feed(request: Request, value: str) -> None:
    await request.journal.open_feed(request.who, secrets.token_urlsafe(24))
    await _refresh(request)


async def _close_feed(request: Request, value: str) -> None:
    await request.journal.close_feed(request.who)
    await _refresh(request)


async def _refresh(request: Request) -> None:
    shown = data_view(request, await request.journal.peek(request.who))
    await request.client.views_update(view_id=request.body["view"]["id"], view=shown)


async def _forget(request: Request, value: str) -> None:
    await request.opens(records.sure())


HANDLERS: dict[str, Handler] = {
    Action.RECORDS_EXPORT: _export,
    Action.RECORDS_FORGET: _forget,
    Action.FEED_OPEN: _open_feed,
    Action.FEED_CLOSE: _close_feed,
}
