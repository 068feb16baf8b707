"""The form of an interview: asked for by words or buttons, to log, correct, remove, put back."""

import asyncio
from contextlib import suppress

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.coach import reading
from bot.coach.entry import Entry, entry_of
from bot.coach.person import Person
from bot.listeners.request import Handler, Request
from bot.views import log, tellings
from bot.views.blocks import Message
from bot.views.ids import Action

PATIENCE = 1.0
"""Seconds to ask Slack for a time zone: the form has to be open within 3."""


async def ask(request: Request, words: str) -> Message | None:
    """`/interview log …`: the form, filled with what these words say."""
    person = await _known(request) if words else Person()
    now = request.journal.now()
    form, beyond = reading.typed(words, now, log.rounded(now), person)
    await request.opens(log.form(form))
    return tellings.too_long(beyond) if beyond else None


async def _known(request: Request) -> Person:
    """Whose words these are: the days in them are read by their clock."""
    with suppress(SlackApiError, aiohttp.ClientError, OSError, TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await request.learn_zone()
    return (await request.journal.peek(request.who)).person


async def _log(request: Request, value: str) -> None:
    entry = Entry(company="", starts_at=log.rounded(request.journal.now()))
    await request.opens(log.form(entry))


async def _edit(request: Request, value: str) -> None:
    notebook = await request.journal.peek(request.who)
    if found := notebook.find_interview(value):
        await request.opens(log.form(entry_of(*found, notebook.person), interview_id=value))


async def _remove(request: Request, value: str) -> None:
    await request.journal.remove(request.who, value)


async def _restore(request: Request, value: str) -> None:
    await request.journal.restore(request.who, value)


HANDLERS: dict[str, Handler] = {
    Action.LOG_OPEN: _log,
    Action.LOG_EDIT: _edit,
    Action.LOG_REMOVE: _remove,
    Action.LOG_RESTORE: _restore,
}
