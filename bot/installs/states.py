"""The `state` of an installation on its way: it comes back once, within ten minutes, or never."""

from datetime import timedelta
from logging import Logger, getLogger
from secrets import token_urlsafe
from typing import Any

from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.store.database import Pool, explained

GOOD_FOR = timedelta(minutes=10)
"""Slack's codes are good for as long."""

_ISSUE = "INSERT INTO oauth_states (state, until) VALUES ($1, now() + $2)"
_CONSUME = "DELETE FROM oauth_states WHERE state = $1 RETURNING until > now()"
_CLEAR = "DELETE FROM oauth_states WHERE until < now()"


class States(AsyncOAuthStateStore):
    """Shared by all processes: the one that is asked need not be the one that is come back to."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @property
    def logger(self) -> Logger:
        """Bolt's."""
        return getLogger(__name__)

    async def async_issue(self, *_: Any, **__: Any) -> str:
        """A new one, which nobody can guess."""
        state = token_urlsafe(32)
        await explained(self._pool.execute(_CLEAR))
        await explained(self._pool.execute(_ISSUE, state, GOOD_FOR))
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether it is one of ours, in time, and for the first time."""
        return bool(await explained(self._pool.fetchval(_CONSUME, state)))
