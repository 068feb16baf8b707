"""How what people do reaches the app, and what happens when the app does not answer.

Commands and interactions are delivered once, and the person is told when that fails. Events are
tried again: at once, after one minute and after five.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from bot.sandbox.clock import Clock

DEADLINE = 3.0
_RETRY_DELAYS = (0, 60, 300)
_PATIENCE = 10.0


@dataclass(eq=False)
class Delivery:
    """One payload for the app, however it travels."""

    kind: Literal["events_api", "interactive", "slash_commands"]
    payload: dict[str, Any]
    answerable: bool = False


@dataclass(frozen=True)
class Retry:
    """Which repetition this is, and what was wrong with the attempt before."""

    number: int
    reason: str


class NotAcked(Exception):
    """The app did not take what a person sent it; Slack's name for it is the first argument."""


@dataclass
class Unanswered(Exception):
    """One attempt failed: for this reason, and perhaps so that it is not to be repeated."""

    reason: str
    shown: str = "operation_timeout"
    final: bool = False
    absent: bool = False


class Transport(Protocol):
    """Socket Mode or HTTP."""

    async def attempt(self, delivery: Delivery, retry: Retry | None) -> dict[str, Any] | None:
        """Bring it to the app once; the answer is what the app acknowledged with."""

    async def reachable(self) -> None:
        """Return as soon as there is somebody to deliver to."""


@dataclass
class Deliveries:
    """Everything on its way to the app."""

    clock: Clock
    transport: Transport
    _flying: int = 0
    _landed: asyncio.Event = field(default_factory=asyncio.Event)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def ask(self, delivery: Delivery) -> dict[str, Any] | None:
        """Deliver a command or an interaction; the answer is what the app acknowledged with."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._attempt(delivery, None)
        except Unanswered as failed:
            raise NotAcked(failed.shown, failed.reason) from failed
        except TimeoutError:
            raise NotAcked("operation_timeout", "no answer in real time either") from None

    async def tell(self, delivery: Delivery) -> None:
        """Deliver an event; returns when it was acknowledged, or waits for nobody.

        The retries go on in the background. An app that is connected and fails raises NotAcked.
        """
        first: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._spawn(self._insist(delivery, first))
        try:
            async with asyncio.timeout(_PATIENCE):
                await asyncio.shield(first)
        except TimeoutError:
            raise NotAcked("operation_timeout", "no answer in real time either") from None

    async def settled(self) -> None:
        """Return when nothing is in flight."""
        try:
            async with asyncio.timeout(_PATIENCE):
                while self._flying:
                    self._landed.clear()
                    await self._landed.wait()
        except TimeoutError:
            raise NotAcked("operation_timeout", f"{self._flying} still unanswered") from None

    async def close(self) -> None:
        """Give up on everything."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _attempt(self, delivery: Delivery, retry: Retry | None) -> dict[str, Any] | None:
        self._flying += 1
        try:
            return await self.transport.attempt(delivery, retry)
        finally:
            self._flying -= 1
            self._landed.set()

    async def _insist(self, delivery: Delivery, first: asyncio.Future[None]) -> None:
        retry = None
        for number, delay in enumerate((*_RETRY_DELAYS, None), start=1):
            try:
                await self._attempt(delivery, retry)
            except Unanswered as failed:
                retry = Retry(number, failed.reason)
                if delay is None or failed.final:
                    break
                if failed.absent or delay:
                    _resolve(first, None if failed.absent else failed)
                    await self._pause(delay, until_reachable=failed.absent)
            else:
                break
        _resolve(first, None)

    async def _pause(self, seconds: float, *, until_reachable: bool) -> None:
        over = asyncio.Event()
        timer = self.clock.after(seconds, over.set)
        waits: list[asyncio.Future[Any]] = [asyncio.ensure_future(over.wait())]
        if until_reachable:
            waits.append(asyncio.ensure_future(self.transport.reachable()))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            for wait in waits:
                wait.cancel()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _resolve(first: asyncio.Future[None], failed: Unanswered | None) -> None:
    if first.done():
        return
    if failed is None:
        first.set_result(None)
    else:
        first.set_exception(NotAcked(failed.shown, failed.reason))
