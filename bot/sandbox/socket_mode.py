"""Socket Mode: web sockets that carry envelopes to the app and acknowledgements back."""

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from aiohttp import WSMsgType, web

from bot.sandbox.clock import Clock
from bot.sandbox.delivery import DEADLINE, Delivery, Retry, Unanswered
from bot.sandbox.refusal import Refused

MAX_CONNECTIONS = 10


class Connection:
    """One open socket, and the envelopes on it that wait for their acknowledgement."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.unacked: dict[str, asyncio.Future[dict[str, Any] | None]] = {}

    def acknowledge(self, message: dict[str, Any]) -> None:
        """The app took an envelope."""
        waiting = self.unacked.get(message.get("envelope_id", ""))
        if waiting and not waiting.done():
            waiting.set_result(message.get("payload"))

    def abandon(self) -> None:
        """The socket is gone, and what was not acknowledged on it is lost."""
        for waiting in self.unacked.values():
            if not waiting.done():
                waiting.set_exception(Unanswered("connection_failed", "dispatch_failed"))


class SocketMode:
    """All connections of the app; each payload goes to one of them in turn."""

    def __init__(self, clock: Clock, app_id: str, on_change: Callable[[], None]) -> None:
        self.clock, self.app_id, self._on_change = clock, app_id, on_change
        self.connections: list[Connection] = []
        self._tickets: set[str] = set()
        self._turn = 0
        self._changed = asyncio.Event()

    def ticket(self) -> str:
        """What makes a web socket address valid, once."""
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one connection open and hear its acknowledgements."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text="invalid ticket")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self.connections) >= MAX_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        await self._hold(Connection(socket))
        return socket

    async def _hold(self, connection: Connection) -> None:
        self.connections.append(connection)
        self._say_changed()
        try:
            await connection.socket.send_json(self._hello())
            async for message in connection.socket:
                if message.type is WSMsgType.TEXT:
                    connection.acknowledge(message.json())
        finally:
            self._drop(connection)

    def _drop(self, connection: Connection) -> None:
        if connection in self.connections:
            self.connections.remove(connection)
            self._say_changed()
        connection.abandon()

    def _say_changed(self) -> None:
        self._changed.set()
        self._on_change()

    def _hello(self) -> dict[str, Any]:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": {
                "host": "sandbox",
                "build_number": 1,
                "approximate_connection_time": 3600,
            },
            "connection_info": {"app_id": self.app_id},
        }

    async def attempt(self, delivery: Delivery, retry: Retry | None) -> dict[str, Any] | None:
        """Send one envelope and wait three seconds for its acknowledgement."""
        if not self.connections:
            raise Unanswered("connection_failed", "dispatch_failed", absent=True)
        self._turn += 1
        connection = self.connections[self._turn % len(self.connections)]
        envelope_id = str(uuid4())
        waiting: asyncio.Future[dict[str, Any] | None] = asyncio.get_running_loop().create_future()
        connection.unacked[envelope_id] = waiting
        timer = self.clock.after(DEADLINE, lambda: _expire(waiting))
        try:
            await connection.socket.send_json(_envelope(envelope_id, delivery, retry))
            return await waiting
        except ConnectionError:
            raise Unanswered("connection_failed", "dispatch_failed") from None
        finally:
            timer.cancel()
            del connection.unacked[envelope_id]

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Send all connections away: `warning`, `refresh_requested` or `link_disabled`."""
        if reason == "link_disabled":
            self._tickets.clear()
        for connection in list(self.connections):
            body = {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
            with contextlib.suppress(ConnectionError):
                await connection.socket.send_json(body)

    async def opened(self, *, instead_of: Connection | None = None) -> None:
        """Return when the app is connected, by another connection than this one."""
        while instead_of in self.connections or not self.connections:
            self._changed.clear()
            await self._changed.wait()

    async def close(self) -> None:
        """Close every connection from Slack's side."""
        for connection in list(self.connections):
            self._drop(connection)
            await connection.socket.close()


def check_mode(socket_mode: bool) -> None:
    """Refuse to open connections for an app that is not in Socket Mode."""
    if not socket_mode:
        raise Refused("socket_mode_not_enabled")


def _expire(waiting: asyncio.Future[dict[str, Any] | None]) -> None:
    if not waiting.done():
        waiting.set_exception(Unanswered("timeout"))


def _envelope(envelope_id: str, delivery: Delivery, retry: Retry | None) -> dict[str, Any]:
    envelope = {
        "envelope_id": envelope_id,
        "type": delivery.kind,
        "payload": delivery.payload,
        "accepts_response_payload": delivery.answerable,
    }
    if delivery.kind == "events_api":
        envelope["retry_attempt"] = retry.number if retry else 0
        envelope["retry_reason"] = retry.reason if retry else ""
    return envelope
