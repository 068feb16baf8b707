"""The page on what is rare or awkward: buttons that lead away, hostile lines, unknown blocks."""

import pytest
from playwright.async_api import expect

from tests.sandbox.page_app import plain, register


@pytest.fixture
def sandbox(paged_sandbox):
    return paged_sandbox


@pytest.fixture
async def app(connected):
    return await connected(register)


@pytest.fixture
async def page(app, sandbox, ana, open_page):
    return await open_page(sandbox, ana)


@pytest.fixture
async def post(client, ana):
    async def post(text, **more):
        return await client.chat_postMessage(channel=ana.id, text=text, **more)

    return post


@pytest.fixture
async def show(post, sandbox, ana):
    """Puts blocks on the page that the sandbox would refuse to take from an app."""

    async def show(*blocks):
        await post("Blocks")
        [message] = ana.messages
        message.blocks = [{"block_id": str(n), **block} for n, block in enumerate(blocks)]
        sandbox.workspace.changed()

    return show


def article(page):
    return page.get_by_role("article")


async def test_a_button_with_an_address_asks_first_and_then_leads_there(page, post, sandbox):
    sure = {
        "title": plain("Leave?"),
        "text": plain("It is far."),
        "confirm": plain("Go"),
        "deny": plain("Stay"),
    }
    there = f"{sandbox.url}/page/icon.svg"
    button = {
        "type": "button",
        "action_id": "more",
        "text": plain("Read"),
        "url": there,
        "confirm": sure,
    }
    await post("Read", blocks=[{"type": "actions", "elements": [button]}])
    question = page.get_by_role("dialog", name="Leave?")
    await page.get_by_role("button", name="Read", exact=True).click()
    await question.get_by_role("button", name="Stay").click()
    await expect(question).not_to_be_attached()
    assert page.context.pages == [page]

    await page.get_by_role("button", name="Read", exact=True).click()
    async with page.context.expect_page() as opened:
        await question.get_by_role("button", name="Go").click()
    elsewhere = await opened.value
    await expect(elsewhere).to_have_url(there)
    await expect(page.get_by_role("dialog", name="Above")).to_be_visible()


async def test_a_line_of_many_links_behind_a_lone_mark_is_shown(page, post):
    links = [f"<https://a.example/{number}>" for number in range(60)]
    await post("*" + " ".join(links))

    await expect(article(page).get_by_role("link")).to_have_count(60)
    await expect(article(page).get_by_role("link").last).to_have_text("https://a.example/59")


async def test_marks_hold_around_links_and_lone_angles(page, post):
    await post("*see <https://a.example/x*y|the *site*> now* and _a &lt; b_")

    await expect(article(page).locator(".text b")).to_have_text("see the *site* now")
    await expect(article(page).locator(".text i")).to_have_text("a < b")


async def test_nobody_is_called_by_what_a_person_types(page, ana):
    field = page.get_by_role("combobox", name="Message echo")
    await field.fill("<!channel> <@U1|you> <https://a.example|b>")
    await field.press("Enter")

    text = article(page).locator(".text")
    await expect(text).to_have_text("<!channel> <@U1|you> <https://a.example|b>")
    await expect(article(page).locator(".mention")).to_have_count(0)
    assert ana.messages[-1].pings == []


async def test_a_table_has_columns_and_cells(page, show):
    def row(*words):
        return [{"type": "raw_text", "text": word} for word in words]

    bold = {"type": "text", "text": "3", "style": {"bold": True}}
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [bold]}]}
    settings = [{"align": "left"}, {"align": "right"}]
    rows = [row("Company", "Rounds"), [*row("Acme"), rich]]
    await show({"type": "table", "column_settings": settings, "rows": rows})

    await expect(page.get_by_role("columnheader")).to_have_text(["Company", "Rounds"])
    await expect(page.get_by_role("cell")).to_have_text(["Acme", "3"])
    await expect(page.get_by_role("cell", name="3")).to_have_css("text-align", "right")
    await expect(page.get_by_role("cell", name="3").locator("b")).to_have_text("3")


async def test_a_block_that_the_page_does_not_know_is_named(page, show):
    await show({"type": "hologram"}, {"type": "section", "text": plain("After it")})

    await expect(article(page)).to_contain_text("The sandbox does not show hologram.")
    await expect(article(page)).to_contain_text("After it")
