"""The bot as a process of its own, killed without a word at bad moments and started again."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.manifest import manifest
from bot.sandbox.faults import Fault
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox

ROOT = Path(__file__).parents[1]
HEALED = 180
"""Seconds after which a claim without a record counts as a crash, and some more."""


class Process:
    """The bot, told of the sandbox by its environment alone."""

    def __init__(self, sandbox: Sandbox, data_dir: Path) -> None:
        tokens = sandbox.install(manifest())
        self.sandbox = sandbox
        self.environ = {
            "PATH": os.environ["PATH"],
            "SLACK_BOT_TOKEN": tokens.bot,
            "SLACK_APP_TOKEN": tokens.app,
            "SLACK_API_URL": f"{sandbox.url}/api/",
            "DATA_DIR": str(data_dir),
        }

    async def starts(self, *arguments: str) -> None:
        """Begin, and wait until Slack knows."""
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *(arguments or ("bot",)), cwd=ROOT, env=self.environ
        )
        await self.sandbox.connected()

    async def ends(self, by: signal.Signals) -> int:
        """End by this signal; the exit status."""
        self.process.send_signal(by)
        return await self.process.wait()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A Slack in real time, as the bot's own process knows no other."""
    sandbox = await Sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def bot(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Process]:
    """The process, connected."""
    bot = Process(sandbox, tmp_path / "data")
    await bot.starts()
    yield bot
    if bot.process.returncode is None:
        await bot.ends(signal.SIGKILL)


@pytest.fixture
async def ana(bot: Process, sandbox: Sandbox) -> Person:
    """Somebody who is about to send the filled form."""
    ana = sandbox.person("Ana")
    await ana.types("/interview log")
    begun = sandbox.clock.now() + timedelta(days=1)
    await ana.fills({"Company": "Acme", "When it begins or began": begun})
    return ana


async def seen(sandbox: Sandbox, condition: Callable[[], bool]) -> None:
    """Wait until this is true of what people see."""
    changed = asyncio.Event()
    unwatch = sandbox.workspace.watch(changed.set)
    async with asyncio.timeout(20):
        while not condition():
            changed.clear()
            await changed.wait()
    unwatch()


def cards(ana: Person) -> list[str]:
    """The headings of all cards in the DM."""
    first_lines = (message.plain.splitlines()[0] for message in ana.messages)
    return [line for line in first_lines if line.startswith("*Interview at")]


async def test_what_was_saved_is_there_after_kill_9(
    ana: Person, bot: Process, sandbox: Sandbox
) -> None:
    assert await ana.submits() == {}
    await bot.ends(signal.SIGKILL)
    await bot.starts("tests.bot_ahead", str(HEALED))
    await seen(sandbox, lambda: cards(ana) != [])

    answer = await ana.types("/interview list")
    assert answer
    assert answer.plain.startswith("*1 application in play*")
    assert cards(ana) == ["*Interview at Acme*"]


@pytest.mark.parametrize("arrives", [True, False])
async def test_killed_between_claim_and_record_it_sends_exactly_once(
    ana: Person, bot: Process, sandbox: Sandbox, arrives: bool
) -> None:
    never = Fault.slow(3600)
    sandbox.faults.next("chat.postMessage", never)
    assert await ana.submits() == {}
    await sandbox.faults.hit()
    await bot.ends(signal.SIGKILL)
    if arrives:
        await sandbox.clock.move(by=timedelta(seconds=3600))
        await seen(sandbox, lambda: ana.messages != [])
    await bot.starts("tests.bot_ahead", str(HEALED))
    await seen(sandbox, lambda: cards(ana) != [])

    assert [message.plain[:5] for message in ana.messages] == ["Hello", "*Inte"]


async def test_sigterm_stops_it_in_good_order(bot: Process) -> None:
    assert await bot.ends(signal.SIGTERM) == 0
