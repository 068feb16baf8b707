"""`/interview stats`: the numbers of one's own search; as charts, as a picture, as a table."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.coach.facts import Notebook
from bot.coach.history import Leftover
from bot.coach.ways import Way, ways
from bot.listeners.request import Handler, Request
from bot.views import blocks, charts, commands
from bot.views import stats as views
from bot.views.blocks import Message
from bot.views.ids import Action

log = logging.getLogger(__name__)

Made = Callable[[Notebook, datetime], Message]

_COMING = "It comes into our direct messages in a moment."
_FAILED = "The picture did not get through to Slack. Please try again."
_WITH_NAMES = "Your search, for your eyes"
_WITHOUT_NAMES = "Your search, without names"


async def stats(request: Request, words: str) -> Message:
    """Count what is in the notebook now."""
    return views.stats(await request.journal.peek(request.who), request.journal.now())


async def _charts(request: Request, value: str) -> None:
    await _later(request, _posted(request, charts.charts, views.stats))


async def _table(request: Request, value: str) -> None:
    await _later(request, _posted(request, charts.table, commands.listing))


async def _picture(request: Request, value: str) -> None:
    await _later(request, _drawn(request, names=True))


async def _share(request: Request, value: str) -> None:
    await _later(request, _drawn(request, names=False))


async def _later(request: Request, work: Any) -> None:
    """Do it after the answer; who is in a form is told where it comes."""
    request.in_background(work)
    if request.body.get("view"):
        await request.opens(blocks.notice("On its way", _COMING))


async def _posted(request: Request, made: Made, otherwise: Made) -> None:
    """Post it in the DM; the other way to say it where Slack does not know such blocks."""
    notebook, now = await request.journal.peek(request.who), request.journal.now()
    channel = await _channel(request)
    for make in (made, otherwise):
        shown = make(notebook, now)
        try:
            posted = await request.client.chat_postMessage(
                channel=channel, text=shown.text, blocks=shown.blocks
            )
        except SlackApiError as error:
            log.info("a chart was not taken: %s", error.response.get("error"))
            continue
        await request.journal.remember_extra(
            request.who, Leftover(channel=channel, ts=posted["ts"])
        )
        return


async def _drawn(request: Request, *, names: bool) -> None:
    """Draw it, and upload it to the DM only."""
    found = ways(await request.journal.peek(request.who), request.journal.now())
    if not found:
        return
    title = _WITH_NAMES if names else _WITHOUT_NAMES
    channel = await _channel(request)
    content = await asyncio.to_thread(_sankey, found, names)
    try:
        answer = await request.client.files_upload_v2(
            channel=channel,
            content=content,
            filename="search.png",
            title=title,
            alt_txt=_told(found),
        )
    except (SlackApiError, SlackRequestError, aiohttp.ClientError, TimeoutError) as error:
        log.warning("a picture did not get through: %s", type(error).__name__)
        await request.client.chat_postMessage(channel=channel, text=_FAILED)
        return
    for file in answer.get("files") or []:
        await request.journal.remember_extra(request.who, Leftover(file=file["id"]))


def _sankey(found: list[Way], names: bool) -> bytes:
    # It takes half a second and 40 MB to begin, and few ever ask for it.
    from bot.pictures import sankey  # noqa: PLC0415

    return sankey(found, names=names)


def _told(found: list[Way]) -> str:
    """The picture in words, for whoever listens."""
    counted: dict[str, int] = {}
    for way in found:
        for step in way.steps:
            counted[step] = counted.get(step, 0) + 1
    return ", ".join(f"{step}: {count}" for step, count in counted.items())


async def _channel(request: Request) -> str:
    opened = await request.client.conversations_open(users=request.who.user)
    return str(opened["channel"]["id"])


HANDLERS: dict[str, Handler] = {
    Action.STATS_CHARTS: _charts,
    Action.STATS_PICTURE: _picture,
    Action.STATS_SHARE: _share,
    Action.LIST_TABLE: _table,
}
