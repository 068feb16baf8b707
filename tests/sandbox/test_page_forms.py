"""The page's forms on what an app may ask of a field: to begin there, and to be told at once."""

import pytest
from playwright.async_api import expect

from tests.sandbox.page_app import COLOURS, asked, plain

EAGER = {"trigger_actions_on": ["on_character_entered"]}


@pytest.fixture
def sandbox(paged_sandbox):
    return paged_sandbox


@pytest.fixture
def told():
    return []


@pytest.fixture
async def open_form(connected, sandbox, ana, open_page, told):
    """Opens a modal with these blocks; what its fields tell the app is kept in `told`."""

    async def open_form(*blocks):
        async def on_command(ack, command, client):
            view = {"type": "modal", "title": plain("Form"), "submit": plain("Save")}
            view["blocks"] = blocks
            await client.views_open(trigger_id=command["trigger_id"], view=view)
            await ack()

        async def on_action(ack, action):
            await ack()
            told.append(action.get("value") or action["selected_option"]["value"])

        async def on_home(ack):
            await ack()

        def register(app):
            app.event("app_home_opened")(on_home)
            app.command("/echo")(on_command)
            app.action("x")(on_action)

        await connected(register)
        page = await open_page(sandbox, ana)
        await page.get_by_role("combobox", name="Message echo").fill("/echo")
        await page.keyboard.press("Enter")
        return page

    return open_form


async def test_a_form_begins_where_the_app_wants_it(open_form):
    text = {"type": "plain_text_input"}
    there = asked("two", "Second", {**text, "focus_on_load": True})
    page = await open_form(asked("one", "First", text), there)

    await expect(page.get_by_label("Second")).to_be_focused()


async def test_only_fields_that_dispatch_tell_the_app_and_when_they_should(
    open_form, sandbox, told
):
    text = {"type": "plain_text_input"}
    menu = {"type": "static_select", "options": COLOURS}
    eager = asked("e", "Eager", {**text, "dispatch_action_config": EAGER}, dispatch_action=True)
    page = await open_form(
        asked("quiet", "Quiet", text),
        asked("enter", "Enter", text, dispatch_action=True),
        eager,
        asked("menu", "Menu", menu, dispatch_action=True),
    )
    await page.get_by_label("Quiet").fill("nothing")
    await page.get_by_label("Enter").fill("at the end")
    await page.get_by_label("Enter").press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.get_by_label("Eager").fill("now")
    await page.get_by_role("combobox", name="Menu").click()
    async with page.expect_response(lambda answer: "green" in (answer.request.post_data or "")):
        await page.get_by_role("option", name="Green").click()
    await sandbox.settled()

    assert sorted(told) == ["at the end", "green", "now"]
