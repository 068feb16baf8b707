"""The sandbox's time, and the only place in it that reads a clock.

A running clock follows the real one from wherever it was set; a frozen one stands still until a
test moves it. Deadlines (three seconds to acknowledge, thirty minutes of a response_url) are timers
on this clock, so that time is moved instead of waited for.
"""

import asyncio
import heapq
import inspect
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

Callback = Callable[[], object]
"""Plain or async; what it returns does not matter."""


@dataclass(order=True)
class Timer:
    """Something that happens at a time, unless it is cancelled before."""

    due: datetime
    order: int
    callback: Callback = field(compare=False)
    cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        """Make sure that the callback never runs."""
        self.cancelled = True

    async def fire(self) -> None:
        """Run the callback, and wait for it if it can be waited for."""
        await run(self.callback)


async def run(callback: Callback) -> None:
    """Call a plain or an async callback."""
    result = callback()
    if inspect.isawaitable(result):
        await result


def wall_seconds() -> int:
    """Real seconds since the epoch: apps check request signatures against the real time."""
    return int(time.time())


class Clock:
    """What time it is in the sandbox, and what is to happen when."""

    def __init__(self, start: datetime | None = None, *, running: bool = True) -> None:
        self.running = running
        self._base = (start or datetime.now(UTC)).astimezone(UTC)
        self._since = time.monotonic()
        self._timers: list[Timer] = []
        self._order = itertools.count()
        self._on_move: list[Callback] = []
        self._alarm: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def now(self) -> datetime:
        """The sandbox's present, aware and in UTC."""
        if not self.running:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    async def move(self, *, to: datetime | None = None, by: timedelta | None = None) -> None:
        """Go forward, letting everything due on the way happen in order and at its own time."""
        target = to if to is not None else self.now() + (by or timedelta())
        if target < self.now():
            raise ValueError("Time in the sandbox only goes forward.")
        while timer := self._pop(target):
            self._set(max(timer.due, self.now()))
            await timer.fire()
        self._set(max(target, self.now()))
        self._rearm()
        for callback in self._on_move:
            await run(callback)

    def on_move(self, callback: Callback) -> None:
        """Call this after every move, for those who keep alarms of their own."""
        self._on_move.append(callback)

    def after(self, seconds: float, callback: Callback) -> Timer:
        """Call this when so many seconds have passed in the sandbox."""
        timer = Timer(self.now() + timedelta(seconds=seconds), next(self._order), callback)
        heapq.heappush(self._timers, timer)
        self._rearm()
        return timer

    def close(self) -> None:
        """Let nothing happen any more."""
        self._timers.clear()
        self._rearm()
        for task in self._tasks:
            task.cancel()

    def _set(self, moment: datetime) -> None:
        self._base, self._since = moment.astimezone(UTC), time.monotonic()

    def _pop(self, until: datetime) -> Timer | None:
        while self._timers and self._timers[0].due <= until:
            timer = heapq.heappop(self._timers)
            if not timer.cancelled:
                return timer
        return None

    def _rearm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        while self._timers and self._timers[0].cancelled:
            heapq.heappop(self._timers)
        if self.running and self._timers:
            wait = (self._timers[0].due - self.now()).total_seconds()
            loop = asyncio.get_running_loop()
            self._alarm = loop.call_later(max(wait, 0), self._ring)

    def _ring(self) -> None:
        while timer := self._pop(self.now()):
            task = asyncio.ensure_future(timer.fire())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        self._rearm()
