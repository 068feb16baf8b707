"""The server: uvicorn, within our own process and with our own signals."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.slack import EVENTS_PATH

log = logging.getLogger(__name__)

PATIENCE = 10
"""Seconds that requests get to come to their end when the process stops."""

__all__ = ["EVENTS_PATH", "serving"]


class _Server(uvicorn.Server):
    """When to stop is for the process to say, not for each part of it."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take requests, and say so."""
        await super().startup(sockets)
        self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _failed(request: Request, error: Exception) -> Response:
    """Slack delivers again what is answered so. What the error says may quote somebody."""
    log.error("a request failed: %s", type(error).__name__)
    return PlainTextResponse("Please try again.\n", status_code=500)


def _listening(port: int) -> socket.socket:
    # Named as TCP, or asyncio would not switch off Nagle's algorithm: 40 ms for each answer.
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind(("0.0.0.0", port))
    except OSError:
        found.close()
        raise
    found.listen(2048)
    return found


@asynccontextmanager
async def serving(routes: Sequence[Route], port: int) -> AsyncIterator[str]:
    """The address at which these are answered while the block runs; port 0 takes any.

    Raises OSError where the port is taken.
    """
    listening = _listening(port)
    config = uvicorn.Config(
        Starlette(routes=routes, exception_handlers={Exception: _failed}),
        # Their log would name secret addresses, and ours says what matters.
        access_log=False,
        proxy_headers=False,
        ws="none",
        log_config=None,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await server.up.wait()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running
        listening.close()
