"""What they said, and how it ended: the question, the two small forms, the card with its Undo."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.coach.correspondence import EndingKind
from bot.coach.days import Soon
from bot.coach.facts import Application, Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.views import blocks
from bot.views.blocks import Block, Message, View
from bot.views.ids import INPUT, Action, Field, Form

SOON = {Soon.NEXT_WEEK: "Next week", Soon.TWO_WEEKS: "In two weeks"}
"""What they say most often when they are asked by when."""

_ENDED = {
    EndingKind.REJECTED: (
        "{company} said no. I am sorry: it stings, and it says less about you than it feels like."
        " In a while I suggest a short answer that keeps the door open. Nothing else will come."
    ),
    EndingKind.CLOSED: (
        "{company} is closed. You gave it what you could. I ask nothing more about it, and say"
        " hello to them with you in three months."
    ),
    EndingKind.ACCEPTED: (
        "You said yes to {company}. Well earned, and I am happy for you. Whatever else is in play"
        " can be let go kindly with `/interview closed`."
    ),
    EndingKind.DECLINED: (
        "You said no to {company}, which is yours to say. A warm line to whoever made the offer"
        " keeps the door open. In three months I suggest a hello."
    ),
}


def question(application: Application) -> Message:
    """What did they say?"""
    text = f"What did {blocks.escape(application.company)} say?"
    return blocks.message(text, [blocks.section(text), *answers(application.id)])


def answers(application_id: str) -> list[Block]:
    """The kinds of news that a company can have."""
    news = blocks.actions(
        blocks.button("Next round", Action.HEARD_ROUND, application_id, style="primary"),
        blocks.button("An offer", Action.HEARD_OFFER, application_id),
        blocks.button("A no", Action.HEARD_NO, application_id),
        blocks.button("Just news", Action.HEARD_NEWS, application_id),
    )
    named = blocks.context("Or a day by which they decide:")
    return [news, named, blocks.actions(*decision_days(application_id))]


def decision_days(application_id: str) -> list[Block]:
    """By when they decide: the usual ones with one tap."""
    usual = [
        blocks.button(label, f"{Action.HEARD_SOON}:{soon}", f"{soon} {application_id}")
        for soon, label in SOON.items()
    ]
    return [*usual, blocks.button("Pick a day", Action.HEARD_DATE, application_id)]


def which(applications: Sequence[Application], verb: str, words: str) -> Message:
    """Several applications fit, or none: a question back."""
    if not applications:
        about = f" with “{blocks.escape(blocks.clip(words, 50))}”" if words else ""
        text = f"There is no application{about} in play. `/interview list` shows those that are."
        return blocks.message(text, [blocks.section(text)])
    text = "Which one is it about?"
    buttons = [
        blocks.button(
            " · ".join(part for part in (one.company, one.role) if part),
            f"{Action.OUTCOME_ASK}:{one.id}",
            f"{verb} {one.id}",
        )
        for one in applications[:25]
    ]
    return blocks.message(text, [blocks.section(text), blocks.actions(*buttons)])


def noted(application: Application) -> Message:
    """An answer to a command: the card itself is in the DM."""
    name = blocks.escape(application.company)
    text = f"Noted for {name}. The card with Undo is in our direct messages, under *Messages*."
    return blocks.message(text, [blocks.section(text)])


def ended(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """How an application ended, with a way back."""
    application = notebook.application(key.application)
    if not application:
        return blocks.removed()
    company = blocks.escape(blocks.clip(application.company, 100))
    if not application.ending or application.ending.id != key.subject:
        text = f"Taken back. {company} is in play again."
        return blocks.message(text, [blocks.context(text)])
    text = _ENDED[application.ending.kind].format(company=company)
    undo = blocks.button("Undo", Action.OUTCOME_UNDO, f"{application.id} {key.subject}")
    return blocks.message(text, [blocks.section(text, undo)])


def decision_form(application: Application) -> View:
    """By when do they decide?"""
    return _day_form(Form.DECISION, "They decide by", "Decision date", application.id)


def offer_form(application: Application) -> View:
    """By when do they want an answer?"""
    return _day_form(Form.OFFER, "Your answer is due by", "An offer", application.id, optional=True)


def read_day(view: View) -> tuple[str, date | None]:
    """The application's id and the picked day."""
    values: dict[str, Any] = view["state"]["values"]
    picked = values[Field.DAY][INPUT]["selected_date"]
    return view["private_metadata"], date.fromisoformat(picked) if picked else None


def _day_form(
    form: Form, label: str, title: str, application_id: str, *, optional: bool = False
) -> View:
    picker = {"type": "datepicker", "action_id": INPUT}
    day = blocks.field(Field.DAY, label, picker, optional=optional)
    return blocks.modal(title, form, [day], submit="Save", meta=application_id)
