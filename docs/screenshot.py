"""Takes the README's picture: a morning with Encore, in the sandbox's page.

python -m docs.screenshot
"""

import asyncio
import re
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright

from bot.sandbox.page import serve_page
from tests.browser import chromium
from tests.stories import Stage, berlin

PICTURE = Path(__file__).with_name("sandbox.png")


async def main() -> None:
    """Live through the morning, and look."""
    with tempfile.TemporaryDirectory() as folder:
        stage = await Stage.set(Path(folder), extend=serve_page)
        ana = stage.person("Ana")
        await ana.person.opens_messages()
        await ana.logs(
            "Acme",
            **{
                "Role": "Data engineer",
                "Round": "Technical interview",
                "When it begins or began": berlin("2026-03-03 08:00"),
                "Who you met": "Bo Lee, Head of Data",
                "What you promised": "send references tomorrow",
            },
        )
        await stage.waits("2026-03-03 10:00")
        await ana.clicks("It went well")
        await ana.replies("Why data? Because somebody has to count.", to=ana.person.messages[-1])
        await ana.clicks("Nailed it")
        await stage.waits("2026-03-03 12:30")
        await look(f"{stage.sandbox.url}/?person={ana.person.id}")
        await stage.strikes()


async def look(address: str) -> None:
    """Open the page with the thread beside it, and keep the picture."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-background-networking"]
        )
        page = await browser.new_page(
            viewport={"width": 1280, "height": 860}, device_scale_factor=2
        )
        await page.goto(address)
        await page.get_by_role("button", name=re.compile(r"^\d+ repl")).click()
        await page.get_by_text("What do you wish you had said?").last.wait_for()
        await page.screenshot(path=PICTURE)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
