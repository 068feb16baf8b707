"""How fast a workspace is written to, and for how long it is left alone.

Slack allows so many calls a minute for each method, app and workspace (rate limits: Tier 3 is 50,
Tier 4 is 100; chat.postMessage "several hundred"). What is urgent has a lane of its own.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol


class Lane(StrEnum):
    """Calls that Slack counts together."""

    URGENT = "urgent"
    """Messages that answer what somebody did, and nudges that cannot wait."""
    POST = "post"
    UPDATE = "update"
    DELETE = "delete"
    VIEW = "view"


class Rate(NamedTuple):
    """So many calls a minute, and so many at once after a rest."""

    per_minute: int
    burst: int

    @property
    def interval(self) -> timedelta:
        """From one call to the next."""
        return timedelta(minutes=1) / self.per_minute

    @property
    def room(self) -> timedelta:
        """How far ahead of an even pace a call may be."""
        return self.interval * self.burst


RATES = {
    Lane.URGENT: Rate(per_minute=150, burst=60),
    Lane.POST: Rate(per_minute=120, burst=30),
    Lane.UPDATE: Rate(per_minute=45, burst=30),
    Lane.DELETE: Rate(per_minute=45, burst=30),
    Lane.VIEW: Rate(per_minute=90, burst=40),
}
"""Below Slack's own, so that listeners have some left."""

LONGEST_WAIT = timedelta(seconds=5)
"""Who has to wait longer is left with a turn, and somebody else is visited meanwhile."""


class Pacing(Protocol):
    """Shared by all who write to a workspace."""

    async def paused_until(self, team: str) -> datetime | None:
        """Until when nothing is sent there; None where something may."""
        ...

    async def pause(self, team: str, until: datetime) -> None:
        """Send nothing there until then."""
        ...

    async def wait(self, team: str, lane: Lane) -> timedelta:
        """Take a turn; how long it is until then."""
        ...


class LocalPacing:
    """For one process. A leaky bucket for each lane of each workspace (GCRA)."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._paused: dict[str, datetime] = {}
        self._next: dict[tuple[str, Lane], datetime] = {}

    async def paused_until(self, team: str) -> datetime | None:
        """Until when nothing is sent there; None where something may."""
        until = self._paused.get(team)
        return until if until and until > self._now() else None

    async def pause(self, team: str, until: datetime) -> None:
        """Send nothing there until then."""
        self._paused[team] = until

    async def wait(self, team: str, lane: Lane) -> timedelta:
        """Take a turn; how long it is until then."""
        now, rate = self._now(), RATES[lane]
        turn = max(self._next.get((team, lane), now), now)
        self._next[team, lane] = turn + rate.interval
        return max(turn - rate.room - now, timedelta())
