"""One message for what would be too much alone on one day, each with the button that settles it."""

from bot.coach.deriving import find
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Nudge
from bot.coach.planner import is_replaced
from bot.views import blocks, habits
from bot.views.blocks import Block, Message
from bot.views.ids import Action

MOST_SHOWN = 20
"""So that the whole stays within the 50 blocks that Slack takes as one message."""

LONGEST = 500
"""Characters of one matter, so that twenty of them are still a message to read."""

_OPENING = "More for today, together, so that it stays quiet here otherwise."
_ALONE = "One more thing for today."
_CLOSING = "`/interview next` shows each with all its buttons."


def roundup(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """All that was gathered here, open or settled."""
    names = [name for name, one in notebook.deliveries.items() if one.gathered_in == str(key)]
    keys = [one for one in map(Key.parse, names) if one]
    found = [(one, find(notebook, one)) for one in keys]
    lines = [_line(notebook, one, nudge) for one, nudge in found if nudge]
    closing = f"And {len(lines) - MOST_SHOWN} more. " if len(lines) > MOST_SHOWN else ""
    shown = [block for _, parts in lines[:MOST_SHOWN] for block in parts]
    opening, closing = _ALONE if len(lines) == 1 else _OPENING, closing + _CLOSING
    text = "\n".join([opening, *(said for said, _ in lines[:MOST_SHOWN]), closing])
    return blocks.message(text, [blocks.section(opening), *shown, blocks.context(closing)])


def _line(notebook: Notebook, key: Key, nudge: Nudge) -> tuple[str, list[Block]]:
    label = blocks.words((nudge.label,), notebook.person)
    snooze = notebook.snoozed.get(key.topic)
    undo = blocks.button("Undo", Action.NUDGE_UNDO, str(key))
    if key.topic in notebook.settled:
        return f"✓ {label}", [blocks.section(f"✓ {label}", undo)]
    if nudge.ended:
        return f"✓ {label}", [blocks.context(f"✓ {label}")]
    if is_replaced(notebook, key):
        text = f"{label} · there is a newer message about this below"
        return text, [blocks.context(text)]
    if snooze and key.occurrence != snooze.occurrence:
        return f"Later: {label}", [blocks.section(f"Later: {label}", undo)]
    return _open(notebook, key, nudge)


def _open(notebook: Notebook, key: Key, nudge: Nudge) -> tuple[str, list[Block]]:
    said = blocks.clip_markup(blocks.fallback(nudge.words, notebook.person), LONGEST)
    text = blocks.clip_markup(blocks.words(nudge.words, notebook.person), LONGEST)
    if not nudge.is_offer:
        return said, [blocks.section(text, _button(nudge, key))]
    answers = blocks.actions(
        blocks.button("I said yes", Action.NUDGE_SAID_YES, str(key)),
        blocks.button("I said no", Action.NUDGE_SAID_NO, str(key)),
    )
    return said, [blocks.section(text), answers]


def _button(nudge: Nudge, key: Key) -> Block:
    if key.rule == "reflect":
        start = f"{Action.REFLECT_START}:{key.subject}"
        return blocks.button("Look back now", start, key.subject)
    if key.rule == "habit":
        return habits.menu(key)
    action = Action.NUDGE_NAME if nudge.asks else Action.NUDGE_DONE
    return blocks.button(nudge.done, action, str(key))
