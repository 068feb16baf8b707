"""The Web API at `/api/METHOD`: tokens, scopes, faults, and answers as Slack words them."""

import asyncio
import json
from typing import Any

from aiohttp import web

from bot.sandbox.arguments import read
from bot.sandbox.faults import Fault
from bot.sandbox.methods import METHODS, Method
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack

_COUNTED = 100_000


class WebApi:
    """Answers calls of the app."""

    def __init__(self, slack: Slack) -> None:
        self.slack = slack

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call, unless a fault is in store for it."""
        name = request.match_info["method"]
        try:
            given = await _given(request)
        except Refused as refused:
            return web.json_response(refused.body())
        token = _token(request, given)
        self._count(name, given)
        fault = self.slack.faults.take(name)
        if fault is not None and (early := await self._suffer(fault, request)):
            return early
        answer = await self._answer(name, given, token)
        if fault and fault.kind == "drop_after":
            _drop(request)
        return web.json_response(answer, headers=self._scope_headers(name))

    async def _suffer(self, fault: Fault, request: web.Request) -> web.StreamResponse | None:
        match fault.kind:
            case "rate_limited":
                body = {"ok": False, "error": "ratelimited"}
                wait = {"Retry-After": str(int(fault.seconds))}
                return web.json_response(body, status=429, headers=wait)
            case "server_error":
                return web.Response(status=fault.status, text="<html>Server Error</html>")
            case "error":
                return web.json_response({"ok": False, "error": fault.error})
            case "drop_before":
                _drop(request)
            case "slow":
                over = asyncio.Event()
                self.slack.clock.after(fault.seconds, over.set)
                await over.wait()
        return None

    async def _answer(self, name: str, given: dict[str, Any], token: str) -> dict[str, Any]:
        try:
            method = METHODS.get(name)
            if method is None:
                raise Refused("unknown_method", req_method=name)
            self._check_token(method, token)
            return {"ok": True} | await method.handler(self.slack, read(method.arguments, given))
        except Refused as refused:
            return refused.body()

    def _count(self, name: str, given: dict[str, Any]) -> None:
        calls = self.slack.calls
        calls.append((name, given))
        if len(calls) > _COUNTED:
            del calls[: _COUNTED // 2]

    def _check_token(self, method: Method, token: str) -> None:
        app = self.slack.workspace.app
        if not method.token:
            return
        if not token:
            raise Refused("not_authed")
        if token not in (app.tokens.bot, app.tokens.app):
            raise Refused("invalid_auth")
        if not token.startswith(method.token):
            raise Refused("not_allowed_token_type")
        if app.trouble and method.token == "xoxb":
            raise Refused(app.trouble)
        if method.scopes and not app.scopes & set(method.scopes):
            raise Refused(
                "missing_scope",
                needed=",".join(method.scopes),
                provided=",".join(sorted(app.scopes)),
            )

    def _scope_headers(self, name: str) -> dict[str, str]:
        headers = {"x-oauth-scopes": ",".join(sorted(self.slack.workspace.app.scopes))}
        if name in METHODS and METHODS[name].scopes:
            headers["x-accepted-oauth-scopes"] = ",".join(METHODS[name].scopes)
        return headers


async def _given(request: web.Request) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        given |= await _json(request)
    elif request.method == "POST":
        given |= dict(await request.post())
    return given


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        raise Refused("invalid_json") from None
    if not isinstance(body, dict):
        raise Refused("json_not_object")
    # With a JSON body Slack reads the token from the header alone.
    body.pop("token", None)
    return body


def _token(request: web.Request, given: dict[str, Any]) -> str:
    header = request.headers.get("Authorization", "")
    body = given.pop("token", "")
    return header.removeprefix("Bearer ").strip() or str(body)


def _drop(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.close()
    # The handler ends without an answer; aiohttp would answer any other exception.
    raise asyncio.CancelledError
