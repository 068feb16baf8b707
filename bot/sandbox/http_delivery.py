"""Delivery over HTTP: signed requests to the app's URL, each to be answered in three seconds."""

import asyncio
import hashlib
import hmac
import json
import secrets
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientError, ClientResponse, ClientSession

from bot.sandbox.clock import Clock, wall_seconds
from bot.sandbox.delivery import DEADLINE, Delivery, Retry, Unanswered


class HttpDelivery:
    """Brings payloads to one URL."""

    def __init__(self, clock: Clock, url: str, signing_secret: str) -> None:
        self.clock, self.url, self.signing_secret = clock, url, signing_secret
        self._session = ClientSession()

    async def verify(self) -> bool:
        """Ask the URL for the answer that proves it belongs to the app."""
        challenge = secrets.token_hex(16)
        question = {"type": "url_verification", "challenge": challenge, "token": ""}
        try:
            answer = await self._in_time(json.dumps(question), "application/json", {})
        except Unanswered:
            return False
        return answer is not None and challenge in (answer.get("challenge"), answer.get("text"))

    async def attempt(self, delivery: Delivery, retry: Retry | None) -> dict[str, Any] | None:
        """Send one request and read what it answers."""
        headers = {}
        if retry is not None:
            headers = {
                "X-Slack-Retry-Num": str(retry.number),
                "X-Slack-Retry-Reason": _HTTP_REASONS.get(retry.reason, retry.reason),
            }
        body, content_type = _encoded(delivery)
        return await self._in_time(body, content_type, headers)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._session.close()

    async def _in_time(
        self, body: str, content_type: str, headers: dict[str, str]
    ) -> dict[str, Any] | None:
        sending = asyncio.ensure_future(self._send(body, content_type, headers))
        timer = self.clock.after(DEADLINE, sending.cancel)
        try:
            await asyncio.wait([sending])
        finally:
            timer.cancel()
            if not sending.done():
                sending.cancel()
        if sending.cancelled():
            raise Unanswered("timeout")
        return sending.result()

    async def _send(
        self, body: str, content_type: str, headers: dict[str, str]
    ) -> dict[str, Any] | None:
        signed = self._signed(body) | headers | {"Content-Type": content_type}
        try:
            async with self._session.post(self.url, data=body.encode(), headers=signed) as response:
                return await _read(response)
        except ClientError as broken:
            raise Unanswered("connection_failed", "dispatch_failed") from broken

    def _signed(self, body: str) -> dict[str, str]:
        moment = str(wall_seconds())
        base = f"v0:{moment}:{body}".encode()
        digest = hmac.new(self.signing_secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}


_HTTP_REASONS = {"timeout": "http_timeout"}


def _encoded(delivery: Delivery) -> tuple[str, str]:
    if delivery.kind == "events_api":
        return json.dumps(delivery.payload), "application/json"
    form = "application/x-www-form-urlencoded"
    if delivery.kind == "slash_commands":
        return urlencode(delivery.payload), form
    return urlencode({"payload": json.dumps(delivery.payload)}), form


async def _read(response: ClientResponse) -> dict[str, Any] | None:
    if not 200 <= response.status < 300:
        final = response.headers.get("X-Slack-No-Retry") == "1"
        raise Unanswered("http_error", "http_service_error", final=final)
    text = await response.text()
    if response.content_type == "application/json" and text:
        answer = json.loads(text)
        return answer if isinstance(answer, dict) else None
    return {"text": text} if text else None
