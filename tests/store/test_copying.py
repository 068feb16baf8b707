"""Every notebook from one store to another and back: the same, and as often as one likes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.coach.facts import PersonId
from bot.copying import copy, reseal
from bot.store.base import StoreError
from bot.store.content import content
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore
from tests.coach.letters import making
from tests.store.conftest import next_due, nobody_listens

PEOPLE = [PersonId("T1", "U1"), PersonId("T1", "U2"), PersonId("T2", "U1")]


@asynccontextmanager
async def files(folder: Path, sealer: Sealer | None = None) -> AsyncIterator[TinyStore]:
    store = TinyStore(folder, next_due=next_due, on_saved=nobody_listens, sealer=sealer)
    await store.start()
    yield store
    await store.close()


async def filled(folder: Path, sealer: Sealer | None = None) -> dict[PersonId, bytes]:
    """Three searches in this folder, and what they are."""
    async with files(folder, sealer) as store:
        for seed, who in enumerate(PEOPLE):
            made = making.notebook(seed, "en")
            async with store.open(who) as notebook:
                notebook.applications, notebook.person = made.applications, made.person
        return await found(store)


async def found(store: TinyStore) -> dict[PersonId, bytes]:
    return {who: content(await store.peek(who)) async for who in store.people()}


def quiet(done: int, total: int) -> None:
    """Nobody looks."""


@pytest.mark.parametrize("is_sealed", [False, True])
async def test_there_and_back_is_the_same(tmp_path: Path, database: str, is_sealed: bool) -> None:
    sealer = Sealer([Fernet.generate_key().decode()]) if is_sealed else None
    kept = await filled(tmp_path / "old", sealer)
    seen: list[tuple[int, int]] = []
    there = lambda: copy(f"tinydb:{tmp_path / 'old'}", database, sealer, progress)  # noqa: E731

    def progress(done: int, total: int) -> None:
        seen.append((done, total))

    assert (await there(), await there()) == (3, 0)
    assert seen == [(1, 3), (2, 3), (3, 3)] * 2
    assert await copy(database, f"tinydb:{tmp_path / 'new'}", sealer, quiet) == 3
    async with files(tmp_path / "new", sealer) as store:
        assert await found(store) == kept


async def test_what_was_interrupted_goes_on(tmp_path: Path, database: str) -> None:
    await filled(tmp_path / "old")

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await copy(f"tinydb:{tmp_path / 'old'}", database, None, stop)
    assert await copy(f"tinydb:{tmp_path / 'old'}", database, None, quiet) == 1


async def test_nothing_of_the_target_is_overwritten(tmp_path: Path, database: str) -> None:
    await filled(tmp_path / "old")
    await copy(f"tinydb:{tmp_path / 'old'}", database, None, quiet)
    async with files(tmp_path / "old") as store, store.open(PEOPLE[1]) as notebook:
        notebook.person.tz = "Asia/Seoul"

    with pytest.raises(StoreError, match="another notebook of T1/U2"):
        await copy(f"tinydb:{tmp_path / 'old'}", database, None, quiet)


@pytest.mark.parametrize("where", ["files", "database"])
async def test_resealing_makes_an_old_key_unneeded(
    tmp_path: Path, database: str, where: str
) -> None:
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    kept = await filled(tmp_path / "old", Sealer([old]))
    address = f"tinydb:{tmp_path / 'old'}"
    if where == "database":
        await copy(address, database, Sealer([old]), quiet)
        address = database
    assert await reseal(address, Sealer([new, old]), quiet) == 3
    if where == "database":
        await copy(address, f"tinydb:{tmp_path / 'new'}", Sealer([new]), quiet)
    folder = tmp_path / ("new" if where == "database" else "old")
    async with files(folder, Sealer([new])) as store:
        assert await found(store) == kept
