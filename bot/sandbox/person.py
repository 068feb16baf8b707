"""Someone who types, clicks and sees: the workspace from a person's chair, for tests."""

from collections.abc import Callable
from typing import Any

from bot.sandbox import finding
from bot.sandbox.acting import Actor, NotPossible
from bot.sandbox.block_kit.walk import elements
from bot.sandbox.form import Form
from bot.sandbox.message import Message
from bot.sandbox.slack import Slack
from bot.sandbox.view import View
from bot.sandbox.workspace import Channel, Member

Answer = Message | None
"""What came straight back: a message that only this person sees, or nothing."""

__all__ = ["Answer", "NotPossible", "Person"]


class Person:
    """One member of the workspace, in front of the DM with the app."""

    def __init__(self, slack: Slack, member: Member) -> None:
        self.slack, self.member = slack, member
        self.actor = Actor(slack, member)
        self._seen: set[str] = set()

    @property
    def id(self) -> str:
        """The U id."""
        return self.member.id

    @property
    def name(self) -> str:
        """The name."""
        return self.member.name

    @property
    def tz(self) -> str:
        """The IANA time zone."""
        return self.member.tz

    @property
    def dm(self) -> Channel:
        """The conversation with the app."""
        return self.slack.workspace.dm(self.member)

    @property
    def messages(self) -> list[Message]:
        """All of the DM, as live objects."""
        return list(self.dm.messages)

    @property
    def modals(self) -> list[View]:
        """The open modals, the top one last."""
        return list(self.slack.views.stack(self.id))

    @property
    def modal(self) -> View | None:
        """The modal on top."""
        return self.modals[-1] if self.modals else None

    @property
    def home(self) -> View | None:
        """The Home tab as it was last published."""
        return self.slack.views.homes.get(self.id)

    def sees(self) -> list[Message]:
        """What the app wrote in the DM since this was last asked."""
        app = self.slack.workspace.app.user_id
        news = [m for m in self.dm.messages if m.user == app and m.ts not in self._seen]
        self._seen |= {message.ts for message in news}
        return news

    async def types(self, text: str, *, channel: str | None = None) -> Answer:
        """Type into the message field: a slash command, or words."""
        place = self._channel(channel)
        if text.startswith("/"):
            return await self.actor.command(place, text)
        await self.actor.say(place, text)
        return None

    async def replies(self, text: str, *, to: Message) -> Message:
        """Write in the thread of a message."""
        place = self.slack.workspace.channels[to.channel]
        return await self.actor.say(place, text, to.thread_ts or to.ts)

    async def edits(self, message: Message, text: str) -> None:
        """Rewrite one's own message."""
        await self.actor.edit(message, text)

    async def deletes(self, message: Message) -> None:
        """Delete one's own message."""
        await self.actor.delete(message)

    async def clicks(
        self, label: str, *, on: Message | View | None = None, confirm: bool = True
    ) -> Answer:
        """Click a button by its text; its confirmation dialog, if it has one, is answered so."""
        place, block, element = self._find(finding.button(label), on, f"a button {label!r}")
        if element.get("confirm") and not confirm:
            return None
        return await self._act(place, finding.click(block, element))

    async def chooses(
        self,
        option: Any,
        *,
        label: str | None = None,
        placeholder: str | None = None,
        on: Message | View | None = None,
        confirm: bool = True,
    ) -> Answer:
        """Choose in a menu, a radio group, an overflow or a picker."""
        wanted = finding.menu(option, label or placeholder)
        place, block, element = self._find(wanted, on, f"a menu with {option!r}")
        if element.get("confirm") and not confirm:
            return None
        return await self._act(place, finding.choose(block, element, option))

    async def fills(self, values: dict[str, Any]) -> None:
        """Fill inputs of the open modal by their labels."""
        form = Form(self._top())
        for label, value in values.items():
            await self._dispatch(form.fill(label, value))

    async def submits(self) -> dict[str, str]:
        """Submit the open modal; errors by input label, none when it was accepted."""
        view = self._top()
        form = Form(view)
        complaints = form.complaints()
        if complaints:
            return form.by_label(complaints)
        errors = await self.actor.submit(view)
        return form.by_label(errors)

    async def closes(self, *, everything: bool = False) -> None:
        """Close the open modal by Cancel, or by its X with everything below it."""
        await self.actor.close(self._top(), everything=everything)

    def uploads(self, name: str, content: bytes) -> list[dict[str, Any]]:
        """A file of one's own, to be filled into a form."""
        return [self.slack.files.hand_over(self.id, name, content, self.slack.url)]

    def downloads(self, file: dict[str, Any]) -> bytes:
        """The bytes of a file that is on a message."""
        return self.slack.files.content(file["id"])

    async def moves_to(self, tz: str) -> None:
        """Change the time zone in one's Slack profile."""
        await self.actor.change(tz=tz)

    async def leaves(self) -> None:
        """Have one's account deactivated."""
        await self.actor.change(deleted=True)

    async def opens_home(self) -> View | None:
        """Look at the Home tab."""
        await self.actor.open_tab("home")
        return self.home

    async def opens_messages(self) -> None:
        """Look at the Messages tab."""
        await self.actor.open_tab("messages")

    def _channel(self, name: str | None) -> Channel:
        if name is None:
            return self.dm
        for channel in self.slack.workspace.channels.values():
            if channel.name == name and not channel.is_im:
                return channel
        raise NotPossible(f"There is no channel #{name}.")

    def _top(self) -> View:
        if self.modal is None:
            raise NotPossible("No modal is open.")
        return self.modal

    def _places(self, on: Message | View | None) -> list[Message | View]:
        if on is not None:
            return [on]
        if self.modal is not None:
            return [self.modal]
        visible = [m for m in self.dm.messages if m.ephemeral_to in (None, self.id)]
        for channel in self.slack.workspace.channels.values():
            visible += [m for m in channel.messages if m.ephemeral_to == self.id]
        visible = sorted(set(visible), key=lambda message: message.ts, reverse=True)
        return [*visible, *([self.home] if self.home else [])]

    def _find(
        self, wanted: Callable[[dict[str, Any]], bool], on: Message | View | None, what: str
    ) -> tuple[Message | View, dict[str, Any], dict[str, Any]]:
        places = self._places(on)
        for place in places:
            for _, block, element in elements(place.blocks):
                if wanted(element):
                    return place, block, element
        seen = places[0].plain if places else "nothing"
        raise NotPossible(f"{self.name} sees no {what.removeprefix('a ')}, but:\n{seen}")

    async def _act(self, place: Message | View, action: dict[str, Any]) -> Answer:
        if isinstance(place, Message):
            return await self.actor.act_in_message(place, action)
        await self.actor.act_in_view(place, action)
        return None

    async def _dispatch(self, action: dict[str, Any] | None) -> None:
        if action is not None:
            await self.actor.act_in_view(self._top(), action)
