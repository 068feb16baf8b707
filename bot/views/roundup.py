"""One message for what would be too much alone on one day, each with the button that settles it."""

from bot.coach.deriving import find
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Nudge
from bot.coach.planner import is_replaced
from bot.views import blocks, habits
from bot.views.blocks import Block, Message
from bot.views.ids import Action

MOST_SHOWN = 6
"""So that the whole stays within what Slack takes as one message."""

_OPENING = "More for today, together, so that it stays quiet here otherwise."
_CLOSING = "`/interview next` shows each with all its buttons."


def roundup(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """All that was gathered here, open or settled."""
    names = [name for name, one in notebook.deliveries.items() if one.gathered_in == str(key)]
    keys = [one for one in map(Key.parse, names) if one]
    found = [(one, find(notebook, one)) for one in keys]
    lines = [_line(notebook, one, nudge) for one, nudge in found if nudge]
    closing = f"And {len(lines) - MOST_SHOWN} more. " if len(lines) > MOST_SHOWN else ""
    shown = [block for _, block in lines[:MOST_SHOWN]]
    text = "\n".join([_OPENING, *(said for said, _ in lines[:MOST_SHOWN]), closing + _CLOSING])
    return blocks.message(
        text, [blocks.section(_OPENING), *shown, blocks.context(closing + _CLOSING)]
    )


def _line(notebook: Notebook, key: Key, nudge: Nudge) -> tuple[str, Block]:
    label = blocks.words((nudge.label,), notebook.person)
    if nudge.ended or key.topic in notebook.settled:
        return f"✓ {label}", blocks.context(f"✓ {label}")
    if key.topic in notebook.snoozed or is_replaced(notebook, key):
        return f"Later: {label}", blocks.context(f"Later: {label}")
    said = blocks.fallback(nudge.words, notebook.person)
    return said, blocks.section(blocks.words(nudge.words, notebook.person), _button(nudge, key))


def _button(nudge: Nudge, key: Key) -> Block:
    if key.rule == "reflect":
        start = f"{Action.REFLECT_START}:{key.subject}"
        return blocks.button("Look back now", start, key.subject)
    if key.rule == "habit":
        return habits.menu(key)
    if nudge.is_offer:
        return blocks.button("I said yes", Action.NUDGE_SAID_YES, str(key))
    action = Action.NUDGE_NAME if nudge.asks else Action.NUDGE_DONE
    return blocks.button(nudge.done, action, str(key))
