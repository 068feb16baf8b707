"""Installations in PostgreSQL. A token is never there but sealed."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from logging import Logger, getLogger
from typing import Any, NamedTuple

import asyncpg
import orjson
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore

from bot.store.base import StoreError
from bot.store.database import Connection, Pool, explained
from bot.store.sealing import Sealer

_SAVE = """
INSERT INTO installations (enterprise, team, content, gone_at) VALUES ($1, $2, $3, NULL)
ON CONFLICT (enterprise, team) DO UPDATE SET content = $3, gone_at = NULL
"""
_FIND = """
SELECT content FROM installations WHERE enterprise = $1 AND team = $2 AND gone_at IS NULL
"""
_GONE = """
UPDATE installations SET gone_at = $3 WHERE enterprise = $1 AND team = $2 AND gone_at IS NULL
"""
_BELONGS = """
INSERT INTO workspaces (team, enterprise) VALUES ($1, $2)
ON CONFLICT (team) DO UPDATE SET enterprise = $2
"""
_PURGE = """
WITH gone AS (DELETE FROM installations WHERE gone_at < $1 RETURNING enterprise, team),
     teams AS (SELECT team FROM gone WHERE team <> ''
               UNION SELECT workspaces.team FROM workspaces JOIN gone USING (enterprise)
               WHERE gone.team = ''),
     people AS (DELETE FROM notebooks USING teams WHERE notebooks.team = teams.team
                RETURNING 1)
SELECT count(*) FROM people
"""


class Place(NamedTuple):
    """What an installation is for: one workspace, or a whole organization with an empty team."""

    enterprise: str
    team: str


def place(enterprise_id: str | None, team_id: str | None, *, is_whole: bool | None) -> Place:
    """Where the installation of these is kept."""
    return Place(enterprise_id or "", "") if is_whole else Place("", team_id or "")


class Installations(AsyncInstallationStore):
    """Every installation. Methods raise StoreError where the database can't be used."""

    def __init__(self, pool: Pool, sealer: Sealer) -> None:
        self._pool, self._sealer = pool, sealer

    @property
    def logger(self) -> Logger:
        """Bolt's, for what it says about installing."""
        return getLogger(__name__)

    async def async_save(self, installation: Installation) -> None:
        """Keep it; one that was gone is back."""
        where = place(
            installation.enterprise_id,
            installation.team_id,
            is_whole=installation.is_enterprise_install,
        )
        await explained(self._pool.execute(_SAVE, *where, self._sealed(installation)))

    async def find(self, where: Place) -> Installation | None:
        """The installation that is in force."""
        return self._unsealed(await explained(self._pool.fetchrow(_FIND, *where)))

    async def enterprise_of(self, team: str) -> str:
        """The organization with which this workspace came; empty where it came by itself."""
        sql = "SELECT enterprise FROM workspaces WHERE team = $1"
        return await explained(self._pool.fetchval(sql, team)) or ""

    async def belongs(self, team: str, enterprise: str) -> None:
        """This workspace came with its organization."""
        await explained(self._pool.execute(_BELONGS, team, enterprise))

    async def gone(self, where: Place, now: datetime) -> None:
        """It was uninstalled; said twice, the first time counts."""
        await explained(self._pool.execute(_GONE, *where, now))

    async def purge(self, before: datetime) -> int:
        """Forget the installations that are gone since then, and everybody's notebooks there."""
        forgotten: int = await explained(self._pool.fetchval(_PURGE, before))
        return forgotten

    async def renew(
        self, where: Place, rotate: Callable[[Installation], Awaitable[Installation | None]]
    ) -> Installation | None:
        """Let one process only exchange a token that expires; the others get the new one."""
        async with self._locked(where) as (connection, row):
            if not (installation := self._unsealed(row)):
                return None
            if rotated := await rotate(installation):
                await explained(connection.execute(_SAVE, *where, self._sealed(rotated)))
            return rotated or installation

    @asynccontextmanager
    async def _locked(self, where: Place) -> AsyncIterator[tuple[Connection, asyncpg.Record]]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield connection, await explained(connection.fetchrow(f"{_FIND} FOR UPDATE", *where))

    def _sealed(self, installation: Installation) -> bytes:
        return self._sealer.seal(orjson.dumps(installation.to_dict(), default=str)).encode()

    def _unsealed(self, row: asyncpg.Record | None) -> Installation | None:
        if row is None:
            return None
        opened = self._sealer.unseal(row["content"].decode())
        if opened is None:
            raise StoreError("None of ENCRYPTION_KEYS opens the token of a workspace.")
        known: dict[str, Any] = orjson.loads(opened)
        return Installation(**known)
