"""A worker whose clock is ahead by so many seconds: `python -m tests.worker_ahead 180`."""

import asyncio
import os
import sys
from datetime import timedelta

from bot.app import system_clock, visiting
from bot.settings import Settings


async def main(ahead: timedelta) -> None:
    """Run until killed."""
    async with visiting(Settings.read(os.environ), lambda: system_clock() + ahead):
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(timedelta(seconds=float(sys.argv[1]))))
