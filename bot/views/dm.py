"""What each message in the DM shows now, by its key. The courier sends and rewrites from here."""

from collections.abc import Callable

from bot.coach import putting_away
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.views import (
    application,
    arrivals,
    blocks,
    cards,
    habits,
    letters,
    no_show,
    nudges,
    outcomes,
    pointers,
    questions,
    recipients,
    reflection,
    remarks,
    roundup,
    tellings,
)
from bot.views.blocks import Message

Show = Callable[[Notebook, Key, Delivery], Message]

_SHOWS: dict[str, Show] = {
    "welcome": pointers.welcome,
    "pointer": pointers.pointer,
    "logged": cards.card,
    "reflect": reflection.root,
    "root": reflection.root,
    "question": questions.question,
    "summary": reflection.summary,
    "ended": outcomes.ended,
    "no_show": no_show.card,
    "nobody": recipients.card,
    "remark": remarks.card,
    "telling": tellings.card,
    "habit": habits.card,
    "letter": letters.card,
    "copy": letters.copy,
    "removed": application.removed,
    "brought": arrivals.card,
    "roundup": roundup.roundup,
}
"""How the messages look that are not plain nudge cards, by the rule or answer they come from."""


def show(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The message with this key as the facts have it now."""
    if putting_away.find(notebook, key.application):
        return blocks.put_away()
    return _SHOWS.get(key.rule, nudges.card)(notebook, key, delivery)
