"""A modal or a Home tab as the workspace keeps it, with what was typed into it so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import reading
from bot.sandbox.block_kit import values
from bot.sandbox.reading import Reader


@dataclass(eq=False)
class View:
    """A live object: an update by the app shows here."""

    id: str
    user: str
    team: str
    app_id: str
    bot_id: str
    content: dict[str, Any]
    hash: str
    look: Callable[[], Reader] = field(repr=False)
    previous_id: str | None = None
    root_id: str = ""
    state: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """`modal` or `home`."""
        return str(self.content["type"])

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """The blocks as they are now."""
        return list(self.content["blocks"])

    @property
    def title(self) -> str:
        """The modal's title; nothing for a Home tab."""
        return str((self.content.get("title") or {}).get("text", ""))

    @property
    def callback_id(self) -> str:
        """What the app recognises it by."""
        return str(self.content.get("callback_id") or "")

    @property
    def external_id(self) -> str:
        """The app's own id for it."""
        return str(self.content.get("external_id") or "")

    @property
    def plain(self) -> str:
        """All that a reader sees, as plain lines."""
        blocks = values.shown(self.blocks, self.state)
        return "\n".join(filter(None, [self.title, reading.plain("", blocks, self.look())]))

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons in it."""
        return reading.buttons(self.blocks)

    def replace(self, content: dict[str, Any], new_hash: str) -> None:
        """Show other content; what was typed stays where block_id and action_id stay."""
        fresh = values.initial(content["blocks"])
        for block_id, elements in fresh.items():
            for action_id, value in elements.items():
                typed = self.state.get(block_id, {}).get(action_id)
                if typed is not None and typed["type"] == value["type"]:
                    elements[action_id] = typed
        self.content, self.state, self.hash = content, fresh, new_hash

    def to_slack(self) -> dict[str, Any]:
        """As Slack's API and payloads show it."""
        shown = {
            "id": self.id,
            "team_id": self.team,
            "type": self.type,
            "blocks": self.blocks,
            "private_metadata": self.content.get("private_metadata") or "",
            "callback_id": self.callback_id,
            "state": {"values": self.state},
            "hash": self.hash,
            "title": self.content.get("title") or _plain_text("View Title"),
            "clear_on_close": bool(self.content.get("clear_on_close")),
            "notify_on_close": bool(self.content.get("notify_on_close")),
            "close": self.content.get("close"),
            "submit": self.content.get("submit"),
            "previous_view_id": self.previous_id,
            "root_view_id": self.root_id or self.id,
            "app_id": self.app_id,
            "external_id": self.external_id,
            "app_installed_team_id": self.team,
            "bot_id": self.bot_id,
        }
        return shown


def _plain_text(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": True}
