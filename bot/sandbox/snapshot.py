"""Everything that one person sees, as JSON for a page."""

from collections import Counter
from typing import Any

from bot.sandbox.message import Message
from bot.sandbox.slack import Slack
from bot.sandbox.workspace import Channel, Member


def snapshot(slack: Slack, member: Member) -> dict[str, Any]:
    """The whole screen of a person."""
    slack.workspace.dm(member)
    home = slack.views.homes.get(member.id)
    return overview(slack) | {
        "me": _person(member),
        "channels": [_channel(slack, c, member) for c in _visible(slack, member)],
        "home": home and home.to_slack(),
        "modals": [view.to_slack() for view in slack.views.stack(member.id)],
    }


def overview(slack: Slack) -> dict[str, Any]:
    """What is the same for everybody."""
    space = slack.workspace
    return {
        "version": space.version,
        "clock": slack.clock.now().isoformat(),
        "team": {"id": space.team_id, "name": space.team_name},
        "people": [_person(m) for m in space.members.values() if not m.is_bot],
        "app": _app(slack),
    }


def _visible(slack: Slack, member: Member) -> list[Channel]:
    return [c for c in slack.workspace.channels.values() if c.member in (None, member)]


def _person(member: Member) -> dict[str, Any]:
    return {"id": member.id, "name": member.name, "tz": member.tz}


def _app(slack: Slack) -> dict[str, Any]:
    app = slack.workspace.app
    return {
        "id": app.id,
        "name": app.display_name,
        "bot_user": app.user_id,
        "commands": [
            {"command": c.command, "description": c.description, "usage_hint": c.usage_hint}
            for c in app.commands.values()
        ],
        "home_enabled": app.home_enabled,
        "messages_enabled": app.messages_enabled and not app.read_only,
        "connected": slack.connected,
    }


def _channel(slack: Slack, channel: Channel, member: Member) -> dict[str, Any]:
    shown = [m for m in channel.messages if m.ephemeral_to in (None, member.id)]
    replies = Counter(m.thread_ts for m in shown if m.thread_ts not in (None, m.ts))
    name = slack.workspace.app.display_name if channel.is_im else channel.name
    return {
        "id": channel.id,
        "name": name,
        "kind": "im" if channel.is_im else "channel",
        "messages": [_message(slack, m, replies[m.ts]) for m in shown],
    }


def _message(slack: Slack, message: Message, reply_count: int) -> dict[str, Any]:
    return {
        "ts": message.ts,
        "thread_ts": message.thread_ts,
        "user": message.user,
        "username": message.username or slack.workspace.name_of(message.user),
        "text": message.text,
        "blocks": message.blocks,
        "edited": message.edited is not None,
        "ephemeral": message.ephemeral,
        "reactions": message.reactions,
        "files": message.files,
        "reply_count": reply_count,
    }
