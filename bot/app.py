"""The one place that builds things, and the one place that reads the clock.

Settings ─▶ store, alarms, courier, journal ─▶ Bolt's app ─▶ Socket Mode or HTTP
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
import orjson
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot import listeners
from bot.alarms.local import LocalAlarms
from bot.coach.facts import PersonId
from bot.coach.planner import next_due
from bot.courier import Courier
from bot.door import refuse_malformed
from bot.journal import Journal
from bot.listeners.request import JOURNAL
from bot.settings import Settings
from bot.store.base import Store
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore

Now = Callable[[], datetime]

CONNECTIONS = 100
"""Calls to Slack at the same time; all share one session."""
TIMEOUT = aiohttp.ClientTimeout(total=30)
EVENTS_PATH = "/slack/events"


def system_clock() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Encore:
    """The bot while it runs."""

    alarms: LocalAlarms
    url: str = ""
    """Where it takes Slack's requests; empty with Socket Mode."""


@asynccontextmanager
async def running(settings: Settings, now: Now = system_clock) -> AsyncIterator[Encore]:
    """The bot, connected to Slack while the block runs, and stopped without losing work.

    Raises StoreError where the data folder can't be used, SlackApiError where a token is refused.
    """
    async with calling(settings) as client:
        installed = await _installation(settings, client)
        async with _workings(settings, client, now) as (store, alarms):
            bolt = _bolt(settings, client, installed, Journal(store, now))
            door = _socket(settings, bolt) if settings.transport == "socket" else None
            async with door or serving(bolt, settings.port) as url:
                yield Encore(alarms, url)


def open_store(settings: Settings) -> TinyStore:
    """The store of these settings, not started, for looking at what it holds."""
    return _store(settings, lambda who, when: _nothing())


async def _nothing() -> None:
    return None


def _store(
    settings: Settings, on_saved: Callable[[PersonId, datetime | None], Awaitable[None]]
) -> TinyStore:
    sealer = Sealer(settings.encryption_keys) if settings.encryption_keys else None
    return TinyStore(settings.data_dir, next_due=next_due, on_saved=on_saved, sealer=sealer)


@asynccontextmanager
async def _workings(
    settings: Settings, client: AsyncWebClient, now: Now
) -> AsyncIterator[tuple[Store, LocalAlarms]]:
    """What works in the back: the store, and the alarms that send the courier."""

    async def on_saved(who: PersonId, when: datetime | None) -> None:
        await alarms.set(who, when)

    async def client_of(team: str) -> AsyncWebClient:
        return client

    store = _store(settings, on_saved)
    alarms = LocalAlarms(Courier(store, client_of, now).visit, store, now)
    await store.start()
    try:
        await alarms.start()
        yield store, alarms
    finally:
        await alarms.close()
        await store.close()


@asynccontextmanager
async def calling(settings: Settings) -> AsyncIterator[AsyncWebClient]:
    """The client for Slack's Web API; all its calls share one session."""
    # Without a level of its own this logger makes the client write out every call, for nobody.
    logger = logging.getLogger("slack_sdk.web")
    logger.setLevel(logging.WARNING)
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=CONNECTIONS),
        timeout=TIMEOUT,
        json_serialize_bytes=orjson.dumps,
    ) as session:
        yield AsyncWebClient(
            token=settings.slack_bot_token,
            base_url=settings.slack_api_url,
            session=session,
            logger=logger,
            # A connection that breaks does not tell whether the message arrived: no blind retry.
            retry_handlers=[],
        )


async def _installation(settings: Settings, client: AsyncWebClient) -> AuthorizeResult:
    """Who we are in the one workspace that the token is for."""
    who = await client.auth_test()
    return AuthorizeResult(
        enterprise_id=who.get("enterprise_id"),
        team_id=who["team_id"],
        bot_id=who["bot_id"],
        bot_user_id=who["user_id"],
        bot_token=settings.slack_bot_token,
    )


class _Attach(AsyncMiddleware):
    """Hands the journal to every listener. For a function Bolt would gather thirty arguments."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def async_process(
        self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Callable[[], Awaitable[Any]]
    ) -> BoltResponse | None:
        req.context[JOURNAL] = self._journal
        await next()
        return None


def _bolt(
    settings: Settings, client: AsyncWebClient, installed: AuthorizeResult, journal: Journal
) -> AsyncApp:
    async def authorize() -> AuthorizeResult:
        return installed

    app = AsyncApp(
        client=client,
        signing_secret=settings.slack_signing_secret,
        authorize=authorize,
        # Acknowledged only after facts are saved: what fails is delivered again, not lost.
        process_before_response=True,
    )
    app.middleware(_Attach(journal))
    listeners.register(app)
    return app


@asynccontextmanager
async def _socket(settings: Settings, bolt: AsyncApp) -> AsyncIterator[str]:
    handler = AsyncSocketModeHandler(bolt, settings.slack_app_token)
    await handler.client.connect()
    try:
        yield ""
    finally:
        await handler.client.close()


@asynccontextmanager
async def serving(bolt: AsyncApp, port: int) -> AsyncIterator[str]:
    """The address at which this Bolt app takes Slack's requests while the block runs."""
    application = bolt.web_app(path=EVENTS_PATH)
    application.middlewares.append(refuse_malformed)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=10)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "0.0.0.0", port)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{EVENTS_PATH}"
    finally:
        await runner.cleanup()
