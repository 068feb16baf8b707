"""The sandbox as one thing to start, drive and stop: a local Slack on one port of 127.0.0.1."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox import control, hooks
from bot.sandbox.clock import Clock
from bot.sandbox.faults import Faults
from bot.sandbox.manifest import Tokens
from bot.sandbox.people import People
from bot.sandbox.person import Person
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack
from bot.sandbox.web_api import WebApi
from bot.sandbox.workspace import Workspace

_LOCAL = {"127.0.0.1", "localhost"}


class Sandbox:
    """A running local Slack."""

    def __init__(self, slack: Slack) -> None:
        self.slack = slack
        self.people = People(slack)
        self.web = web.Application(middlewares=[_only_local], client_max_size=64 * 2**20)
        self._runner = web.AppRunner(self.web, shutdown_timeout=0.1, access_log=None)

    @classmethod
    async def start(
        cls,
        *,
        port: int = 0,
        clock: Clock | None = None,
        extend: Callable[[web.Application, "Sandbox"], None] | None = None,
    ) -> "Sandbox":
        """Listen on 127.0.0.1; port 0 takes a free one, and `extend` may add routes of its own."""
        sandbox = cls(Slack(clock or Clock()))
        sandbox._add_routes()
        if extend is not None:
            extend(sandbox.web, sandbox)
        await sandbox._runner.setup()
        site = web.TCPSite(sandbox._runner, "127.0.0.1", port)
        await site.start()
        host, bound = sandbox._runner.addresses[0][:2]
        sandbox.slack.url = f"http://{host}:{bound}"
        return sandbox

    @property
    def url(self) -> str:
        """Where it listens; the Web API is below `/api/`."""
        return self.slack.url

    @property
    def workspace(self) -> Workspace:
        """The state."""
        return self.slack.workspace

    @property
    def clock(self) -> Clock:
        """The time."""
        return self.slack.clock

    @property
    def faults(self) -> Faults:
        """What is to go wrong."""
        return self.slack.faults

    @property
    def calls(self) -> list[tuple[str, dict[str, Any]]]:
        """Every Web API call so far: method and arguments, without the token."""
        return self.slack.calls

    def install(self, manifest: dict[str, Any]) -> Tokens:
        """Install the app, or install it again with another manifest; its tokens stay."""
        return self.slack.install(manifest)

    def deliver_to(self, request_url: str | None) -> None:
        """Deliver over HTTP to this URL instead of by Socket Mode; None goes back."""
        self.slack.deliver_to(request_url)

    async def verify_url(self) -> bool:
        """Whether the request URL passes the test that Slack makes when one is entered."""
        http = self.slack.http
        return http is not None and await http.verify()

    def person(self, name: str, *, tz: str = "UTC", locale: str = "en-US") -> Person:
        """Somebody of the workspace, who joins when first asked for."""
        return self.people.named(name, tz=tz, locale=locale)

    async def uninstall(self) -> None:
        """Take the app out of the workspace: its token dies, and it is told while it listens."""
        await self.slack.uninstall()

    async def connected(self) -> None:
        """Return when an app listens by Socket Mode; for apps in processes of their own."""
        await self.slack.sockets.opened()

    async def settled(self) -> None:
        """Return when no delivery is unacknowledged or on its way to a connected app."""
        await self.slack.deliveries.settled()

    async def stop(self) -> None:
        """Close everything; the port is free afterwards."""
        await self.slack.close()
        await self._runner.cleanup()

    def _add_routes(self) -> None:
        async def hook(request: web.Request) -> web.Response:
            return await hooks.serve(self.slack, request)

        routes = self.web.router
        routes.add_route("*", "/api/{method}", WebApi(self.slack).serve)
        routes.add_get("/link", self.slack.sockets.serve)
        routes.add_post("/hooks/{key}", hook)
        routes.add_post("/upload/{file_id}", self._receive)
        routes.add_get("/files/{file_id}/{name}", self._download)
        control.add_routes(self.web, self.slack, self.people)

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            self.slack.files.receive(request.match_info["file_id"], await request.read())
        except Refused as refused:
            return web.Response(status=400, text=refused.error)
        return web.Response(text=f"OK - {request.content_length or 0}")

    async def _download(self, request: web.Request) -> web.Response:
        # As an attachment, so that no uploaded page can run on the sandbox's own address.
        headers = {"Content-Disposition": "attachment"}
        try:
            content = self.slack.files.content(request.match_info["file_id"])
        except Refused as refused:
            return web.Response(status=404, text=refused.error)
        return web.Response(body=content, headers=headers)


@web.middleware
async def _only_local(request: web.Request, handler: Any) -> web.StreamResponse:
    # A page elsewhere could point its own name at 127.0.0.1, which its Host gives away, or send
    # requests from the visitor's browser, which its Origin gives away.
    origin = request.headers.get("Origin")
    foreign = origin is not None and urlsplit(origin).hostname not in _LOCAL
    if foreign or request.url.host not in _LOCAL:
        raise web.HTTPForbidden(text="The sandbox answers on this machine only.")
    response: web.StreamResponse = await handler(request)
    return response
