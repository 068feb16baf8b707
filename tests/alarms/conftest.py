"""A real store, alarms on it, a clock that is moved by hand, and a visitor who keeps a diary."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.alarms.local import LocalAlarms
from bot.coach.facts import Notebook, PersonId
from bot.store.tiny import TinyStore

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


class Day:
    """One day with a few people. Each is due when their notebook says so in `hold_until`."""

    def __init__(self, folder: Path) -> None:
        self.now = NOON
        self.visited: list[PersonId] = []
        self.on_visit: Callable[[PersonId], Awaitable[None]] = self.done
        self.store = TinyStore(folder, next_due=self._next_due, on_saved=self._on_saved)
        self.alarms = LocalAlarms(self._visit, self.store, lambda: self.now, at_once=3)

    async def due(self, who: PersonId, when: datetime | None) -> None:
        """Something in this person's notebook changes, and with it when they are due."""
        async with self.store.open(who) as notebook:
            notebook.hold_until = when
            notebook.setbacks += 1

    async def done(self, who: PersonId) -> None:
        """A visit that does all there is to do."""
        await self.due(who, None)

    async def move(self, by: timedelta) -> list[PersonId]:
        """Let time pass, and tell who was visited."""
        self.now += by
        self.visited.clear()
        await self.alarms.ring()
        await self.alarms.idle()
        return self.visited

    async def _visit(self, who: PersonId) -> None:
        self.visited.append(who)
        await self.on_visit(who)

    async def _on_saved(self, who: PersonId, when: datetime | None) -> None:
        await self.alarms.set(who, when)

    def _next_due(self, notebook: Notebook) -> datetime | None:
        return notebook.hold_until


@pytest.fixture
async def day(tmp_path: Path) -> AsyncIterator[Day]:
    day = Day(tmp_path)
    await day.store.start()
    await day.alarms.start()
    yield day
    await day.alarms.close()
    await day.store.close()
