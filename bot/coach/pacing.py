"""How much is said in a day: at most three nudges, and what is more in one message together."""

from collections.abc import Sequence
from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.manners import local
from bot.coach.nudge import Key, Nudge
from bot.coach.rules import BY_ITSELF

MOST_A_DAY = 3
URGENT = ("promise", "thank_you", "rejection_reply", "offer")
"""What comes first when not everything can come alone, the most urgent first."""


def share(notebook: Notebook, due: Sequence[Nudge], now: datetime) -> tuple[list[Nudge], Key]:
    """Which of the nudges that are due have to share a message, and the key of that message.

    Answers to what the person just did are no nudges, and always come alone.
    """
    nudges = sorted((one for one in due if one.key.rule in BY_ITSELF), key=_urgency)
    room = max(0, MOST_A_DAY - _said_today(notebook, now))
    today = local(now, notebook.person).date()
    return nudges[room:], Key("roundup", "", str(today), "1")


def _said_today(notebook: Notebook, now: datetime) -> int:
    """How many nudges have come alone since midnight on the person's clock."""
    today = local(now, notebook.person).date()
    return sum(
        (key := Key.parse(name)) is not None
        and key.rule in BY_ITSELF
        and not delivery.gathered_in
        and delivery.claimed_at is not None
        and local(delivery.claimed_at, notebook.person).date() == today
        for name, delivery in notebook.deliveries.items()
    )


def _urgency(nudge: Nudge) -> tuple[bool, int, datetime]:
    """A snooze was asked for, so it comes first; then the urgent kinds, then by time."""
    rule = nudge.key.rule
    rank = URGENT.index(rule) if rule in URGENT else len(URGENT)
    return not nudge.key.is_snoozed, rank, nudge.due
