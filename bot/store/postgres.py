"""Keeps notebooks in PostgreSQL: a row for each person, for any number of processes.

Whoever opens a notebook holds a lock on that person until the transaction ends; different people
never wait for each other.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime

import asyncpg
from pydantic import ValidationError

from bot.coach.facts import SCHEMA, Notebook, PersonId
from bot.store.base import NextDue, StoreError, UnreadableNotebook, nobody
from bot.store.content import content, place
from bot.store.database import ERRORS, Connection, Pool, explained
from bot.store.ids import checked
from bot.store.migrating import pending
from bot.store.sealing import Sealer
from bot.store.uninterrupted import to_the_end

OnSaving = Callable[[Connection, PersonId, datetime | None], Awaitable[None]]
"""Is told when a person is due next, within the transaction that saves the notebook."""

_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))"
_READ = "SELECT version, is_sealed, content FROM notebooks WHERE team = $1 AND person = $2"
_WRITE = """
INSERT INTO notebooks (team, person, version, next_due, is_sealed, content)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (team, person) DO UPDATE
SET version = $3, next_due = $4, is_sealed = $5, content = $6
"""
_DELETE = "DELETE FROM notebooks WHERE team = $1 AND person = $2"
_FORGET_DUE = "UPDATE notebooks SET next_due = NULL WHERE team = $1 AND person = $2"
_DUE = """
SELECT team, person FROM notebooks WHERE next_due <= $1 ORDER BY next_due, team, person LIMIT $2
"""
_PAGE = """
SELECT team, person FROM notebooks WHERE (team, person) > ($1, $2) ORDER BY team, person LIMIT 1000
"""

logger = logging.getLogger(__name__)


class PostgresStore:
    """A Store on a pool that is open. `start` it before use."""

    def __init__(
        self,
        pool: Pool,
        *,
        next_due: NextDue,
        on_saving: OnSaving = nobody,
        sealer: Sealer | None = None,
    ) -> None:
        self._pool = pool
        self._next_due = next_due
        self._on_saving = on_saving
        self._sealer = sealer

    async def start(self) -> None:
        """See that the schema is the one we know. StoreError where it is not."""
        async with self._connection() as connection:
            if problem := await explained(pending(connection)):
                raise StoreError(problem)

    async def rewrite(self, who: PersonId) -> None:
        """Write this notebook as it is, sealed with the key of today."""
        async with self._opened(who, anew=True):
            pass

    @asynccontextmanager
    async def open(self, who: PersonId) -> AsyncIterator[Notebook]:
        """The notebook of this person, locked until the block is left; then saved if it changed."""
        async with self._opened(who) as notebook:
            yield notebook

    @asynccontextmanager
    async def _opened(self, who: PersonId, *, anew: bool = False) -> AsyncIterator[Notebook]:
        checked(who)
        async with self._connection() as connection:
            transaction = connection.transaction()
            await explained(transaction.start())
            try:
                await explained(connection.execute(_LOCK, "/".join(who)))
                row = await explained(connection.fetchrow(_READ, *who))
                notebook = await self._notebook(who, row)
                before = content(notebook)
                if anew or (row is not None and row["version"] < SCHEMA):
                    before = b""
                yield notebook
                await to_the_end(self._save(connection, who, notebook, before))
                await to_the_end(explained(transaction.commit()))
            except BaseException:
                with suppress(*ERRORS, StoreError):
                    await to_the_end(explained(transaction.rollback()))
                raise

    async def peek(self, who: PersonId) -> Notebook:
        """A copy to read, without a lock; blank if there is none."""
        checked(who)
        async with self._connection() as connection:
            row = await explained(connection.fetchrow(_READ, *who))
        return await self._notebook(who, row)

    async def due(self, before: datetime, limit: int) -> list[PersonId]:
        """Who has to be visited at or before this instant, the longest due first."""
        async with self._connection() as connection:
            rows = await explained(connection.fetch(_DUE, before, limit))
        return [PersonId(*row) for row in rows]

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        """The earliest instant, or the earliest one after this, at which anybody is due."""
        sql = "SELECT min(next_due) FROM notebooks WHERE $1::timestamptz IS NULL OR next_due > $1"
        async with self._connection() as connection:
            found: datetime | None = await explained(connection.fetchval(sql, after))
        return found

    async def delete(self, who: PersonId) -> None:
        """Remove everything about this person for good, readable or not."""
        checked(who)
        async with self._connection() as connection:
            await to_the_end(explained(connection.execute(_DELETE, *who)))

    async def people(self) -> AsyncIterator[PersonId]:
        """Everybody who has a notebook."""
        last = PersonId("", "")
        while True:
            async with self._connection() as connection:
                rows = await explained(connection.fetch(_PAGE, *last))
            if not rows:
                return
            for row in rows:
                last = PersonId(*row)
                yield last

    async def broken(self) -> AsyncIterator[str]:
        """One line about each notebook that cannot be read: where it is and what is wrong."""
        async for who in self.people():
            try:
                await self.peek(who)
            except UnreadableNotebook as error:
                yield str(error)

    async def close(self) -> None:
        """The pool is closed by whoever opened it."""

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Connection]:
        connection = await explained(self._pool.acquire())
        try:
            yield connection
        finally:
            with suppress(*ERRORS):
                await to_the_end(self._pool.release(connection))

    async def _save(
        self, connection: Connection, who: PersonId, notebook: Notebook, before: bytes
    ) -> None:
        after = content(notebook)
        if after == before:
            return
        next_due = self._next_due(notebook)
        if notebook == Notebook.blank():
            await explained(connection.execute(_DELETE, *who))
            next_due = None
        else:
            sealed = self._sealer.seal(after).encode() if self._sealer else after
            row = (SCHEMA, next_due, self._sealer is not None, sealed)
            await explained(connection.execute(_WRITE, *who, *row))
        await self._on_saving(connection, who, next_due)

    async def _notebook(self, who: PersonId, row: asyncpg.Record | None) -> Notebook:
        if row is None:
            return Notebook.blank()
        try:
            return self._read(who, row)
        except UnreadableNotebook as error:
            # Until somebody has repaired it, a visit could only fail again.
            async with self._connection() as connection:
                await explained(connection.execute(_FORGET_DUE, *who))
            logger.error("%s", error)
            raise

    def _read(self, who: PersonId, row: asyncpg.Record) -> Notebook:
        where = f"The notebook of {'/'.join(who)}"
        if row["version"] > SCHEMA:
            raise UnreadableNotebook(f"{where} was written by a newer version of Encore.")
        written: bytes | None = row["content"]
        if row["is_sealed"]:
            if not self._sealer:
                raise UnreadableNotebook(f"{where} is sealed, and ENCRYPTION_KEYS is not set.")
            written = self._sealer.unseal(row["content"].decode())
        if written is None:
            raise UnreadableNotebook(f"{where} is sealed, and none of ENCRYPTION_KEYS opens it.")
        try:
            return Notebook.model_validate_json(written)
        except ValidationError as error:
            problem = f"holds no notebook: {place(error)} is wrong"
            raise UnreadableNotebook(f"{where} {problem}.") from None
