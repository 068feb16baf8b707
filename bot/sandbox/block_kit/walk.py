"""Going through blocks: every element, and where it stands."""

from collections.abc import Iterator
from typing import Any, NamedTuple


class Placed(NamedTuple):
    """An element, the block that it is in, and the JSON pointer to it."""

    pointer: str
    block: dict[str, Any]
    element: dict[str, Any]


def elements(blocks: list[dict[str, Any]]) -> Iterator[Placed]:
    """Every element that can be used or looked at beside the text, in reading order."""
    for index, block in enumerate(blocks):
        for key in ("accessory", "element"):
            if block.get(key):
                yield Placed(f"/blocks/{index}/{key}", block, block[key])
        if block["type"] in ("actions", "context_actions"):
            for inner, element in enumerate(block["elements"]):
                yield Placed(f"/blocks/{index}/elements/{inner}", block, element)


def objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every object in a tree of blocks, from the outside in."""
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from objects(inner)
