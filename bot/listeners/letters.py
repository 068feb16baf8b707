"""The buttons of a letter, and the forms around it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot import spelling
from bot.coach import drafting, letters
from bot.coach.choosing import letters_about
from bot.coach.draft import Draft
from bot.coach.facts import Notebook, PersonId
from bot.coach.fitting import fitting_each
from bot.coach.manners import local
from bot.coach.nudge import Key
from bot.coach.proofreading import Finding, backwards, proofread
from bot.journal import Journal
from bot.listeners.request import Handler, Request
from bot.views import blocks, letter_forms, outcomes
from bot.views.blocks import Message
from bot.views.ids import Action, Field
from bot.views.letter_forms import Choice

_EMPTY = "A letter of no words says little. Write some, or close this form and nothing changes."
_LONG = "That is {more} characters too long for one message. A short letter is read more gladly."


async def ask(request: Request, words: str) -> Message | None:
    """`/interview letter …`: which one, of those that fit where things stand."""
    notebook = await request.journal.peek(request.who)
    found = _choices(notebook, words, request)
    if not found:
        return outcomes.which([], "letter", words)
    await request.opens(letter_forms.which(found))
    return None


async def write(request: Request, view: dict[str, Any]) -> dict[str, Any]:
    """The form says which letter it shall be; it shows where the letter is."""
    notebook, value = await request.journal.peek(request.who), letter_forms.read_which(view)
    for choice in _choices(notebook, "", request):
        if letter_forms.is_chosen(value, choice.matter):
            await request.journal.draft(request.who, choice.matter, view["id"])
            return letter_forms.written()
    return {Field.LETTER: "Things have changed meanwhile. Close this form and open it again."}


async def save(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """The corrected words come back."""
    draft_id, subject, body = letter_forms.read_edit(view)
    if not body:
        return {Field.BODY: _EMPTY}
    if (more := len(body) - drafting.LIMITS["body"]) > 0:
        return {Field.BODY: _LONG.format(more=more)}
    await request.journal.correct_letter(request.who, draft_id, subject, body)
    return {}


async def add_details(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """What makes it personal comes back."""
    draft_id, details = letter_forms.read_details(view)
    await request.journal.add_details(request.who, draft_id, details)
    return {}


def _choices(notebook: Notebook, words: str, request: Request) -> list[Choice]:
    about = letters_about(notebook, words)
    return [Choice(*one) for one in fitting_each(notebook, about, request.journal.now())]


async def _ask(request: Request, value: str) -> None:
    if not (found := _choices(await request.journal.peek(request.who), "", request)):
        await request.opens(blocks.notice("Write a letter", "Log an interview first."))
    else:
        await request.opens(letter_forms.which(found))


async def _draft(request: Request, value: str) -> Message | None:
    """Where the letter does not appear right below, it is said where it is."""
    key = Key.parse(value)
    if not key:
        return None
    await request.journal.draft_at(request.who, key, request.click)
    if request.body.get("view"):
        await request.opens(letter_forms.written())
    return letter_forms.pointer()


async def _edit(request: Request, draft_id: str) -> None:
    if draft := await _find(request, draft_id):
        await request.opens(letter_forms.edit(draft))


async def _details(request: Request, draft_id: str) -> None:
    notebook = await request.journal.peek(request.who)
    if draft := drafting.find(notebook, draft_id):
        asks = letters.asks(notebook, draft.matter, draft.details)
        await request.opens(letter_forms.details(draft, asks))


async def _check(request: Request, draft_id: str) -> None:
    notebook = await request.journal.peek(request.who)
    if draft := drafting.find(notebook, draft_id):
        await request.opens(letter_forms.check(draft, await _findings(request, notebook, draft)))


async def _fix(request: Request, value: str) -> None:
    draft_id, version, nth = letter_forms.read_fix(value)
    notebook = await request.journal.peek(request.who)
    draft = drafting.find(notebook, draft_id)
    if not draft:
        return
    found = await _findings(request, notebook, draft)
    if draft.chosen == version and 0 <= nth < len(found):
        await request.journal.apply_fix(request.who, draft_id, found[nth])
    notebook = await request.journal.peek(request.who)
    if left := drafting.find(notebook, draft_id):
        shown = letter_forms.check(left, await _findings(request, notebook, left))
        await request.client.views_update(view_id=request.body["view"]["id"], view=shown)


async def _findings(request: Request, notebook: Notebook, draft: Draft) -> Sequence[Finding]:
    """All of them; the dictionary is read at its first use, which takes a moment."""
    language = notebook.person.style.language
    speller = await asyncio.to_thread(spelling.speller, language)
    today = local(request.journal.now(), notebook.person).date()
    return proofread(notebook, draft.matter, draft.text, today, speller, draft.details)


async def _copy(request: Request, draft_id: str) -> None:
    await request.journal.copy_letter(request.who, draft_id, request.click)


async def _more(request: Request, value: str) -> None:
    choice, _, draft_id = value.partition(" ")
    kind, _, number = choice.partition("_")
    match kind:
        case "details":
            await _details(request, draft_id)
        case "backwards":
            notebook = await request.journal.peek(request.who)
            if draft := drafting.find(notebook, draft_id):
                sentences = backwards(draft.text.body, notebook.person.style.language)
                await request.opens(letter_forms.backwards(sentences))
        case "version" if number.isdecimal():
            await request.journal.choose_version(request.who, draft_id, int(number))
        case "drop":
            await request.journal.drop_letter(request.who, draft_id)


async def _find(request: Request, draft_id: str) -> Draft | None:
    return drafting.find(await request.journal.peek(request.who), draft_id)


def _verb(verb: Callable[[Journal, PersonId, str], Awaitable[None]]) -> Handler:
    async def handler(request: Request, draft_id: str) -> None:
        await verb(request.journal, request.who, draft_id)

    return handler


HANDLERS: dict[str, Handler] = {
    Action.LETTER_ASK: _ask,
    Action.LETTER_DRAFT: _draft,
    Action.LETTER_EDIT: _edit,
    Action.LETTER_DETAILS: _details,
    Action.LETTER_CHECK: _check,
    Action.LETTER_FIX: _fix,
    Action.LETTER_MORE: _more,
    Action.LETTER_REWORD: _verb(Journal.reword_letter),
    Action.LETTER_COPY: _copy,
    Action.LETTER_SENT: _verb(Journal.send_letter),
    Action.LETTER_UNDO: _verb(Journal.unsend_letter),
}
