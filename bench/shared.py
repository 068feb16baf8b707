"""What a save, a visit and an alarm cost on PostgreSQL, with few people and with many.

The baseline of the alarms is PgQueuer with an empty job, in the same run and on the same database.
A server of our own is brought by pip; its disk is that of this machine.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random

from pgqueuer import PgQueuer
from pgqueuer.models import Job
from pgqueuer.queries import Queries
from pgqueuer.types import QueueExecutionMode
from slack_sdk.web.async_client import AsyncWebClient

from bench.database import measured_on
from bench.goals import Goal, show
from bench.startup import application
from bot.alarms.shared import SharedAlarms
from bot.coach.facts import SCHEMA, Notebook, PersonId
from bot.coach.planner import next_due
from bot.courier import Courier
from bot.store.content import content
from bot.store.database import Connection, Pool, connected
from bot.store.postgres import PostgresStore

FEW, MANY = 1_000, 100_000
APPLICATIONS = 5
SAMPLES = 300
JOBS, PENDING = 10_000, 1_000_000
MOST = 1.3
"""How much dearer a save or a visit may be with a hundred times the people."""
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def notebook() -> Notebook:
    """A search of five applications, about which nothing is due for years."""
    book = Notebook(last_id=APPLICATIONS)
    book.applications = [application(number) for number in range(APPLICATIONS)]
    book.hold_until = NOW + timedelta(days=3650)
    return book


@asynccontextmanager
async def store(url: str) -> AsyncIterator[tuple[Pool, PostgresStore]]:
    """The store as the bot has it, alarms and all."""
    pool = await connected(url)

    async def on_saving(connection: Connection, who: PersonId, when: datetime | None) -> None:
        await alarms.enqueue(connection, who, when)

    async def nobody(who: PersonId) -> None:
        return None

    found = PostgresStore(pool, next_due=next_due, on_saving=on_saving)
    alarms = SharedAlarms(nobody, found, pool, lambda: NOW)
    yield pool, found
    await pool.close()


async def fill(pool: Pool, begin: int, end: int) -> None:
    """So many people with the same search."""
    written = content(notebook())
    due = notebook().hold_until
    rows = [("T1", f"U{nth:07}", SCHEMA, due, False, written) for nth in range(begin, end)]
    columns = ["team", "person", "version", "next_due", "is_sealed", "content"]
    for first in range(0, len(rows), 5000):
        await pool.copy_records_to_table(
            "notebooks", records=rows[first : first + 5000], columns=columns, timeout=120
        )
    await pool.execute("ANALYZE notebooks")


async def typical(work: Callable[[PersonId], Awaitable[None]], people: int) -> float:
    """Milliseconds of the median of some hundred, of people chosen by chance."""
    dice, times = Random(people), []
    for _ in range(SAMPLES):
        who = PersonId("T1", f"U{dice.randrange(people):07}")
        begun = time.perf_counter()
        await work(who)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


async def costs(found: PostgresStore, people: int) -> tuple[float, float]:
    """Of a save, and of a visit that finds nothing to do."""

    async def no_client(team: str) -> AsyncWebClient:
        raise AssertionError("nothing is due")

    courier = Courier(found, no_client, lambda: NOW)

    async def save(who: PersonId) -> None:
        async with found.open(who) as book:
            book.last_id += 1

    return await typical(save, people), await typical(courier.visit, people)


async def drained(pool: Pool, work: Callable[[Job], Awaitable[None]]) -> float:
    """Jobs a second, until none is left that can be done."""
    queuer = PgQueuer.from_asyncpg_pool(pool)
    queuer.entrypoint("bench")(work)
    queries = Queries.from_asyncpg_pool(pool)
    names = ["bench"] * JOBS
    payloads: list[bytes | None] = [json.dumps(["T1", f"U{n:07}"]).encode() for n in range(JOBS)]
    for first in range(0, JOBS, 2000):
        part = slice(first, first + 2000)
        await queries.enqueue(names[part], payloads[part], [0] * len(names[part]))
    begun = time.perf_counter()
    running = asyncio.create_task(
        queuer.qm.run(
            batch_size=50, mode=QueueExecutionMode.continuous, log_aggregation_interval=timedelta(0)
        )
    )
    left = "SELECT EXISTS (SELECT FROM pgqueuer WHERE entrypoint = 'bench')"
    while await pool.fetchval(left):  # noqa: ASYNC110  # the queue is in the database
        await asyncio.sleep(0.05)
    spent = time.perf_counter() - begun
    queuer.shutdown.set()
    await running
    return JOBS / spent


async def wait_for_nothing(job: Job) -> None:
    """The empty job."""


async def measure(url: str) -> int:
    """All of it; the exit status."""
    async with store(url) as (pool, found):

        async def visit(job: Job) -> None:
            team, user = json.loads(job.payload or b"[]")
            await Courier(found, client, lambda: NOW).visit(PersonId(team, user))

        async def client(team: str) -> AsyncWebClient:
            raise AssertionError("nothing is due")

        await fill(pool, 0, FEW)
        few = await costs(found, FEW)
        await fill(pool, FEW, MANY)
        many = await costs(found, MANY)
        print(f"{FEW:>9,} people: save {few[0]:.2f} ms, visit {few[1]:.2f} ms")
        print(f"{MANY:>9,} people: save {many[0]:.2f} ms, visit {many[1]:.2f} ms")
        bare, ours = await drained(pool, wait_for_nothing), await drained(pool, visit)
        print(f"{JOBS:,} alarms due: {ours:,.0f} visits/s, empty jobs {bare:,.0f}/s")
        await pool.execute(
            "INSERT INTO pgqueuer (priority, entrypoint, payload, status, execute_after)"
            " SELECT 0, 'bench-later', NULL, 'queued', now() + interval '9 days'"
            f" FROM generate_series(1, {PENDING})",
            timeout=300,
        )
        await pool.execute("ANALYZE pgqueuer")
        bare_full = await drained(pool, wait_for_nothing)
        full = await drained(pool, visit)
        print(f"with {PENDING:,} pending: {full:,.0f} visits/s, empty jobs {bare_full:,.0f}/s")
    saves, visits = many[0] / few[0], many[1] / few[1]
    return show(
        Goal(f"a save costs {saves:.2f} times as much with {MANY:,} people", saves <= MOST),
        Goal(f"a visit costs {visits:.2f} times as much with {MANY:,} people", visits <= MOST),
        Goal(f"visits with a million pending: {full / ours:.0%} of those without", full > ours / 2),
    )


if __name__ == "__main__":
    sys.exit(measured_on(measure))
