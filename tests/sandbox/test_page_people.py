"""The page between people and through time: privacy, unread news, the clock."""

import pytest
from playwright.async_api import expect

from tests.sandbox.page_app import register


@pytest.fixture
def sandbox(paged_sandbox):
    return paged_sandbox


@pytest.fixture
async def app(connected):
    return await connected(register)


@pytest.fixture
def ben(sandbox):
    return sandbox.person("Ben", tz="America/New_York")


@pytest.fixture
async def page(app, sandbox, ana, ben, open_page):
    return await open_page(sandbox, ana)


def clock(page):
    return page.get_by_role("timer", name="Time in the sandbox")


async def test_the_first_visitor_becomes_somebody_in_their_own_zone(sandbox, app, open_page):
    page = await open_page(sandbox, timezone_id="Asia/Tokyo")

    await expect(page.get_by_role("button", name="You Asia/Tokyo")).to_have_attribute(
        "aria-pressed", "true"
    )
    await expect(clock(page)).to_have_text("Mon, May 4, 9:00 PM")


async def test_nobody_reads_what_another_was_told(page, client, ana, ben):
    await client.chat_postMessage(channel=ana.id, text="A secret of Ana")
    await ana.types("/echo a whisper of Ana", channel="general")
    await ana.types("Hello all", channel="general")
    await expect(page.get_by_role("article")).to_contain_text(["A secret of Ana"])
    await page.get_by_role("button", name="general").click()
    await expect(page.get_by_role("article")).to_contain_text(["a whisper of Ana", "Hello all"])

    await page.get_by_role("button", name="Ben").click()
    await expect(page.get_by_role("button", name="Ben")).to_have_attribute("aria-pressed", "true")
    await expect(page.get_by_text("to begin.")).to_be_visible()
    await expect(page.get_by_role("article")).to_have_count(0)
    await page.get_by_role("button", name="general").click()
    await expect(page.get_by_role("article")).to_contain_text(["Hello all"])
    await expect(page.locator("body")).not_to_contain_text("of Ana")


async def test_the_app_hears_once_that_somebody_sat_down(connected, sandbox, ana, ben, open_page):
    async def greet(event, client):
        await client.chat_postMessage(channel=event["user"], text=f"Welcome to {event['tab']}")

    await connected(lambda app: app.event("app_home_opened")(greet))
    page = await open_page(sandbox, ana)
    await expect(page.get_by_role("article")).to_contain_text(["Welcome to messages"])
    done = []
    page.on("request", lambda sent: done.append(sent.post_data_json) if sent.post_data else None)
    for name in ("Ben", "Ana"):
        chair = page.get_by_role("button", name=name)
        await chair.click()
        await expect(chair).to_have_attribute("aria-pressed", "true")
        await expect(page.get_by_role("article")).to_contain_text(["Welcome to messages"])

    await page.get_by_role("combobox", name="Message echo").fill("Back again")
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_role("article")).to_contain_text(["Welcome", "Back again"])
    assert [(sent["person"], sent["verb"]) for sent in done] == [
        (ben.id, "open_messages"),
        (ana.id, "message"),
    ]


async def test_a_person_is_added_and_sits_down(page, sandbox):
    await page.get_by_role("button", name="Add a person").click()
    dialog = page.get_by_role("dialog", name="Add a person")
    await dialog.get_by_label("Name").fill("Cy")
    await dialog.get_by_label("Time zone").fill("Atlantis/Capital")
    await dialog.get_by_role("button", name="Add").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("Atlantis/Capital")
    await expect(dialog.get_by_label("Name")).to_have_value("Cy")
    await dialog.get_by_label("Time zone").fill("Asia/Tokyo")
    await dialog.get_by_role("button", name="Add").click()
    await expect(page.get_by_role("button", name="Cy")).to_have_attribute("aria-pressed", "true")
    await expect(clock(page)).to_have_text("Mon, May 4, 9:00 PM")


async def test_time_is_moved_and_shown_in_the_persons_zone(page):
    await expect(clock(page)).to_have_text("Mon, May 4, 2:00 PM")
    await page.get_by_role("button", name="+1 hour").click()
    await expect(clock(page)).to_have_text("Mon, May 4, 3:00 PM")
    await page.get_by_role("button", name="+1 day").click()
    await expect(clock(page)).to_have_text("Tue, May 5, 3:00 PM")
    await page.get_by_role("button", name="Next morning").click()
    await expect(clock(page)).to_have_text("Wed, May 6, 9:00 AM")
    await page.get_by_role("button", name="Ben").click()
    await expect(clock(page)).to_have_text("Wed, May 6, 3:00 AM")
    await page.get_by_role("button", name="Next morning").click()
    await expect(clock(page)).to_have_text("Wed, May 6, 9:00 AM")


async def test_dates_are_told_from_where_the_person_and_the_clock_are(page, client, ana, ben):
    # 5 May 2026, 00:30 in Madrid, when it is still the 4th in New York.
    due = "Due <!date^1777933800^{date_short_pretty} at {time}|some day>"
    for person in (ana, ben):
        await client.chat_postMessage(channel=person.id, text=due)
    await expect(page.get_by_role("article")).to_contain_text("Due tomorrow at 12:30 AM")
    await page.get_by_role("button", name="+1 day").click()
    await expect(page.get_by_role("article")).to_contain_text("Due today at 12:30 AM")
    await page.get_by_role("button", name="+1 day").click()
    await expect(page.get_by_role("article")).to_contain_text("Due yesterday at 12:30 AM")

    await page.get_by_role("button", name="Ben").click()
    await expect(page.get_by_role("article")).to_contain_text("Due May 4, 2026 at 6:30 PM")


async def test_news_from_the_app_are_marked_until_they_are_seen(page, client, ana):
    place = page.get_by_role("navigation").get_by_role("button", name="echo")
    await page.get_by_role("button", name="general").click()
    await expect(page).to_have_title("general – Sandbox")
    await client.chat_postMessage(channel=ana.id, text="News")
    await expect(place).to_have_text("Eecho" + "unread")
    await expect(page).to_have_title("• general – Sandbox")

    await place.click()
    await expect(place).to_have_text("Eecho")
    await expect(page).to_have_title("echo – Sandbox")


async def test_the_home_tab_is_fetched_when_it_is_looked_at(page):
    await page.get_by_role("tab", name="Home").click()
    await expect(page.get_by_role("heading", name="At home")).to_be_visible()
    await page.get_by_role("tab", name="Home").press("ArrowRight")
    await expect(page.get_by_role("tab", name="Messages")).to_be_focused()
    await expect(page.get_by_role("log", name="Messages in echo")).to_be_visible()


async def test_the_about_tab_names_the_app_and_its_commands(page):
    await page.get_by_role("tab", name="Messages").press("ArrowRight")
    await expect(page.get_by_role("tab", name="About")).to_be_focused()

    about = page.get_by_role("tabpanel", name="About")
    await expect(about.get_by_role("heading", name="echo")).to_be_visible()
    await expect(about.get_by_role("term")).to_have_text(["/echo [words]"])
    await expect(about.get_by_role("definition")).to_have_text(["Says it back"])
    await page.get_by_role("tab", name="About").press("ArrowRight")
    await expect(page.get_by_role("tab", name="Home")).to_be_focused()
    await expect(about).to_be_hidden()


async def test_each_place_keeps_its_own_draft(page):
    await page.get_by_role("combobox", name="Message echo").fill("for the app")
    await page.get_by_role("button", name="general").click()
    await expect(page.get_by_role("combobox", name="Message #general")).to_have_value("")
    await page.get_by_role("button", name="Ben").click()
    await expect(page.get_by_role("combobox", name="Message echo")).to_have_value("")
    await page.get_by_role("button", name="Ana").click()
    await page.get_by_role("navigation").get_by_role("button", name="echo").click()
    await expect(page.get_by_role("combobox", name="Message echo")).to_have_value("for the app")


async def test_an_app_that_is_gone_is_named(page, app):
    await expect(page.get_by_text("is not connected")).to_be_hidden()
    await app.close_async()
    await page.get_by_role("button", name="+1 hour").click()

    gone = page.get_by_text("echo is not connected right now; it will not answer.")
    await expect(gone).to_be_visible()
    await page.get_by_role("combobox", name="Message echo").fill("/echo hello")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="/echo did not work.")).to_be_visible()
    await expect(page.get_by_role("combobox", name="Message echo")).to_have_value("/echo hello")
