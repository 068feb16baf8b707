"""The page in a real browser, with a little app on the other side."""

import pytest
from playwright.async_api import expect

from tests.sandbox.page_app import card, register


@pytest.fixture
def sandbox(paged_sandbox):
    return paged_sandbox


@pytest.fixture
async def app(connected):
    return await connected(register)


@pytest.fixture
async def page(app, sandbox, ana, open_page):
    page = await open_page(sandbox, ana)
    await expect(page.get_by_text("to begin.")).to_be_visible()
    return page


def composer(page):
    return page.get_by_role("combobox", name="Message echo")


async def say(page, text):
    await composer(page).fill(text)
    await composer(page).press("Enter")


def message(page, text):
    return page.get_by_role("article").filter(has_text=text)


async def test_an_empty_conversation_tells_how_to_begin(page):
    beginning = page.get_by_role("log", name="Messages in echo")

    await expect(beginning).to_contain_text("Type /echo to begin.")


async def test_a_command_is_completed_and_answered_to_one_person_only(page, sandbox):
    await composer(page).press_sequentially("/e")
    await expect(page.get_by_role("option")).to_have_text("/echo [words]Says it back")
    await composer(page).press("Tab")
    await expect(composer(page)).to_have_value("/echo ")
    await composer(page).press_sequentially("hello")
    await composer(page).press("Enter")

    answer = message(page, "You said: hello")
    await expect(answer).to_contain_text("Only visible to you")
    await expect(composer(page)).to_have_value("")


async def test_an_unknown_command_is_refused_and_what_was_typed_stays(page):
    await say(page, "/ecco hello")

    alert = page.get_by_role("alert").filter(has_text="/ecco is not a valid command.")
    await expect(alert).to_be_visible()
    await expect(composer(page)).to_have_value("/ecco hello")


async def test_a_form_is_filled_corrected_and_saved(page):
    await say(page, "/echo form")
    form = page.get_by_role("dialog", name="Everything")
    await expect(form.get_by_label("Name")).to_be_focused()
    await form.get_by_label("Story").fill("Long ago")
    await form.get_by_role("button", name="Save").click()
    await expect(form.get_by_role("alert")).to_have_text("Please complete this required field.")

    await form.get_by_label("Name").fill("nobody")
    await form.get_by_role("button", name="Save").click()
    await expect(form.get_by_role("alert")).to_have_text("Somebody, please.")
    await expect(form.get_by_label("Name")).to_be_focused()
    await expect(form.get_by_label("Name")).to_have_value("nobody")
    await expect(form.get_by_label("Story")).to_have_value("Long ago")

    await form.get_by_label("Name").fill("Somebody")
    await form.get_by_role("button", name="Save").click()
    await expect(form).not_to_be_attached()
    await expect(message(page, "Saved Somebody")).to_be_visible()


async def test_every_input_hands_over_what_was_chosen(page, ana):
    await say(page, "/echo form")
    form = page.get_by_role("dialog", name="Everything")
    await form.get_by_label("Name", exact=True).fill("Ana")
    await form.get_by_label("When: date").fill("2026-05-06")
    await form.get_by_label("When: time").fill("09:30")
    await form.get_by_label("Day (optional)").fill("2026-05-07")
    await form.get_by_label("Time (optional)", exact=True).fill("17:45")
    await form.get_by_role("combobox", name="Colour (optional)").click()
    await page.get_by_role("option", name="Green").click()
    await form.get_by_role("combobox", name="Colours").click()
    await page.get_by_role("option", name="Red").click()
    await page.get_by_role("option", name="Blue").click()
    await page.keyboard.press("Escape")
    await form.get_by_label("Red").check()
    await form.get_by_label("Milk").check()
    await form.get_by_label("Email").fill("ana@example.com")
    await form.get_by_label("Link").fill("https://example.com")
    await form.get_by_label("Count").fill("7")
    view = ana.modal
    await form.get_by_role("button", name="Save").click()
    await expect(form).not_to_be_attached()

    held = {block_id: actions["x"] for block_id, actions in view.state.items()}
    for state in held.values():
        del state["type"]
    red, green, blue = (
        {"text": {"type": "plain_text", "text": name}, "value": name.lower()}
        for name in ("Red", "Green", "Blue")
    )
    assert held == {
        "name": {"value": "Ana"},
        "story": {"value": None},
        "when": {"selected_date_time": 1778052600},
        "day": {"selected_date": "2026-05-07"},
        "time": {"selected_time": "17:45"},
        "colour": {"selected_option": green},
        "colours": {"selected_options": [red, blue]},
        "size": {"selected_option": red},
        "extras": {
            "selected_options": [{**red, "text": {**red["text"], "text": "Milk"}, "value": "milk"}]
        },
        "email": {"value": "ana@example.com"},
        "url": {"value": "https://example.com"},
        "count": {"value": "7"},
    }


async def test_a_message_appears_by_itself_and_what_is_being_typed_stays(page, client, ana):
    await composer(page).fill("I was just")
    await client.chat_postMessage(channel=ana.id, text="News for you")

    await expect(message(page, "News for you")).to_be_visible()
    await expect(composer(page)).to_have_value("I was just")
    await expect(composer(page)).to_be_focused()


async def test_a_click_rewrites_the_card(page, client, ana):
    await client.chat_postMessage(channel=ana.id, text="A card", blocks=card("*A card*"))
    await page.get_by_role("button", name="Done").click()

    await expect(message(page, "It is done")).to_be_visible()
    await expect(page.get_by_role("button", name="Done")).not_to_be_attached()


async def test_a_dangerous_button_asks_back(page, client, ana):
    await client.chat_postMessage(channel=ana.id, text="A card", blocks=card("*A card*"))
    await page.get_by_role("button", name="Drop").click()
    question = page.get_by_role("dialog", name="Sure?")
    await question.get_by_role("button", name="Keep it").click()
    await expect(question).not_to_be_attached()
    await expect(page.get_by_role("button", name="Drop")).to_be_visible()
    await page.get_by_role("button", name="Drop").click()
    await question.get_by_role("button", name="Yes, drop it").click()

    await expect(message(page, "It is drop")).to_be_visible()


async def test_menus_and_pickers_on_a_card_tell_the_app_at_once(page, client, ana):
    posts = [
        await client.chat_postMessage(
            channel=ana.id, text="A card", blocks=card(f"*Card {number}*")
        )
        for number in (1, 2, 3)
    ]
    first, second, third = (message(page, f"Card {number}") for number in (1, 2, 3))
    await first.get_by_role("combobox", name="Paint").click()
    await page.get_by_role("option", name="Blue").click()
    await expect(page.get_by_role("article").nth(0)).to_contain_text("Painted blue")
    await second.get_by_role("button", name="More actions").click()
    await page.get_by_role("option", name="Green").click()
    await expect(page.get_by_role("article").nth(1)).to_contain_text("Painted green")
    await third.get_by_label("When: date").fill("2026-05-06")
    await third.get_by_label("When: time").fill("09:30")
    await expect(page.get_by_role("article").nth(2)).to_contain_text("At 1778052600")
    assert len(posts) == 3


async def test_a_reply_goes_into_the_thread_at_the_side(page, client, ana):
    await client.chat_postMessage(channel=ana.id, text="How was it?")
    await message(page, "How was it?").hover()
    await page.get_by_role("button", name="Reply in thread").click()
    thread = page.get_by_role("complementary", name="Thread")
    await thread.get_by_role("combobox", name="Reply…").fill("Very *good*")
    await thread.get_by_role("button", name="Send").click()

    await expect(thread.get_by_role("article")).to_contain_text(
        ["How was it?", "Very good", "Heard: Very good"]
    )
    await thread.get_by_role("button", name="Close").click()
    await expect(thread).to_be_hidden()
    await expect(page.get_by_role("article")).to_have_count(1)
    await expect(page.get_by_role("button", name="2 replies")).to_be_visible()


async def test_who_reads_the_newest_follows_and_who_reads_back_is_left_alone(page, client, ana):
    for number in range(40):
        await client.chat_postMessage(channel=ana.id, text=f"Message {number}")
    newest = message(page, "Message 39")
    await expect(newest).to_be_in_viewport()
    await newest.hover()
    await newest.get_by_role("button", name="Reply in thread").click()
    await expect(newest.first).to_be_in_viewport()

    oldest = message(page, "Message 0").first
    await oldest.scroll_into_view_if_needed()
    await client.chat_postMessage(channel=ana.id, text="News")
    await expect(message(page, "News")).to_be_attached()
    await expect(oldest).to_be_in_viewport()


async def test_ones_own_words_can_be_changed_and_taken_back(page, ana):
    await say(page, "Helo & welcome")
    await message(page, "Helo").hover()
    await page.get_by_role("button", name="Edit message").click()
    editor = page.get_by_role("textbox", name="Edit message")
    await expect(editor).to_have_value("Helo & welcome")
    await editor.fill("Hello & welcome")
    await editor.press("Enter")
    await expect(message(page, "Hello & welcome (edited)")).to_be_visible()

    await message(page, "Hello").hover()
    await page.get_by_role("button", name="Delete message").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(page.get_by_role("article")).to_have_count(0)
    assert ana.messages == []
