"""The load: signed requests over connections that stay open, in few words, for it costs CPU too."""

import asyncio
import re
import time
from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

from slack_sdk.signature import SignatureVerifier

CONNECTIONS = 8
FIELDS = {
    "token": "not-used-anymore",
    "team_id": "T1",
    "team_domain": "acme",
    "channel_id": "D1",
    "channel_name": "directmessage",
    "user_id": "U1",
    "user_name": "ada",
    "command": "/interview",
    "api_app_id": "A1",
    "is_enterprise_install": "false",
    "response_url": "http://127.0.0.1:9/response",
    "trigger_id": "1.2.3",
}


def request(url: str, secret: str, words: str) -> bytes:
    """`/interview` with these words, as Slack sends it; fresh for five minutes."""
    body = urlencode(FIELDS | {"text": words})
    at = str(int(time.time()))
    address = urlsplit(url)
    headers = {
        "Host": address.netloc,
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "Accept": "application/json,*/*",
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": len(body),
        "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": SignatureVerifier(secret).generate_signature(timestamp=at, body=body),
    }
    lines = [f"POST {address.path} HTTP/1.1", *(f"{name}: {of}" for name, of in headers.items())]
    return "\r\n".join([*lines, "", body]).encode()


async def answered(url: str, what: bytes) -> bytes:
    """The body of the answer to one such request."""
    [body] = await _converse(url, what, iter(range(1)))
    return body


async def per_second(url: str, what: bytes, count: int) -> float:
    """How many of `count` such requests are answered in a second, several at a time."""
    left = iter(range(count))
    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(CONNECTIONS):
            group.create_task(_converse(url, what, left))
    return count / (time.perf_counter() - began)


async def _converse(url: str, what: bytes, left: Iterator[int]) -> list[bytes]:
    """Ask on one connection, again and again, as long as something is left to ask."""
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    bodies = []
    for _ in left:
        writer.write(what)
        bodies.append(await _body(reader))
    writer.close()
    await writer.wait_closed()
    return bodies


async def _body(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200 "):
        raise RuntimeError(head.decode())
    length = re.search(rb"(?i)content-length: (\d+)", head)
    return await reader.readexactly(int(length[1])) if length else b""
