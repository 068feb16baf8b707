"""The same pace for all processes, kept in PostgreSQL."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.courier.pacing import RATES, Lane
from bot.store.database import Pool, explained

_TURN = """
INSERT INTO paces (team, lane, turn) VALUES ($1, $2, $3::timestamptz + $4::interval)
ON CONFLICT (team, lane) DO UPDATE SET turn = GREATEST(paces.turn, $3) + $4
RETURNING turn - $4
"""
_PAUSE = """
INSERT INTO pauses (team, until) VALUES ($1, $2) ON CONFLICT (team) DO UPDATE SET until = $2
"""
_PAUSED = "SELECT until FROM pauses WHERE team = $1 AND until > $2"


class SharedPacing:
    """A Pacing on the pool of this process."""

    def __init__(self, pool: Pool, now: Callable[[], datetime]) -> None:
        self._pool, self._now = pool, now

    async def paused_until(self, team: str) -> datetime | None:
        """Until when nothing is sent there; None where something may."""
        until: datetime | None = await explained(self._pool.fetchval(_PAUSED, team, self._now()))
        return until

    async def pause(self, team: str, until: datetime) -> None:
        """Send nothing there until then."""
        await explained(self._pool.execute(_PAUSE, team, until))

    async def wait(self, team: str, lane: Lane) -> timedelta:
        """Take a turn; how long it is until then."""
        now, rate = self._now(), RATES[lane]
        sql = self._pool.fetchval(_TURN, team, lane, now, rate.interval)
        turn: datetime = await explained(sql)
        return max(turn - rate.room - now, timedelta())
