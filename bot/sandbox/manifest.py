"""What an app's manifest says about it: its scopes, commands, events and tabs."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Tokens:
    """What an app needs to be let in."""

    bot: str
    app: str
    signing_secret: str


@dataclass(frozen=True)
class Command:
    """A slash command as the manifest declares it."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass
class App:
    """The app that is installed in the workspace."""

    id: str
    user_id: str
    bot_id: str
    tokens: Tokens
    name: str = "App"
    display_name: str = "app"
    scopes: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    commands: dict[str, Command] = field(default_factory=dict)
    home_enabled: bool = False
    messages_enabled: bool = False
    read_only: bool = False
    interactive: bool = False
    socket_mode: bool = False
    trouble: str | None = None
    """An error that every call with the bot token gets, `token_revoked` for example."""

    def read(self, manifest: dict[str, Any]) -> None:
        """Take over what the manifest declares; ValueError where its scopes do not cover it."""
        features = manifest.get("features", {})
        settings = manifest.get("settings", {})
        home = features.get("app_home", {})
        _check_scopes(manifest)
        self.name = manifest["display_information"]["name"]
        self.display_name = features.get("bot_user", {}).get("display_name", self.name)
        self.scopes = frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", []))
        self.events = frozenset(settings.get("event_subscriptions", {}).get("bot_events", []))
        self.commands = {c["command"]: _command(c) for c in features.get("slash_commands", [])}
        self.home_enabled = home.get("home_tab_enabled", False)
        self.messages_enabled = home.get("messages_tab_enabled", False)
        self.read_only = home.get("messages_tab_read_only_enabled", False)
        self.interactive = settings.get("interactivity", {}).get("is_enabled", False)
        self.socket_mode = settings.get("socket_mode_enabled", False)


def _command(declared: dict[str, Any]) -> Command:
    return Command(
        declared["command"],
        declared.get("description", ""),
        declared.get("usage_hint", ""),
        declared.get("should_escape", False),
    )


_NEEDS = {
    "message.im": "im:history",
    "user_change": "users:read",
    "app_mention": "app_mentions:read",
}
"""The scope without which Slack does not let an app subscribe to an event."""


def _check_scopes(manifest: dict[str, Any]) -> None:
    scopes = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])
    subscribed = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])
    needed = {event: _NEEDS[event] for event in subscribed if event in _NEEDS}
    if manifest.get("features", {}).get("slash_commands"):
        needed["slash_commands"] = "commands"
    lacking = [f"{what} needs {scope}" for what, scope in needed.items() if scope not in scopes]
    if lacking:
        raise ValueError(f"Slack would refuse this manifest: {', '.join(lacking)}.")
