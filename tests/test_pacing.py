"""How fast a workspace is written to: the same from one process and from many."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.courier.pacing import RATES, Lane, LocalPacing, Pacing
from bot.courier.shared_pacing import SharedPacing
from bot.store.database import connected
from tests.stories import Stage

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


async def at_once(pacing: Pacing, team: str = "T1") -> int:
    """How many calls need not wait at all."""
    count = 0
    while not await pacing.wait(team, Lane.UPDATE):
        count += 1
    return count


async def test_after_a_rest_many_go_at_once_and_then_evenly(pacing: Pacing, clock: Clock) -> None:
    rate = RATES[Lane.UPDATE]
    assert await at_once(pacing) == rate.burst + 1
    waits = [await pacing.wait("T1", Lane.UPDATE) for _ in range(2)]
    assert waits[1] - waits[0] == pytest.approx(rate.interval, abs=timedelta(milliseconds=1))

    clock.now += timedelta(hours=1)
    assert await at_once(pacing) == rate.burst + 1


async def test_workspaces_and_lanes_do_not_wait_for_each_other(pacing: Pacing) -> None:
    await at_once(pacing)

    assert await pacing.wait("T2", Lane.UPDATE) == timedelta()
    assert await pacing.wait("T1", Lane.POST) == timedelta()
    assert await pacing.wait("T1", Lane.URGENT) == timedelta()


async def test_a_pause_is_for_one_workspace_and_ends(pacing: Pacing, clock: Clock) -> None:
    assert await pacing.paused_until("T1") is None
    await pacing.pause("T1", NOON + SECOND)
    assert await pacing.paused_until("T1") == NOON + SECOND
    assert await pacing.paused_until("T2") is None
    clock.now += SECOND
    assert await pacing.paused_until("T1") is None


async def test_who_has_to_wait_keeps_the_turn(tmp_path: Path) -> None:
    stage = await Stage.set(tmp_path)
    people = [stage.person(f"Person {nth}") for nth in range(90)]
    for person in people:
        await person.person.types("hello")
    await stage.rests()
    greeted = [one for one in people if one.person.messages[1:]]
    assert len(greeted) < len(people), "the workspace is busy"

    await stage.waits("2026-03-03 10:00")
    assert [one for one in people if not one.person.messages[1:]] == []
    await stage.strikes()
