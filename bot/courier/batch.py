"""What one round of a visit has to do: chosen from the notebook and claimed in it. Pure."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.forgetting import is_forgotten, purge
from bot.coach.history import Delivery, Leftover
from bot.coach.nudge import Key, Nudge
from bot.coach.pacing import share
from bot.coach.planner import HEAL_AFTER, Plan, plan, unrecorded
from bot.courier.post import Sent, digest
from bot.views import dm, home
from bot.views.blocks import Message, View

MOST_POSTS = 10
"""Messages of one round; more wait for the next."""
MOST_DELETED = 40
"""Messages that are taken back in one round; Slack allows about fifty a minute."""
MOST_REWRITES = 200
"""The newest messages are kept true; older ones have scrolled out of sight."""


@dataclass(frozen=True)
class Post:
    """A message to send; `in_doubt` if it was claimed before and may have arrived."""

    key: str
    message: Message
    thread_ts: str
    due: datetime
    in_doubt: bool = False


@dataclass(frozen=True)
class Rewrite:
    """A message that has to show something else."""

    key: str
    message: Message
    at: Sent


@dataclass(frozen=True)
class Batch:
    """Everything to do now, with the count of changes that it brings to light."""

    posts: list[Post] = field(default_factory=list)
    rewrites: list[Rewrite] = field(default_factory=list)
    home: View | None = None
    """What the Home tab has to show, where it shows something else."""
    tab_hash: str = ""
    """Slack's name for what it shows until then."""
    looked_at: datetime | None = None
    leftovers: list[Leftover] = field(default_factory=list)
    """Messages to delete, of somebody who wants to be forgotten."""
    is_leaving: bool = False
    changes: int = 0
    is_empty: bool = True


def claim(notebook: Notebook, now: datetime) -> Batch:
    """Choose what to do, and write the claims into the notebook."""
    purge(notebook, now)
    if notebook.hold_until and now < notebook.hold_until:
        return Batch()
    notebook.hold_until = None
    if notebook.leaving_since:
        return _taking_leave(notebook, now)
    if notebook.person.unreachable:
        return _to_look_at(notebook, now)
    planned = _without_missed(notebook, now)
    if _gather(notebook, planned.due, now):
        planned = plan(notebook, now)
    doubtful = _in_doubt(notebook, now)
    fresh = [_claimed(notebook, nudge, now) for nudge in planned.due[:MOST_POSTS]]
    is_changed = notebook.changes != notebook.shown
    return Batch(
        posts=[*doubtful, *fresh],
        rewrites=_rewrites(notebook) if is_changed else [],
        home=_home(notebook, now) if is_changed or notebook.tab.is_waited_for else None,
        tab_hash=notebook.tab.hash,
        looked_at=notebook.tab.looked_at,
        changes=notebook.changes,
        is_empty=not (doubtful or fresh or is_changed or notebook.tab.is_waited_for),
    )


def _taking_leave(notebook: Notebook, now: datetime) -> Batch:
    """Our messages go, and the Home tab shows what somebody new sees."""
    return Batch(
        leftovers=notebook.leftovers[:MOST_DELETED],
        home=_home(notebook, now),
        tab_hash="",
        looked_at=notebook.tab.looked_at,
        changes=notebook.changes,
        is_leaving=True,
        is_empty=False,
    )


def _to_look_at(notebook: Notebook, now: datetime) -> Batch:
    """Nothing for whom no message reaches, but a word in the Home tab."""
    view = _home(notebook, now)
    is_empty = view is None and not notebook.tab.is_waited_for
    return Batch(
        home=view,
        tab_hash=notebook.tab.hash,
        looked_at=notebook.tab.looked_at,
        changes=notebook.shown,
        is_empty=is_empty,
    )


def _without_missed(notebook: Notebook, now: datetime) -> Plan:
    """The plan once the missed are put on record; then a rule may call for its next one."""
    while (planned := plan(notebook, now)).missed:
        for nudge in planned.missed:
            notebook.deliveries[str(nudge.key)] = _delivery(nudge, missed_at=now)
    return planned


def _gather(notebook: Notebook, due: list[Nudge], now: datetime) -> bool:
    """Let what is too much for one day share a message; whether there was anything."""
    together, key = share(notebook, due, now)
    for nudge in together:
        delivery = _delivery(nudge, claimed_at=now, sent_at=now)
        notebook.deliveries[str(nudge.key)] = delivery.model_copy(update={"gathered_in": str(key)})
    if together:
        notebook.changed_at, notebook.changes = now, notebook.changes + 1
    return bool(together)


def _delivery(nudge: Nudge, **times: datetime) -> Delivery:
    return Delivery(due=nudge.due, thread_ts=nudge.thread_ts, **times)


def _claimed(notebook: Notebook, nudge: Nudge, now: datetime) -> Post:
    delivery = _delivery(nudge, claimed_at=now)
    delivery.told_at = notebook.changed_at
    notebook.deliveries[str(nudge.key)] = delivery
    message = dm.show(notebook, nudge.key, delivery)
    return Post(str(nudge.key), message, nudge.thread_ts, nudge.due)


def _in_doubt(notebook: Notebook, now: datetime) -> list[Post]:
    posts = []
    for name, claimed_at in unrecorded(notebook).items():
        key = Key.parse(name)
        if key and claimed_at + HEAL_AFTER <= now:
            delivery = notebook.deliveries[name]
            delivery.claimed_at = now
            message = dm.show(notebook, key, delivery)
            posted_as = delivery.posted_as or name
            posts.append(Post(posted_as, message, delivery.thread_ts, delivery.due, in_doubt=True))
    return posts


def _rewrites(notebook: Notebook) -> list[Rewrite]:
    wanted = []
    for key, delivery in _kept_true(notebook):
        message = dm.show(notebook, key, delivery)
        if digest(message) != delivery.digest:
            wanted.append(Rewrite(str(key), message, Sent(delivery.channel, delivery.ts)))
    return wanted


def _home(notebook: Notebook, now: datetime) -> View | None:
    if not notebook.tab.looked_at:
        return None
    view = home.view(notebook, now)
    return view if digest(view) != notebook.tab.digest else None


def _kept_true(notebook: Notebook) -> list[tuple[Key, Delivery]]:
    """The newest messages, and older ones as long as they speak of what was removed."""
    keys = [(Key.parse(name), one) for name, one in notebook.deliveries.items() if one.ts]
    shown = sorted(((key, one) for key, one in keys if key), key=lambda pair: pair[1].ts)
    gone = is_forgotten(notebook)
    older = [pair for pair in shown[:-MOST_REWRITES] if gone(pair[0])]
    return [*older, *shown[-MOST_REWRITES:]]
