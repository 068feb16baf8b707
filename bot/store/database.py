"""The connections to PostgreSQL, and what its errors mean for us."""

import asyncio
from collections.abc import Awaitable
from typing import TypeAlias, TypeVar

import asyncpg

from bot.store.base import StoreError

T = TypeVar("T")

ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
MOST_CONNECTIONS = 20
"""Of one process. PostgreSQL allows 100 by default, for all of them together."""
PATIENCE = 10.0
"""Seconds for one connection or one statement."""

Pool: TypeAlias = asyncpg.Pool
Connection: TypeAlias = asyncpg.pool.PoolConnectionProxy


async def connected(url: str) -> Pool:
    """The pool of this process. Raises StoreError where the database is not to be reached."""
    return await explained(
        asyncpg.create_pool(
            url,
            min_size=1,
            max_size=MOST_CONNECTIONS,
            timeout=PATIENCE,
            command_timeout=PATIENCE,
        )
    )


async def explained(work: Awaitable[T]) -> T:
    """The same, with errors that name no address, no secret and nobody's words."""
    try:
        return await asyncio.wait_for(work, PATIENCE * 3)
    except ERRORS as error:
        raise StoreError(f"The database cannot be used ({type(error).__name__}).") from None
