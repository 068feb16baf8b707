"""The main job, seen through the page: log, let the morning come, be nudged, look back."""

from collections.abc import AsyncIterator
from datetime import UTC
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.clock import Clock
from bot.sandbox.page import serve_page
from bot.sandbox.server import Sandbox
from tests.browser import OpenPage
from tests.stories import Stage, berlin


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The real bot in a sandbox with its page; it is Tuesday, 3 March 2026, 16:00 in Berlin."""
    clock = Clock(berlin("2026-03-03 16:00").astimezone(UTC), running=False)
    stage = Stage(await Sandbox.start(clock=clock, extend=serve_page), tmp_path, "socket")
    await stage.starts()
    assert stage.encore
    stage.sandbox.clock.on_move(stage.encore.alarms.ring)
    yield stage
    await stage.strikes()


@pytest.fixture
async def page(stage: Stage, open_page: OpenPage) -> Page:
    """The page of Ana, who is looking for a job."""
    return await open_page(stage.sandbox, stage.person("Ana").person)


async def test_an_interview_is_logged_nudged_about_and_reflected_on(page: Page) -> None:
    await expect(page.get_by_role("article")).to_contain_text("Hello, I am Encore.")
    composer = page.get_by_role("combobox", name="Message Encore")
    await composer.press_sequentially("/interview log")
    await composer.press("Enter")

    form = page.get_by_role("dialog", name="Log an interview")
    await form.get_by_role("button", name="Save").click()
    await expect(form.get_by_role("alert")).to_have_text("Please complete this required field.")
    await form.get_by_label("Company").fill("Acme")
    await form.get_by_role("combobox", name="Round").click()
    await page.get_by_role("option", name="Technical interview").click()
    await form.get_by_label("When it begins or began: time").fill("14:30")
    await form.get_by_label("Who you met").fill("Bo Lee, Head of Data, bo@acme.example")
    await form.get_by_role("button", name="Save").click()

    messages = page.get_by_role("article")
    card = messages.filter(has_text="What comes next")
    await expect(card).to_contain_text("Technical interview at Acme")
    await expect(card).to_contain_text("today at 2:30 PM · 1 hour")
    await expect(form).not_to_be_attached()

    await page.get_by_role("button", name="Next morning").click()
    await expect(page.get_by_role("timer")).to_have_text("Wed, Mar 4, 9:00 AM")
    nudge = messages.filter(has_text="A thank-you within a day keeps you in mind.")
    await nudge.get_by_role("button", name="Sent").click()
    await expect(messages.filter(has_text="Sent ✓")).to_contain_text("Bo Lee")

    root = messages.filter(has_text="How did it feel?")
    await root.get_by_role("button", name="It went well").click()
    await page.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    reply = thread.get_by_role("combobox", name="Reply…")
    for asked, answer in (
        ("What did they give you to solve", "Why us? Because of the data. Nailed it."),
        ("What do you wish you had said?", "That I know Kafka."),
        ("the place or the people", "Bo has a dog."),
        ("What do you want to ask them next time?", "Who decides?"),
        ("Did you promise them anything", "send references tomorrow"),
        ("Did they say when they decide?", "They did not say."),
    ):
        await expect(thread.get_by_role("article").last).to_contain_text(asked)
        await reply.fill(answer)
        await reply.press("Enter")

    summary = thread.get_by_role("article").last
    await expect(summary).to_contain_text("Here it is, in your own words.")
    await expect(summary).to_contain_text("Bo has a dog.")
    await expect(summary).to_contain_text("I will remind you: send references, by Thu 5 Mar.")
