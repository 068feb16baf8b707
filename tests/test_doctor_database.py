"""The doctor looks at the database in place of the folder, and never tells its address."""

from collections.abc import AsyncIterator

import pytest

from bot.__main__ import _broken
from bot.app import system_clock
from bot.doctor import Finding, examine
from bot.manifest import manifest
from bot.sandbox.server import Sandbox
from bot.settings import Settings

OUT_OF_DATE = "wrong  database: The database is not up to date: run `python -m bot migrate`."


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = await Sandbox.start()
    yield sandbox
    await sandbox.stop()


async def complaints(sandbox: Sandbox, url: str) -> list[str]:
    """What is wrong with everything but the tokens."""
    tokens = sandbox.install(manifest())
    settings = Settings.read(
        {
            "SLACK_BOT_TOKEN": tokens.bot,
            "SLACK_APP_TOKEN": tokens.app,
            "SLACK_API_URL": f"{sandbox.url}/api/",
            "DATABASE_URL": url,
        }
    )
    found: list[Finding] = [one async for one in examine(settings, _broken, system_clock)]
    return [str(one) for one in found if not one.ok]


async def test_a_database_that_is_fine(sandbox: Sandbox, database: str) -> None:
    assert await complaints(sandbox, database) == []


async def test_a_database_without_our_tables(sandbox: Sandbox, empty_database: str) -> None:
    assert await complaints(sandbox, empty_database) == [OUT_OF_DATE]


async def test_a_database_that_is_away(sandbox: Sandbox) -> None:
    [line] = await complaints(sandbox, "postgresql://someone:secret@127.0.0.1:1/x")

    assert line.startswith("wrong  database: The database cannot be used")
    assert "secret" not in line
    assert "someone" not in line
