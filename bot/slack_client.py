"""Slack's Web API with the methods of slack-sdk, and a shorter way for the calls that carry JSON.

Those post messages and open forms. Which arguments go as JSON is for slack-sdk to say, and all
other calls are its own.
"""

import asyncio
from functools import cached_property
from typing import Any

import aiohttp
import orjson
from aiohttp.connector import Connection
from aiohttp.http import HttpProcessingError, RawResponseMessage
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from yarl import URL


class SlackClient(AsyncWebClient):
    """Uses only the connections and the parser of aiohttp, for calls are most of what a form costs.

    A session prepares for redirects, cookies, uploads and the like, which these calls never meet.
    """

    async def api_call(
        self, api_method: str, *, json: dict[str, Any] | None = None, **how: Any
    ) -> AsyncSlackResponse:
        """Raises SlackApiError for any answer but a plain yes, and network errors."""
        if json is None or how or self.proxy:
            return await super().api_call(api_method, json=json, **how)
        async with asyncio.timeout(self.timeout):
            message, body = await self._post(api_method, orjson.dumps(json))
        answer = AsyncSlackResponse(
            client=self,
            http_verb="POST",
            api_url=self.base_url + api_method,
            req_args={},
            data=_parsed(body),
            headers=message.headers,  # type: ignore[arg-type]  # a mapping
            status_code=message.code,
        )
        answer.validate()
        return answer

    async def _post(self, api_method: str, body: bytes) -> tuple[RawResponseMessage, bytes]:
        connection = await self._connect()
        protocol = connection.protocol
        try:
            assert protocol is not None
            assert protocol.transport is not None
            protocol.set_response_params(read_until_eof=True)
            protocol.transport.write(self._head(api_method, len(body)) + body)
            message, content = await protocol.read()
            answer = message, await content.read()
        except BaseException as error:
            # The answer may still come: nobody else may take it for theirs.
            connection.close()
            if isinstance(error, HttpProcessingError):
                raise aiohttp.ClientPayloadError("This is no HTTP.") from error
            raise
        connection.release()
        return answer

    @cached_property
    def _slack(self) -> aiohttp.ClientRequest:
        """Tells the connector where Slack is; it is never sent."""
        assert self.session
        return aiohttp.ClientRequest("POST", URL(self.base_url), session=self.session)

    async def _connect(self) -> Connection:
        assert self.session
        assert self.session.connector
        return await self.session.connector.connect(self._slack, [], self.session.timeout)

    def _head(self, api_method: str, length: int) -> bytes:
        return (
            f"POST {self._slack.url.raw_path}{api_method} HTTP/1.1\r\n"
            f"Host: {self._slack.headers['Host']}\r\n"
            f"Authorization: Bearer {self.token}\r\n"
            f"User-Agent: {self.headers['User-Agent']}\r\n"
            "Content-Type: application/json;charset=utf-8\r\n"
            f"Content-Length: {length}\r\n\r\n"
        ).encode()


def _parsed(body: bytes) -> dict[str, Any]:
    """Nothing where it is no JSON object: a proxy's page about its troubles."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}
