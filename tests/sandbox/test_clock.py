"""Time in the sandbox stands still or runs, and moves on request."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox import Clock

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


async def test_timers_fire_in_order_and_each_at_its_own_time():
    clock = Clock(NOON, running=False)
    rung = []

    async def late():
        rung.append(("late", clock.now()))

    clock.after(60, late)
    clock.after(3, lambda: rung.append(("early", clock.now())))
    clock.after(30, lambda: rung.append(("never", clock.now()))).cancel()
    clock.after(61, lambda: rung.append(("not yet", clock.now())))
    clock.on_move(lambda: rung.append(("moved", clock.now())))
    await clock.move(by=timedelta(seconds=60))
    minute = NOON + timedelta(minutes=1)
    assert rung == [
        ("early", NOON + timedelta(seconds=3)),
        ("late", minute),
        ("moved", minute),
    ]


async def test_a_frozen_clock_stands_still():
    clock = Clock(NOON, running=False)
    await asyncio.sleep(0)
    assert clock.now() == NOON


async def test_a_running_clock_goes_on_from_where_it_was_set():
    clock = Clock(NOON)
    await clock.move(to=datetime(2027, 1, 1, tzinfo=UTC))
    rung = asyncio.Event()
    clock.after(0.01, rung.set)
    await rung.wait()
    assert clock.now() >= datetime(2027, 1, 1, tzinfo=UTC) + timedelta(seconds=0.01)
    clock.close()


async def test_time_never_goes_back():
    clock = Clock(NOON, running=False)
    with pytest.raises(ValueError, match="only goes forward"):
        await clock.move(to=NOON - timedelta(seconds=1))
