"""Brings a database up to date: forward only, each step once, whoever runs it and how often."""

from importlib.resources import files
from typing import NamedTuple

import asyncpg
from pgqueuer.queries import Queries

from bot.store.base import StoreError
from bot.store.database import ERRORS, explained

_LOCK = 3_141_592
"""Of two that migrate at once the second one waits, and finds nothing left to do."""

_BEGIN = """
CREATE TABLE IF NOT EXISTS encore_migrations (
    number integer PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
)
"""


class Migration(NamedTuple):
    """One numbered step."""

    number: int
    name: str
    sql: str


def migrations() -> list[Migration]:
    """Every step there is, in order."""
    found = []
    for file in files("bot.store.migrations").iterdir():
        number, _, name = file.name.removesuffix(".sql").partition("_")
        if file.name.endswith(".sql"):
            found.append(Migration(int(number), name, file.read_text(encoding="utf-8")))
    return sorted(found)


async def migrate(url: str, last: int | None = None) -> list[str]:
    """Do what is left to do, up to this step or all; the names of the steps that were done.

    Raises:
        StoreError: the database is not to be reached, refuses a step, or is newer than this.
    """
    connection = await explained(asyncpg.connect(url))
    try:
        return await _migrated(connection, last)
    except ERRORS as error:
        raise StoreError(f"A migration failed ({type(error).__name__}).") from error
    finally:
        await connection.close()


async def pending(connection: asyncpg.pool.PoolConnectionProxy) -> str:
    """What is wrong with the schema of this database; nothing where it is as it should be."""
    has_any = await connection.fetchval("SELECT to_regclass('encore_migrations') IS NOT NULL")
    done = await _done(connection) if has_any else set()
    known = {one.number for one in migrations()}
    if done - known:
        return "The database was made by a newer version of Encore."
    if known - done:
        return "The database is not up to date: run `python -m bot migrate`."
    return ""


async def _migrated(connection: asyncpg.Connection, last: int | None) -> list[str]:
    await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
    await connection.execute(_BEGIN)
    done, made = await _done(connection), []
    if done - {one.number for one in migrations()}:
        raise StoreError("The database was made by a newer version of Encore.")
    for one in migrations():
        if one.number not in done and (last is None or one.number <= last):
            async with connection.transaction():
                await connection.execute(one.sql)
                await connection.execute(
                    "INSERT INTO encore_migrations (number) VALUES ($1)", one.number
                )
            made.append(f"{one.number:04} {one.name}")
    # The queue's own tables are its own affair; it knows how to bring them up to date.
    queries = Queries.from_asyncpg_connection(connection)
    if not await queries.schema_is_installed():
        await queries.install()
        made.append("the queue of alarms")
    else:
        await queries.upgrade()
    return made


async def _done(connection: asyncpg.Connection) -> set[int]:
    rows = await connection.fetch("SELECT number FROM encore_migrations")
    return {row["number"] for row in rows}
