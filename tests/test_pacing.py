"""How fast a workspace is written to: the same from one process and from many."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.courier.pacing import LONGEST_WAIT, RATES, Lane, LocalPacing, Pacing
from bot.courier.shared_pacing import SharedPacing
from bot.store.database import connected

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class Clock:
    """A time to move."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["local", "shared"])
async def pacing(request: pytest.FixtureRequest, clock: Clock) -> AsyncIterator[Pacing]:
    if request.param == "local":
        yield LocalPacing(clock)
        return
    pool = await connected(request.getfixturevalue("database"))
    yield SharedPacing(pool, clock)
    await pool.close()


async def at_once(pacing: Pacing, team: str = "T1", *, is_urgent: bool = True) -> int:
    """How many calls need not wait at all."""
    count = 0
    while not await pacing.wait(team, Lane.UPDATE, is_urgent=is_urgent):
        count += 1
    return count


async def test_after_a_rest_many_go_at_once_and_then_evenly(pacing: Pacing, clock: Clock) -> None:
    rate = RATES[Lane.UPDATE]
    assert await at_once(pacing) == rate.burst + 1
    waits = [await pacing.wait("T1", Lane.UPDATE, is_urgent=True) for _ in range(2)]
    assert waits[1] - waits[0] == pytest.approx(rate.interval, abs=timedelta(milliseconds=1))

    clock.now += timedelta(hours=1)
    assert await at_once(pacing) == rate.burst + 1


async def test_what_is_urgent_finds_room(pacing: Pacing) -> None:
    usual = await at_once(pacing, is_urgent=False)
    assert usual == RATES[Lane.UPDATE].burst // 2 + 1
    assert await at_once(pacing, is_urgent=True) > 0


async def test_what_would_wait_too_long_takes_no_turn(pacing: Pacing, clock: Clock) -> None:
    while await pacing.wait("T1", Lane.UPDATE, is_urgent=True) <= LONGEST_WAIT:
        pass
    clock.now += RATES[Lane.UPDATE].interval * 2
    assert await pacing.wait("T1", Lane.UPDATE, is_urgent=True) <= LONGEST_WAIT


async def test_workspaces_and_lanes_do_not_wait_for_each_other(pacing: Pacing) -> None:
    await at_once(pacing)

    assert await pacing.wait("T2", Lane.UPDATE, is_urgent=True) == timedelta()
    assert await pacing.wait("T1", Lane.POST, is_urgent=True) == timedelta()


async def test_a_pause_is_for_one_workspace_and_ends(pacing: Pacing, clock: Clock) -> None:
    assert await pacing.paused_until("T1") is None
    await pacing.pause("T1", NOON + SECOND)
    assert await pacing.paused_until("T1") == NOON + SECOND
    assert await pacing.paused_until("T2") is None
    clock.now += SECOND
    assert await pacing.paused_until("T1") is None
