"""How much is said in a day: at most three nudges, and what is more in one message together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count

from bot.coach.facts import Notebook
from bot.coach.manners import local, on_clock, polite
from bot.coach.nudge import Key, Nudge
from bot.coach.rules import BY_ITSELF
from bot.coach.traits import trait

MOST_A_DAY = 3
_LAST = 99

DAY = timedelta(days=1)


def share(notebook: Notebook, due: Sequence[Nudge], now: datetime) -> tuple[list[Nudge], Key]:
    """Which of the nudges that are due have to share a message, and the key of that message.

    Answers to what the person just did are no nudges, and a snoozed one comes when it was wanted:
    both always come alone.
    """
    nudges = sorted((one for one in due if _is_counted(one.key)), key=_urgency)
    room = max(0, MOST_A_DAY - _said_today(notebook, now))
    today = str(local(now, notebook.person).date())
    keys = (Key("roundup", "", today, str(nth)) for nth in count(1))
    return nudges[room:], next(key for key in keys if str(key) not in notebook.deliveries)


def pace(notebook: Notebook, nudges: Iterable[Nudge]) -> Iterator[Nudge]:
    """The same nudges; what can wait does so until the morning after a day that was full."""
    person = notebook.person
    full = _last_full_day(notebook)
    morning = polite(on_clock(full + DAY, time.min, person), person) if full else None
    for nudge in nudges:
        can_wait = _is_counted(nudge.key) and not trait(nudge.key.rule).rank
        if morning and can_wait and nudge.due < morning < nudge.until:
            yield replace(nudge, due=morning)
        else:
            yield nudge


def _is_counted(key: Key) -> bool:
    return key.rule in BY_ITSELF and not key.is_snoozed


def _last_full_day(notebook: Notebook) -> date | None:
    """The last day on the person's clock on which not everything could come alone."""
    together = (one.gathered_in for one in notebook.deliveries.values() if one.gathered_in)
    days = (date.fromisoformat(key.subject) for one in together if (key := Key.parse(one)))
    return max(days, default=None)


def _said_today(notebook: Notebook, now: datetime) -> int:
    """How many nudges have come alone since midnight on the person's clock."""
    today = local(now, notebook.person).date()
    return sum(
        (key := Key.parse(name)) is not None
        and _is_counted(key)
        and not delivery.gathered_in
        and delivery.claimed_at is not None
        and local(delivery.claimed_at, notebook.person).date() == today
        for name, delivery in notebook.deliveries.items()
    )


def _urgency(nudge: Nudge) -> tuple[int, datetime]:
    """The urgent kinds come first, then it goes by time."""
    rank = trait(nudge.key.rule).rank
    return rank or _LAST, nudge.due
