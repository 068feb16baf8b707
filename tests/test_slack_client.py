"""The short way to Slack's Web API, against a server that answers as Slack does on all its days."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import calling
from bot.settings import Settings

TOKEN = "xoxb-1-1-abc"

Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
Calls = Callable[[Answer], Awaitable[AsyncWebClient]]


@asynccontextmanager
async def listening(answer: Answer) -> AsyncIterator[str]:
    """The address of a server that answers so."""
    runner = web.ServerRunner(web.Server(answer))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def settings(url: str) -> Settings:
    """A bot whose Slack is there."""
    return Settings.read(
        {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": "secret-of-this-test",
            "SLACK_API_URL": f"{url}/api/",
        }
    )


@pytest.fixture
async def calls() -> AsyncIterator[Calls]:
    """A client of a Slack that answers as told."""
    async with AsyncExitStack() as stack:

        async def client_of(answer: Answer) -> AsyncWebClient:
            url = await stack.enter_async_context(listening(answer))
            return await stack.enter_async_context(calling(settings(url)))

        yield client_of


async def opens(client: AsyncWebClient, trigger: str = "1.2.3") -> Any:
    """Open a form; what Slack said."""
    return (await client.views_open(trigger_id=trigger, view={"type": "modal"})).data


async def echo(request: web.BaseRequest) -> web.Response:
    """What came, as Slack sees it."""
    return web.json_response(
        {
            "ok": True,
            "method": f"{request.method} {request.path}",
            "token": request.headers["Authorization"],
            "type": request.headers["Content-Type"],
            "sent": await request.json(),
        }
    )


def always(body: str, status: int = 200, **headers: str) -> Answer:
    """The same answer to everything."""

    async def answer(request: web.BaseRequest) -> web.Response:
        return web.Response(text=body, status=status, headers=headers)

    return answer


async def test_a_form_arrives_as_json_with_the_token(calls: Calls) -> None:
    client = await calls(echo)

    assert await opens(client) == {
        "ok": True,
        "method": "POST /api/views.open",
        "token": f"Bearer {TOKEN}",
        "type": "application/json;charset=utf-8",
        "sent": {"trigger_id": "1.2.3", "view": {"type": "modal"}},
    }


async def test_calls_in_turn_share_a_connection(calls: Calls) -> None:
    async def answer(request: web.BaseRequest) -> web.Response:
        assert request.transport
        return web.json_response({"ok": True, "from": request.transport.get_extra_info("peername")})

    client = await calls(answer)

    assert await opens(client) == await opens(client)


async def test_an_answer_may_come_in_compressed_pieces(calls: Calls) -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        pieces = web.StreamResponse()
        pieces.enable_chunked_encoding()
        pieces.enable_compression(web.ContentCoding.gzip)
        await pieces.prepare(request)
        for piece in (b'{"ok": true, ', b'"ts": "1.2"}'):
            await pieces.write(piece)
        await pieces.write_eof()
        return pieces

    assert await opens(await calls(answer)) == {"ok": True, "ts": "1.2"}


@pytest.mark.parametrize(
    ("answer", "status", "data"),
    [
        (always('{"ok": false, "error": "oh"}'), 200, {"ok": False, "error": "oh"}),
        (always('{"ok": true}', 500), 500, {"ok": True}),
        (always("<html>Bad Gateway</html>", 502), 502, {}),
        (always("", 503), 503, {}),
        (always("", 200), 200, {}),
        (always("[]", 200), 200, {}),
        (always("", 302, Location="/elsewhere"), 302, {}),
    ],
    ids=["refused", "500", "page", "empty 503", "empty", "list", "redirect"],
)
async def test_what_is_not_a_plain_yes_is_an_error_without_the_token(
    calls: Calls, answer: Answer, status: int, data: dict[str, Any]
) -> None:
    client = await calls(answer)
    with pytest.raises(SlackApiError) as refused:
        await opens(client)

    assert (refused.value.response.status_code, refused.value.response.data) == (status, data)
    assert TOKEN not in f"{refused.value} {refused.value.response.req_args}"


async def test_a_rate_limit_says_how_long_to_wait(calls: Calls) -> None:
    body = json.dumps({"ok": False, "error": "ratelimited"})
    client = await calls(always(body, 429, **{"Retry-After": "7"}))
    with pytest.raises(SlackApiError) as refused:
        await opens(client)

    assert refused.value.response["error"] == "ratelimited"
    assert refused.value.response.headers["retry-after"] == "7"


async def test_what_is_no_http_is_a_network_error() -> None:
    async def mumble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"220 mail.example ESMTP\r\n")
        writer.close()

    async with await asyncio.start_server(mumble, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        async with calling(settings(f"http://{host}:{port}")) as client:
            with pytest.raises(aiohttp.ClientError):
                await opens(client)


async def test_silence_ends_in_a_timeout(calls: Calls) -> None:
    over = asyncio.Event()

    async def answer(request: web.BaseRequest) -> web.Response:
        await over.wait()
        return web.Response()

    client = await calls(answer)
    client.timeout = 0.05  # type: ignore[assignment]

    with pytest.raises(TimeoutError):
        await opens(client)
    over.set()


async def test_nobody_gets_the_answer_to_a_call_that_was_given_up(calls: Calls) -> None:
    asked, late = asyncio.Event(), asyncio.Event()

    async def answer(request: web.BaseRequest) -> web.Response:
        trigger = (await request.json())["trigger_id"]
        asked.set()
        if trigger == "first":
            await late.wait()
        return web.json_response({"ok": True, "of": trigger})

    client = await calls(answer)
    first = asyncio.create_task(opens(client, "first"))
    await asked.wait()
    first.cancel()
    await asyncio.wait([first])
    late.set()

    assert await opens(client, "second") == {"ok": True, "of": "second"}


async def test_calls_go_through_a_proxy_where_there_is_one() -> None:
    async def proxy(request: web.BaseRequest) -> web.Response:
        return web.json_response({"ok": True, "for": str(request.url)})

    async with listening(proxy) as url, calling(settings("http://slack.example")) as client:
        client.proxy = url

        assert await opens(client) == {"ok": True, "for": "http://slack.example/api/views.open"}
