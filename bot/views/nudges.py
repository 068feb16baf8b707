"""The card of a nudge: what and why in one line, who owes whom, and buttons that finish the job.

A card shows what is true now: after a click, here or elsewhere, it is rewritten from the facts.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.coach.deriving import find
from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Event, Outcome, Rest, Settlement
from bot.coach.nudge import Key, Nudge, Words
from bot.coach.person import Person
from bot.coach.planner import is_replaced
from bot.coach.resting import events
from bot.coach.traits import trait
from bot.views import blocks, outcomes
from bot.views.blocks import Block, Message, View
from bot.views.ids import INPUT, Action, Field, Form
from bot.views.letters import letter_button

LATE_AFTER = timedelta(minutes=30)
"""A message that comes so long after its time says so."""

LONGEST = 2000
"""Characters of what a nudge says, so that five of them fit into one message."""

SNOOZES = (
    ("hours", "3 hours"),
    ("tomorrow", "Tomorrow morning"),
    ("week", "Next week"),
    ("pick", "Pick a time…"),
)
"""The choices of the Snooze menu, by value."""

_ACCEPTED = "They accepted ✓"

EVENTS = {Event.REPLY: "When they reply", Event.FINAL_ROUND: "After my final round"}
"""What it may wait for instead."""

_UNTIL = {Event.REPLY: "they reply", Event.FINAL_ROUND: "your final round is over"}

_SETTLED = {
    Outcome.DONE: "Done ✓",
    Outcome.NOT_NEEDED: "Not needed",
    Outcome.REPLIED: "They replied",
    Outcome.LET_GO: "Let go ✓",
    Outcome.ONE_MORE_WEEK: "One more week",
    Outcome.ACCEPTED: "You said yes ✓",
    Outcome.DECLINED: "You said no ✓",
}


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """What the message with this key shows now."""
    nudge = find(notebook, key)
    if nudge is None:
        return blocks.removed()
    settlement = notebook.settled.get(key.topic)
    snooze = notebook.snoozed.get(key.topic)
    label = nudge.label
    if settlement:
        closed = _closed((f"{_outcome(nudge, settlement)} · {label}",), notebook.person, undo=key)
        if settlement.outcome is Outcome.REPLIED:
            asked = blocks.section("What did they say?")
            return blocks.message(
                f"{closed.text} What did they say?",
                [*closed.blocks, asked, *outcomes.answers(key.application)],
            )
        return _with_acceptance(notebook, key, closed)
    if is_replaced(notebook, key):
        return _closed((f"{label} · there is a newer message about this below",), notebook.person)
    if nudge.ended:
        return _closed((f"{label} · nothing left to do here",), notebook.person)
    if snooze and key.occurrence != f"z{snooze.count}":
        resting: Words = (f"{label} · resting until ", *_end(snooze.rests[-1]))
        return _closed(resting, notebook.person, undo=key)
    return open_card(notebook, nudge, key, late(delivery))


def _with_acceptance(notebook: Notebook, key: Key, closed: Message) -> Message:
    """Somebody who was asked to connect may accept; it is nice to know, and worth nothing more."""
    application = notebook.application(key.application)
    contact = application.contact(key.subject.partition(".")[2]) if application else None
    if key.rule != "connect" or not contact or not contact.asked_at:
        return closed
    if contact.accepted_at:
        said = blocks.context(_ACCEPTED)
        return blocks.message(f"{closed.text} {_ACCEPTED}", [*closed.blocks, said])
    accepted = blocks.button("They accepted", Action.NUDGE_ACCEPTED, str(key))
    return blocks.message(closed.text, [*closed.blocks, blocks.actions(accepted)])


def _end(rest: Rest) -> Words:
    return (_UNTIL[rest.event],) if rest.event else (rest.until or rest.at,)


def open_card(notebook: Notebook, nudge: Nudge, key: Key, late: Words = ()) -> Message:
    """The card with its buttons."""
    person = notebook.person
    small = (*late, *nudge.context)
    lines = [blocks.section(blocks.clip_markup(blocks.words(nudge.words, person), LONGEST))]
    if small:
        lines.append(blocks.context(blocks.words(small, person)))
    text = (*nudge.words, " ", *small)
    row = buttons(nudge, key, events(notebook, nudge))
    return blocks.message(blocks.fallback(text, person), [*lines, row])


def late(delivery: Delivery) -> Words:
    """An apology when a message comes long after its time, else nothing."""
    called_for = max(delivery.due, delivery.told_at or delivery.due)
    if delivery.claimed_at and delivery.claimed_at - called_for > LATE_AFTER:
        return ("Late, sorry: this was due ", delivery.due, ". ")
    return ()


def buttons(nudge: Nudge, key: Key, waits_for: Sequence[Event] = ()) -> Block:
    """What can be done about a nudge, which may rest until one of these has happened."""
    value = str(key)
    snoozes = (*SNOOZES, *((event, EVENTS[event]) for event in waits_for))
    row = [
        blocks.button(nudge.done, Action.NUDGE_DONE, value, style="primary"),
        blocks.select(
            "Snooze",
            Action.NUDGE_SNOOZE,
            [blocks.option(label, f"{choice} {value}") for choice, label in snoozes],
        ),
        blocks.button("Not needed", Action.NUDGE_NOT_NEEDED, value),
    ]
    if nudge.link[0]:
        row.insert(1, blocks.link(*nudge.link, Action.NUDGE_LINK))
    if nudge.asks:
        row[0] = blocks.button(nudge.done, Action.NUDGE_NAME, value, style="primary")
    if nudge.lets_go:
        row = [
            blocks.button("Let it go", Action.NUDGE_LET_GO, value, style="primary"),
            blocks.button(nudge.done, Action.NUDGE_DONE, value),
            blocks.button("One more week", Action.NUDGE_ONE_MORE_WEEK, value),
        ]
    if nudge.is_offer:
        row[0] = blocks.button("I said yes", Action.NUDGE_SAID_YES, value, style="primary")
        row[2:] = [blocks.button("I said no", Action.NUDGE_SAID_NO, value)]
    if trait(key.rule).letter:
        if nudge.lets_go or nudge.is_offer:
            row.insert(1, letter_button(value))
        else:
            row[0].pop("style", None)
            row.insert(0, letter_button(value, style="primary"))
    if nudge.awaits_reply:
        row.append(blocks.button("They replied", Action.NUDGE_REPLIED, value))
    return blocks.actions(*row)


def snooze_form(key: Key, initial: datetime) -> View:
    """Pick a time for a nudge to come back; comes prefilled with a sensible one."""
    picker = {
        "type": "datetimepicker",
        "action_id": INPUT,
        "initial_date_time": int(initial.timestamp()),
    }
    until = blocks.field(Field.UNTIL, "Remind me at", picker, optional=False)
    return blocks.modal("Snooze", Form.SNOOZE, [until], submit="Snooze", meta=str(key))


def read_snooze(view: View) -> tuple[Key | None, int]:
    """The nudge and the picked time as a Unix timestamp."""
    values: dict[str, Any] = view["state"]["values"]
    picked = values[Field.UNTIL][INPUT]["selected_date_time"]
    return Key.parse(view["private_metadata"]), int(picked)


def _outcome(nudge: Nudge, settlement: Settlement) -> str:
    if settlement.outcome is Outcome.DONE:
        return f"{nudge.done} ✓"
    return _SETTLED[settlement.outcome]


def _closed(text: Words, person: Person, undo: Key | None = None) -> Message:
    said = blocks.words(text, person)
    block = blocks.context(said)
    if undo:
        block = blocks.section(said, blocks.button("Undo", Action.NUDGE_UNDO, str(undo)))
    return blocks.message(blocks.fallback(text, person), [block])
