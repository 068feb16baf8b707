"""The real Bolt over real sockets: what people do arrives, and what the app answers is seen."""

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Clock, Sandbox

MANIFEST = {
    "display_information": {"name": "Echo"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "echo"},
        "slash_commands": [{"command": "/echo", "description": "Says it back"}],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "im:history"]}},
    "settings": {
        "event_subscriptions": {"bot_events": ["message.im", "app_home_opened"]},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}


async def test_a_command_is_answered_to_the_person_alone():
    sandbox = await Sandbox.start(clock=Clock(running=False))
    tokens = sandbox.install(MANIFEST)
    client = AsyncWebClient(tokens.bot, base_url=f"{sandbox.url}/api/")
    app = AsyncApp(client=client, process_before_response=True)

    @app.command("/echo")
    async def echo(ack, command):
        await ack(command["text"])

    @app.event("message")
    async def hear(event, say):
        await say(f"You said {event['text']}", thread_ts=event["ts"])

    handler = AsyncSocketModeHandler(app, tokens.app)
    await handler.connect_async()
    try:
        ana = sandbox.person("Ana")
        answer = await ana.types("/echo hello")
        assert answer.plain == "hello"
        await ana.types("hi & bye")
        await sandbox.settled()
        [reply] = [m for m in ana.sees() if not m.ephemeral]
        assert reply.plain == "You said hi & bye"
    finally:
        await handler.close_async()
        await sandbox.stop()
