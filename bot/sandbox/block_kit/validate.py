"""The gate: what Slack would say about these blocks or this view."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.sandbox.block_kit.complaints import Complaint, complaint
from bot.sandbox.block_kit.surfaces import (
    BLOCKS,
    NOT_ON,
    HomeView,
    Message,
    ModalView,
    Surface,
)
from bot.sandbox.block_kit.walk import elements, objects
from bot.sandbox.refusal import Refused

MAX_MESSAGE_CHARACTERS = 13_200
"""Nowhere documented, but measured: more than this over all blocks is refused."""
MAX_MARKDOWN = 12_000
MAX_VIEW_BYTES = 250_000


def check_blocks(blocks: list[Any]) -> None:
    """Refuse blocks that Slack refuses in a message."""
    found = complaints(Message, {"blocks": blocks}, "message")
    if found:
        words = [str(one) for one in found]
        raise Refused("invalid_blocks", errors=words, messages=[f"[ERROR] {w}" for w in words])
    if _length(blocks) > MAX_MESSAGE_CHARACTERS or _markdown(blocks) > MAX_MARKDOWN:
        raise Refused("msg_blocks_too_long")


def check_view(view: dict[str, Any], allowed: Surface = "modal") -> None:
    """Refuse a view that Slack refuses, or that is of another kind."""
    if len(json.dumps(view, ensure_ascii=False).encode()) > MAX_VIEW_BYTES:
        raise Refused("view_too_large")
    found = complaints(ModalView if allowed == "modal" else HomeView, view, allowed)
    if found:
        # A view is an argument, and Slack names its parts from there.
        words = [Complaint("failed to match all allowed schemas", "/view")]
        words += [Complaint(one.message, f"/view{one.pointer}") for one in found]
        raise Refused("invalid_arguments", messages=[f"[ERROR] {w}" for w in words])


def complaints(model: type[BaseModel], sent: dict[str, Any], surface: Surface) -> list[Complaint]:
    """Everything that is wrong: first with each part, and then with the whole."""
    try:
        model.model_validate(sent)
    except ValidationError as wrong:
        return [complaint(error, sent) for error in wrong.errors()]
    return list(_about_the_whole(sent, surface))


def _about_the_whole(sent: dict[str, Any], surface: Surface) -> Iterator[Complaint]:
    blocks = sent["blocks"]
    yield from _misplaced(blocks, surface)
    yield from _twice(blocks)
    inputs = any(block["type"] == "input" for block in blocks)
    if surface == "modal" and inputs and "submit" not in sent:
        yield Complaint("missing required field: submit", "")


def _misplaced(blocks: list[dict[str, Any]], surface: Surface) -> Iterator[Complaint]:
    for index, block in enumerate(blocks):
        if block["type"] not in BLOCKS[surface]:
            yield Complaint(f"unsupported type: {block['type']}", f"/blocks/{index}/type")
    for where, _, element in elements(blocks):
        if element["type"] in NOT_ON[surface]:
            yield Complaint(f"unsupported type: {element['type']}", f"{where}/type")


def _twice(blocks: list[dict[str, Any]]) -> Iterator[Complaint]:
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    for index, block in enumerate(blocks):
        if ids[block.get("block_id")] > 1:
            message = f'`block_id` "{block["block_id"]}" already exists for another block'
            yield Complaint(message, f"/blocks/{index}/block_id")
        yield from _actions_twice(f"/blocks/{index}", block)
    focused = [where for where, _, element in elements(blocks) if element.get("focus_on_load")]
    for where in focused[1:]:
        yield Complaint("only one element can have focus_on_load", f"{where}/focus_on_load")


def _actions_twice(where: str, block: dict[str, Any]) -> Iterator[Complaint]:
    seen = set()
    for index, element in enumerate(block.get("elements", [])):
        action_id = element.get("action_id")
        if action_id in seen:
            message = f'`action_id` "{action_id}" already exists for another element'
            yield Complaint(message, f"{where}/elements/{index}/action_id")
        seen |= {action_id} - {None}


def _length(blocks: list[dict[str, Any]]) -> int:
    return sum(len(part["text"]) for part in objects(blocks) if isinstance(part.get("text"), str))


def _markdown(blocks: list[dict[str, Any]]) -> int:
    return sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
