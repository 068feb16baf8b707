"""The same pace for all processes, kept in PostgreSQL."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.courier.pacing import LONGEST_WAIT, RATES, Lane
from bot.store.database import Pool, explained

_TURN = """
INSERT INTO paces (team, lane, turn) VALUES ($1, $2, $3::timestamptz + $4::interval)
ON CONFLICT (team, lane) DO UPDATE SET turn = GREATEST(paces.turn, $3) + $4
WHERE GREATEST(paces.turn, $3) - $5::interval - $3 <= $6::interval
RETURNING turn - $4
"""
_LATER = "SELECT turn FROM paces WHERE team = $1 AND lane = $2"
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

    async def wait(self, team: str, lane: Lane, *, is_urgent: bool) -> timedelta:
        """How long to wait for a turn, which is taken; beyond LONGEST_WAIT none is taken."""
        now, rate = self._now(), RATES[lane]
        room = rate.room(is_urgent=is_urgent)
        limits = (now, rate.interval, room, LONGEST_WAIT)
        turn: datetime | None = await explained(self._pool.fetchval(_TURN, team, lane, *limits))
        if turn is None:
            later: datetime | None = await explained(self._pool.fetchval(_LATER, team, lane))
            return max((later or now) - room - now, LONGEST_WAIT + rate.interval)
        return max(turn - room - now, timedelta())
