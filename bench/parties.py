"""Those who take part in the measurement of commands, each in a process of its own.

Slack is not the sandbox here: to check a form as strictly as Slack does costs more than the bot
spends on it, so Slack would be what is measured. It answers at once, with as much as Slack does,
and takes little of the machine for it, as Slack takes nothing of ours.
"""

import asyncio
import re
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import Any, cast

from aiohttp import web
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot import logs
from bot.app import calling, running, stay
from bot.coach.entry import Entry
from bot.settings import Settings
from bot.views import log
from bot.web import EVENTS_PATH

SECRET = "signing-secret-of-this-benchmark"
TOKEN = "xoxb-1-1-benchmark"

Party = AbstractAsyncContextManager[str]
"""Is there while the block runs, at the address that it gives."""


class _Connection(asyncio.Protocol):
    """One connection to Slack."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport, self._sent = cast(asyncio.Transport, transport), b""

    def data_received(self, data: bytes) -> None:
        self._sent += data
        head, end, body = self._sent.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)\ncontent-length: (\d+)", head)
        if not end or (length and len(body) < int(length[1])):
            return
        self._sent = b""
        said = b'{"ok":true,"team_id":"T1","bot_id":"B1","user_id":"U0","sent":%b}' % (body or b"0")
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (len(said), said)
        )


@asynccontextmanager
async def slack(_: Settings) -> AsyncIterator[str]:
    """Slack's Web API: says who the bot is, and gives every form back."""
    server = await asyncio.get_running_loop().create_server(_Connection, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api/"


def acks_by_default(settings: Settings) -> Party:
    """Bolt as it comes."""
    return _serving(_bolt(_ack))


def acks(settings: Settings) -> Party:
    """Bolt as we set it, which saves it from looking every 10 ms whether there is an ack."""
    return _serving(_bolt(_ack, process_before_response=True))


@asynccontextmanager
async def opens(settings: Settings) -> AsyncIterator[str]:
    """The same, and it opens a form that is ready, with slack-sdk's client."""
    form = log.form(Entry(company="", starts_at=datetime(2026, 3, 3, 12, tzinfo=UTC)))

    async def listener(ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any]) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=form)
        await ack()

    async with calling(settings) as ours:
        client = AsyncWebClient(TOKEN, settings.slack_api_url, session=ours.session)
        app = _bolt(listener, client=client, process_before_response=True)
        async with _serving(app) as url:
            yield url


@asynccontextmanager
async def encore(settings: Settings) -> AsyncIterator[str]:
    """The whole bot."""
    async with running(settings) as bot:
        stay()
        yield bot.url


@asynccontextmanager
async def _serving(app: AsyncApp) -> AsyncIterator[str]:
    """Over HTTP as Bolt does it, without a log of requests."""
    runner = web.AppRunner(app.web_app(path=EVENTS_PATH), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}{EVENTS_PATH}"
    await runner.cleanup()


async def _ack(ack: AsyncAck) -> None:
    await ack()


def _bolt(listener: Callable[..., Any], **how: Any) -> AsyncApp:
    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token=TOKEN)

    app = AsyncApp(signing_secret=SECRET, authorize=authorize, **how)
    app.command("/interview")(listener)
    return app


PARTIES: dict[str, Callable[[Settings], Party]] = {
    party.__name__: party for party in (slack, acks_by_default, acks, opens, encore)
}


async def main(name: str, folder: str, slack_url: str = "http://nobody/api/") -> None:
    """Say where it is; then, for every line that comes, how much CPU time it has used."""
    settings = Settings.read(
        {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": slack_url,
            "DATA_DIR": folder,
            "PORT": "0",
        }
    )
    logs.configure(settings)
    async with PARTIES[name](settings) as url:
        print(url, flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            print(time.process_time(), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
