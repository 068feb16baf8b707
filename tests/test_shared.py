"""The same bot on PostgreSQL: one process, and several, of which some are killed."""

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest

from bot.manifest import manifest
from bot.sandbox.faults import Fault
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.store.migrating import migrate
from tests.databases import server_in
from tests.stories import Stage, berlin
from tests.test_killed import HEALED, ROOT, cards, seen


@pytest.fixture
async def stage(tmp_path: Path, database: str) -> AsyncIterator[Stage]:
    """The bot in one process, on PostgreSQL."""
    stage = await Stage.set(tmp_path / "data", "http", database)
    yield stage
    await stage.strikes()


async def test_a_story_on_postgresql(stage: Stage) -> None:
    ana = stage.person("Ana")
    held = {"When it begins or began": berlin("2026-03-03 08:00"), "Who you met": "Bo Lee"}
    card = await ana.logs("Acme", **held)
    assert card.plain.startswith("*Interview at Acme*")
    await stage.waits("2026-03-03 12:00")
    [nudge] = [one for one in ana.sees() if "You met Bo Lee" in one.plain]
    await ana.clicks("Sent", on=nudge)
    assert nudge.plain.startswith("Sent ✓")

    await stage.stops()
    await stage.starts()
    await stage.waits("2026-03-10 15:00")
    assert [one for one in ana.sees() if "No reply from Acme" in one.plain] != []
    assert list(stage.data_dir.glob("**/*.json")) == []


async def test_forgetting_removes_the_row(stage: Stage, database: str) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme")
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()
    connection = await asyncpg.connect(database)

    assert await connection.fetchval("SELECT count(*) FROM notebooks") == 0
    assert await connection.fetchval("SELECT count(*) FROM visits") == 0
    await connection.close()


async def test_the_facts_and_the_alarm_are_saved_together(stage: Stage, database: str) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    connection = await asyncpg.connect(database)
    due = await connection.fetchval("SELECT next_due FROM notebooks")
    keys = [row[0] for row in await connection.fetch("SELECT dedupe_key FROM pgqueuer")]
    await connection.close()

    assert f"{stage.sandbox.workspace.team_id}/{ana.person.id}/{due}" in keys


async def test_a_database_that_was_restarted_is_found_again(stage: Stage, database: str) -> None:
    ana = stage.person("Ana")
    await ana.logs("Acme")
    connection = await asyncpg.connect(database)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()
    card = await ana.logs("Globex")

    assert card.plain.startswith("*Interview at Globex*")


class Processes:
    """Any number of processes of the bot, told of sandbox and database by their environment."""

    def __init__(self, sandbox: Sandbox, database: str) -> None:
        tokens = sandbox.install(manifest())
        self.environ = {
            "PATH": os.environ["PATH"],
            "SLACK_BOT_TOKEN": tokens.bot,
            "SLACK_APP_TOKEN": tokens.app,
            "SLACK_API_URL": f"{sandbox.url}/api/",
            "DATABASE_URL": database,
        }
        self.running: list[asyncio.subprocess.Process] = []

    async def begin(self, *arguments: str) -> asyncio.subprocess.Process:
        """Start one, and wait until it says that it is ready."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *arguments),
            cwd=ROOT,
            env=self.environ,
            stdout=asyncio.subprocess.PIPE,
        )
        self.running.append(process)
        assert process.stdout
        assert await process.stdout.readline() != b""
        return process

    async def end(self) -> None:
        """Kill whatever still runs."""
        for process in self.running:
            if process.returncode is None:
                process.kill()
                await process.wait()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A Slack in real time."""
    sandbox = await Sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def processes(sandbox: Sandbox, database: str) -> AsyncIterator[Processes]:
    """None of them runs yet."""
    processes = Processes(sandbox, database)
    yield processes
    await processes.end()


async def logged(sandbox: Sandbox) -> Person:
    """Somebody who sent the filled form."""
    ana = sandbox.person("Ana")
    await ana.types("/interview log")
    begun = sandbox.clock.now() + timedelta(days=1)
    await ana.fills({"Company": "Acme", "When it begins or began": begun})
    assert await ana.submits() == {}
    return ana


async def test_web_answers_and_workers_send(sandbox: Sandbox, processes: Processes) -> None:
    await processes.begin("bot", "web")
    ana = await logged(sandbox)
    assert ana.messages == []

    await processes.begin("bot", "worker")
    await processes.begin("bot", "worker")
    await seen(sandbox, lambda: cards(ana) != [])
    await sandbox.settled()
    assert cards(ana) == ["*Interview at Acme*"]


@pytest.mark.parametrize("arrives", [True, False])
async def test_the_work_of_a_killed_worker_is_done_once_by_another(
    sandbox: Sandbox, processes: Processes, arrives: bool
) -> None:
    await processes.begin("bot", "web")
    worker = await processes.begin("bot", "worker")
    sandbox.faults.next("chat.postMessage", Fault.slow(3600))
    ana = await logged(sandbox)
    await sandbox.faults.hit()
    worker.kill()
    await worker.wait()
    if arrives:
        await sandbox.clock.move(by=timedelta(seconds=3600))
        await seen(sandbox, lambda: ana.messages != [])
    await processes.begin("tests.worker_ahead", str(HEALED))
    await seen(sandbox, lambda: cards(ana) != [])

    assert [message.plain[:5] for message in ana.messages] == ["Hello", "*Inte"]


@pytest.mark.parametrize("command", ["web", "worker"])
async def test_sigterm_stops_each_in_good_order(processes: Processes, command: str) -> None:
    process = await processes.begin("bot", command)
    process.send_signal(signal.SIGTERM)

    assert await process.wait() == 0


async def test_while_the_database_is_away_people_are_told_and_words_come_again(
    tmp_path: Path,
) -> None:
    server = server_in(tempfile.mkdtemp(prefix="encore-pg-"))
    await migrate(server.get_uri())
    stage = await Stage.set(tmp_path, "http", server.get_uri())
    try:
        ana = stage.person("Ana")
        await ana.logs("Acme")
        server.stop()
        answer = await ana.person.types("/interview list")
        typed = asyncio.create_task(ana.person.types("I promised Acme to send references"))
        server.ensure_postgres_running()
        await stage.sandbox.clock.move(by=timedelta(minutes=2))
        async with asyncio.timeout(20):
            await typed
            await stage.rests()
        assert answer
        assert "Please try again in a minute." in answer.plain
        assert "You promised Acme: send references" in ana.sees()[-1].plain
    finally:
        await stage.strikes()
        server.cleanup()
