"""Notebooks on disk that only a key opens."""

import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.coach.facts import Notebook, PersonId
from bot.store.base import UnreadableNotebook
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore
from tests.store.conftest import next_due, nobody_listens

ANA = PersonId("T1", "U1")
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
OLD, NEW, OTHER = (Fernet.generate_key().decode() for _ in range(3))


@asynccontextmanager
async def running(folder: Path, *keys: str) -> AsyncIterator[TinyStore]:
    sealer = Sealer(keys) if keys else None
    store = TinyStore(folder, next_due=next_due, on_saved=nobody_listens, sealer=sealer)
    await store.start()
    try:
        yield store
    finally:
        await store.close()


async def move(folder: Path, zone: str, *keys: str) -> None:
    """Save something with these keys."""
    async with running(folder, *keys) as store, store.open(ANA) as notebook:
        notebook.hold_until = NOON
        notebook.person.tz = zone


async def zone(folder: Path, *keys: str) -> str:
    """Read it with these keys."""
    async with running(folder, *keys) as store:
        return (await store.peek(ANA)).person.tz


async def test_a_sealed_file_shows_when_its_person_is_due_and_nothing_else(folder: Path) -> None:
    await move(folder, "Asia/Tokyo", NEW)
    tables = json.loads((folder / "T1" / "U1.json").read_text())
    assert tables["about"] == {"1": {"version": 1, "next_due": "2026-03-03T12:00:00Z"}}
    sealed = tables["notebook"]["1"].pop("sealed")
    assert tables["notebook"] == {"1": {}}
    opened = Notebook.model_validate_json(Fernet(NEW).decrypt(sealed))
    assert (opened.person.tz, opened.hold_until) == ("Asia/Tokyo", NOON)


async def test_a_new_key_seals_while_the_old_one_still_opens(folder: Path) -> None:
    await move(folder, "Asia/Tokyo", OLD)
    assert await zone(folder, NEW, OLD) == "Asia/Tokyo"
    await move(folder, "Europe/Madrid", NEW, OLD)
    assert await zone(folder, NEW) == "Europe/Madrid"


async def test_notebooks_from_before_there_was_a_key_are_read_and_then_sealed(
    folder: Path,
) -> None:
    await move(folder, "Asia/Tokyo")
    assert await zone(folder, NEW) == "Asia/Tokyo"
    await move(folder, "Europe/Madrid", NEW)
    assert "Europe/Madrid" not in (folder / "T1" / "U1.json").read_text()


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        pytest.param([OTHER], "none of ENCRYPTION_KEYS opens it", id="another key"),
        pytest.param([], "ENCRYPTION_KEYS is not set", id="no key"),
    ],
)
async def test_without_its_key_a_notebook_cannot_be_read(
    folder: Path, caplog: pytest.LogCaptureFixture, keys: list[str], problem: str
) -> None:
    await move(folder, "Asia/Tokyo", NEW)
    line = f"{folder / 'T1' / 'U1.json'} is sealed, and {problem}."
    with pytest.raises(UnreadableNotebook) as caught:
        await zone(folder, *keys)
    assert str(caught.value) == line
    assert caplog.record_tuples == [("bot.store.tiny", logging.ERROR, line)]
    assert await zone(folder, NEW) == "Asia/Tokyo"
