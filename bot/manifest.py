"""Encore's app manifest: how the app looks in Slack, what it listens to and what it may do."""

import json
from typing import Any

DESCRIPTION = "Remembers your job interviews and tells you what to do next, and when."

LONG_DESCRIPTION = (
    "An interview is not over when you leave the room. Tell Encore about it with `/interview log`:"
    " it asks how it went while you still remember, reminds you of the thank-you notes and of what"
    " you promised to send, and speaks up when it is time to ask for news.\n\n"
    "It writes to you alone, at polite hours of your own time zone, and stops as soon as a thing is"
    " done. No account, no tracking, no guilt."
)

SCOPES = (
    *("commands", "chat:write", "im:history", "im:write", "users:read"),
    *("files:write", "files:read"),
)

EVENTS = ("app_home_opened", "message.im", "app_uninstalled", "tokens_revoked", "user_change")


def manifest(url: str | None = None) -> dict[str, Any]:
    """The manifest for Socket Mode, or for HTTP where the bot answers at this URL."""
    requests = None if url is None else f"{url.rstrip('/')}/slack/events"
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Encore",
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": "#4a2545",
        },
        "features": _features(requests),
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": _at(requests, "request_url") | {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True} | _at(requests, "request_url"),
            "org_deploy_enabled": False,
            "socket_mode_enabled": requests is None,
            "token_rotation_enabled": False,
        },
    }


def as_json(manifest: dict[str, Any]) -> str:
    """The text of `manifest.json`."""
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _features(requests: str | None) -> dict[str, Any]:
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            # Answers of a reflection are typed here; read-only would turn them away.
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "Encore", "always_online": True},
        "slash_commands": [
            {
                "command": "/interview",
                **_at(requests, "url"),
                "description": "Log an interview, see what comes next",
                "usage_hint": "log Acme, yesterday 3pm | list | next | reflect | help",
                # Escaping would turn names and links in a quick log line into Slack's own notation.
                "should_escape": False,
            }
        ],
    }


def _at(requests: str | None, key: str) -> dict[str, str]:
    return {} if requests is None else {key: requests}
