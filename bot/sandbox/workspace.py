"""The workspace's state: its people, channels and messages, and who looks on.

Everything that changes says so (`changed`), which is how pages stay live. What an app may do to the
state is decided elsewhere, in `methods`.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.block_kit.ids import with_ids
from bot.sandbox.clock import Clock
from bot.sandbox.manifest import App, Tokens
from bot.sandbox.message import Message
from bot.sandbox.reading import Reader


@dataclass(eq=False)
class Member:
    """Somebody of the workspace; `deleted` when the account was deactivated."""

    id: str
    name: str
    tz: str = "UTC"
    locale: str = "en-US"
    deleted: bool = False
    is_bot: bool = False

    @property
    def username(self) -> str:
        """The old kind of name, which Slack still sends along."""
        return self.name.lower().replace(" ", ".")


@dataclass(eq=False)
class Channel:
    """A public channel, or the conversation of one person with the app."""

    id: str
    name: str
    member: Member | None = None
    messages: list[Message] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    """Replies whose thread was deleted."""

    @property
    def is_im(self) -> bool:
        """It is a direct message."""
        return self.member is not None


class Workspace:
    """One team with one app."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.team_id, self.team_name, self.domain = "T0SANDBOX1", "Sandbox", "sandbox"
        self.members: dict[str, Member] = {}
        self.channels: dict[str, Channel] = {}
        self._dms: dict[str, Channel] = {}
        self.version = 0
        self._numbers = itertools.count(1)
        self._last_ts = 0
        self._watchers: list[Callable[[], None]] = []
        self.app = self._new_app()
        self.add_channel("general")

    def _new_app(self) -> App:
        number = f"{next(self._numbers):04d}"
        tokens = Tokens(f"xoxb-sandbox-{number}", f"xapp-1-sandbox-{number}", f"secret{number}")
        bot = Member(self.new_id("U"), "app", is_bot=True)
        self.members[bot.id] = bot
        return App(self.new_id("A"), bot.id, self.new_id("B"), tokens)

    def new_id(self, kind: str) -> str:
        """An id that nothing else has, beginning with Slack's letter for its kind."""
        return f"{kind}0{next(self._numbers):08d}"

    def new_ts(self) -> str:
        """A message timestamp: the time, and unique even while the clock stands still."""
        present = int(self.clock.now().timestamp() * 1_000_000)
        self._last_ts = max(present, self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def changed(self) -> None:
        """Say that somebody may now see something else."""
        self.version += 1
        for watcher in list(self._watchers):
            watcher()

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Call this after every change; the answer ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def add_member(self, name: str, tz: str, locale: str = "en-US") -> Member:
        """Somebody joins."""
        ZoneInfo(tz)
        member = Member(self.new_id("U"), name, tz, locale)
        self.members[member.id] = member
        self.changed()
        return member

    def add_channel(self, name: str) -> Channel:
        """A public channel is made."""
        channel = Channel(self.new_id("C"), name)
        self.channels[channel.id] = channel
        return channel

    def dm(self, member: Member) -> Channel:
        """The conversation of this person with the app, made when first needed."""
        if member.id not in self._dms:
            channel = Channel(self.new_id("D"), "directmessage", member)
            self._dms[member.id] = self.channels[channel.id] = channel
        return self._dms[member.id]

    def name_of(self, id: str) -> str:
        """The name behind a user or channel id; the id itself when nobody has it."""
        if id in self.members:
            return self.members[id].name
        return self.channels[id].name if id in self.channels else id

    def reader(self, member: Member | None) -> Reader:
        """How this person reads: their zone, now, and everybody's names."""
        tz = ZoneInfo(member.tz if member else "UTC")
        return Reader(tz, self.clock.now(), self.name_of)

    def block_id(self) -> str:
        """A block_id such as Slack makes up where the app gave none."""
        return f"b{next(self._numbers):05d}"

    def add_message(
        self,
        channel: Channel,
        user: str,
        text: str,
        *,
        blocks: list[dict[str, Any]] | None = None,
        ephemeral_to: str | None = None,
        **more: Any,
    ) -> Message:
        """Somebody's words appear in a channel."""
        reader = self.members.get(ephemeral_to or "") or channel.member
        message = Message(
            channel=channel.id,
            ts=self.new_ts(),
            user=user,
            text=text,
            team=self.team_id,
            blocks=with_ids(blocks or [], self.block_id),
            ephemeral_to=ephemeral_to,
            look=lambda: self.reader(reader),
            **more,
        )
        if message.thread_ts and not message.ephemeral:
            self._thread(channel, message.thread_ts).append(message.ts)
        channel.messages.append(message)
        self.changed()
        return message

    def add_app_message(self, channel: Channel, text: str, **more: Any) -> Message:
        """The app's words appear in a channel."""
        app = self.app
        return self.add_message(
            channel, app.user_id, text, bot_id=app.bot_id, app_id=app.id, **more
        )

    def remove_message(self, message: Message) -> None:
        """A message disappears for everybody."""
        message.deleted = True
        channel = self.channels[message.channel]
        channel.messages.remove(message)
        if message.thread_ts and not message.ephemeral:
            self._thread(channel, message.thread_ts).remove(message.ts)
        self.changed()

    def _thread(self, channel: Channel, thread_ts: str) -> list[str]:
        parent = self.find_message(channel, thread_ts)
        # The message that a thread hangs on may be deleted before its replies are.
        return parent.replies if parent is not None else channel.orphans

    def messages_with(self, file_id: str) -> list[Message]:
        """Every message that shares this file."""
        every = (one for channel in self.channels.values() for one in channel.messages)
        return [one for one in every if any(file["id"] == file_id for file in one.files)]

    def find_message(self, channel: Channel, ts: str) -> Message | None:
        """The message that everybody in the channel sees under this ts."""
        for message in channel.messages:
            if message.ts == ts and not message.ephemeral:
                return message
        return None
