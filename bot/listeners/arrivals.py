"""A file brought in: fetched after the answer, read, looked at, and only then written down."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable
from typing import Any, NamedTuple

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.coach.arrivals import (
    Arrival,
    Unreadable,
    duplicates,
    guess,
    read_document,
    read_rows,
    read_sheet,
)
from bot.coach.facts import Notebook
from bot.downloads import download
from bot.listeners.request import Handler, Request
from bot.unpacking import MOST_BYTES, unpack
from bot.views import arrivals as views
from bot.views.arrivals import Step
from bot.views.blocks import View
from bot.views.ids import Action

log = logging.getLogger(__name__)

_LOST = "I could not get this file from Slack. Please try once more."
_OTHER = "This is not the file that you have looked at. Please begin again."
_NO_COMPANY = "Which column has the companies? Without it I cannot read this table."


PAUSES = (0.0, 0.1, 0.4, 1.5, 3.0)
"""Seconds before each try to show the outcome: our answer has to be there first."""


class Brought(NamedTuple):
    """A file that was fetched."""

    text: str
    digest: str

    @property
    def is_document(self) -> bool:
        """Whether it is JSON, as far as its beginning tells."""
        return self.text.lstrip()[:1] in ("{", "[")


async def ask(request: Request, words: str) -> None:
    """`/interview import`: which file."""
    await request.opens(views.form())


async def look(request: Request, view: dict[str, Any]) -> dict[str, Any]:
    """A file was chosen: fetch it, and show what is in it."""
    return _meanwhile(request, view, _looked_at(request, view), views.reading())


async def name_columns(request: Request, view: dict[str, Any]) -> dict[str, Any]:
    """The columns are named: read the rows, and show what comes of them."""
    return _meanwhile(request, view, _columns_named(request, view), views.reading())


async def confirm(request: Request, view: dict[str, Any]) -> dict[str, Any]:
    """It was looked at, and is wanted."""
    return _meanwhile(request, view, _taken_in(request, view), views.taking())


async def _looked_at(request: Request, view: dict[str, Any]) -> View:
    await request.learn_zone()
    file = views.read_file(view)
    brought = await _fetched(request, file)
    step = Step(file, brought.digest)
    if brought.is_document:
        return await _preview(request, brought, step)
    sheet = await asyncio.to_thread(read_sheet, brought.text)
    return views.columns(sheet, guess(sheet), step)


async def _columns_named(request: Request, view: dict[str, Any]) -> View:
    step, mapping = Step.parse(view["private_metadata"]), views.read_columns(view)
    brought = await _same(request, step)
    return await _preview(request, brought, step._replace(mapping=mapping))


async def _taken_in(request: Request, view: dict[str, Any]) -> View:
    step = Step.parse(view["private_metadata"])
    _, arrival = await _arrived(request, await _same(request, step), step)
    return views.done(await request.journal.bring_in(request.who, arrival, view["id"]))


async def _preview(request: Request, brought: Brought, step: Step) -> View:
    notebook, arrival = await _arrived(request, brought, step)
    return views.preview(notebook, arrival, duplicates(notebook, arrival), step)


async def _arrived(request: Request, brought: Brought, step: Step) -> tuple[Notebook, Arrival]:
    """What the file brings, and the notebook that it comes to."""
    notebook = await request.journal.peek(request.who)
    return notebook, await asyncio.to_thread(_read, brought, step, notebook, request)


def _read(brought: Brought, step: Step, notebook: Notebook, request: Request) -> Arrival:
    now = request.journal.now()
    if brought.is_document:
        return read_document(brought.text, now)
    sheet, mapping = read_sheet(brought.text), step.mapping or {}
    if any(place >= len(sheet.columns) for place in mapping.values()):
        raise Unreadable(_OTHER)
    if "company" not in mapping:
        raise Unreadable(_NO_COMPANY)
    return read_rows(sheet, mapping, notebook.person, now)


async def _same(request: Request, step: Step) -> Brought:
    brought = await _fetched(request, step.file)
    if brought.digest != step.digest:
        raise Unreadable(_OTHER)
    return brought


async def _fetched(request: Request, file: str) -> Brought:
    content = await download(request.client, file, MOST_BYTES)
    text = await asyncio.to_thread(unpack, content)
    return Brought(text, hashlib.blake2b(content, digest_size=8).hexdigest())


def _meanwhile(request: Request, view: View, work: Awaitable[View], shown: View) -> View:
    """Do this in the background, and show something until then.

    What is shown until then gets a name of its own: under that name it can only be replaced once
    Slack shows it, so that it never comes too late and covers the outcome.
    """
    name = f"{view['id']} {view.get('hash', '')}"
    request.in_background(_shown(request, name, work))
    return shown | {"external_id": name}


async def _shown(request: Request, name: str, work: Awaitable[View]) -> None:
    """Show what came of it in the form, if that is still open."""
    try:
        shown = await work
    except Unreadable as error:
        shown = views.problem(str(error))
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.warning("a file did not come from Slack: %s", type(error).__name__)
        shown = views.problem(_LOST)
    for pause in PAUSES:
        await asyncio.sleep(pause)
        try:
            await request.client.views_update(external_id=name, view=shown)
        except (SlackApiError, aiohttp.ClientError, TimeoutError):
            continue
        return
    log.info("a form was closed before its file was read")


async def _open(request: Request, value: str) -> None:
    await ask(request, "")


async def _undo(request: Request, value: str) -> None:
    await request.journal.take_file_back(request.who, value)


async def _restore(request: Request, value: str) -> None:
    await request.journal.put_file_back(request.who, value)


HANDLERS: dict[str, Handler] = {
    Action.ARRIVAL_OPEN: _open,
    Action.ARRIVAL_UNDO: _undo,
    Action.ARRIVAL_RESTORE: _restore,
}
