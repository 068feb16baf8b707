"""What holds for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories import Stage

pytest_plugins = ["tests.browser", "tests.databases", "tests.in_ci"]


@pytest.fixture(params=["socket", "http"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot in a workspace; it is Tuesday, 3 March 2026, 09:00 in Berlin."""
    stage = await Stage.set(tmp_path / "data", request.param)
    yield stage
    await stage.strikes()
