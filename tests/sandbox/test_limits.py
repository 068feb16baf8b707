"""Block Kit's limits: just at the limit is taken, just over it is refused where it is wrong.

The numbers are slackblocks' numbers, a package that others maintain.
"""

import json

import pytest
from slackblocks import _limits, _surfaces

from bot.sandbox.block_kit.surfaces import BLOCKS, Message, ModalView
from bot.sandbox.block_kit.validate import check_blocks, check_view, complaints
from bot.sandbox.refusal import Refused


def plain(n):
    return {"type": "plain_text", "text": "x" * n}


def mrkdwn(n):
    return {"type": "mrkdwn", "text": "x" * n}


def section(**more):
    return {"type": "section", "text": mrkdwn(2), **more}


def option(number=1, **more):
    return {"text": plain(2), "value": f"v{number}", **more}


def options(n):
    return [option(number) for number in range(n)]


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def button(**more):
    return {"type": "button", "text": plain(2), **more}


def field(**more):
    element = {"type": "plain_text_input", **more}
    return {"type": "input", "label": plain(2), "element": element}


def confirm(**more):
    words = {"title": plain(1), "text": plain(1), "confirm": plain(1), "deny": plain(1)}
    return actions(button(confirm=words | more))


def select(**more):
    return actions({"type": "static_select", **more})


LIMITS = {
    "BLOCK_ID_MAX_LENGTH": (lambda n: section(block_id="x" * n), "/block_id"),
    "ACTION_ID_MAX_LENGTH": (
        lambda n: actions(button(action_id="x" * n)),
        "/elements/0/action_id",
    ),
    "SECTION_TEXT_MAX_LENGTH": (lambda n: section(text=mrkdwn(n)), "/text/text"),
    "SECTION_FIELDS_MAX_ITEMS": (lambda n: section(fields=[mrkdwn(1)] * n), "/fields"),
    "SECTION_FIELDS_ITEM_MAX_LENGTH": (lambda n: section(fields=[mrkdwn(n)]), "/fields/0/text"),
    "HEADER_TEXT_MAX_LENGTH": (lambda n: {"type": "header", "text": plain(n)}, "/text/text"),
    "CONTEXT_ELEMENTS_MAX_ITEMS": (
        lambda n: {"type": "context", "elements": [mrkdwn(1)] * n},
        "/elements",
    ),
    "ACTIONS_ELEMENTS_MAX_ITEMS": (lambda n: actions(*[button()] * n), "/elements"),
    "IMAGE_ALT_TEXT_MAX_LENGTH": (
        lambda n: {"type": "image", "image_url": "https://x.example", "alt_text": "x" * n},
        "/alt_text",
    ),
    "IMAGE_TITLE_MAX_LENGTH": (
        lambda n: {
            "type": "image",
            "image_url": "https://x.example",
            "alt_text": "x",
            "title": plain(n),
        },
        "/title/text",
    ),
    "BUTTON_TEXT_MAX_LENGTH": (lambda n: actions(button(text=plain(n))), "/elements/0/text/text"),
    "BUTTON_VALUE_MAX_LENGTH": (lambda n: actions(button(value="x" * n)), "/elements/0/value"),
    "BUTTON_URL_MAX_LENGTH": (
        lambda n: actions(button(url="https://" + "x" * (n - 8))),
        "/elements/0/url",
    ),
    "BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH": (
        lambda n: actions(button(accessibility_label="x" * n)),
        "/elements/0/accessibility_label",
    ),
    "CONFIRMATION_TITLE_MAX_LENGTH": (
        lambda n: confirm(title=plain(n)),
        "/elements/0/confirm/title/text",
    ),
    "CONFIRMATION_TEXT_MAX_LENGTH": (
        lambda n: confirm(text=plain(n)),
        "/elements/0/confirm/text/text",
    ),
    "CONFIRMATION_CONFIRM_MAX_LENGTH": (
        lambda n: confirm(confirm=plain(n)),
        "/elements/0/confirm/confirm/text",
    ),
    "CONFIRMATION_DENY_MAX_LENGTH": (
        lambda n: confirm(deny=plain(n)),
        "/elements/0/confirm/deny/text",
    ),
    "OPTION_TEXT_MAX_LENGTH": (
        lambda n: select(options=[option(text=plain(n))]),
        "/elements/0/options/0/text/text",
    ),
    "OPTION_VALUE_MAX_LENGTH": (
        lambda n: select(options=[option(value="x" * n)]),
        "/elements/0/options/0/value",
    ),
    "OPTION_DESCRIPTION_MAX_LENGTH": (
        lambda n: select(options=[option(description=plain(n))]),
        "/elements/0/options/0/description/text",
    ),
    "SELECT_OPTIONS_MAX_ITEMS": (lambda n: select(options=options(n)), "/elements/0/options"),
    "SELECT_OPTION_GROUPS_MAX_ITEMS": (
        lambda n: select(
            option_groups=[{"label": plain(1), "options": [option(i)]} for i in range(n)]
        ),
        "/elements/0/option_groups",
    ),
    "OPTION_GROUP_OPTIONS_MAX_ITEMS": (
        lambda n: select(option_groups=[{"label": plain(1), "options": options(n)}]),
        "/elements/0/option_groups/0/options",
    ),
    "SELECT_PLACEHOLDER_MAX_LENGTH": (
        lambda n: select(options=options(1), placeholder=plain(n)),
        "/elements/0/placeholder/text",
    ),
    "OVERFLOW_OPTIONS_MAX_ITEMS": (
        lambda n: actions({"type": "overflow", "options": options(n)}),
        "/elements/0/options",
    ),
    "CHECKBOXES_OPTIONS_MAX_ITEMS": (
        lambda n: actions({"type": "checkboxes", "options": options(n)}),
        "/elements/0/options",
    ),
    "RADIO_BUTTONS_OPTIONS_MAX_ITEMS": (
        lambda n: actions({"type": "radio_buttons", "options": options(n)}),
        "/elements/0/options",
    ),
    "INPUT_LABEL_MAX_LENGTH": (lambda n: field() | {"label": plain(n)}, "/label/text"),
    "INPUT_HINT_MAX_LENGTH": (lambda n: field() | {"hint": plain(n)}, "/hint/text"),
    "PLAIN_TEXT_INPUT_MAX_LENGTH_MAX": (lambda n: field(max_length=n), "/element/max_length"),
    "PLAIN_TEXT_INPUT_MIN_LENGTH_MAX": (lambda n: field(min_length=n), "/element/min_length"),
    "PLAIN_TEXT_INPUT_PLACEHOLDER_MAX_LENGTH": (
        lambda n: field(placeholder=plain(n)),
        "/element/placeholder/text",
    ),
    "MARKDOWN_TEXT_MAX_LENGTH": (lambda n: {"type": "markdown", "text": "x" * n}, "/text"),
    "CONTEXT_ACTIONS_ELEMENTS_MAX_ITEMS": (
        lambda n: {
            "type": "context_actions",
            "elements": [{"type": "icon_button", "icon": "trash", "text": plain(1)}] * n,
        },
        "/elements",
    ),
}


@pytest.mark.parametrize("name", LIMITS)
def test_a_block_at_its_limit_is_taken_and_over_it_refused(name):
    build, pointer = LIMITS[name]
    limit = getattr(_limits, name)
    assert found(build(limit)) == []
    assert [one.pointer for one in found(build(limit + 1))] == [f"/blocks/0{pointer}"]


def found(*blocks):
    return complaints(Message, {"blocks": list(blocks)}, "message")


def modal(**more):
    return {"type": "modal", "title": plain(1), "blocks": [section()], **more}


VIEW_LIMITS = {
    "VIEW_TITLE_MAX_LENGTH": (lambda n: modal(title=plain(n)), "/title/text"),
    "VIEW_SUBMIT_MAX_LENGTH": (lambda n: modal(submit=plain(n)), "/submit/text"),
    "VIEW_CLOSE_MAX_LENGTH": (lambda n: modal(close=plain(n)), "/close/text"),
    "VIEW_BLOCKS_MAX_ITEMS": (lambda n: modal(blocks=[section()] * n), "/blocks"),
    "VIEW_PRIVATE_METADATA_MAX_LENGTH": (
        lambda n: modal(private_metadata="x" * n),
        "/private_metadata",
    ),
    "VIEW_CALLBACK_ID_MAX_LENGTH": (lambda n: modal(callback_id="x" * n), "/callback_id"),
    "VIEW_EXTERNAL_ID_MAX_LENGTH": (lambda n: modal(external_id="x" * n), "/external_id"),
}


@pytest.mark.parametrize("name", VIEW_LIMITS)
def test_a_modal_at_its_limit_is_taken_and_over_it_refused(name):
    build, pointer = VIEW_LIMITS[name]
    limit = getattr(_limits, name)
    assert complaints(ModalView, build(limit), "modal") == []
    over = complaints(ModalView, build(limit + 1), "modal")
    assert [one.pointer for one in over] == [pointer]


def test_a_message_takes_fifty_blocks():
    limit = _limits.MESSAGE_BLOCKS_MAX_ITEMS
    assert found(*[section()] * limit) == []
    assert [str(one) for one in found(*[section()] * (limit + 1))] == [
        "no more than 50 items allowed [json-pointer:/blocks]"
    ]


def test_all_blocks_of_a_message_together_have_a_limit():
    check_blocks([section(text=mrkdwn(2640))] * 5)
    with pytest.raises(Refused, match="msg_blocks_too_long"):
        check_blocks([section(text=mrkdwn(2640))] * 4 + [section(text=mrkdwn(2641))])


def test_a_view_is_at_most_250_kilobytes():
    big = [section(text=mrkdwn(3000)) for _ in range(81)]
    rest = 250_000 - len(json.dumps(modal(blocks=[*big, section(text=mrkdwn(0))])))
    check_view(modal(blocks=[*big, section(text=mrkdwn(rest))]))
    with pytest.raises(Refused, match="view_too_large"):
        check_view(modal(blocks=[*big, section(text=mrkdwn(rest + 1))]))


@pytest.mark.parametrize("surface", BLOCKS)
def test_no_surface_takes_a_block_that_slackblocks_forbids_there(surface):
    assert BLOCKS[surface] <= _surfaces._BLOCK_TYPES_BY_SURFACE[surface]
