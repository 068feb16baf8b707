"""One application, whole: what happened, who is there, what is promised, and what can be done."""

from datetime import datetime
from functools import partial
from typing import NamedTuple

from bot.coach import putting_away
from bot.coach.chronicle import Happening, Whose, chronicle
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise
from bot.coach.fitting import fitting
from bot.coach.history import Delivery
from bot.coach.nudge import Day, Key, Words
from bot.coach.overview import stage
from bot.views import blocks, cards, inputs, letters, outcomes
from bot.views.blocks import Block, Message, View
from bot.views.ids import Action, Field, Form
from bot.views.log import ROUNDS, filled, text_field

MOST_HAPPENINGS = 30
MOST_EACH = 10
MOST_LETTERS = 3
LINES_A_SECTION = 5
LONGEST_SOURCE = 60
MOST_NOTES = 2000
"""Characters; the form to edit shows them whole."""

_SIGNS = {Whose.MINE: "→", Whose.THEIRS: "←", Whose.BOTH: "•"}
_REMOVE = blocks.confirm(
    "Remove this application?",
    "Everything about it goes with it. You can undo this for a week.",
    "Remove",
    "Keep it",
)


def modal(notebook: Notebook, application: Application, now: datetime) -> View:
    """Everything about it, with buttons for what comes to mind."""
    shown = [
        *_head(application, now),
        *_buttons(notebook, application, now),
        *cards.what_comes_next(notebook, application)[0],
        *_lines(notebook, "What happened", [_happening(one) for one in _told(application)]),
        *_lines(notebook, "People", [_person(one) for one in application.contacts]),
        *_interviews(notebook, application),
        *_notes(application),
        *_lines(notebook, "Promises", [_promise(one) for one in application.promises]),
    ]
    about = {"callback_id": Form.APPLICATION, "private_metadata": application.id}
    return blocks.reading("Application", shown) | about


def removed(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """It was taken out, with a way back."""
    found = putting_away.find(notebook, key.subject)
    if found and key.number == int(found.at.timestamp()):
        text = blocks.escape(f"Removed: {found.application.company}, and everything about it.")
        undo = blocks.button("Undo", Action.APPLICATION_RESTORE, key.subject)
        return blocks.message(text, [blocks.section(text, undo)])
    application = notebook.application(key.subject)
    if not application:
        return blocks.removed()
    text = blocks.escape(f"Taken back. {application.company} is here again.")
    return blocks.message(text, [blocks.context(text)])


def gone() -> View:
    """It is not there any more."""
    return blocks.notice("Application", "This application was removed.")


def edit_form(application: Application) -> View:
    """Its name, role and notes."""
    fields = [
        filled(text_field(Field.COMPANY, "Company", optional=False), application.company),
        filled(text_field(Field.ROLE, "Role"), application.role),
        blocks.field(
            Field.FOUND_THROUGH,
            "How it came about",
            inputs.words(LONGEST_SOURCE, application.found_through),
            hint="A friend, a fair, a site: the numbers tell what led where.",
        ),
        filled(text_field(Field.NOTES, "Notes", lines=True), application.notes),
    ]
    return blocks.modal("Edit", Form.APPLICATION_EDIT, fields, submit="Save", meta=application.id)


class Edited(NamedTuple):
    """An application as the form has it."""

    id: str
    company: str
    role: str
    found_through: str
    notes: str


def read_edit(view: View) -> Edited:
    """What the form says."""
    values = view["state"]["values"]
    line = partial(inputs.typed_line, values)
    return Edited(
        id=view["private_metadata"],
        company=line(Field.COMPANY),
        role=line(Field.ROLE),
        found_through=line(Field.FOUND_THROUGH),
        notes=inputs.typed(values, Field.NOTES).strip(),
    )


def _head(application: Application, now: datetime) -> list[Block]:
    role = f"\n{application.role}" if application.role else ""
    name = blocks.escape(application.company)
    decides: Words = ("They decide by ", application.decision_by) if application.decision_by else ()
    said = [stage(application, now), *(str(part) for part in decides[:1])]
    day = f"{application.decision_by:%a %d %b}" if application.decision_by else ""
    line = f"{' · '.join(said)}{day}"
    return [blocks.section(f"*{name}*{blocks.escape(role)}"), blocks.context(blocks.escape(line))]


def _buttons(notebook: Notebook, application: Application, now: datetime) -> list[Block]:
    id = application.id
    row = [
        blocks.button("Log an interview", Action.APPLICATION_LOG, id),
        blocks.button("Edit", Action.APPLICATION_EDIT, id),
        blocks.button("Remove", Action.APPLICATION_REMOVE, id, confirm=_REMOVE),
    ]
    shown = [blocks.actions(*row)]
    if not application.ending:
        heard = blocks.context("They answered?")
        let_go = blocks.button("Let it go", f"{Action.OUTCOME_ASK}:closed", f"closed {id}")
        shown += [heard, *outcomes.answers(id), blocks.actions(let_go)]
    found = fitting(notebook, application, now)[:MOST_LETTERS]
    if found:
        buttons = [
            blocks.button(
                letters.name_of(one, application),
                f"{Action.APPLICATION_LETTER}:{nth}",
                letters.value_of(one),
            )
            for nth, one in enumerate(found)
        ]
        shown += [blocks.context("Write:"), blocks.actions(*buttons)]
    return shown


def _notes(application: Application) -> list[Block]:
    if not application.notes:
        return []
    words = blocks.clip_markup(blocks.escape(application.notes), MOST_NOTES)
    return [blocks.section(f"*Notes*\n{words}")]


def _told(application: Application) -> list[Happening]:
    return chronicle(application)[::-1][:MOST_HAPPENINGS]


def _happening(one: Happening) -> Words:
    return (f"{_SIGNS[one.whose]} ", Day(one.at), ": ", *one.words)


def _person(one: Contact) -> Words:
    return (f"• {one.called}{f', {one.email}' if one.email else ''}",)


def _promise(one: Promise) -> Words:
    whose = "They" if one.owner == "them" else "You"
    state = "✓ " if one.kept_at else "let go: " if one.dropped_at else ""
    by: Words = (", by ", one.due) if one.due else ()
    return (f"• {state}{whose} promised: {one.text}", *by)


def _interviews(notebook: Notebook, application: Application) -> list[Block]:
    shown: list[Block] = []
    for one in application.kept_interviews[-MOST_EACH:]:
        words = blocks.words(_interview(one), notebook.person)
        edit = blocks.button("Edit", f"{Action.LOG_EDIT}:{one.id}", one.id)
        shown.append(blocks.section(words, edit))
    return [blocks.header("Interviews"), *shown] if shown else []


def _interview(one: Interview) -> Words:
    notes = f"\n{one.notes}" if one.notes else ""
    answers = one.reflection.answers if one.reflection else {}
    told = "".join(f"\n{answer.text}" for answer in answers.values() if answer.text)
    return (f"{ROUNDS[one.round]}, ", one.starts_at, notes, told)


def _lines(notebook: Notebook, heading: str, lines: list[Words]) -> list[Block]:
    written = [blocks.words(one, notebook.person) for one in lines]
    parts = [
        blocks.section("\n".join(written[start : start + LINES_A_SECTION]))
        for start in range(0, min(len(written), MOST_HAPPENINGS), LINES_A_SECTION)
    ]
    return [blocks.header(heading), *parts] if parts else []
