"""The gate: what Slack would say about these blocks or this view."""

from typing import Any, Literal

Surface = Literal["message", "modal", "home"]


def check_blocks(blocks: list[Any], surface: Surface) -> None:
    """Refuse blocks that Slack refuses on this surface."""


def check_view(view: dict[str, Any], allowed: tuple[str, ...] = ("modal",)) -> None:
    """Refuse a view that Slack refuses."""
