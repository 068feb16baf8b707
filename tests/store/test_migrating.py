"""Databases are brought up to date once, whoever asks how often; a newer one is left alone."""

import asyncio

import asyncpg
import pytest

from bot.store.base import StoreError
from bot.store.database import connected
from bot.store.migrating import migrate, migrations
from bot.store.postgres import PostgresStore
from tests.store.conftest import next_due


async def started(url: str) -> None:
    """Start a store there."""

    async def on_saving(*_: object) -> None:
        return None

    pool = await connected(url)
    try:
        await PostgresStore(pool, next_due=next_due, on_saving=on_saving).start()
    finally:
        await pool.close()


async def executed(url: str, sql: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(sql)
    await connection.close()


async def test_every_step_is_done_once(empty_database: str) -> None:
    names = [f"{one.number:04} {one.name}" for one in migrations()]

    assert await migrate(empty_database) == [*names, "the queue of alarms"]
    assert await migrate(empty_database) == []
    await started(empty_database)


@pytest.mark.parametrize("last", [one.number for one in migrations()])
async def test_notebooks_of_each_earlier_schema_are_kept(empty_database: str, last: int) -> None:
    await migrate(empty_database, last)
    row = "('T1', 'U1', 1, NULL, false, convert_to('{}', 'UTF8'))"
    await executed(empty_database, f"INSERT INTO notebooks VALUES {row}")
    await migrate(empty_database)
    await started(empty_database)
    pool = await connected(empty_database)

    assert await pool.fetchval("SELECT content FROM notebooks") == b"{}"
    await pool.close()


async def test_two_at_once_do_it_once(empty_database: str) -> None:
    done = await asyncio.gather(*(migrate(empty_database) for _ in range(3)))

    assert sorted(map(len, done)) == [0, 0, len(migrations()) + 1]


async def test_numbers_have_no_gaps() -> None:
    assert [one.number for one in migrations()] == [*range(1, len(migrations()) + 1)]


async def test_an_old_database_is_not_used(empty_database: str) -> None:
    with pytest.raises(StoreError, match="python -m bot migrate"):
        await started(empty_database)


async def test_a_newer_database_is_left_alone(database: str) -> None:
    await executed(database, "INSERT INTO encore_migrations (number) VALUES (999)")

    with pytest.raises(StoreError, match="newer version"):
        await started(database)
    with pytest.raises(StoreError, match="newer version"):
        await migrate(database)


@pytest.mark.parametrize(
    "url", ["postgresql://nobody:secret@127.0.0.1:1/x", "postgresql://u:secret@nowhere.invalid/x"]
)
async def test_no_error_tells_the_address_or_the_secret(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        await migrate(url)

    assert "secret" not in str(caught.value)
    assert "nobody" not in str(caught.value)
