"""Whom to write to at a company: the small form, and the card that says that there is nobody."""

from typing import Any, NamedTuple

from bot.coach import recipients
from bot.coach.case import Case
from bot.coach.facts import Application, Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.views import blocks, inputs
from bot.views.blocks import Block, Message, View
from bot.views.ids import INPUT, Action, Field, Form

WHOEVER, SOMEBODY, NOBODY = "whoever", "somebody", "nobody"
MOST_IN_SIGHT = 10
"""Radio buttons in one group (Slack's limit); more choices are a menu."""
MOST_CHOICES = 100

_NOBODY = (
    "There is nobody to write to at {company}, so I will not suggest follow-ups. If a name turns"
    " up, tell me."
)
_AGAIN = "I suggest follow-ups at {company} again."


class Chosen(NamedTuple):
    """What came back with the form."""

    application_id: str
    choice: str
    """One of the above, or the id of a contact."""
    line: str
    """Name, role and address of somebody else."""


def choose_button(label: str, application: Application) -> Block:
    """Opens the form."""
    return blocks.button(label, Action.RECIPIENT_ASK, application.id)


def form(application: Application) -> View:
    """Who is it, among those who are known, or who else?"""
    # Whoever it is now is offered in any case, however many there are.
    known = sorted(application.contacts, key=lambda one: one.id != application.write_to)
    people = [blocks.option(one.called, one.id) for one in known]
    options = [
        blocks.option("Whoever I met", WHOEVER),
        *people[: MOST_CHOICES - 3],
        blocks.option("Somebody else", SOMEBODY),
        blocks.option("Nobody to write to", NOBODY),
    ]
    now = NOBODY if application.nobody_since else application.write_to or WHOEVER
    example = blocks.plain_text("Sam Lee, recruiter, sam@agency.example", 150)
    line = inputs.words(recipients.LONGEST) | {"placeholder": example}
    return blocks.modal(
        "Who to write to",
        Form.RECIPIENT,
        [
            blocks.field(
                Field.RECIPIENT, "Follow-ups go to", _choice(options, now), optional=False
            ),
            blocks.field(
                Field.SOMEBODY,
                "Somebody else",
                line,
                hint="Name, role, email. A recruiter or an agency, for example.",
            ),
        ],
        submit="Save",
        meta=application.id,
    )


def read(view: View) -> Chosen:
    """The choice, and the line of somebody else; who only types a line means them."""
    values: dict[str, Any] = view["state"]["values"]
    chosen = values[Field.RECIPIENT][INPUT]["selected_option"] or {}
    line = (values[Field.SOMEBODY][INPUT]["value"] or "").strip()
    choice = chosen.get("value", WHOEVER)
    if choice == WHOEVER and line:
        choice = SOMEBODY
    return Chosen(view["private_metadata"], choice, line)


def problems(chosen: Chosen) -> dict[str, str]:
    """What has to be corrected, by field; empty when all is well."""
    if chosen.choice == SOMEBODY:
        wrong = recipients.problem(chosen.line)
        return {Field.SOMEBODY: wrong} if wrong else {}
    if chosen.line:
        return {Field.SOMEBODY: "Choose “Somebody else” above, or clear this line."}
    return {}


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """There is nobody to write to, as long as that is so."""
    application = notebook.application(key.application)
    if not application:
        return blocks.removed()
    company = blocks.escape(blocks.clip(application.company, 100))
    if recipients.key_of(application) != key:
        recipient = Case(application, notebook.person).recipient
        to = f" Write to {blocks.escape(recipient.called)}." if recipient else ""
        return _closed(f"{_AGAIN.format(company=company)}{to}")
    text = _NOBODY.format(company=company)
    row = blocks.actions(
        choose_button("I have a name", application),
        blocks.button("Undo", Action.RECIPIENT_UNDO, application.id),
    )
    return blocks.message(text, [blocks.section(text), row])


def _choice(options: list[Block], value: str) -> Block:
    initial = next((one for one in options if one["value"] == value), options[0])
    if len(options) > MOST_IN_SIGHT:
        return blocks.select("Choose", INPUT, options, initial)
    return {
        "type": "radio_buttons",
        "action_id": INPUT,
        "options": options,
        "initial_option": initial,
    }


def _closed(text: str) -> Message:
    return blocks.message(text, [blocks.context(text)])
