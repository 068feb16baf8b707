"""How what people do reaches the app, and what happens when the app does not answer.

Commands and interactions are delivered once, and the person is told when that fails. Events are
tried again: at once, after one minute and after five.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
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


class Deliveries:
    """Everything on its way to the app."""

    def __init__(self, clock: Clock, transport: Transport) -> None:
        self.clock, self.transport = clock, transport
        self._flying = 0
        self._landed = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting_for_app: set[Callable[[], None]] = set()

    async def ask(self, delivery: Delivery) -> dict[str, Any] | None:
        """Deliver a command or an interaction; the answer is what the app acknowledged with."""
        self._flying += 1
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self.transport.attempt(delivery, None)
        except Unanswered as failed:
            raise NotAcked(failed.shown, failed.reason) from failed
        except TimeoutError:
            raise NotAcked("operation_timeout", "no answer in real time either") from None
        finally:
            self._land()

    async def tell(self, delivery: Delivery) -> None:
        """Deliver an event; returns when it was acknowledged, or waits for nobody.

        The retries go on in the background. An app that is connected and fails raises NotAcked.
        """
        try:
            async with asyncio.timeout(_PATIENCE):
                await asyncio.shield(self.send(delivery))
        except TimeoutError:
            raise NotAcked("operation_timeout", "no answer in real time either") from None

    def send(self, delivery: Delivery) -> asyncio.Future[None]:
        """Deliver an event in the background; the future tells how the first attempts went."""
        first: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # Often nobody looks at how it went, and asyncio would complain of that.
        first.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._flying += 1
        task = asyncio.ensure_future(self._insist(delivery, first))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return first

    def app_is_back(self) -> None:
        """Deliver at once what waits for the app to connect."""
        for wake in list(self._waiting_for_app):
            wake()

    async def settled(self) -> None:
        """Return when nothing is in flight; what waits for its next try is not."""
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

    def _land(self) -> None:
        self._flying -= 1
        self._landed.set()

    async def _insist(self, delivery: Delivery, first: asyncio.Future[None]) -> None:
        try:
            await self._try_all(delivery, first)
        finally:
            self._land()

    async def _try_all(self, delivery: Delivery, first: asyncio.Future[None]) -> None:
        retry = None
        for number, delay in enumerate((*_RETRY_DELAYS, None), start=1):
            try:
                await self.transport.attempt(delivery, retry)
            except Unanswered as failed:
                retry = Retry(number, failed.reason)
                if delay is None or failed.final:
                    return _resolve(first, failed)
                if failed.absent or delay:
                    _resolve(first, None if failed.absent else failed)
                    await self._pause(delay, until_back=failed.absent)
            else:
                return _resolve(first, None)
        return None

    async def _pause(self, seconds: float, *, until_back: bool) -> None:
        over = asyncio.Event()

        def wake() -> None:
            # Counted here and not after the wait, so that `settled` cannot slip through between.
            if not over.is_set():
                self._flying += 1
                over.set()

        timer = self.clock.after(seconds, wake)
        if until_back:
            self._waiting_for_app.add(wake)
        self._land()
        try:
            await over.wait()
        finally:
            self._flying += 0 if over.is_set() else 1
            timer.cancel()
            self._waiting_for_app.discard(wake)


def _resolve(first: asyncio.Future[None], failed: Unanswered | None) -> None:
    if first.done():
        return
    if failed is None:
        first.set_result(None)
    else:
        first.set_exception(NotAcked(failed.shown, failed.reason))
