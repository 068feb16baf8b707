"""For each line that it reads: a process that saves without end, and says so after each save.

The first line of each process is its id, so that it can be killed; then comes "killed".
"""

import asyncio
import os
import sys
from datetime import datetime
from pathlib import Path

from bot.coach.facts import Notebook, PersonId
from bot.store.tiny import TinyStore


def never(_: Notebook) -> None:
    """Nobody is due."""


async def nobody_listens(_: PersonId, __: datetime | None) -> None:
    """Nothing depends on a save here."""


def say(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def write(folder: Path) -> None:
    store = TinyStore(folder, next_due=never, on_saved=nobody_listens)
    await store.start()
    say(os.getpid())
    while True:
        async with store.open(PersonId("T1", "U1")) as notebook:
            notebook.setbacks += 1
            notebook.person.channel = "x" * 100_000
        say(notebook.setbacks)


for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        asyncio.run(write(Path(sys.argv[1])))
    os.waitpid(child, 0)
    say("killed")
