"""What is kept of workspaces, what is removed after they left, and what belongs together."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.fernet import Fernet
from slack_sdk.oauth.installation_store import Installation

from bot.installs import Installations
from bot.installs.installations import Place
from bot.store.base import StoreError
from bot.store.database import Pool, connected
from bot.store.sealing import Sealer

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ROW = """
INSERT INTO notebooks (team, person, version, is_sealed, content)
VALUES ($1, 'U1', 1, false, '{}')
"""


@pytest.fixture
async def pool(database: str) -> AsyncIterator[Pool]:
    pool = await connected(database)
    yield pool
    await pool.close()


@pytest.fixture
def kept(pool: Pool) -> Installations:
    return Installations(pool, Sealer([Fernet.generate_key().decode()]))


def installed(team: str | None, enterprise: str | None = None) -> Installation:
    """Of a workspace, or of a whole organization."""
    return Installation(
        user_id="U1",
        team_id=team,
        enterprise_id=enterprise,
        bot_token="xoxb-1",
        bot_id="B1",
        bot_user_id="U0",
        is_enterprise_install=team is None,
    )


async def test_workspaces_are_apart(kept: Installations) -> None:
    await kept.async_save(installed("T1"))
    await kept.async_save(installed(None, "E1"))

    assert await kept.find(Place("", "T2")) is None
    found = await kept.find(Place("", "T1"))
    assert found
    assert (found.bot_token, found.team_id) == ("xoxb-1", "T1")
    whole = await kept.find(Place("E1", ""))
    assert whole
    assert whole.is_enterprise_install


async def test_gone_and_back_in_any_order(kept: Installations) -> None:
    where = Place("", "T1")
    await kept.gone(where, NOON)
    await kept.async_save(installed("T1"))
    await kept.gone(where, NOON)
    await kept.gone(where, NOON + DAY)
    assert await kept.find(where) is None
    await kept.async_save(installed("T1"))
    assert await kept.find(where) is not None
    assert await kept.purge(NOON + 9 * DAY) == 0


async def test_who_left_is_forgotten_after_some_days(kept: Installations, pool: Pool) -> None:
    for team in ("T1", "T2", "T3", "T4"):
        await pool.execute(ROW, team)
    await kept.async_save(installed("T1"))
    await kept.async_save(installed("T2"))
    await kept.async_save(installed(None, "E1"))
    await kept.belongs("T3", "E1")
    await kept.gone(Place("", "T1"), NOON)
    await kept.gone(Place("E1", ""), NOON)

    assert await kept.purge(NOON) == 0
    assert await kept.purge(NOON + DAY) == 2
    left = [row["team"] for row in await pool.fetch("SELECT team FROM notebooks ORDER BY team")]
    assert left == ["T2", "T4"]


async def test_a_token_that_no_key_opens_is_an_error(kept: Installations, pool: Pool) -> None:
    await kept.async_save(installed("T1"))
    others = Installations(pool, Sealer([Fernet.generate_key().decode()]))

    with pytest.raises(StoreError, match="ENCRYPTION_KEYS"):
        await others.find(Place("", "T1"))
