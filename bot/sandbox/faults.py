"""Bad days on demand: what the network and Slack itself do to an app now and then."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong with one Web API call."""

    kind: Literal["rate_limited", "server_error", "drop_before", "drop_after", "slow", "error"]
    seconds: float = 0
    status: int = 200
    error: str = ""

    @classmethod
    def rate_limited(cls, retry_after: int = 1) -> "Fault":
        """429 with Retry-After."""
        return cls("rate_limited", seconds=retry_after)

    @classmethod
    def server_error(cls, status: int = 500) -> "Fault":
        """A 5xx page instead of an answer; nothing happened."""
        return cls("server_error", status=status)

    @classmethod
    def drop_before(cls) -> "Fault":
        """The connection breaks before Slack has done anything."""
        return cls("drop_before")

    @classmethod
    def drop_after(cls) -> "Fault":
        """The connection breaks after Slack did it: the app cannot know."""
        return cls("drop_after")

    @classmethod
    def slow(cls, seconds: float) -> "Fault":
        """The answer comes when so many seconds have passed on the sandbox's clock."""
        return cls("slow", seconds=seconds)

    @classmethod
    def refused(cls, error: str) -> "Fault":
        """Slack answers with this error name, `internal_error` or `token_revoked` for example."""
        return cls("error", error=error)


class Faults:
    """Which of the next calls go wrong, by method; `*` stands for every method."""

    def __init__(self) -> None:
        self._armed: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._used = asyncio.Event()

    def next(self, method: str, fault: Fault, *, times: int = 1) -> None:
        """Let the next calls of this method go wrong."""
        self._armed[method].extend([fault] * times)

    def clear(self) -> None:
        """Let everything go well again."""
        self._armed.clear()

    async def hit(self) -> None:
        """Return when no fault is in store any more."""
        while any(self._armed.values()):
            self._used.clear()
            await self._used.wait()

    def take(self, method: str) -> Fault | None:
        """The fault that is in store for this call, used up by asking."""
        for name in (method, "*"):
            if self._armed[name]:
                self._used.set()
                return self._armed[name].popleft()
        return None
