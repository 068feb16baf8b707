"""Blocks of a wrong shape, or in a wrong place, are refused with a pointer to where."""

import pytest

from bot.sandbox.block_kit.surfaces import HomeView, Message, ModalView
from bot.sandbox.block_kit.validate import complaints


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


def select(**more):
    return actions({"type": "static_select", **more})


def found(*blocks):
    return complaints(Message, {"blocks": list(blocks)}, "message")


def modal(**more):
    return {"type": "modal", "title": plain(1), "blocks": [section()], **more}


SHAPES = [
    ([None], "must provide an object [json-pointer:/blocks/0]"),
    ([{"type": "divider", "x": 1}], "invalid additional property: x [json-pointer:/blocks/0]"),
    ([{"text": plain(1)}], "missing required field: type [json-pointer:/blocks/0]"),
    ([{"type": "sections"}], "unsupported type: sections [json-pointer:/blocks/0/type]"),
    (
        [section(accessory=None)],
        "must not be null [json-pointer:/blocks/0/accessory]",
    ),
    (
        [section(text=mrkdwn(0))],
        "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ),
    ([section(text="hi")], "must provide an object [json-pointer:/blocks/0/text]"),
    ([{"type": "section"}], "must have at least one of text, fields [json-pointer:/blocks/0]"),
    (
        [{"type": "header", "text": mrkdwn(1)}],
        "must be one of the allowed values: 'plain_text' [json-pointer:/blocks/0/text/type]",
    ),
    ([actions()], "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"),
    (
        [actions({"type": "plain_text_input"})],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]",
    ),
    (
        [field(type="button", text=plain(1))],
        "unsupported type: button [json-pointer:/blocks/0/element/type]",
    ),
    (
        [actions(button(action_id="a"), button(action_id="a"))],
        '`action_id` "a" already exists for another element '
        "[json-pointer:/blocks/0/elements/1/action_id]",
    ),
    (
        [actions(button(style="default"))],
        "must be one of the allowed values: 'primary' or 'danger' "
        "[json-pointer:/blocks/0/elements/0/style]",
    ),
    (
        [actions(button(url="acme.example"))],
        "must be a valid URL [json-pointer:/blocks/0/elements/0/url]",
    ),
    (
        [select(options=options(1), initial_option=option(2))],
        "must match one of the options [json-pointer:/blocks/0/elements/0/initial_option]",
    ),
    (
        [select(options=[option(1), option(1)])],
        "option values must be unique [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        [select()],
        "must have exactly one of options, option_groups [json-pointer:/blocks/0/elements/0]",
    ),
    (
        [actions({"type": "datepicker", "initial_date": "2026-5-4"})],
        "must be a date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]",
    ),
    (
        [actions({"type": "datepicker", "initial_date": "2026-02-30"})],
        "must be a date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]",
    ),
    (
        [actions({"type": "datetimepicker", "initial_date_time": "1777896000"})],
        "must provide an integer [json-pointer:/blocks/0/elements/0/initial_date_time]",
    ),
    (
        [field(max_length=2, initial_value="abc")],
        "must be less than 3 characters [json-pointer:/blocks/0/element/initial_value]",
    ),
    (
        [{"type": "image", "image_url": "https://x.example"}],
        "missing required field: alt_text [json-pointer:/blocks/0]",
    ),
    (
        [{"type": "alert", "text": plain(1)}],
        "unsupported type: alert [json-pointer:/blocks/0/type]",
    ),
    (
        [field(type="email_text_input")],
        "unsupported type: email_text_input [json-pointer:/blocks/0/element/type]",
    ),
    (
        [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{}]}]}],
        "missing required field: type [json-pointer:/blocks/0/elements/0/elements/0]",
    ),
]


@pytest.mark.parametrize(("blocks", "words"), SHAPES)
def test_a_wrong_shape_is_refused_with_a_pointer(blocks, words):
    assert [str(one) for one in found(*blocks)] == [words]


def test_a_block_id_is_used_once():
    twice = [section(block_id="a"), section(block_id="a")]
    assert [one.pointer for one in found(*twice)] == ["/blocks/0/block_id", "/blocks/1/block_id"]


def test_a_modal_with_inputs_has_a_submit_button():
    assert complaints(ModalView, modal(blocks=[field()], submit=plain(1)), "modal") == []
    [one] = complaints(ModalView, modal(blocks=[field()]), "modal")
    assert one.message == "missing required field: submit"


def test_a_home_tab_has_no_title_and_no_moment_picker():
    home = {"type": "home", "blocks": [section()]}
    assert complaints(HomeView, home, "home") == []
    assert len(complaints(HomeView, home | {"title": plain(1)}, "home")) == 1
    picker = actions({"type": "datetimepicker"})
    assert len(complaints(HomeView, home | {"blocks": [picker]}, "home")) == 1
