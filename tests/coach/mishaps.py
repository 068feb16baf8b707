"""What may happen to a history that is no word or click of the person."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.courier.batch import claim

if TYPE_CHECKING:
    from tests.coach.histories import History


def crash(history: "History", pick: int) -> None:
    """What is due is claimed, and nobody knows whether it arrived."""
    claim(history.notebook, history.now)


def change(history: "History", pick: int) -> None:
    history.notebook.changes += 1
    history.notebook.changed_at = history.now


def hold(history: "History", pick: int) -> None:
    history.notebook.hold_until = history.now + pick * timedelta(minutes=1)


def vanish(history: "History", pick: int) -> None:
    history.notebook.person.unreachable = "user_disabled"
