"""What is told by a word or two: an application, a promise; and which application is meant."""

from typing import Any

from bot.coach import applying, remarks, supposing, tellings
from bot.coach.applying import Applied
from bot.coach.choosing import split_company
from bot.coach.manners import local
from bot.coach.reading import fit, prefill
from bot.coach.remark import Verb
from bot.coach.tellings import Told
from bot.listeners.request import Handler, Request
from bot.views import applied, blocks, outcomes, supposed
from bot.views import tellings as views
from bot.views.blocks import Message
from bot.views.ids import Action
from bot.views.log import rounded


async def ask_application(request: Request, words: str) -> None:
    """`/interview applied …`: the form, filled with these words."""
    notebook = await request.journal.peek(request.who)
    today = local(request.journal.now(), notebook.person).date()
    await request.opens(applied.form(applying.read(words, today)))


async def _applied_there(request: Request, telling_id: str) -> None:
    """The same form, for a company that was named."""
    telling = tellings.find(await request.journal.peek(request.who), telling_id)
    await ask_application(request, telling.company if telling else "")


async def _edit_application(request: Request, remark_id: str) -> None:
    """The form again, with what it said."""
    notebook = await request.journal.peek(request.who)
    remark = remarks.find(notebook, remark_id)
    application = notebook.application(remark.application_id) if remark else None
    if remark and application:
        await request.opens(applied.form(applied.entry_of(application, remark), remark_id))


async def _restore_application(request: Request, remark_id: str) -> None:
    """They applied after all."""
    await request.journal.put_back(request.who, remark_id)


async def read_application(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """The form comes back; what is wrong with it, by field."""
    await request.learn_zone()
    entry, now = applied.read(view), request.journal.now()
    person = (await request.journal.peek(request.who)).person
    found = applying.problems(entry, person, now)
    if found:
        return found
    entry = Applied(entry.company, entry.role, entry.on or local(now, person).date())
    if remark_id := view["private_metadata"]:
        await request.journal.correct_application(request.who, remark_id, entry)
    else:
        await request.journal.apply(request.who, view["id"], entry)
    return {}


async def promise(request: Request, words: str) -> Message:
    """`/interview promise …`: kept at once; whose it is may be asked afterwards."""
    notebook = await request.journal.peek(request.who)
    company, text = split_company(notebook, words)
    if not text.strip():
        return views.usage()
    await request.learn_zone()
    told = Told(Verb.PROMISE, company, text=text)
    telling = await request.journal.take_in(request.who, told, request.body["trigger_id"])
    notebook = await request.journal.peek(request.who)
    application = notebook.application(telling.application_id)
    return outcomes.noted(application) if application else views.question(notebook, telling)


async def _choose(request: Request, value: str) -> Message | None:
    """It is about this one."""
    telling_id, _, application_id = value.partition(" ")
    await request.journal.choose_application(request.who, telling_id, application_id)
    application = await request.application(application_id)
    return outcomes.noted(application) if application else None


async def _log(request: Request, telling_id: str) -> None:
    """It sounds like an interview: the form, filled with what the words say."""
    notebook = await request.journal.peek(request.who)
    telling = tellings.find(notebook, telling_id)
    found = supposing.read_again(notebook, telling) if telling else None
    if telling and found and not telling.closed_at:
        entry = prefill(found, rounded(telling.at), notebook.person)
        await request.opens(supposed.form(fit(entry).entry, telling_id))
    else:
        await request.opens(blocks.notice("Log an interview", views.OLD))


async def _drop(request: Request, telling_id: str) -> Message:
    """It is about none of them."""
    await request.journal.drop_telling(request.who, telling_id)
    return views.dropped()


HANDLERS: dict[str, Handler] = {
    Action.APPLIED_OPEN: _applied_there,
    Action.APPLIED_EDIT: _edit_application,
    Action.APPLIED_RESTORE: _restore_application,
    Action.TELLING_IS: _choose,
    Action.TELLING_DROP: _drop,
    Action.TELLING_LOG: _log,
}
