"""How long a start takes and how much memory, with 10,000 people of 30 applications each.

The baseline reads the same files whole, each with TinyDB and its own JSONStorage. Both run in
processes of their own, right after the files were written, so that neither waits for the disk.
"""

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tinydb import TinyDB

from bench.goals import Goal, show
from bot.coach.facts import Application, Contact, Interview, PersonId, Promise
from bot.coach.planner import next_due
from bot.store.tiny import TinyStore

PEOPLE = 10_000
APPLICATIONS = 30
OURS, THEIRS, IMPORTS = "Encore starts", "TinyDB, every file whole", "imports alone"
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def store(folder: Path) -> TinyStore:
    return TinyStore(folder, next_due=next_due)


def application(number: int) -> Application:
    """One try at one job, with what is usually written down about it."""
    interview = Interview(
        id=f"i{number}",
        source=f"V{number:010}",
        logged_at=NOON,
        starts_at=NOON + timedelta(days=number),
        met=[f"c{number}"],
        notes="They liked the story about the migration. " * 10,
    )
    promise = Promise(id=f"p{number}", text="Send the references", made_at=NOON)
    return Application(
        id=f"a{number}",
        company=f"Company {number}",
        role="Staff engineer",
        created_at=NOON,
        contacts=[Contact(id=f"c{number}", name="Ana Ruiz", role="CTO", email="ana@acme.com")],
        interviews=[interview],
        promises=[promise],
    )


async def fill(folder: Path) -> int:
    """Let the store write one notebook and give everybody the same; its size in bytes."""
    tiny = store(folder)
    await tiny.start()
    async with tiny.open(PersonId("T1", "U0")) as notebook:
        notebook.applications = [application(number) for number in range(APPLICATIONS)]
    await tiny.close()
    content = (folder / "T1" / "U0.json").read_bytes()
    for number in range(1, PEOPLE):
        (folder / "T1" / f"U{number}.json").write_bytes(content)
    return len(content)


def start(folder: Path) -> int:
    """What the bot does: how many people it then knows to be due."""

    async def run() -> int:
        tiny = store(folder)
        await tiny.start()
        people = await tiny.due(NOON + timedelta(days=365), PEOPLE)
        await tiny.close()
        return len(people)

    return asyncio.run(run())


def read_whole(folder: Path) -> int:
    """The baseline: every file, with what TinyDB has on board."""
    found = 0
    for path in folder.glob("*/*.json"):
        with TinyDB(path, access_mode="r") as database:
            about = database.table("about").get(doc_id=1)
            found += bool(about and datetime.fromisoformat(about["next_due"]))
    return found


def empty(_: Path) -> int:
    """Nothing but the imports."""
    return 0


WAYS: dict[str, Callable[[Path], int]] = {way.__name__: way for way in (start, read_whole, empty)}


def measure(way: str, folder: str) -> None:
    began = time.perf_counter()
    people = WAYS[way](Path(folder))
    seconds = time.perf_counter() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"people": people, "seconds": seconds, "megabytes": megabytes}))


def measured(way: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.startup", way, str(folder)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    result: dict[str, float] = json.loads(answer.stdout)
    return result


def main() -> int:
    """Print both figures and the ratio; the exit status is 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as name:
        size = asyncio.run(fill(Path(name)))
        print(f"startup: {PEOPLE:,} people of {APPLICATIONS} applications, {size // 1024} KB each")
        ours, theirs = measured("start", Path(name)), measured("read_whole", Path(name))
        bare = measured("empty", Path(name))
    if not ours["people"] == theirs["people"] == PEOPLE:
        raise RuntimeError("not everybody was found")
    print(f"  {'':<24} {'seconds':>9} {'MB':>7}")
    for what, figures in ((OURS, ours), (THEIRS, theirs), (IMPORTS, bare)):
        print(f"  {what:<24} {figures['seconds']:>9.2f} {figures['megabytes']:>7.0f}")
    print(f"  {THEIRS} takes {theirs['seconds'] / ours['seconds']:.1f} times as long")
    return show(
        Goal(f"{OURS} < 5 s: {ours['seconds']:.2f} s", ours["seconds"] < 5),
        Goal(f"{OURS} < 250 MB: {ours['megabytes']:.0f} MB", ours["megabytes"] < 250),
    )


if __name__ == "__main__":
    measure(*sys.argv[1:]) if sys.argv[1:] else sys.exit(main())
