"""A real browser for tests: headless Chromium through Playwright, on a sandbox with its page.

Where no Chromium is installed these tests skip and say so; in CI that is a failure.
"""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from bot.sandbox.clock import Clock
from bot.sandbox.page import serve_page
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
"""Monday in spring, 14:00 in Madrid."""

OpenPage = Callable[..., Awaitable[Page]]


def chromium() -> str | None:
    """Where Chromium is, under any of the names that it goes by."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium, without a network of its own."""
    path = chromium()
    if path is None:
        missing = "Chromium is not installed: no chromium, chromium-browser or google-chrome."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    # In a container it is often root that runs the tests, and Chromium's own sandbox refuses root.
    options = ["--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        await browser.close()


@pytest.fixture
async def paged_sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox with its page; time stands still."""
    sandbox = await Sandbox.start(clock=Clock(NOON, running=False), extend=serve_page)
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def open_page(browser: Browser) -> AsyncIterator[OpenPage]:
    """Opens a sandbox's page for a person: `page = await open_page(sandbox, ana)`.

    What the browser complains of meanwhile, a script that fails or content that the page's policy
    forbids, fails the test at its end.
    """
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    async def open_for(sandbox: Sandbox, person: Person | None = None, **options: Any) -> Page:
        context = await browser.new_context(
            **{"viewport": {"width": 1200, "height": 800}, **options}
        )
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", listen)
        await page.goto(f"{sandbox.url}/?person={person.id}" if person else sandbox.url)
        return page

    yield open_for
    assert complaints == []
