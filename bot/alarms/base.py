"""What every kind of alarm does, and what it needs to know."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from bot.coach.facts import PersonId

Visit = Callable[[PersonId], Awaitable[None]]
"""Does what is due for a person. It decides anew from facts, so one visit too many is harmless."""


class DueTimes(Protocol):
    """Knows who is due when. Every store does."""

    async def due(self, before: datetime, limit: int) -> list[PersonId]:
        """Who has to be visited at or before this instant, the longest due first."""
        ...

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        """The earliest instant, or the earliest one after this, at which anybody is due."""
        ...


class Alarms(Protocol):
    """Sees to it that everybody is visited when they are due, or soon after."""

    async def set(self, who: PersonId, when: datetime | None) -> None:
        """The notebook of this person was saved: they are due then, or not at all."""
        ...

    async def idle(self) -> None:
        """Wait until nobody is being visited and nobody waits to be."""
        ...

    async def close(self) -> None:
        """Begin no more visits, and let those that have begun come to their end."""
        ...
