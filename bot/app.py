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
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot import listeners
from bot.alarms.local import LocalAlarms
from bot.background import Background
from bot.coach.facts import PersonId
from bot.coach.planner import next_due
from bot.courier import Courier
from bot.journal import Journal
from bot.listeners.request import BACKGROUND, JOURNAL, PUBLIC_URL
from bot.settings import Settings
from bot.slack_client import SlackClient
from bot.store.base import Store, StoreError
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore
from bot.web import EVENTS_PATH, serving
from bot.web.calendars import calendars
from bot.web.health import Check, health
from bot.web.slack import events

Now = Callable[[], datetime]

CONNECTIONS = 100
"""Calls to Slack at the same time; all share one session."""
TIMEOUT = aiohttp.ClientTimeout(total=30)


def system_clock() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Encore:
    """The bot while it runs."""

    alarms: LocalAlarms
    background: Background
    url: str = ""
    """Where it takes Slack's requests; empty with Socket Mode."""


@asynccontextmanager
async def running(settings: Settings, now: Now = system_clock) -> AsyncIterator[Encore]:
    """The bot, connected to Slack while the block runs, and stopped without losing work.

    Raises StoreError where the data folder can't be used, SlackApiError where a token is refused.
    """
    async with calling(settings) as client:
        installed = await _Installation.found(client)
        async with _workings(settings, client, now) as (store, alarms):
            background = Background()
            bolt = _bolt(settings, client, installed, Journal(store, now), background)
            if settings.transport == "socket":
                async with _socket(settings, bolt):
                    yield Encore(alarms, background)
            else:
                routes = [events(bolt), *health(_ready(store)), calendars(store, now)]
                async with serving(routes, settings.port) as url:
                    yield Encore(alarms, background, f"{url}{EVENTS_PATH}")
            await background.idle()


def _ready(store: Store) -> Check:
    """Whether the store answers."""

    async def check() -> str:
        try:
            await store.next_due()
        except StoreError as error:
            return f"The store does not work: {error}"
        return ""

    return check


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
    """The client for the workspace of these settings; all its calls share one session."""
    # Without a level of its own this logger makes the client write out every call, for nobody.
    logger = logging.getLogger("slack_sdk.web")
    logger.setLevel(logging.WARNING)
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector, timeout=TIMEOUT) as session:
        yield SlackClient(
            token=settings.slack_bot_token,
            base_url=settings.slack_api_url,
            session=session,
            logger=logger,
            # A connection that breaks does not tell whether the message arrived: no blind retry.
            retry_handlers=[],
        )


class _Installation(AsyncAuthorize):
    """Who we are in the one workspace that the token is for."""

    def __init__(self, who: AuthorizeResult) -> None:
        self._who = who

    @classmethod
    async def found(cls, client: AsyncWebClient) -> "_Installation":
        """Ask Slack. Raises SlackApiError where the token is refused."""
        who = await client.auth_test()
        return cls(
            AuthorizeResult(
                enterprise_id=who.get("enterprise_id"),
                team_id=who["team_id"],
                bot_id=who["bot_id"],
                bot_user_id=who["user_id"],
                bot_token=client.token,
            )
        )

    async def __call__(self, **_: Any) -> AuthorizeResult:
        return self._who


class _Bolt(AsyncApp):
    """Gives our journal and our client to every listener; Bolt makes a new client each time."""

    def __init__(
        self, journal: Journal, background: Background, public_url: str, **how: Any
    ) -> None:
        super().__init__(**how)
        self._journal, self._background, self._public_url = journal, background, public_url

    def _init_context(self, req: AsyncBoltRequest) -> None:
        req.context["logger"] = self.logger
        req.context["client"] = self.client
        req.context["listener_runner"] = self.listener_runner
        req.context[JOURNAL] = self._journal
        req.context[BACKGROUND] = self._background
        req.context[PUBLIC_URL] = self._public_url


def _bolt(
    settings: Settings,
    client: AsyncWebClient,
    installed: _Installation,
    journal: Journal,
    background: Background,
) -> AsyncApp:
    app = _Bolt(
        journal,
        background,
        settings.public_url if settings.transport == "http" else "",
        client=client,
        signing_secret=settings.slack_signing_secret,
        authorize=installed,
        # Acknowledged only after facts are saved: what fails is delivered again, not lost.
        process_before_response=True,
    )
    listeners.register(app)
    return app


@asynccontextmanager
async def _socket(settings: Settings, bolt: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(bolt, settings.slack_app_token)
    await handler.client.connect()
    try:
        yield
    finally:
        await handler.client.close()
