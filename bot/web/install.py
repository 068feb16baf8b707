"""The way in: a page that leads to Slack's page of consent, and the way back from there."""

from slack_bolt.adapter.starlette.async_handler import (
    to_async_bolt_request,
    to_starlette_response,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"


def install(flow: AsyncOAuthFlow) -> list[Route]:
    """Both pages. Bolt's flow checks the state, and that the browser is the same."""

    async def begin(request: Request) -> Response:
        return to_starlette_response(
            await flow.handle_installation(to_async_bolt_request(request, b""))
        )

    async def end(request: Request) -> Response:
        return to_starlette_response(
            await flow.handle_callback(to_async_bolt_request(request, b""))
        )

    return [Route(INSTALL_PATH, begin), Route(REDIRECT_PATH, end)]
