"""The contract of every store, held by `tests/store/test_contract.py` on each backend."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.coach.facts import Notebook, PersonId

NextDue = Callable[[Notebook], datetime | None]
"""Derives from facts when a person has to be visited next; None for never."""

OnSaved = Callable[[PersonId, datetime | None], Awaitable[None]]
"""Is told after each save when that person is due next, before the notebook can be opened again."""


async def nobody(*_: object) -> None:
    """For stores on whose saves nothing depends: of that nobody has to be told."""


class StoreError(Exception):
    """A notebook could not be read or written. The message names files, never a person's words."""


class UnreadableNotebook(StoreError):
    """The notebook is damaged or was written by a newer version. It was left as it is."""


class Store(Protocol):
    """Keeps one notebook per person.

    Every method may raise StoreError. All instants are aware and in UTC.
    """

    def open(self, who: PersonId) -> AbstractAsyncContextManager[Notebook]:
        """The notebook of this person, locked until the block is left, blank if there is none.

        Leaving the block saves it in one piece together with its next due time, and then tells
        `OnSaved`; an exception saves nothing. A notebook that did not change is not written.
        """
        ...

    async def peek(self, who: PersonId) -> Notebook:
        """A copy to read, without a lock; blank if there is none."""
        ...

    async def due(self, before: datetime, limit: int) -> list[PersonId]:
        """Who has to be visited at or before this instant, the longest due first."""
        ...

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        """The earliest instant, or the earliest one after this, at which anybody is due."""
        ...

    async def delete(self, who: PersonId) -> None:
        """Remove everything about this person for good."""
        ...

    def people(self) -> AsyncIterator[PersonId]:
        """Everybody who has a notebook."""
        ...

    def broken(self) -> AsyncIterator[str]:
        """One line about each notebook that cannot be read: where it is and what is wrong."""
        ...

    async def close(self) -> None:
        """Let go of files and connections."""
        ...
