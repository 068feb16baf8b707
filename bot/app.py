"""The one place that builds things, and the one place that reads the clock.

Settings ─▶ store, alarms, courier, journal ─▶ Bolt's app ─▶ Socket Mode or HTTP
"""

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot import listeners
from bot.background import Background
from bot.journal import Journal
from bot.listeners.request import BACKGROUND, JOURNAL, LEFT, PUBLIC_URL
from bot.metrics import Meter, Metrics, Unmetered
from bot.settings import Settings
from bot.slack_client import SlackClient
from bot.store.base import Store, StoreError
from bot.tenancy import Tenancy, tenancy
from bot.web import EVENTS_PATH, serving
from bot.web.calendars import calendars
from bot.web.health import Check, health
from bot.web.slack import events
from bot.workings import Bell, Now, Workings, database, working

CONNECTIONS = 100
"""Calls to Slack at the same time; all share one session."""
TIMEOUT = aiohttp.ClientTimeout(total=30)


def system_clock() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


def stay() -> None:
    """For a process that goes on: what is loaded by now is never looked at again for garbage.

    A collection walks over all that is alive, and most of it is code that came with the start. A
    request makes some thousand objects, so by default there would be several during each.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@dataclass(frozen=True)
class Encore:
    """The bot while it runs."""

    alarms: Bell
    background: Background
    url: str = ""
    """Where it takes Slack's requests; empty with Socket Mode."""


@asynccontextmanager
async def running(
    settings: Settings, now: Now = system_clock, *, visits: bool = True
) -> AsyncIterator[Encore]:
    """The bot, connected to Slack while the block runs, and stopped without losing work.

    Without `visits` it answers people, and others have to send what is due.

    Raises StoreError where the data folder can't be used, SlackApiError where a token is refused.
    """
    metrics = Metrics()
    async with _begun(settings, now, metrics, visits=visits) as (tenants, client, (store, alarms)):
        background = Background()
        bolt = _bolt(settings, client, tenants, Journal(store, now), background)
        if settings.transport == "socket":
            async with _socket(settings, bolt):
                yield Encore(alarms, background)
        else:

            async def measured() -> bytes:
                metrics.behind(await store.next_due(), now())
                return metrics.written()

            routes = [
                events(bolt, metrics),
                *health(_ready(store), measured),
                calendars(store, now),
            ]
            async with serving([*routes, *tenants.routes()], settings.port) as url:
                yield Encore(alarms, background, f"{url}{EVENTS_PATH}")
        await background.idle()


@asynccontextmanager
async def visiting(settings: Settings, now: Now = system_clock) -> AsyncIterator[None]:
    """Only the visits, for a process beside those that answer people; needs DATABASE_URL.

    Raises StoreError where the database can't be used, SlackApiError where a token is refused.
    """
    async with _begun(settings, now, Unmetered(), visits=True):
        yield


@asynccontextmanager
async def _begun(
    settings: Settings, now: Now, meter: Meter, *, visits: bool
) -> AsyncIterator[tuple[Tenancy, AsyncWebClient, Workings]]:
    """What every kind of process needs."""
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(calling(settings))
        pool = await stack.enter_async_context(database(settings))

        def make(token: str) -> AsyncWebClient:
            return _client(settings, token, client.session, client._logger)

        tenants = await stack.enter_async_context(
            tenancy(settings, client, make, pool, now, keeps_house=visits)
        )
        workings = await stack.enter_async_context(
            working(settings, pool, tenants.client_of, now, meter=meter, visits=visits)
        )
        yield tenants, client, workings


def _ready(store: Store) -> Check:
    """Whether the store answers."""

    async def check() -> str:
        try:
            await store.next_due()
        except StoreError as error:
            return f"The store does not work: {error}"
        return ""

    return check


@asynccontextmanager
async def calling(settings: Settings) -> AsyncIterator[AsyncWebClient]:
    """The client for the workspace of these settings; all its calls share one session."""
    # Without a level of its own this logger makes the client write out every call, for nobody.
    logger = logging.getLogger("slack_sdk.web")
    logger.setLevel(logging.WARNING)
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector, timeout=TIMEOUT) as session:
        yield _client(settings, settings.slack_bot_token or "", session, logger)


def _client(
    settings: Settings,
    token: str,
    session: aiohttp.ClientSession | None,
    logger: logging.Logger,
) -> SlackClient:
    return SlackClient(
        token=token,
        base_url=settings.slack_api_url,
        session=session,
        logger=logger,
        # A connection that breaks does not tell whether the message arrived: no blind retry.
        retry_handlers=[],
    )


class _Bolt(AsyncApp):
    """Gives our journal and our client to every listener; Bolt makes a new client each time."""

    def __init__(
        self,
        tenants: Tenancy,
        journal: Journal,
        background: Background,
        public_url: str,
        **how: Any,
    ) -> None:
        authorize = tenants.authorize
        super().__init__(authorize=authorize, **how)  # type: ignore[arg-type]  # it takes both kinds
        self._tenants, self._journal = tenants, journal
        self._background, self._public_url = background, public_url

    def _init_context(self, req: AsyncBoltRequest) -> None:
        req.context["logger"] = self.logger
        req.context["client"] = self._tenants.fresh_client()
        req.context["listener_runner"] = self.listener_runner
        req.context[JOURNAL] = self._journal
        req.context[BACKGROUND] = self._background
        req.context[PUBLIC_URL] = self._public_url
        req.context[LEFT] = self._tenants.left


def _bolt(
    settings: Settings,
    client: AsyncWebClient,
    tenants: Tenancy,
    journal: Journal,
    background: Background,
) -> AsyncApp:
    app = _Bolt(
        tenants,
        journal,
        background,
        settings.public_url if settings.transport == "http" else "",
        client=client,
        signing_secret=settings.slack_signing_secret,
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
