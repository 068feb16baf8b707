"""More turns that a search may take: applications, offers, ends, and a change of wishes."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.coach import ending, remarks, wishlist
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application
from bot.coach.person import Habit, Intensity, Wish
from bot.coach.remark import Verb
from bot.coach.rules import NAMES
from bot.courier.batch import Batch
from bot.courier.post import Sent
from bot.courier.report import Report

if TYPE_CHECKING:
    from tests.coach.histories import History

DAY = timedelta(days=1)
KINDS = sorted(NAMES)
COUNTRIES = ("", "DE", "US", "XX")


def arrived(history: "History", batch: Batch) -> Report:
    """Everything of this batch was sent."""
    sent = {one.key: Sent("D1", history.ts()) for one in batch.posts}
    return Report(changes=batch.changes, sent=sent)


def _apply(history: "History", pick: int) -> None:
    history.notebook.applications.append(
        Application(
            id=history.notebook.new_id("a"),
            company=("Initech", "Hooli")[pick % 2],
            created_at=history.now,
            applied_at=history.now - pick % 10 * DAY,
        )
    )


def _wish_for(history: "History", pick: int) -> None:
    wishlist.wish(history.notebook, f"Umbrella {pick}", f"V{history.ts()}", history.now)


def _end(history: "History", pick: int) -> None:
    if application := _one(history, pick):
        kind = tuple(EndingKind)[pick % len(EndingKind)]
        ending.end(history.notebook, application, kind, history.now)


def _reopen(history: "History", pick: int) -> None:
    application = _one(history, pick)
    if application and application.ending:
        ending.reopen(application, application.ending.id)


def _offer(history: "History", pick: int) -> None:
    if application := _one(history, pick):
        day = (history.now + pick % 9 * DAY).date() if pick % 3 else None
        ending.offer(history.notebook, application, day, history.now)


def _tell(history: "History", pick: int) -> None:
    if application := _one(history, pick):
        verb = tuple(Verb)[pick % len(Verb)]
        day = (history.now + (pick % 9 - 2) * DAY).date()
        source, text = f"V{history.ts()}", "call tomorrow"
        remarks.note(history.notebook, application, verb, source, history.now, day, text)


def _take_back(history: "History", pick: int) -> None:
    if told := history.notebook.remarks:
        one = told[pick % len(told)]
        if one.taken_back_at:
            remarks.put_back(history.notebook, one.id)
        else:
            remarks.take_back(history.notebook, one.id, history.now)


def _pause(history: "History", pick: int) -> None:
    until = (history.now + (pick % 12 - 2) * DAY).date()
    history.notebook.person.paused_until = until if pick % 4 else None


def _wish(history: "History", pick: int) -> None:
    habit = tuple(Habit)[pick % len(Habit)]
    kind = KINDS[pick % len(KINDS)]
    history.notebook.person.wishes[kind] = Wish(habit=habit, at=history.now)


def _temper(history: "History", pick: int) -> None:
    history.notebook.person.intensity = tuple(Intensity)[pick % len(Intensity)]


def _emigrate(history: "History", pick: int) -> None:
    history.notebook.person.country = COUNTRIES[pick % len(COUNTRIES)]


def _one(history: "History", pick: int) -> Application | None:
    applications = history.notebook.applications
    return applications[pick % len(applications)] if applications else None


TURNS: dict[str, Callable[["History", int], None]] = {
    "apply": _apply,
    "wish for": _wish_for,
    "end": _end,
    "reopen": _reopen,
    "offer": _offer,
    "tell": _tell,
    "take back": _take_back,
    "pause": _pause,
    "wish": _wish,
    "temper": _temper,
    "emigrate": _emigrate,
}
