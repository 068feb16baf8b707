"""Keeps notebooks in a folder: one small TinyDB per person, replaced whole at each save.

One process owns the folder. Within it, whoever opens a notebook waits for its lock; different
people never wait for each other.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from weakref import WeakValueDictionary

from bot.coach.facts import Notebook, PersonId
from bot.store.base import NextDue, OnSaved, StoreError, UnreadableNotebook, nobody
from bot.store.content import content
from bot.store.due import DueIndex
from bot.store.folder import DataFolder
from bot.store.notebook_file import NotebookFile
from bot.store.sealing import Sealer
from bot.store.uninterrupted import to_the_end

logger = logging.getLogger(__name__)


class TinyStore:
    """A Store. `start` it before use; only `people` and `broken` do without."""

    def __init__(
        self,
        folder: Path,
        *,
        next_due: NextDue,
        on_saved: OnSaved = nobody,
        sealer: Sealer | None = None,
    ) -> None:
        self._folder = DataFolder(folder)
        self._next_due = next_due
        self._on_saved = on_saved
        self._sealer = sealer
        self._due = DueIndex()
        self._locks = WeakValueDictionary[PersonId, asyncio.Lock]()

    async def start(self) -> None:
        """Take the folder, and learn who is due when. StoreError where it can't be written."""
        await asyncio.to_thread(self._folder.claim)
        self._due = DueIndex(await asyncio.to_thread(lambda: list(self._due_times())))

    @asynccontextmanager
    async def open(self, who: PersonId) -> AsyncIterator[Notebook]:
        """The notebook of this person, locked until the block is left; then saved if it changed."""
        async with self._lock(who):
            notebook = await self._read(who)
            before = content(notebook)
            yield notebook
            await to_the_end(self._save(who, notebook, before))

    async def peek(self, who: PersonId) -> Notebook:
        """A copy to read, without a lock; blank if there is none."""
        return await self._read(who)

    async def due(self, before: datetime, limit: int) -> list[PersonId]:
        """Who has to be visited at or before this instant, the longest due first."""
        return self._due.until(before, limit)

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        """The earliest instant, or the earliest one after this, at which anybody is due."""
        return self._due.next(after)

    async def delete(self, who: PersonId) -> None:
        """Remove everything about this person for good, readable or not."""
        async with self._lock(who):
            await to_the_end(self._delete(who))

    async def rewrite(self, who: PersonId) -> None:
        """Write this notebook as it is, sealed with the key of today."""
        async with self._lock(who):
            notebook = await self._read(who)
            due = self._next_due(notebook)
            await to_the_end(asyncio.to_thread(self._write, who, content(notebook), due))

    async def people(self) -> AsyncIterator[PersonId]:
        """Everybody who has a notebook."""
        for who in await asyncio.to_thread(self._folder.people):
            yield who

    async def broken(self) -> AsyncIterator[str]:
        """One line about each notebook that cannot be read: where it is and what is wrong."""
        async for who in self.people():
            try:
                await asyncio.to_thread(self._file(who).read)
            except StoreError as error:
                yield str(error)

    async def close(self) -> None:
        """Let another process have the folder. Nothing is written from here on."""
        self._folder.release()

    def _lock(self, who: PersonId) -> asyncio.Lock:
        """The one lock of this person; it is forgotten when nobody holds it or waits for it."""
        return self._locks.setdefault(who, asyncio.Lock())

    def _file(self, who: PersonId) -> NotebookFile:
        return NotebookFile(self._folder.file(who), self._sealer)

    async def _read(self, who: PersonId) -> Notebook:
        try:
            return await asyncio.to_thread(self._file(who).read)
        except UnreadableNotebook as error:
            # Until somebody has repaired it, a visit could only fail again.
            self._due.set(who, None)
            logger.error("%s", error)
            raise

    async def _save(self, who: PersonId, notebook: Notebook, before: bytes) -> None:
        after = content(notebook)
        if after == before:
            return
        if notebook == Notebook.blank():
            await self._delete(who)
            await self._on_saved(who, None)
            return
        next_due = self._next_due(notebook)
        await asyncio.to_thread(self._write, who, after, next_due)
        self._due.set(who, next_due)
        await self._on_saved(who, next_due)

    def _write(self, who: PersonId, written: bytes, next_due: datetime | None) -> None:
        self._folder.prepare(who)
        self._file(who).write(written, next_due)

    async def _delete(self, who: PersonId) -> None:
        await asyncio.to_thread(self._folder.remove, who)
        self._due.set(who, None)

    def _due_times(self) -> Iterator[tuple[PersonId, datetime]]:
        for who in self._folder.people():
            try:
                about = self._file(who).glance()
                when = about.next_due if about else self._next_due(self._file(who).read())
            except StoreError as error:
                logger.error("%s", error)
                continue
            if when:
                yield who, when
