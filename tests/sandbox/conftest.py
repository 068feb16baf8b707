"""A sandbox with a frozen clock, an app's manifest, and the app's own client for it."""

from datetime import UTC, datetime

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Clock, Sandbox

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def manifest():
    return {
        "display_information": {"name": "Echo"},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "echo"},
            "slash_commands": [
                {"command": "/echo", "description": "Says it back", "usage_hint": "[words]"}
            ],
        },
        "oauth_config": {
            "scopes": {
                "bot": [
                    "commands",
                    "chat:write",
                    "im:history",
                    "im:write",
                    "im:read",
                    "users:read",
                    "files:write",
                    "reactions:write",
                ]
            }
        },
        "settings": {
            "event_subscriptions": {
                "bot_events": ["app_home_opened", "message.im", "user_change", "app_uninstalled"]
            },
            "interactivity": {"is_enabled": True},
            "socket_mode_enabled": True,
        },
    }


@pytest.fixture
async def sandbox():
    sandbox = await Sandbox.start(clock=Clock(NOON, running=False))
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def tokens(sandbox, manifest):
    return sandbox.install(manifest)


@pytest.fixture
def client(sandbox, tokens):
    return AsyncWebClient(tokens.bot, base_url=f"{sandbox.url}/api/", retry_handlers=[])


@pytest.fixture
def ana(sandbox):
    return sandbox.person("Ana", tz="Europe/Madrid")


@pytest.fixture
async def connected(client, tokens):
    """Connects a Bolt app by Socket Mode: `app = await connected(register)`."""
    handlers = []

    async def connect(register):
        app = AsyncApp(client=client, process_before_response=True)
        register(app)
        handler = AsyncSocketModeHandler(app, tokens.app)
        await handler.connect_async()
        handlers.append(handler)
        return handler

    yield connect
    for handler in handlers:
        await handler.close_async()
