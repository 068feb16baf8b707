"""A message as the workspace keeps it: what was sent, and how a reader sees it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import reading
from bot.sandbox.reading import Reader


@dataclass(eq=False)
class Message:
    """A live object: an update or a deletion by the app shows here."""

    channel: str
    ts: str
    user: str
    text: str
    look: Callable[[], Reader] = field(repr=False)
    team: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str | None = None
    replies: list[str] = field(default_factory=list)
    bot_id: str | None = None
    app_id: str | None = None
    username: str | None = None
    client_msg_id: str | None = None
    metadata: dict[str, Any] | None = None
    edited: dict[str, str] | None = None
    deleted: bool = False
    ephemeral_to: str | None = None
    reactions: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    state: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def ephemeral(self) -> bool:
        """Only one person sees it, and no API can read it back."""
        return self.ephemeral_to is not None

    @property
    def plain(self) -> str:
        """All that a reader sees, as plain lines."""
        return reading.plain(self.text, self.blocks, self.look())

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons on it."""
        return reading.buttons(self.blocks)

    @property
    def pings(self) -> list[str]:
        """Who is notified by name: user ids, `channel`, `here`, `everyone`, sorted."""
        return sorted(reading.pings(self.text, self.blocks))

    def to_slack(self, *, metadata: bool = False) -> dict[str, Any]:
        """As Slack's API and events show it."""
        shown: dict[str, Any] = {"type": "message", "user": self.user, "ts": self.ts}
        shown |= {"text": self.text, "team": self.team}
        optional = {
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "username": self.username,
            "client_msg_id": self.client_msg_id,
            "blocks": self.blocks,
            "thread_ts": self.thread_ts,
            "edited": self.edited,
            "reactions": self.reactions,
            "files": self.files,
            "metadata": self.metadata if metadata else None,
        }
        if self.replies:
            shown |= {"thread_ts": self.ts, "reply_count": len(self.replies)}
            shown |= {"latest_reply": self.replies[-1]}
        return shown | {key: value for key, value in optional.items() if value}
