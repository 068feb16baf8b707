"""What Slack sends to an app: the shapes of commands, interactions and events."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.manifest import App
from bot.sandbox.message import Message
from bot.sandbox.view import View
from bot.sandbox.workspace import Channel, Member, Workspace

TOKEN = "sandbox-verification-token"


def event(space: Workspace, inner: dict[str, Any]) -> dict[str, Any]:
    """The envelope of the Events API around one event."""
    app, present = space.app, space.clock.now()
    return {
        "token": TOKEN,
        "team_id": space.team_id,
        "context_team_id": space.team_id,
        "context_enterprise_id": None,
        "api_app_id": app.id,
        "event": inner,
        "type": "event_callback",
        "event_id": space.new_id("Ev"),
        "event_time": int(present.timestamp()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": space.team_id,
                "user_id": app.user_id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{space.new_id('E')}",
    }


def message_posted(message: Message) -> dict[str, Any]:
    """Somebody wrote in a DM."""
    return message.to_slack() | {
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": "im",
    }


def message_changed(message: Message, before: dict[str, Any], ts: str) -> dict[str, Any]:
    """Somebody, or the app, edited a message."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message.to_slack() | {"source_team": message.team, "user_team": message.team},
        "previous_message": before,
        "channel": message.channel,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": "im",
    }


def message_deleted(message: Message, ts: str) -> dict[str, Any]:
    """Somebody, or the app, deleted a message."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": message.to_slack(),
        "channel": message.channel,
        "hidden": True,
        "deleted_ts": message.ts,
        "ts": ts,
        "event_ts": ts,
        "channel_type": "im",
    }


def app_home_opened(
    member: Member, channel: Channel, tab: str, home: View | None, ts: str
) -> dict[str, Any]:
    """Somebody looks at a tab of the app."""
    opened: dict[str, Any] = {
        "type": "app_home_opened",
        "user": member.id,
        "channel": channel.id,
        "tab": tab,
        "event_ts": ts,
    }
    if home is not None and tab == "home":
        opened["view"] = home.to_slack()
    return opened


def command(
    space: Workspace,
    member: Member,
    channel: Channel,
    words: tuple[str, str],
    given: dict[str, str],
) -> dict[str, Any]:
    """Somebody used a slash command; `given` holds its trigger_id and response_url."""
    return {
        "token": TOKEN,
        "team_id": space.team_id,
        "team_domain": space.domain,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": member.id,
        "user_name": member.username,
        "command": words[0],
        "text": words[1],
        "api_app_id": space.app.id,
        "is_enterprise_install": "false",
    } | given


def block_actions(
    space: Workspace, member: Member, action: dict[str, Any], trigger_id: str
) -> dict[str, Any]:
    """Somebody used an element; where it was comes from `in_message` or `in_view`."""
    return _interaction(space, member, "block_actions") | {
        "trigger_id": trigger_id,
        "actions": [action],
    }


def in_message(message: Message, channel: Channel, response_url: str) -> dict[str, Any]:
    """The part of `block_actions` that says in which message."""
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    place: dict[str, Any] = {
        "container": container,
        "channel": {"id": channel.id, "name": channel.name},
        "response_url": response_url,
    }
    return place if message.ephemeral else place | {"message": message.to_slack()}


def in_view(view: View) -> dict[str, Any]:
    """The part of `block_actions` that says in which view."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view.to_slack()}


def view_submission(
    space: Workspace, member: Member, view: View, trigger_id: str
) -> dict[str, Any]:
    """Somebody submitted a modal."""
    return _interaction(space, member, "view_submission") | {
        "trigger_id": trigger_id,
        "view": view.to_slack(),
        "response_urls": [],
    }


def view_closed(space: Workspace, member: Member, view: View, *, cleared: bool) -> dict[str, Any]:
    """Somebody closed a modal that asked to be told."""
    return _interaction(space, member, "view_closed") | {
        "view": view.to_slack(),
        "is_cleared": cleared,
    }


def profile(space: Workspace, member: Member) -> dict[str, Any]:
    """A person as `users.info` shows them; somebody who left has no time zone."""
    return ({} if member.deleted else _zone(space, member)) | {
        "id": member.id,
        "team_id": space.team_id,
        "name": member.username,
        "deleted": member.deleted,
        "real_name": member.name,
        "profile": {"real_name": member.name, "display_name": member.name, "team": space.team_id},
        "is_bot": member.is_bot,
        "is_app_user": False,
        "updated": int(space.clock.now().timestamp()),
    }


def _zone(space: Workspace, member: Member) -> dict[str, Any]:
    present = space.clock.now().astimezone(ZoneInfo(member.tz))
    offset = present.utcoffset() or timedelta()
    return {
        "tz": member.tz,
        "tz_label": present.tzname(),
        "tz_offset": int(offset.total_seconds()),
    }


def user_change(space: Workspace, member: Member, ts: str) -> dict[str, Any]:
    """Something about a person is different now."""
    user = profile(space, member)
    return {"type": "user_change", "user": user, "cache_ts": int(float(ts)), "event_ts": ts}


def _interaction(space: Workspace, member: Member, kind: str) -> dict[str, Any]:
    app: App = space.app
    name = member.username
    return {
        "type": kind,
        "user": {"id": member.id, "username": name, "name": name, "team_id": space.team_id},
        "api_app_id": app.id,
        "token": TOKEN,
        "team": {"id": space.team_id, "domain": space.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }
