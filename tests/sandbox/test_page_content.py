"""What the page makes of content: marks, hostile words, modals that change, keys and phones."""

import pytest
from playwright.async_api import expect

from tests.sandbox.page_app import asked, card, plain, register

NASTY = "<img src=x onerror=\"document.title='caught'\"><script>document.title='caught'</script>"


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


def modal(title, *blocks):
    return {"type": "modal", "title": plain(title), "submit": plain("Save"), "blocks": blocks}


def words(page):
    return page.get_by_role("article").locator(".text")


async def test_marks_become_what_they_mean(page, post, ana):
    await post(f"*bold* _it_ ~no~ `a*b*c` 2 * 3 * 4 snake_case_name <@{ana.id}> <!here> :tada:")
    text = words(page)

    await expect(text).to_have_text("bold it no a*b*c 2 * 3 * 4 snake_case_name @Ana @here 🎉")
    assert await text.evaluate("node => node.innerHTML") == (
        "<b>bold</b> <i>it</i> <s>no</s> <code>a*b*c</code> 2 * 3 * 4 snake_case_name "
        '<span class="mention me">@Ana</span> <span class="mention broadcast">@here</span> 🎉'
    )


async def test_quotes_code_links_and_entities(page, post):
    await post("before\n&gt; a &lt;quote&gt;\nafter\n```x &lt; *y*```\n<https://a.example|A & B>")

    await expect(page.get_by_role("blockquote")).to_have_text("a <quote>")
    await expect(page.locator("pre")).to_have_text("x < *y*")
    link = page.get_by_role("link", name="A & B")
    await expect(link).to_have_attribute("href", "https://a.example")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_a_link_that_runs_code_is_no_link(page, post):
    await post("<javascript:document.title='caught'|press me>")

    await expect(words(page)).to_have_text("press me")
    await expect(page.get_by_role("link")).to_have_count(0)


async def test_hostile_words_stay_words_wherever_they_stand(page, post, client, ana):
    blocks = [
        {"type": "header", "text": plain(NASTY)},
        {"type": "section", "text": {"type": "mrkdwn", "text": NASTY}},
        {"type": "context", "elements": [plain(NASTY)]},
        {"type": "rich_text", "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": NASTY}]}
        ]},
    ]  # fmt: skip
    await post(NASTY)
    await post("blocks", blocks=blocks)
    field = page.get_by_role("combobox", name="Message echo")
    await field.fill(NASTY)
    await field.press("Enter")
    await expect(page.get_by_role("article")).to_have_count(3)

    await expect(words(page).nth(-1)).to_have_text(NASTY)
    await expect(page.get_by_role("heading", name=NASTY)).to_be_visible()
    await expect(page.locator("#pane img, #pane script")).to_have_count(0)
    await expect(page).to_have_title("echo – Sandbox")


async def test_rich_text_is_shown_with_its_styles(page, post):
    rows = [{"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}]
    pieces = [
        {"type": "text", "text": "strong", "style": {"bold": True}},
        {"type": "link", "url": "https://a.example", "text": "there"},
    ]
    parts = [
        {"type": "rich_text_section", "elements": pieces},
        {"type": "rich_text_list", "style": "ordered", "elements": rows},
    ]
    await post("rich", blocks=[{"type": "rich_text", "elements": parts}])

    await expect(page.locator(".rich-text b")).to_have_text("strong")
    await expect(page.get_by_role("link", name="there")).to_be_visible()
    await expect(page.get_by_role("article").get_by_role("listitem")).to_have_text(["one"])


async def test_a_modal_that_the_app_changes_keeps_what_was_typed(page, post, client, ana):
    await page.get_by_role("combobox", name="Message echo").fill("/echo form")
    await page.keyboard.press("Enter")
    name = page.get_by_role("dialog").get_by_label("Name")
    await name.fill("Half a na")
    field = asked("name", "Name", {"type": "plain_text_input", "max_length": 20})
    more = asked("more", "More", {"type": "plain_text_input"})
    await client.views_update(view_id=ana.modal.id, view=modal("Now", field, more))
    await expect(page.get_by_role("dialog", name="Now").get_by_label("More")).to_be_visible()

    await expect(name).to_be_focused()
    await expect(name).to_have_value("Half a na")
    await page.keyboard.type("me")
    await expect(name).to_have_value("Half a name")


async def test_modals_are_stacked_and_left_one_by_one(page, post):
    await post("card", blocks=card("A card"))
    first, second = (page.get_by_role("dialog", name=name) for name in ("Above", "Below"))
    await page.get_by_role("button", name="More", exact=True).click()
    await first.get_by_role("button", name="Deeper").click()
    await expect(second).to_be_visible()
    await expect(first).to_be_hidden()
    await page.keyboard.press("Escape")
    await expect(first).to_be_visible()
    await expect(second).not_to_be_attached()
    await page.keyboard.press("Escape")
    await expect(first).not_to_be_attached()
    await expect(page.get_by_role("button", name="More", exact=True)).to_be_focused()


async def test_the_cross_closes_the_whole_stack(page, post, ana):
    await post("card", blocks=card("A card"))
    await page.get_by_role("button", name="More", exact=True).click()
    await page.get_by_role("dialog", name="Above").get_by_role("button", name="Deeper").click()
    await page.get_by_role("dialog", name="Below").get_by_label("Close", exact=True).first.click()

    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert ana.modals == []


async def test_an_open_menu_stays_open_while_messages_arrive(page, post):
    await post("card", blocks=card("A card"))
    await page.get_by_role("combobox", name="Paint").click()
    await post("News")
    await expect(page.get_by_role("article")).to_have_count(2)
    await page.get_by_role("option", name="Blue").click()

    await expect(page.get_by_role("article").first).to_contain_text("Painted blue")


async def test_everything_can_be_done_by_keys_alone(page, post, ana):
    field = page.get_by_role("combobox", name="Message echo")
    await expect(field).to_be_focused()
    keys = page.keyboard
    for key in ("/", "e", "Enter", "f", "o", "r", "m", "Enter"):
        await keys.press(key)
    form = page.get_by_role("dialog", name="Everything")
    await expect(form.get_by_label("Name")).to_be_focused()
    await keys.type("Ana")
    colour = form.get_by_role("combobox", name="Colour (optional)")
    await colour.focus()
    for key in ("Enter", "ArrowDown", "ArrowDown", "Enter"):
        await keys.press(key)
    await expect(colour).to_have_text("Blue")
    await expect(colour).to_be_focused()
    await form.get_by_label("Name").press("Enter")
    await expect(page.get_by_role("article")).to_contain_text(["Saved Ana"])
    await expect(field).to_be_focused()

    await post("card", blocks=card("A card"))
    await expect(page.get_by_role("button", name="Done")).to_be_visible()
    await keys.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Reply in thread").nth(1)).to_be_focused()
    await page.get_by_role("button", name="Done").focus()
    await keys.press("Enter")
    await expect(page.get_by_role("article").nth(1)).to_contain_text("It is done")
    await expect(page.get_by_role("article").nth(1)).to_be_focused()
    await keys.press("Tab")
    await expect(page.get_by_role("button", name="Reply in thread").nth(1)).to_be_focused()
    await keys.press("Enter")
    await expect(page.get_by_role("combobox", name="Reply…")).to_be_focused()
    await keys.press("Escape")
    await expect(page.get_by_role("button", name="Reply in thread").nth(1)).to_be_focused()


async def test_on_a_phone_the_sidebar_comes_and_goes(app, sandbox, ana, open_page):
    page = await open_page(sandbox, ana, viewport={"width": 390, "height": 780}, has_touch=True)
    general = page.get_by_role("button", name="general")
    await expect(general).to_be_hidden()
    await page.get_by_role("button", name="Conversations and people").click()
    await general.click()

    await expect(page.get_by_role("heading", name="# general", exact=True)).to_be_visible()
    await expect(general).to_be_hidden()
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width == 390


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
async def test_light_and_dark_follow_the_system_until_one_is_chosen(
    app, sandbox, ana, open_page, scheme, other
):
    page = await open_page(sandbox, ana, color_scheme=scheme)
    paper = {"light": "rgb(255, 255, 255)", "dark": "rgb(27, 30, 33)"}
    pane = page.get_by_role("main")
    await expect(pane).to_have_css("background-color", paper[scheme])
    await page.get_by_role("button", name="Light or dark").click()
    await expect(pane).to_have_css("background-color", paper[other])
    await page.reload()
    await expect(pane).to_have_css("background-color", paper[other])


async def test_no_other_page_may_frame_it_and_no_foreign_script_runs_in_it(sandbox, open_page):
    page = await open_page(sandbox)
    answer = await page.request.get(sandbox.url)

    assert answer.headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
        " img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    outside = await page.request.get(f"{sandbox.url}/page/..%2f__init__.py")
    assert outside.status == 404
