"""The buttons around the form of an interview: log one, correct it, remove it, put it back."""

from bot.coach.entry import Entry, entry_of
from bot.listeners.request import Handler, Request
from bot.views import log
from bot.views.ids import Action


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
