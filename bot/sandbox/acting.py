"""What a person's gestures set off: deliveries to the app, and what the app answers with.

`Person` and the page both act through here, so that they cannot differ.
"""

from typing import Any

from bot.sandbox import hooks, payloads
from bot.sandbox.arguments import read
from bot.sandbox.block_kit import values
from bot.sandbox.block_kit.validate import check_view
from bot.sandbox.composing import composed, escaped
from bot.sandbox.delivery import Delivery
from bot.sandbox.message import Message
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack
from bot.sandbox.view import View
from bot.sandbox.workspace import Channel, Member


class NotPossible(Exception):
    """Slack's client would not let a person do this, or shows them an error, given in words."""


class Actor:
    """One person's hands."""

    def __init__(self, slack: Slack, member: Member) -> None:
        self.slack, self.member = slack, member

    async def say(self, channel: Channel, text: str, thread_ts: str | None = None) -> Message:
        """Write in a channel or a thread."""
        app = self.slack.workspace.app
        if channel.is_im and (app.read_only or not app.messages_enabled):
            raise NotPossible("Sending messages to this app has been turned off.")
        if thread_ts and self.slack.workspace.find_message(channel, thread_ts) is None:
            raise NotPossible("That thread is gone.")
        if not text.strip():
            raise NotPossible("There is nothing to send.")
        message = self.slack.workspace.add_message(
            channel,
            self.member.id,
            composed(text),
            thread_ts=thread_ts,
            client_msg_id=self.slack.workspace.new_id("m"),
        )
        if channel.is_im:
            await self.slack.tell(payloads.message_posted(message))
        return message

    async def edit(self, message: Message, text: str) -> None:
        """Rewrite one's own message."""
        self._own(message)
        before, ts = message.to_slack(), self.slack.workspace.new_ts()
        message.text = composed(text)
        message.edited = {"user": self.member.id, "ts": ts}
        self.slack.workspace.changed()
        if message.channel.startswith("D"):
            await self.slack.tell(payloads.message_changed(message, before, ts))

    async def delete(self, message: Message) -> None:
        """Take one's own message away."""
        self._own(message)
        self.slack.workspace.remove_message(message)
        if message.channel.startswith("D"):
            ts = self.slack.workspace.new_ts()
            await self.slack.tell(payloads.message_deleted(message, ts))

    async def command(self, channel: Channel, text: str) -> Message | None:
        """Use a slash command; the answer is what came straight back."""
        slack = self.slack
        name, _, words = text.strip().partition(" ")
        if name not in slack.workspace.app.commands:
            raise NotPossible(f"{name} is not a valid command.")
        key = slack.triggers.response_url(self.member.id, channel.id)
        given = {
            "response_url": f"{slack.url}/hooks/{key}",
            "trigger_id": slack.triggers.trigger_id(self.member.id),
        }
        payload = payloads.command(
            slack.workspace, self.member, channel, (name, escaped(words.strip())), given
        )
        seen = len(channel.messages)
        reply = await slack.deliveries.ask(Delivery("slash_commands", payload, answerable=True))
        if reply:
            self._answered(key, reply)
        return _straight_back(channel.messages[seen:], self.member)

    def _answered(self, key: str, reply: dict[str, Any]) -> None:
        try:
            url = self.slack.triggers.peek(key)
            hooks.respond(self.slack, url, read(hooks.Reply, reply))
        except Refused as refused:
            raise NotPossible(f"Slack refused the app's answer: {refused}") from refused

    async def act_in_message(self, message: Message, action: dict[str, Any]) -> Message | None:
        """Use an element of a message."""
        if message.deleted:
            raise NotPossible("This message was deleted.")
        slack, channel = self.slack, self.slack.workspace.channels[message.channel]
        key = slack.triggers.response_url(self.member.id, channel.id, message)
        place = payloads.in_message(message, channel, f"{slack.url}/hooks/{key}")
        values.remember(message.state, message.blocks, action)
        place["state"] = {"values": message.state}
        seen = len(channel.messages)
        await self._act(place, action, None)
        return _straight_back(channel.messages[seen:], self.member)

    async def act_in_view(self, view: View, action: dict[str, Any]) -> None:
        """Use an element of a modal or of the Home tab."""
        values.remember(view.state, view.blocks, action)
        await self._act(payloads.in_view(view), action, view.id)

    async def _act(
        self, place: dict[str, Any], action: dict[str, Any], view_id: str | None
    ) -> None:
        slack = self.slack
        action = {"action_ts": slack.workspace.new_ts()} | action
        trigger = slack.triggers.trigger_id(self.member.id, view_id)
        payload = payloads.block_actions(slack.workspace, self.member, action, trigger) | place
        await self._interact(payload)

    async def _interact(
        self, payload: dict[str, Any], *, answerable: bool = False
    ) -> dict[str, Any]:
        if not self.slack.workspace.app.interactive:
            raise NotPossible("This app is not configured to handle interactive responses.")
        delivery = Delivery("interactive", payload, answerable)
        return await self.slack.deliveries.ask(delivery) or {}

    async def submit(self, view: View) -> dict[str, str]:
        """Submit a modal; the answer is the app's errors by block_id."""
        slack = self.slack
        trigger = slack.triggers.trigger_id(self.member.id, view.id)
        payload = payloads.view_submission(slack.workspace, self.member, view, trigger)
        return self._obey(view, await self._interact(payload, answerable=True))

    def _obey(self, view: View, reply: dict[str, Any]) -> dict[str, str]:
        views, content = self.slack.views, reply.get("view") or {}
        try:
            match reply.get("response_action"):
                case None:
                    views.close(self.member.id, view)
                case "clear":
                    views.close(self.member.id)
                case "errors":
                    return _errors(view, reply.get("errors"))
                case "update":
                    check_view(content)
                    views.update(view, content)
                case "push":
                    check_view(content)
                    views.push(self.member.id, content)
                case other:
                    raise NotPossible(f"The app answered with response_action {other!r}.")
        except Refused as refused:
            raise NotPossible(f"We had some trouble connecting. ({refused})") from refused
        return {}

    async def close(self, view: View, *, everything: bool = False) -> None:
        """Close a modal by Cancel, or by its X with everything below it."""
        slack = self.slack
        cleared = everything or bool(view.content.get("clear_on_close"))
        told = slack.views.stack(self.member.id)[0] if cleared else view
        slack.views.close(self.member.id, None if cleared else view)
        if told.content.get("notify_on_close"):
            payload = payloads.view_closed(slack.workspace, self.member, told, cleared=cleared)
            await self._interact(payload)

    async def change(self, *, tz: str | None = None, deleted: bool | None = None) -> None:
        """Move to another time zone, or have the account deactivated or restored."""
        slack, member = self.slack, self.member
        member.tz = tz or member.tz
        member.deleted = member.deleted if deleted is None else deleted
        slack.workspace.changed()
        await slack.tell(payloads.user_change(slack.workspace, member, slack.workspace.new_ts()))

    async def open_tab(self, tab: str) -> None:
        """Look at the app's Home or Messages tab."""
        slack, app = self.slack, self.slack.workspace.app
        if not (app.home_enabled if tab == "home" else app.messages_enabled):
            raise NotPossible(f"This app has no {tab} tab.")
        opened = payloads.app_home_opened(
            self.member,
            slack.workspace.dm(self.member),
            tab,
            slack.views.homes.get(self.member.id),
            slack.workspace.new_ts(),
        )
        await slack.tell(opened)

    def _own(self, message: Message) -> None:
        if message.user != self.member.id or message.deleted:
            raise NotPossible("You can only change messages of your own.")


def _straight_back(news: list[Message], member: Member) -> Message | None:
    for message in news:
        if message.ephemeral_to == member.id:
            return message
    return None


def _errors(view: View, errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise NotPossible("We had some trouble connecting. (errors for blocks that are no inputs)")
    return dict(errors)
