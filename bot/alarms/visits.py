"""Runs visits: so many at a time, and never two to the same person at once."""

import asyncio
import logging
import traceback
from functools import partial
from pathlib import Path

from bot.alarms.base import Visit
from bot.coach.facts import PersonId

PATIENCE = 20.0
"""Seconds that running visits get to come to their end when the process stops."""

logger = logging.getLogger(__name__)


class Visits:
    """A queue of people, visited in the order they came."""

    def __init__(self, visit: Visit, at_once: int) -> None:
        self._visit = visit
        self._at_once = at_once
        self._waiting: dict[PersonId, None] = {}
        self._running: dict[PersonId, asyncio.Task[None]] = {}
        self._again: set[PersonId] = set()
        self._closed = False

    def begin(self, who: PersonId) -> None:
        """Visit this person, unless that is under way."""
        if who not in self._running:
            self._waiting[who] = None
            self._fill()

    def begin_again(self, who: PersonId) -> None:
        """Visit this person from here on: a visit that is under way is followed by another."""
        if who in self._running:
            self._again.add(who)
        else:
            self.begin(who)

    def suffice(self, who: PersonId) -> None:
        """The visit that is under way is enough, whatever was said before."""
        self._again.discard(who)

    async def idle(self) -> None:
        """Wait until nobody is being visited and nobody waits to be."""
        while self._running:
            await asyncio.wait(self._running.values())

    async def close(self) -> None:
        """Begin nothing more; what runs gets some time to end, then it is cancelled."""
        self._closed = True
        if self._running:
            _, late = await asyncio.wait(self._running.values(), timeout=PATIENCE)
            for task in late:
                task.cancel()
            await self.idle()

    def _fill(self) -> None:
        while self._waiting and len(self._running) < self._at_once and not self._closed:
            who = next(iter(self._waiting))
            del self._waiting[who]
            task = self._running[who] = asyncio.create_task(self._run(who))
            task.add_done_callback(partial(self._ended, who))

    async def _run(self, who: PersonId) -> None:
        try:
            await self._visit(who)
        except Exception as error:  # one failing visit must not stop the others
            logger.error("A visit to %s failed: %s", "/".join(who), told(error))

    def _ended(self, who: PersonId, _: asyncio.Task[None]) -> None:
        del self._running[who]
        if who in self._again:
            self._again.discard(who)
            self._waiting[who] = None
        self._fill()


def told(error: Exception) -> str:
    """What went wrong and where. Never the message: it may quote what a person wrote."""
    stack = traceback.extract_tb(error.__traceback__)
    places = (f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in stack)
    return f"{type(error).__qualname__} at {' > '.join(places)}"
