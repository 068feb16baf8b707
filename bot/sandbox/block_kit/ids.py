"""The ids that Slack gives to blocks and elements which came without one."""

import copy
from collections.abc import Callable
from typing import Any

from bot.sandbox.block_kit.walk import elements


def with_ids(blocks: list[dict[str, Any]], new_id: Callable[[], str]) -> list[dict[str, Any]]:
    """A copy of the blocks in which every block has a block_id and every element an action_id."""
    blocks = copy.deepcopy(blocks)
    for block in blocks:
        if not block.get("block_id"):
            block["block_id"] = new_id()
    for _, _, element in elements(blocks):
        if element.get("type") != "image" and not element.get("action_id"):
            element["action_id"] = new_id()
    return blocks
