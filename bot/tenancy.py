"""For whom the bot works: the workspace of its one token, or every workspace that installs it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Any, Protocol

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.web.async_client import AsyncWebClient
from starlette.routing import Route

from bot.installs import Installations, Make, States, Tenants
from bot.manifest import SCOPES
from bot.settings import Settings
from bot.store.base import StoreError
from bot.store.database import Pool
from bot.store.sealing import Sealer
from bot.web.install import INSTALL_PATH, REDIRECT_PATH, install

HOUR = timedelta(hours=1)

log = logging.getLogger(__name__)


class Tenancy(Protocol):
    """Who we are where, and how to call Slack there."""

    @property
    def authorize(self) -> AsyncAuthorize:
        """Answers Bolt who we are."""
        ...

    async def client_of(self, team: str) -> AsyncWebClient:
        """How to write there. SlackApiError, as Slack would say it, where we are not installed."""
        ...

    def fresh_client(self) -> AsyncWebClient:
        """The client of one request."""
        ...

    async def left(self, enterprise: str, team: str, *, is_whole: bool) -> None:
        """Slack says that the app was uninstalled there."""
        ...

    def routes(self) -> list[Route]:
        """What has to be answered over HTTP for it."""
        ...


class OneWorkspace(AsyncAuthorize):
    """The workspace that the token is for."""

    def __init__(self, client: AsyncWebClient, who: AuthorizeResult) -> None:
        self._client, self._who = client, who

    @classmethod
    async def found(cls, client: AsyncWebClient) -> "OneWorkspace":
        """Ask Slack. Raises SlackApiError where the token is refused."""
        who = await client.auth_test()
        result = AuthorizeResult(
            enterprise_id=who.get("enterprise_id"),
            team_id=who["team_id"],
            bot_id=who["bot_id"],
            bot_user_id=who["user_id"],
            bot_token=client.token,
        )
        return cls(client, result)

    async def __call__(self, **_: Any) -> AuthorizeResult:
        return self._who

    @property
    def authorize(self) -> AsyncAuthorize:
        """Ourselves."""
        return self

    async def client_of(self, team: str) -> AsyncWebClient:
        """The one client."""
        return self._client

    def fresh_client(self) -> AsyncWebClient:
        """The one client: its token is the same for every request."""
        return self._client

    async def left(self, enterprise: str, team: str, *, is_whole: bool) -> None:
        """Whoever runs the bot installs it again, or ends it."""
        log.warning("the app was uninstalled from, or lost its tokens for, %s", team)

    def routes(self) -> list[Route]:
        """None."""
        return []


class ManyWorkspaces:
    """Every workspace that installs the app by OAuth."""

    def __init__(
        self,
        settings: Settings,
        make: Make,
        pool: Pool,
        sealer: Sealer,
        now: Callable[[], datetime],
    ) -> None:
        self._settings, self._make = settings, make
        self._installations, self._states = Installations(pool, sealer), States(pool)
        self._tenants = Tenants(self._installations, make, self._exchange, now)
        self._now = now

    @property
    def authorize(self) -> AsyncAuthorize:
        """By the installations."""
        return self._tenants

    async def client_of(self, team: str) -> AsyncWebClient:
        """With the token of the installation."""
        return await self._tenants.client_of(team)

    def fresh_client(self) -> AsyncWebClient:
        """One for each request, so that no token reaches the request of another workspace."""
        return self._tenants.fresh_client()

    async def left(self, enterprise: str, team: str, *, is_whole: bool) -> None:
        """Nothing is sent there from now on; after some days everything is forgotten."""
        await self._tenants.left(enterprise, team, is_whole=is_whole)

    def routes(self) -> list[Route]:
        """The pages of the installation."""
        given = self._settings
        consent = given.slack_api_url.removesuffix("api/") + "oauth/v2/authorize"
        settings = AsyncOAuthSettings(
            client_id=given.slack_client_id or "",
            client_secret=given.slack_client_secret or "",
            scopes=SCOPES,
            redirect_uri=f"{given.public_url}{REDIRECT_PATH}",
            install_path=INSTALL_PATH,
            redirect_uri_path=REDIRECT_PATH,
            authorization_url=consent,
            installation_store=self._installations,
            state_store=self._states,
        )
        return install(AsyncOAuthFlow(client=self._make(""), settings=settings))

    async def forget_those_who_left(self) -> None:
        """Once an hour: whoever is gone for so many days is forgotten, for good."""
        while True:
            before = self._now() - timedelta(days=self._settings.days_after_uninstall)
            try:
                if count := await self._installations.purge(before):
                    log.info("%s notebooks of uninstalled workspaces were removed", count)
            except StoreError as error:
                log.warning("workspaces that are gone were not removed: %s", error)
            await asyncio.sleep(HOUR.total_seconds())

    async def _exchange(self, refresh_token: str) -> dict[str, Any]:
        answer = await self._make("").oauth_v2_access(
            client_id=self._settings.slack_client_id or "",
            client_secret=self._settings.slack_client_secret or "",
            grant_type="refresh_token",
            refresh_token=refresh_token,
        )
        data: dict[str, Any] = answer.data  # type: ignore[assignment]  # JSON, for no file is asked
        return data


@asynccontextmanager
async def tenancy(
    settings: Settings,
    client: AsyncWebClient,
    make: Make,
    pool: Pool | None,
    now: Callable[[], datetime],
    *,
    keeps_house: bool,
) -> AsyncIterator[Tenancy]:
    """For whom these settings are; of several processes those that visit also keep the house.

    Raises SlackApiError where the one token is refused.
    """
    if not settings.is_for_many:
        yield await OneWorkspace.found(client)
        return
    assert pool
    many = ManyWorkspaces(settings, make, pool, Sealer(settings.encryption_keys), now)
    house = asyncio.create_task(many.forget_those_who_left()) if keeps_house else None
    try:
        yield many
    finally:
        if house:
            house.cancel()
            with suppress(asyncio.CancelledError):
                await house
