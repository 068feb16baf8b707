"""The input for words that most forms have, and what came back with it."""

from typing import Any

from bot.views.blocks import Block, clip
from bot.views.ids import INPUT, Field


def words(limit: int, text: str = "", *, lines: bool = False) -> Block:
    """An element to type into, filled with this text."""
    element: Block = {
        "type": "plain_text_input",
        "action_id": INPUT,
        "multiline": lines,
        "max_length": limit,
    }
    return element | {"initial_value": clip(text, limit)} if text else element


def typed(values: dict[str, Any], field: Field) -> str:
    """What stands in this field of a form that was sent; empty where there is no such field."""
    return str(values.get(field, {}).get(INPUT, {}).get("value") or "")


def typed_line(values: dict[str, Any], field: Field) -> str:
    """The same as one line, with single spaces."""
    return " ".join(typed(values, field).split())
