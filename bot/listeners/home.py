"""The Home tab: which applications it lists, and one of them opened, changed, removed."""

from typing import Any

from bot.coach.entry import another_at
from bot.coach.tab import Shelf
from bot.listeners import tellings
from bot.listeners.records import data_view
from bot.listeners.request import Handler, Request
from bot.listeners.stats import stats
from bot.views import application as views
from bot.views import blocks, home_forms, letter_forms, letters, log, practice
from bot.views.ids import Action, Field


async def search(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """The form says what to look for."""
    await request.journal.search(request.who, home_forms.read_search(view))
    return {}


async def promise(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """The form says what was promised, and to whom."""
    application_id, text = home_forms.read_promise(view)
    if not text:
        return {Field.PROMISES: "What did you promise? A few words are plenty."}
    await request.learn_zone()
    await request.journal.promise(request.who, application_id, text, view["id"])
    return {}


async def edit(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """The form says how the application is called, and what is noted about it."""
    edited = views.read_edit(view)
    if not edited.company:
        return {Field.COMPANY: "Which company is it? A name is all I need."}
    told = edited._asdict()
    await request.journal.edit(request.who, told.pop("id"), **told)
    return {}


async def refresh(request: Request) -> None:
    """Show an open application as it is after a click on it."""
    view = request.body["view"]
    notebook, now = await request.journal.peek(request.who), request.journal.now()
    application = notebook.application(view["private_metadata"])
    shown = views.modal(notebook, application, now) if application else views.gone()
    await request.client.views_update(view_id=view["id"], view=shown)


async def _open(request: Request, application_id: str) -> None:
    notebook = await request.journal.peek(request.who)
    if application := notebook.application(application_id):
        await request.opens(views.modal(notebook, application, request.journal.now()))


async def _log(request: Request, application_id: str) -> None:
    if application := await request.application(application_id):
        begun = log.rounded(request.journal.now())
        await request.opens(log.form(another_at(application, begun)))


async def _edit(request: Request, application_id: str) -> None:
    if application := await request.application(application_id):
        await request.opens(views.edit_form(application))


async def _remove(request: Request, application_id: str) -> None:
    await request.journal.remove_application(request.who, application_id)


async def _restore(request: Request, application_id: str) -> None:
    await request.journal.restore_application(request.who, application_id)


async def _letter(request: Request, value: str) -> None:
    if matter := letters.matter_from(value):
        await request.journal.draft(request.who, matter, request.click)
        await request.opens(letter_forms.written())


async def _shelf(request: Request, value: str) -> None:
    if value in [*Shelf]:
        await request.journal.turn_to(request.who, Shelf(value))


async def _page(request: Request, value: str) -> None:
    if value.isdecimal():
        await request.journal.leaf(request.who, int(value))


async def _search(request: Request, value: str) -> None:
    tab = (await request.journal.peek(request.who)).tab
    await request.opens(home_forms.search(tab.search))


async def _clear_search(request: Request, value: str) -> None:
    await request.journal.search(request.who, "")


async def _more(request: Request, value: str) -> None:
    notebook = await request.journal.peek(request.who)
    match value:
        case "applied":
            await tellings.ask_application(request, "")
        case "promise":
            in_play = [one for one in notebook.applications if one.in_play]
            await request.opens(home_forms.promise(in_play))
        case "prep":
            await request.opens(blocks.reading("Prepare", practice.listing(notebook).blocks))
        case "stats":
            shown = await stats(request, "")
            await request.opens(blocks.reading("Your search", shown.blocks))
        case "records":
            await request.opens(data_view(request, notebook))


HANDLERS: dict[str, Handler] = {
    Action.HOME_SHELF: _shelf,
    Action.HOME_PAGE: _page,
    Action.HOME_SEARCH: _search,
    Action.HOME_SEARCH_CLEAR: _clear_search,
    Action.HOME_MORE: _more,
    Action.APPLICATION_OPEN: _open,
    Action.APPLICATION_LOG: _log,
    Action.APPLICATION_EDIT: _edit,
    Action.APPLICATION_REMOVE: _remove,
    Action.APPLICATION_RESTORE: _restore,
    Action.APPLICATION_LETTER: _letter,
}
