"""Examines an installation: one line for each thing, and what to do where it is wrong.

It only looks. Nothing is changed, nothing is left behind, and no token is ever told.
"""

import asyncio
import os
import re
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot.manifest import SCOPES
from bot.settings import Settings, SettingsError
from bot.store.base import StoreError

Answer = dict[str, Any]

Clock = Callable[[], datetime]

CheckStore = Callable[[Settings], AsyncIterator[str]]
"""Yields one line about each notebook that can't be read."""

SKEW = timedelta(seconds=60)
"""How far the clock may be off. Slack's signatures expire after five minutes."""

NO_TOKENS = (
    "none are set, so the bot would start its own sandbox."
    " For Slack, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN."
)

ONE_APP = "take both from one app."

REMEDIES = {
    "account_inactive": "The app was uninstalled, or the workspace closed: install the app again.",
    "invalid_auth": "Slack does not know it: copy it again from the app's settings.",
    "not_allowed_token_type": "It is a token of another type: copy it again.",
    "ratelimited": "Slack asks for patience: try again in a minute.",
    "socket_mode_not_enabled": "Turn Socket Mode on in the app's settings.",
    "token_expired": "It has expired: turn token rotation off and install the app again.",
    "token_revoked": "It was revoked: install the app again.",
}


@dataclass(frozen=True)
class Finding:
    """What was found about one subject."""

    subject: str
    says: str
    ok: bool = True

    def __str__(self) -> str:
        return f"{'ok' if self.ok else 'wrong':<5}  {self.subject}: {self.says}"


async def examine(
    settings: Settings | SettingsError, check_store: CheckStore, clock: Clock
) -> AsyncIterator[Finding]:
    """Every finding as soon as it is known. All is well when each of them is ok."""
    if isinstance(settings, SettingsError):
        for problem in settings.problems:
            yield _wrong("settings", problem)
        return
    async for finding in _slack(settings, clock):
        yield finding
    if settings.database_url:
        try:
            async for finding in _notebooks(settings, check_store):
                yield finding
        except StoreError as error:
            yield _wrong("database", str(error))
        return
    folder = await asyncio.to_thread(_data_folder, settings.data_dir)
    yield folder
    if folder.ok:
        async for finding in _notebooks(settings, check_store):
            yield finding


class _NotSlack(Exception):
    """Something answered that is no Slack Web API."""


async def _slack(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    if settings.is_for_many:
        where = f"{settings.public_url}/slack/install"
        yield Finding("tokens", f"each workspace brings its own, at {where}.")
        return
    if settings.slack_bot_token is None:
        yield _wrong("tokens", NO_TOKENS)
        return
    limit = aiohttp.ClientTimeout(total=10)
    async with aiohttp.ClientSession(settings.slack_api_url, timeout=limit, trust_env=True) as web:
        try:
            who, headers = await _call(web, "auth.test", settings.slack_bot_token)
            for finding in _bot(who, headers, clock()):
                yield finding
            if settings.slack_app_token is not None:
                bot, _ = await _call(
                    web, "bots.info", settings.slack_bot_token, bot=who.get("bot_id", "")
                )
                yield await _app(web, settings.slack_app_token, bot)
        except (aiohttp.ClientError, OSError, _NotSlack) as error:
            reason = str(error) or "nothing came within 10 seconds"
            yield _wrong("Slack", f"no use of {settings.slack_api_url}: {reason}.")


def _bot(who: Answer, headers: Mapping[str, str], now: datetime) -> Iterator[Finding]:
    if "Date" in headers:
        yield _clock(parsedate_to_datetime(headers["Date"]), now)
    if not who["ok"]:
        yield _wrong("bot token", _remedy(who))
        return
    yield Finding("bot token", f"belongs to {who['user']} in {who['team']}.")
    if "x-oauth-scopes" in headers:
        yield _scopes(headers["x-oauth-scopes"])


async def _app(web: aiohttp.ClientSession, token: str, bot: Answer) -> Finding:
    answer, _ = await _call(web, "apps.connections.open", token)
    if not answer["ok"]:
        return _wrong("app token", _remedy(answer))
    mine = re.match(r"xapp-\d+-(A[A-Z0-9]+)-", token)
    # bots.info may be refused, and other servers than Slack's may not know it.
    theirs = bot.get("bot", {}).get("app_id")
    if mine and theirs and mine[1] != theirs:
        return _wrong("app token", f"is of the app {mine[1]}, the bot token of {theirs}: {ONE_APP}")
    return Finding("app token", "opens Socket Mode.")


async def _call(
    web: aiohttp.ClientSession, method: str, token: str, **arguments: str
) -> tuple[Answer, Mapping[str, str]]:
    headers = {"Authorization": f"Bearer {token}"}
    async with web.post(method, headers=headers, data=arguments) as response:
        if response.status == 429:
            return {"ok": False, "error": "ratelimited"}, response.headers
        if response.content_type != "application/json":
            raise _NotSlack(f"it answers {response.status} with {response.content_type}")
        return await response.json(), response.headers


def _remedy(answer: dict[str, Any]) -> str:
    error = answer["error"]
    if error == "missing_scope":
        return f"It lacks the scope {answer['needed']}: make a new one that has it."
    return f"{error}. {REMEDIES.get(error, 'Slack refuses it: look at the settings of the app.')}"


def _scopes(told: str) -> Finding:
    missing = sorted(set(SCOPES) - {scope.strip() for scope in told.split(",")})
    if not missing:
        return Finding("scopes", "all that the manifest asks for are granted.")
    return _wrong(
        "scopes",
        f"{', '.join(missing)} missing: bring the app's manifest up to date"
        " (python -m bot manifest) and install it again.",
    )


def _clock(theirs: datetime, ours: datetime) -> Finding:
    ahead = ours - theirs
    if abs(ahead) <= SKEW:
        return Finding("clock", "agrees with Slack's.")
    seconds, way = int(abs(ahead).total_seconds()), "ahead of" if ahead > SKEW else "behind"
    return _wrong("clock", f"is {seconds} seconds {way} Slack's: set it by a time server.")


def _data_folder(folder: Path) -> Finding:
    try:
        # A folder made here might belong to root afterwards, and the bot could not write to it.
        nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        with tempfile.NamedTemporaryFile(dir=nearest, prefix=".probe-") as probe:
            probe.write(b"?")
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return _wrong(
            "data folder",
            f"{folder} can't be written ({error.strerror}): make it writable, or set DATA_DIR.",
        )
    return Finding("data folder", f"{folder} can be written.")


async def _notebooks(settings: Settings, check_store: CheckStore) -> AsyncIterator[Finding]:
    broken = 0
    async for line in check_store(settings):
        broken += 1
        yield _wrong("notebook", f"{line} Put a copy of it back, or move it away.")
    if not broken:
        yield Finding("notebooks", "each of them can be read.")


def _wrong(subject: str, says: str) -> Finding:
    return Finding(subject, says, ok=False)
