"""What holds for every test."""

import os
from collections.abc import AsyncIterator, Generator
from pathlib import Path

import pytest

from tests.stories import Stage

pytest_plugins = ["tests.browser"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI nothing is missing, so nothing may be skipped: there a skip is a failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(params=["socket", "http"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot in a workspace; it is Tuesday, 3 March 2026, 09:00 in Berlin."""
    stage = await Stage.set(tmp_path / "data", request.param)
    yield stage
    await stage.strikes()
