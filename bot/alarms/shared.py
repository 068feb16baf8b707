"""Alarms for any number of processes: jobs of PgQueuer, which execute when a person is due.

    save ──in its transaction──▶ job ──when it is time──▶ any worker ──lease──▶ visit
                                   ▲
                    sweep: whoever is due and was not visited

A job that comes early, late or twice does no harm, for a visit decides anew from facts.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID, uuid4
from zlib import crc32

from pgqueuer import PgQueuer
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job
from pgqueuer.queries import Queries
from pgqueuer.types import QueueEntrypoint

from bot.alarms.base import DueTimes, Visit
from bot.alarms.visits import PATIENCE, told
from bot.coach.facts import PersonId
from bot.store.base import StoreError
from bot.store.database import ERRORS, Connection, Pool

ENTRYPOINT = QueueEntrypoint("visit")
SWEEP = timedelta(seconds=30)
SPREAD = timedelta(minutes=4)
"""Over so long the people are spread who are due at the same full minute, such as nine o'clock."""
LATE = SPREAD + timedelta(seconds=20)
"""So long after their time people are due whom no job seems to have reached."""
MOST_SWEPT = 1000
LEASE = timedelta(minutes=2)
"""How long a process that died keeps others from a person whom it was visiting."""
SOON = timedelta(seconds=1)
HEARTBEAT = timedelta(seconds=30)
"""After so long without a sign of life the jobs of a process are done by another."""
POLL = timedelta(seconds=2)

_TAKE = """
INSERT INTO visits (team, person, visitor, until) VALUES ($1, $2, $3, $5)
ON CONFLICT (team, person) DO UPDATE SET visitor = $3, until = $5
WHERE visits.until < $4 RETURNING visitor
"""
_FORGET_JOBS = "DELETE FROM pgqueuer_log WHERE created < now() - interval '1 day'"
_WAITING = "SELECT EXISTS (SELECT FROM pgqueuer WHERE execute_after <= now())"
_GIVE_BACK = "DELETE FROM visits WHERE team = $1 AND person = $2 AND visitor = $3"

logger = logging.getLogger(__name__)


class SharedAlarms:
    """Sets alarms, and visits people once it was started. Every process has one."""

    def __init__(
        self, visit: Visit, source: DueTimes, pool: Pool, now: Callable[[], datetime]
    ) -> None:
        self._visit, self._source, self._pool, self._now = visit, source, pool, now
        self._tasks: list[asyncio.Task[None]] = []
        self._queuer: PgQueuer | None = None
        self._closed = asyncio.Event()
        self._running = 0

    async def enqueue(self, connection: Connection, who: PersonId, when: datetime | None) -> None:
        """This person is due then; the job comes with the transaction that says so."""
        if when:
            delay = max(when - self._now(), timedelta())
            delay += _spread(who, when) if delay else timedelta()
            # A visit that is under way may have looked already: what is due now has its own job.
            name = str(when) if delay else ""
            await _enqueue(Queries.from_asyncpg_connection(connection), [who], name, delay)

    async def start(self, at_once: int = 20) -> None:
        """Visit whoever is due, so many at a time, until it is closed."""
        await self._catch_up(timedelta())
        self._tasks = [asyncio.create_task(self._work(at_once)), asyncio.create_task(self._sweep())]

    async def ring(self) -> None:
        """Visit everybody who is due. Call it whenever the clock was moved."""
        now = self._now()
        people = await self._source.due(now, MOST_SWEPT)
        await _enqueue(Queries.from_asyncpg_pool(self._pool), people, f"ring {now}", timedelta())

    async def idle(self) -> None:
        """Wait until nobody is being visited and nobody waits to be."""
        # The queue is in the database, and other processes work on it, too.
        while self._running or await self._pool.fetchval(_WAITING):  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    async def close(self) -> None:
        """Begin no more visits, and let those that have begun come to their end."""
        self._closed.set()
        if self._queuer:
            self._queuer.shutdown.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=PATIENCE)
            for task in late:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _work(self, at_once: int) -> None:
        while not self._closed.is_set():
            self._queuer = PgQueuer.from_asyncpg_pool(self._pool)
            self._queuer.entrypoint(ENTRYPOINT)(self._job)
            try:
                await self._queuer.qm.run(
                    dequeue_timeout=POLL,
                    batch_size=at_once,
                    max_concurrent_tasks=2 * at_once,
                    heartbeat_timeout=HEARTBEAT,
                    shutdown_on_listener_failure=True,
                )
            except Exception as error:  # the database is away: begin anew until it is back
                logger.warning("alarms stopped, and begin again: %s", type(error).__name__)
            await self._rest(SOON)

    async def _job(self, job: Job) -> None:
        team, user = json.loads(job.payload or b"[]")
        who, visitor = PersonId(team, user), uuid4()
        self._running += 1
        try:
            if not await self._take(who, visitor):
                raise RetryRequested(delay=SOON, reason="somebody else is there")
            await self._visit(who)
        except RetryRequested:
            raise
        except Exception as error:  # the sweep finds whoever is still due
            logger.error("A visit to %s failed: %s", "/".join(who), told(error))
        finally:
            self._running -= 1
            with suppress(*ERRORS):
                await self._pool.execute(_GIVE_BACK, *who, visitor)

    async def _take(self, who: PersonId, visitor: UUID) -> bool:
        now = self._now()
        taken_by: UUID | None = await self._pool.fetchval(_TAKE, *who, visitor, now, now + LEASE)
        return taken_by == visitor

    async def _sweep(self) -> None:
        while not self._closed.is_set():
            await self._rest(SWEEP)
            try:
                await self._catch_up(LATE)
                await self._pool.execute(_FORGET_JOBS)
            except (*ERRORS, StoreError) as error:
                logger.warning("the sweep of alarms failed: %s", type(error).__name__)

    async def _catch_up(self, late: timedelta) -> None:
        """Visit whoever is due for so long, unless the workers are busy with others yet."""
        queries = Queries.from_asyncpg_pool(self._pool)
        if not await queries.eligible_queued_work([ENTRYPOINT]):
            people = await self._source.due(self._now() - late, MOST_SWEPT)
            await _enqueue(queries, people, "sweep", timedelta())

    async def _rest(self, pause: timedelta) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closed.wait(), pause.total_seconds())


def _spread(who: PersonId, when: datetime) -> timedelta:
    """The same for a person each time; nothing for a moment that few share."""
    if when.second or when.microsecond:
        return timedelta()
    return SPREAD * (crc32("/".join(who).encode()) / 2**32)


async def _enqueue(
    queries: Queries, people: Sequence[PersonId], name: str, delay: timedelta
) -> None:
    """A job for each of them; where there is one of this name already, it is enough."""
    if people:
        await queries.enqueue(
            [ENTRYPOINT] * len(people),
            [json.dumps(who).encode() for who in people],
            [0] * len(people),
            [delay] * len(people),
            [f"{'/'.join(who)}/{name}" if name else None for who in people],
            on_conflict="skip",
        )
