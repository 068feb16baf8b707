"""Moves every notebook from one store to another: resumable, verified, and nothing is removed.

python -m bot copy tinydb:./data postgresql://…
"""

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.coach.facts import Notebook, PersonId
from bot.coach.planner import next_due
from bot.store.base import Store, StoreError
from bot.store.content import content
from bot.store.database import connected
from bot.store.postgres import PostgresStore
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore

FILES = "tinydb:"
WIDTH = 40
"""Characters of the bar."""

Progress = Callable[[int, int], None]
"""Is told how many notebooks are done, of how many."""


async def copy(source: str, target: str, sealer: Sealer | None, progress: Progress) -> int:
    """Copy all; how many had to be. What is there already and the same is left alone.

    Both stores must not be in use. Raises StoreError where one can't be used, where the target has
    something else of somebody, or where what was written does not read back the same.
    """
    async with _opened(source, sealer) as old, _opened(target, sealer) as new:
        people = [who async for who in old.people()]
        copied = 0
        for done, who in enumerate(people, start=1):
            copied += await _copied(old, new, who)
            progress(done, len(people))
        return copied


async def reseal(address: str, sealer: Sealer | None, progress: Progress) -> int:
    """Write every notebook anew, sealed with the first key; how many there are.

    Raises StoreError where one can't be read or written.
    """
    async with _opened(address, sealer) as store:
        people = [who async for who in store.people()]
        for done, who in enumerate(people, start=1):
            await store.rewrite(who)
            progress(done, len(people))
        return len(people)


def bar(done: int, total: int) -> None:
    """A bar on the terminal, where there is one."""
    if sys.stderr.isatty():
        full = WIDTH * done // total
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{'█' * full}{'·' * (WIDTH - full)} {done} of {total}{end}")
        sys.stderr.flush()


async def _copied(old: Store, new: Store, who: PersonId) -> bool:
    wanted = await old.peek(who)
    found = await new.peek(who)
    if content(found) == content(wanted):
        return False
    if found != Notebook.blank():
        raise StoreError(f"The target has another notebook of {'/'.join(who)}: nothing was lost.")
    async with new.open(who) as notebook:
        for name in Notebook.model_fields:
            setattr(notebook, name, getattr(wanted, name))
    if content(await new.peek(who)) != content(wanted):
        raise StoreError(f"The notebook of {'/'.join(who)} does not read back as it was written.")
    return True


@asynccontextmanager
async def _opened(address: str, sealer: Sealer | None) -> AsyncIterator[TinyStore | PostgresStore]:
    """Nobody is told of what is saved: the workers find by themselves who is due."""
    if address.startswith(FILES):
        folder = Path(address.removeprefix(FILES))
        files = TinyStore(folder, next_due=next_due, sealer=sealer)
        await files.start()
        try:
            yield files
        finally:
            await files.close()
        return
    pool = await connected(address)
    try:
        rows = PostgresStore(pool, next_due=next_due, sealer=sealer)
        await rows.start()
        yield rows
    finally:
        await pool.close()
