"""Slack's requests on their way to Bolt.

As plain ASGI and without Starlette's request and response around it, which would be a tenth of all
that a command costs.
"""

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.metrics import Metrics

EVENTS_PATH = "/slack/events"
LONGEST_TIMESTAMP = 12
"""Digits; today's have ten."""
LONGEST_BODY = 2_000_000
"""Bytes; Slack's are a fraction of it."""


class _Events:
    """Bolt as an ASGI application."""

    def __init__(self, bolt: AsyncApp, metrics: Metrics) -> None:
        self._bolt, self._metrics = bolt, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._metrics.request():
            said = await self._said(scope, receive)
        self._metrics.answered(said.status_code)
        await said(scope, receive, send)

    async def _said(self, scope: Scope, receive: Receive) -> Response:
        headers = Headers(scope=scope)
        if scope["method"] != "POST":
            return PlainTextResponse("", status_code=405, headers={"Allow": "POST"})
        # Bolt would take a malformed signature for a fault of its own.
        if not _is_signed(headers) or (body := await _body(receive)) is None:
            return PlainTextResponse("This is no request of Slack's.", status_code=401)
        query = scope["query_string"].decode("latin-1")
        asked = AsyncBoltRequest(body=body, query=query, headers=dict(headers))
        answer = await self._bolt.async_dispatch(asked)
        return Response(answer.body, answer.status, answer.first_headers())


def events(bolt: AsyncApp, metrics: Metrics) -> Route:
    """The one address for commands, clicks, forms and events."""
    return Route(EVENTS_PATH, _Events(bolt, metrics))


async def _body(receive: Receive) -> str | None:
    """None where it is no text, is too long, or where nobody waits for an answer any more."""
    parts, length, goes_on = [], 0, True
    while goes_on:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        length += len(parts[-1])
        goes_on = message.get("more_body", False) and length <= LONGEST_BODY
    try:
        return b"".join(parts).decode() if length <= LONGEST_BODY else None
    except UnicodeDecodeError:
        return None


def _is_signed(headers: Headers) -> bool:
    timestamp = headers.get("X-Slack-Request-Timestamp", "")
    signature = headers.get("X-Slack-Signature", "")
    is_number = timestamp.isascii() and timestamp.isdecimal()
    return is_number and len(timestamp) <= LONGEST_TIMESTAMP and signature.isascii()
