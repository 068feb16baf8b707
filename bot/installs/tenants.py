"""A client for each workspace, with the token of its installation."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.web.async_client import AsyncWebClient

from bot.installs.installations import Installations, Place, place
from bot.store.base import StoreError

KNOWN_FOR = timedelta(minutes=1)
"""So long a token is used without a look whether it is still the one."""
BEFORE_IT_EXPIRES = timedelta(hours=2)
"""Tokens that expire do so after twelve hours."""

Make = Callable[[str], AsyncWebClient]
"""Makes a client with a token."""
Exchange = Callable[[str], Awaitable[dict[str, Any]]]
"""Gets a new token for a refresh token, as oauth.v2.access answers it."""


class Tenants(AsyncAuthorize):
    """Answers Bolt who we are in a workspace, and the courier how to write there."""

    def __init__(
        self,
        installations: Installations,
        make: Make,
        exchange: Exchange,
        now: Callable[[], datetime],
    ) -> None:
        self._installations = installations
        self._make, self._exchange, self._now = make, exchange, now
        self._known: dict[Place, tuple[datetime, Installation]] = {}
        self._clients: dict[str, AsyncWebClient] = {}
        self._enterprises: dict[str, str] = {}

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_: Any,
    ) -> AuthorizeResult | None:
        """Who we are there; None where the app is not installed. Calls Slack for no request."""
        where = place(enterprise_id, team_id, is_whole=context.is_enterprise_install)
        installation = await self._find(where)
        if not installation:
            return None
        if context.is_enterprise_install and enterprise_id and team_id:
            await self._belongs(team_id, enterprise_id)
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=installation.bot_id,
            bot_user_id=installation.bot_user_id,
            bot_token=installation.bot_token,
        )

    async def _belongs(self, team: str, enterprise: str) -> None:
        """The courier knows a workspace only; remember once with which organization it came."""
        if self._enterprises.get(team) != enterprise:
            await self._installations.belongs(team, enterprise)
            self._enterprises[team] = enterprise

    def fresh_client(self) -> AsyncWebClient:
        """For one request: Bolt gives it the token of the workspace that the request is from."""
        return self._make("")

    async def client_of(self, team: str) -> AsyncWebClient:
        """How to write there. SlackApiError, as Slack would say it, where we are not installed."""
        installation = await self._find(Place("", team))
        if not installation and (enterprise := await self._installations.enterprise_of(team)):
            installation = await self._find(Place(enterprise, ""))
        if not installation or not installation.bot_token:
            raise SlackApiError("not installed", {"ok": False, "error": "account_inactive"})
        known = self._clients.get(team)
        if known is None or known.token != installation.bot_token:
            known = self._clients[team] = self._make(installation.bot_token)
        return known

    async def left(self, enterprise: str, team: str, *, is_whole: bool) -> None:
        """Slack says that the app was uninstalled, or its token revoked: look whether it is so.

        News come twice, and late: by then it may be installed again.
        """
        where = place(enterprise, team, is_whole=is_whole)
        installation = await self._installations.find(where)
        if installation and not await self._works(installation):
            await self._installations.gone(where, self._now())
        self._known.pop(where, None)

    async def _works(self, installation: Installation) -> bool:
        try:
            await self._make(installation.bot_token or "").auth_test()
        except SlackApiError as error:
            return error.response.get("error") not in GONE
        return True

    async def _find(self, where: Place) -> Installation | None:
        since, known = self._known.get(where, (None, None))
        if since and known and self._now() - since < KNOWN_FOR and not self._expires(known):
            return known
        try:
            installation = await self._installations.find(where)
        except StoreError:
            if known:  # who asks is told to try again, which takes a token
                return known
            raise
        if installation and self._expires(installation):
            installation = await self._installations.renew(where, self._rotated)
        if installation:
            self._known[where] = self._now(), installation
        return installation

    def _expires(self, installation: Installation) -> bool:
        at = installation.bot_token_expires_at
        soon = self._now() + BEFORE_IT_EXPIRES
        return bool(installation.bot_refresh_token and at and at < soon.timestamp())

    async def _rotated(self, installation: Installation) -> Installation | None:
        if not self._expires(installation):
            return None
        answer = await self._exchange(installation.bot_refresh_token or "")
        installation.bot_token = answer["access_token"]
        installation.bot_refresh_token = answer["refresh_token"]
        installation.bot_token_expires_at = int(self._now().timestamp()) + int(answer["expires_in"])
        return installation


GONE = frozenset(["account_inactive", "invalid_auth", "token_revoked", "not_authed"])
"""What Slack says of a token of an app that is not installed any more."""
