"""Alarms in one process: one APScheduler job at the earliest due time, and a sweep.

    set ──due now──▶ visit          the job, the sweep, a moved clock ──▶ ring ──▶ visits
     └──later──▶ the job, if it has to be earlier ◀──next due time────────┘

The time is whatever `now` says and may be moved, so the job is given a delay, never a time.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.alarms.base import DueTimes, Visit
from bot.alarms.visits import Visits
from bot.coach.facts import PersonId

SWEEP = timedelta(seconds=30)
"""How long somebody may be due without a visit at worst: after a clock jump or a failed visit."""

EVERYBODY = 1_000_000


class After(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """Fires once, so long after the job was added by the scheduler's own clock."""

    def __init__(self, delay: timedelta) -> None:
        self._delay = delay

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime | None:
        """When to fire, or None once that is done."""
        return None if previous else now + self._delay


class LocalAlarms:
    """Alarms for the people of `source`. Needs `start`, within the running event loop."""

    def __init__(
        self,
        visit: Visit,
        source: DueTimes,
        now: Callable[[], datetime],
        *,
        at_once: int = 20,
        sweep: timedelta = SWEEP,
    ) -> None:
        self._source = source
        self._now = now
        self._visits = Visits(visit, at_once)
        self._sweep = IntervalTrigger(seconds=sweep.total_seconds(), timezone=UTC)
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            # A wake-up that comes late is still wanted, and two together are one.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 3},
        )
        self._earliest: datetime | None = None
        self._tried: set[PersonId] = set()
        """Those who were visited and did not change: only `ring` visits them again."""

    async def start(self) -> None:
        """Visit those who are due already, and go on from there."""
        self._scheduler.start()
        self._scheduler.add_job(self.ring, self._sweep)
        await self.ring()

    async def set(self, who: PersonId, when: datetime | None) -> None:
        """This person's notebook was saved: they are due then, or not at all."""
        now = self._now()
        if when and when <= now:
            self._tried.add(who)
            self._visits.begin_again(who)
            return
        self._tried.discard(who)
        self._visits.suffice(who)
        self._wake_by(when, now)

    async def ring(self) -> None:
        """Visit everybody who is due. Call it whenever the clock was moved; each sweep does."""
        self._tried.clear()
        await self._wake()

    async def idle(self) -> None:
        """Wait until nobody is being visited and nobody waits to be."""
        await self._visits.idle()

    async def close(self) -> None:
        """Begin no more visits, and let those that have begun come to their end."""
        if self._scheduler.running:
            self._scheduler.shutdown()
            await asyncio.sleep(0)  # it ends in the next round of the event loop
        await self._visits.close()

    async def _wake(self) -> None:
        now = self._now()
        self._earliest = None
        for who in await self._source.due(now, EVERYBODY):
            if who not in self._tried:
                self._tried.add(who)
                self._visits.begin(who)
        self._wake_by(await self._source.next_due(now), now)

    def _wake_by(self, when: datetime | None, now: datetime) -> None:
        if when and (self._earliest is None or when < self._earliest) and self._scheduler.running:
            self._earliest = when
            self._scheduler.add_job(
                self._wake, After(when - now), id="earliest", replace_existing=True
            )
