"""An application without an interview yet: the form that tells it, and its card."""

from datetime import date
from typing import Any

from bot.coach import remarks
from bot.coach.applying import Applied
from bot.coach.facts import Application, Notebook
from bot.coach.nudge import Words
from bot.coach.remark import Remark
from bot.views import blocks, cards, recipients
from bot.views.blocks import Message, View
from bot.views.ids import INPUT, Action, Field, Form
from bot.views.log import filled, text_field


def form(entry: Applied, remark_id: str = "") -> View:
    """The form, filled with what is known. With an id it corrects that application."""
    picker: blocks.Block = {"type": "datepicker", "action_id": INPUT}
    if entry.on:
        picker["initial_date"] = entry.on.isoformat()
    fields = [
        filled(text_field(Field.COMPANY, "Company", optional=False), entry.company),
        filled(text_field(Field.ROLE, "Role", placeholder="Staff engineer"), entry.role),
        blocks.field(Field.DAY, "Applied on", picker, hint="A week later I suggest to ask."),
    ]
    title = "Edit application" if remark_id else "An application"
    return blocks.modal(title, Form.APPLIED, fields, submit="Save", meta=remark_id)


def read(view: View) -> Applied:
    """What was filled in."""
    values: dict[str, Any] = view["state"]["values"]

    def given(field: Field, of: str = "value") -> Any:
        return values.get(field, {}).get(INPUT, {}).get(of)

    day = given(Field.DAY, "selected_date")
    return Applied(
        company=given(Field.COMPANY) or "",
        role=given(Field.ROLE) or "",
        on=date.fromisoformat(day) if day else None,
    )


def entry_of(application: Application, remark: Remark) -> Applied:
    """The form as it would have to be filled to say what the notebook says."""
    return Applied(application.company, application.role, remark.day)


def card(notebook: Notebook, application: Application, remark: Remark) -> Message:
    """What was understood, and what will come."""
    if remark.taken_back_at:
        what = "when you applied" if application.interviews else "your application"
        text = blocks.escape(f"Removed: {what} to {_name(application)}.")
        undo = blocks.button("Undo", Action.APPLIED_RESTORE, remark.id)
        return blocks.message(text, [blocks.section(text, undo)])
    person = notebook.person
    role = f", {application.role}" if application.role else ""
    headline: Words = (f"Applied to {application.company}{role}",)
    on: Words = (remark.day or remark.at.astimezone(person.zone).date(),)
    listed, spoken = cards.what_comes_next(notebook, application)
    shown = [blocks.section(f"*{blocks.words(headline, person)}*\n{blocks.words(on, person)}")]
    text = "\n".join(blocks.fallback(part, person) for part in (headline, on, *spoken))
    if remarks.newer(notebook, remark):
        return blocks.message(text, shown)
    row = [
        blocks.button("Log an interview", Action.REMARK_ROUND, remark.id),
        blocks.button("Edit", Action.APPLIED_EDIT, remark.id),
        blocks.button("Remove", Action.REMARK_UNDO, remark.id),
        recipients.choose_button("Who to write to…", application),
    ]
    return blocks.message(text, [*shown, *listed, blocks.actions(*row)])


def _name(application: Application) -> str:
    return blocks.clip(application.company, 100)
