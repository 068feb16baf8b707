"""What all verbs share: a notebook opened, changed, saved; and the time."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from bot.coach.facts import Notebook, PersonId
from bot.store.base import Store


class Verbs:
    """`now` answers the current instant, in UTC."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self.now = now

    async def peek(self, who: PersonId) -> Notebook:
        """The notebook as it is, to look at."""
        return await self._store.peek(who)

    @asynccontextmanager
    async def changing(self, who: PersonId) -> AsyncIterator[Notebook]:
        """The notebook, to change; afterwards the messages in the DM are brought up to date.

        Whoever changes something is there, so messages can reach them again.
        """
        async with self._store.open(who) as notebook:
            yield notebook
            notebook.person.unreachable = ""
            notebook.changes += 1
            notebook.changed_at = self.now()
