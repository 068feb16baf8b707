"""Stands before Bolt's HTTP endpoint, which takes a malformed signature for a fault of its own."""

from collections.abc import Awaitable, Callable

from aiohttp import web

LONGEST_TIMESTAMP = 12
"""Digits; today's have ten."""


@web.middleware
async def refuse_malformed(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """401 for a signature or a timestamp that cannot be one of Slack's."""
    timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
    signature = request.headers.get("X-Slack-Signature", "")
    is_number = timestamp.isascii() and timestamp.isdecimal()
    if not is_number or len(timestamp) > LONGEST_TIMESTAMP or not signature.isascii():
        raise web.HTTPUnauthorized(text="This is no request of Slack's.")
    return await handler(request)
