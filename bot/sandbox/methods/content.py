"""What Slack accepts as the content of a message, in posts and in response_urls alike."""

import json
from typing import Any

from bot.sandbox.arguments import Arguments, Blocks, Object
from bot.sandbox.block_kit.validate import check_blocks
from bot.sandbox.refusal import Refused

MAX_TEXT = 40_000
MAX_METADATA = 8_000


class Content(Arguments):
    """What every message can have."""

    text: str | None = None
    blocks: Blocks | None = None
    attachments: Blocks | None = None
    metadata: Object | None = None


def check(content: Content) -> None:
    """Refuse what Slack does not take as a message."""
    if content.blocks:
        check_blocks(content.blocks)
    if not content.blocks and not (content.text or "").strip() and not content.attachments:
        raise Refused("no_text")
    if len(content.text or "") > MAX_TEXT:
        raise Refused("msg_too_long")
    if content.metadata is not None:
        check_metadata(content.metadata)


def check_metadata(metadata: dict[str, Any]) -> None:
    """Refuse metadata that is not an event_type with a payload of plain JSON."""
    if set(metadata) != {"event_type", "event_payload"} or not metadata["event_type"]:
        raise Refused("invalid_metadata_format")
    # Bolt's own `say` sends a null payload in threads of a DM, so Slack must take one.
    if not isinstance(metadata["event_payload"], dict | None):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(metadata["event_payload"], ensure_ascii=False)) > MAX_METADATA:
        raise Refused("metadata_too_large")
