"""The page's forms on what an app may ask of a field: to begin there, and to be told at once."""

import pytest
from playwright.async_api import expect

from tests.sandbox.page_app import COLOURS, asked, option, plain

EAGER = {"trigger_actions_on": ["on_character_entered"]}


def chosen(action):
    """What an action tells: words, a moment, or the values of options."""
    if "selected_options" in action:
        return [option["value"] for option in action["selected_options"]]
    told = action.get("selected_option") or action
    return told.get("value") or told.get("selected_time") or told.get("selected_date")


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
            told.append(chosen(action))

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


async def choose(page, name, *options):
    """Choose in a menu, which closes by Escape where it stays open."""
    await page.get_by_role("combobox", name=name).click()
    for one in options:
        await page.get_by_role("option", name=one).click()
    await page.keyboard.press("Escape") if len(options) > 1 else None


async def test_every_kind_of_choice_tells_the_app_at_once(open_form, sandbox, told):
    groups = [
        {"label": plain("Warm"), "options": COLOURS[:1]},
        {"label": plain("Cold"), "options": COLOURS[1:]},
    ]
    many = {"type": "multi_static_select", "options": COLOURS}
    page = await open_form(
        asked("time", "Time", {"type": "timepicker"}, dispatch_action=True),
        asked("day", "Day", {"type": "datepicker"}, dispatch_action=True),
        asked("radio", "Size", {"type": "radio_buttons", "options": COLOURS}, dispatch_action=True),
        asked("boxes", "Extras", {"type": "checkboxes", "options": COLOURS}, dispatch_action=True),
        asked("many", "Many", many, dispatch_action=True),
        asked(
            "grouped",
            "Grouped",
            {"type": "static_select", "option_groups": groups},
            dispatch_action=True,
        ),
    )
    await page.get_by_label("Time", exact=True).fill("11:30")
    await page.get_by_label("Day", exact=True).fill("2026-05-09")
    await page.get_by_role("radio", name="Blue").check()
    await page.get_by_role("checkbox", name="Red").check()
    await page.get_by_role("checkbox", name="Blue").check()
    await choose(page, "Many", "Green", "Red")
    async with page.expect_response(lambda answer: "grouped" in (answer.request.post_data or "")):
        await choose(page, "Grouped", "Blue")
    await sandbox.settled()

    one_by_one = ["11:30", "2026-05-09", "blue", ["red"], ["red", "blue"]]
    assert told == [*one_by_one, ["green"], ["green", "red"], "blue"]


async def test_a_list_opens_where_there_is_room_for_it(open_form):
    colours = [option(f"Colour {number}") for number in range(30)]
    texts = [
        asked(f"text{number}", f"Text {number}", {"type": "plain_text_input"})
        for number in range(12)
    ]
    menu = asked("menu", "Menu", {"type": "static_select", "options": colours})
    page = await open_form(*texts, menu)
    await page.get_by_role("combobox", name="Menu").click()
    button = await page.get_by_role("combobox", name="Menu", exact=True).bounding_box()
    listed = await page.locator("[popover]").bounding_box()

    assert button["y"] > 400
    assert listed["height"] > 300
    assert 0 <= listed["y"] <= listed["y"] + listed["height"] <= button["y"]
