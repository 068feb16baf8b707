"""The settings in a real browser: the lines follow each choice, and nothing typed is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.page import serve_page
from tests.browser import OpenPage
from tests.stories import Stage, berlin

PHONE = {"width": 390, "height": 844}


@pytest.fixture
async def paged_stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A bot in a workspace that can be looked at."""
    stage = await Stage.set(tmp_path, extend=serve_page)
    yield stage
    await stage.strikes()


async def test_a_line_follows_while_the_list_stays_open(
    paged_stage: Stage, open_page: OpenPage
) -> None:
    ana = paged_stage.person("Ana")
    begun = {"When it begins or began": berlin("2026-03-03 08:00"), "Who you met": "Bo Lee"}
    await ana.logs("Acme", **begun)
    page = await open_page(paged_stage.sandbox, ana.person, viewport=PHONE)
    await ana.types("/interview settings")
    await fill(page)
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)

    await ana.types("/interview settings")
    assert ana.person.modal
    shown = ana.person.modal.plain.splitlines()
    assert "→ Next nudge: today at 12:00 PM: Look back on Acme" in shown
    assert {"[12:00]", "[Germany]", "[Ideas to connect, Notes while you wait]"} < {*shown}


async def fill(page: Page) -> None:
    """Change something of every kind, and look at what is said each time."""
    form = page.get_by_role("dialog")
    await form.get_by_label("From").fill("11:30")
    await expect(form.get_by_text("Next nudge: today at 11:30 AM")).to_be_visible()
    await form.get_by_role("combobox", name="Public holidays").click()
    await page.get_by_role("combobox", name="Find in").fill("germ")
    await page.keyboard.press("Enter")
    await expect(form.get_by_text("Fri 3 Apr, Good Friday")).to_be_visible()
    await form.get_by_role("combobox", name="Leave out").click()
    await page.get_by_role("option", name="Ideas to connect").click()
    await expect(form.get_by_text("Left out: ideas to connect.")).to_be_attached()
    await page.get_by_role("option", name="Notes while you wait").click()
    await expect(form.get_by_text("ideas to connect and notes while you wait")).to_be_attached()
    await page.keyboard.press("Escape")
    await form.get_by_role("combobox", name="Ask how it went").click()
    await page.get_by_role("option", name="4 hours").click()
    await expect(form.get_by_text("Look back on Acme: today at 1:00 PM")).to_be_visible()
    await form.get_by_role("combobox", name="Ask how it went").click()
    await page.get_by_role("option", name="30 minutes").click()
    await form.get_by_label("From").fill("12:00")
    await form.get_by_role("checkbox", name="Saturday").check()
    await expect(form.get_by_text("Next nudge: today at 12:00 PM")).to_be_visible()
    await expect(form.get_by_label("From")).to_have_value("12:00")
