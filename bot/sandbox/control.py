"""The JSON API below `/sandbox/` for the page and for test drivers in other languages.

It is thin: each verb is one gesture of a person.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from aiohttp import WSMsgType, web

from bot.sandbox.acting import NotPossible
from bot.sandbox.delivery import NotAcked
from bot.sandbox.faults import Fault
from bot.sandbox.gestures import GESTURES
from bot.sandbox.people import People
from bot.sandbox.person import Person
from bot.sandbox.slack import Slack
from bot.sandbox.snapshot import overview, snapshot

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_routes(server: web.Application, slack: Slack, people: People) -> None:
    """Put the API below `/sandbox/`."""
    control = Control(slack, people)
    server.router.add_get("/sandbox/state", control.state)
    server.router.add_get("/sandbox/live", control.live)
    server.router.add_post("/sandbox/file", control.file)
    for name in ("do", "clock", "people", "faults", "install"):
        server.router.add_post(f"/sandbox/{name}", control.answering(getattr(control, name)))


class Control:
    """The handlers."""

    def __init__(self, slack: Slack, everybody: People) -> None:
        self.slack, self.everybody = slack, everybody

    def answering(self, handler: Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]) -> Handler:
        """A handler of JSON bodies that says what went wrong instead of failing."""

        async def serve(request: web.Request) -> web.StreamResponse:
            try:
                return web.json_response({"ok": True} | await handler(await request.json()))
            except NotAcked as failed:
                return web.json_response({"ok": False, "error": failed.args[0]})
            except (NotPossible, ValueError, KeyError) as wrong:
                return web.json_response({"ok": False, "error": str(wrong)})

        return serve

    async def state(self, request: web.Request) -> web.Response:
        """Everything that a person sees; who there is when none is named."""
        if "person" not in request.query:
            return web.json_response(overview(self.slack))
        person = self._person(request.query.get("person", ""))
        return web.json_response(snapshot(self.slack, person.member))

    async def file(self, request: web.Request) -> web.Response:
        """A file that a person puts into a form: its bytes, its name in the query."""
        person = self._person(request.query.get("person", ""))
        content = await request.read()
        if not content:
            return web.json_response({"ok": False, "error": "This file is empty."})
        files = person.uploads(request.query.get("name", "file"), content)
        return web.json_response({"ok": True, "files": files})

    async def live(self, request: web.Request) -> web.WebSocketResponse:
        """Tell the page each time that there is something new."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        news = asyncio.Event()
        news.set()
        unwatch = self.slack.workspace.watch(news.set)
        teller = asyncio.ensure_future(self._tell(socket, news))
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            unwatch()
            teller.cancel()
        return socket

    async def _tell(self, socket: web.WebSocketResponse, news: asyncio.Event) -> None:
        while True:
            await news.wait()
            news.clear()
            await socket.send_json({"version": self.slack.workspace.version})

    async def do(self, body: dict[str, Any]) -> dict[str, Any]:
        """One gesture of a person."""
        person = self._person(body["person"])
        return await GESTURES[body["verb"]](self.slack, person.actor, body)

    async def clock(self, body: dict[str, Any]) -> dict[str, Any]:
        """Move the time."""
        clock = self.slack.clock
        if "to" in body:
            await clock.move(to=datetime.fromisoformat(body["to"]))
        else:
            await clock.move(by=timedelta(seconds=body["by_seconds"]))
        self.slack.workspace.changed()
        return {"clock": clock.now().isoformat()}

    async def people(self, body: dict[str, Any]) -> dict[str, Any]:
        """Somebody joins."""
        return {"id": self.everybody.named(body["name"], tz=body.get("tz", "UTC")).id}

    async def faults(self, body: dict[str, Any]) -> dict[str, Any]:
        """Let something go wrong: `{method, kind, times?, seconds?, status?, error?}`."""
        given = {key: body[key] for key in ("seconds", "status", "error") if key in body}
        fault = Fault(body["kind"], **given)
        self.slack.faults.next(body["method"], fault, times=body.get("times", 1))
        return {}

    async def install(self, body: dict[str, Any]) -> dict[str, Any]:
        """Install an app by its manifest."""
        tokens = self.slack.install(body)
        return {"bot": tokens.bot, "app": tokens.app, "signing_secret": tokens.signing_secret}

    def _person(self, user: str) -> Person:
        person = self.everybody.with_id(user)
        if person is None:
            raise web.HTTPNotFound(text=f"There is nobody with the id {user!r}.")
        return person
