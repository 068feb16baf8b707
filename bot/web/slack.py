"""Slack's requests on their way to Bolt."""

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

EVENTS_PATH = "/slack/events"
LONGEST_TIMESTAMP = 12
"""Digits; today's have ten."""


def events(bolt: AsyncApp) -> Route:
    """The one address for commands, clicks, forms and events."""
    handler = AsyncSlackRequestHandler(bolt)

    async def answer(request: Request) -> Response:
        # Bolt would take a malformed signature for a fault of its own.
        if not _is_signed(request):
            return PlainTextResponse("This is no request of Slack's.", status_code=401)
        return await handler.handle(request)

    return Route(EVENTS_PATH, answer, methods=["POST"])


def _is_signed(request: Request) -> bool:
    timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
    signature = request.headers.get("X-Slack-Signature", "")
    is_number = timestamp.isascii() and timestamp.isdecimal()
    return is_number and len(timestamp) <= LONGEST_TIMESTAMP and signature.isascii()
