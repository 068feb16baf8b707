"""Stores to test, each with its data in a fresh place, and what they reported."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.coach.facts import Notebook, PersonId
from bot.store.base import Store
from bot.store.database import Connection, connected
from bot.store.postgres import PostgresStore
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore

Saved = list[tuple[PersonId, datetime | None]]
Running = Callable[[], AbstractAsyncContextManager[Store]]


def next_due(notebook: Notebook) -> datetime | None:
    """The rules of these tests: somebody is due when it says in one of their facts."""
    return notebook.hold_until


@pytest.fixture
def saved() -> Saved:
    """What the store told about its saves."""
    return []


async def nobody_listens(_: PersonId, __: datetime | None) -> None:
    """For stores on whose saves nothing depends."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A DATA_DIR that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def tiny(folder: Path) -> TinyStore:
    """A TinyStore in that folder, not started."""
    return TinyStore(folder, next_due=next_due, on_saved=nobody_listens)


@pytest.fixture(params=["tiny", "tiny-sealed", "postgres", "postgres-sealed"])
def running(request: pytest.FixtureRequest, tmp_path: Path, saved: Saved) -> Running:
    """Starts a store; a second one, after it, finds what the first one kept."""
    kind, _, is_sealed = request.param.partition("-")
    sealer = Sealer([Fernet.generate_key().decode()]) if is_sealed else None

    async def on_saved(who: PersonId, when: datetime | None) -> None:
        saved.append((who, when))

    async def on_saving(_: Connection, who: PersonId, when: datetime | None) -> None:
        saved.append((who, when))

    @asynccontextmanager
    async def in_files() -> AsyncIterator[Store]:
        store = TinyStore(tmp_path, next_due=next_due, on_saved=on_saved, sealer=sealer)
        await store.start()
        try:
            yield store
        finally:
            await store.close()

    @asynccontextmanager
    async def in_a_database() -> AsyncIterator[Store]:
        pool = await connected(url)
        try:
            store = PostgresStore(pool, next_due=next_due, on_saving=on_saving, sealer=sealer)
            await store.start()
            yield store
        finally:
            await pool.close()

    if kind == "tiny":
        return in_files
    url = request.getfixturevalue("database")
    return in_a_database


@pytest.fixture
async def store(running: Running) -> AsyncIterator[Store]:
    """A store that runs, with nobody in it."""
    async with running() as store:
        yield store
