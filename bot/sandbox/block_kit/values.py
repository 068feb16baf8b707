"""The values of inputs: what `state.values` holds for each kind of element."""

import copy
from collections.abc import Iterator
from typing import Any

from bot.sandbox.block_kit.walk import elements

STATE_KEYS = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
    "file_input": "files",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "radio_buttons": "selected_option",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}
"""The field in which each stateful element carries its value."""

_INITIAL_KEYS = {
    "value": "initial_value",
    "rich_text_value": "initial_value",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_date_time": "initial_date_time",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_user": "initial_user",
    "selected_users": "initial_users",
    "selected_conversation": "initial_conversation",
    "selected_conversations": "initial_conversations",
    "selected_channel": "initial_channel",
    "selected_channels": "initial_channels",
}


def stateful(blocks: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each block with each of its elements that has a value."""
    for _, block, element in elements(blocks):
        if element["type"] in STATE_KEYS:
            yield block, element


def initial(blocks: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """`state.values` of a view or message that nobody has touched."""
    state: dict[str, dict[str, Any]] = {}
    for block, element in stateful(blocks):
        state.setdefault(block["block_id"], {})[element["action_id"]] = _untouched(element)
    return state


def shown(blocks: list[dict[str, Any]], state: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """A copy of the blocks that begins with what was typed or chosen since."""
    blocks = copy.deepcopy(blocks)
    for block, element in stateful(blocks):
        held = state.get(block["block_id"], {}).get(element["action_id"], {})
        key = STATE_KEYS[element["type"]]
        if key in held and key in _INITIAL_KEYS:
            element[_INITIAL_KEYS[key]] = held[key]
    return blocks


def remember(
    state: dict[str, dict[str, Any]], blocks: list[dict[str, Any]], action: dict[str, Any]
) -> None:
    """Bring `state.values` up to date with what the person just chose."""
    for block_id, fresh in initial(blocks).items():
        state[block_id] = fresh | state.get(block_id, {})
    key = STATE_KEYS.get(action["type"])
    if key in action:
        held = state.setdefault(action["block_id"], {})
        held[action["action_id"]] = {"type": action["type"], key: action[key]}


def _untouched(element: dict[str, Any]) -> dict[str, Any]:
    key = STATE_KEYS[element["type"]]
    many = key.endswith("s") and key != "files"
    return {
        "type": element["type"],
        key: element.get(_INITIAL_KEYS.get(key, ""), [] if many else None),
    }
