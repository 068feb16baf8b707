"""The door for Slack's requests over HTTP: one address, behind which is Bolt and nothing else.

Without a web application around it, whose routes and middlewares would cost a tenth of Bolt.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

EVENTS_PATH = "/slack/events"
LONGEST_TIMESTAMP = 12
"""Digits; today's have ten."""


@asynccontextmanager
async def serving(bolt: AsyncApp, port: int) -> AsyncIterator[str]:
    """The address at which this Bolt app takes Slack's requests while the block runs."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        _refuse_what_is_not_slacks(request)
        asked = AsyncBoltRequest(
            body=await request.text(), query=request.query_string, headers=dict(request.headers)
        )
        said = await bolt.async_dispatch(asked)
        return web.Response(
            status=said.status, body=said.body.encode(), headers=said.first_headers()
        )

    runner = web.ServerRunner(web.Server(answer, access_log=None), shutdown_timeout=10)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "0.0.0.0", port)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{EVENTS_PATH}"
    finally:
        await runner.cleanup()


def _refuse_what_is_not_slacks(request: web.BaseRequest) -> None:
    if request.path != EVENTS_PATH:
        raise web.HTTPNotFound
    if request.method != "POST":
        raise web.HTTPMethodNotAllowed(request.method, ["POST"])
    # Bolt would take a malformed signature for a fault of its own.
    timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
    signature = request.headers.get("X-Slack-Signature", "")
    is_number = timestamp.isascii() and timestamp.isdecimal()
    if not is_number or len(timestamp) > LONGEST_TIMESTAMP or not signature.isascii():
        raise web.HTTPUnauthorized(text="This is no request of Slack's.")
