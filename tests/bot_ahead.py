"""The bot as a process whose clock is ahead by so many seconds: `python -m tests.bot_ahead 180`."""

import asyncio
import os
import sys
from datetime import timedelta

from bot.app import running, system_clock
from bot.settings import Settings


async def main(ahead: timedelta) -> None:
    """Run until killed."""
    async with running(Settings.read(os.environ), lambda: system_clock() + ahead):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(timedelta(seconds=float(sys.argv[1]))))
