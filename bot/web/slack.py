"""Slack's requests on their way to Bolt."""

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.metrics import Metrics

EVENTS_PATH = "/slack/events"
LONGEST_TIMESTAMP = 12
"""Digits; today's have ten."""


def events(bolt: AsyncApp, metrics: Metrics) -> Route:
    """The one address for commands, clicks, forms and events."""
    handler = AsyncSlackRequestHandler(bolt)

    async def answer(request: Request) -> Response:
        with metrics.request():
            # Bolt would take a malformed signature for a fault of its own.
            if not _is_signed(request):
                said: Response = PlainTextResponse("Not signed by Slack.", status_code=401)
            else:
                said = await handler.handle(request)
        metrics.answered(said.status_code)
        return said

    return Route(EVENTS_PATH, answer, methods=["POST"])


def _is_signed(request: Request) -> bool:
    timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
    signature = request.headers.get("X-Slack-Signature", "")
    is_number = timestamp.isascii() and timestamp.isdecimal()
    return is_number and len(timestamp) <= LONGEST_TIMESTAMP and signature.isascii()
