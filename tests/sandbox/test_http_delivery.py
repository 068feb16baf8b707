"""The same app behind a request URL: signed requests, three seconds, retries of events alone."""

from datetime import timedelta

import pytest
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp

from bot.sandbox import NotAcked


@pytest.fixture
async def served(sandbox, tokens):
    """Serves a handler of requests and lets the sandbox deliver there."""
    runners = []

    async def serve(handler):
        server = web.Application()
        server.router.add_post("/slack/events", handler)
        runner = web.AppRunner(server, shutdown_timeout=0)
        runners.append(runner)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        sandbox.deliver_to(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")

    yield serve
    for runner in runners:
        await runner.cleanup()


async def test_bolt_accepts_the_signature_and_answers(served, client, tokens, ana, sandbox):
    app = AsyncApp(
        client=client, signing_secret=tokens.signing_secret, process_before_response=True
    )

    async def echo(ack, command):
        await ack(command["text"])

    async def hear(event, say):
        await say(event["text"])

    app.command("/echo")(echo)
    app.event("message")(hear)

    async def handle(request):
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    await served(handle)
    assert await sandbox.verify_url() is True
    answer = await ana.types("/echo hello")
    assert answer.plain == "hello"
    await ana.types("hi")
    assert [m.plain for m in ana.sees() if not m.ephemeral] == ["hi"]


async def test_bolt_rejects_another_signature(served, client, ana):
    app = AsyncApp(client=client, signing_secret="another", process_before_response=True)

    async def handle(request):
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    await served(handle)
    with pytest.raises(NotAcked, match="http_service_error"):
        await ana.types("/echo hello")


def failing(attempts, **headers):
    async def handle(request):
        kept = {k: v for k, v in request.headers.items() if k.startswith("X-Slack-Retry")}
        attempts.append(kept)
        return web.Response(status=500, headers=headers)

    return handle


async def test_an_event_is_tried_at_once_after_a_minute_and_after_five(served, ana, sandbox):
    attempts = []
    await served(failing(attempts))
    with pytest.raises(NotAcked, match="http_service_error"):
        await ana.types("hi")
    numbers = [len(attempts)]
    for minutes in (1, 5, 60):
        await sandbox.clock.move(by=timedelta(minutes=minutes))
        await sandbox.settled()
        numbers.append(len(attempts))
    assert numbers == [2, 3, 4, 4]
    assert attempts == [{}] + [
        {"X-Slack-Retry-Num": str(n), "X-Slack-Retry-Reason": "http_error"} for n in (1, 2, 3)
    ]


async def test_an_app_can_ask_for_no_retry(served, ana, sandbox):
    attempts = []
    await served(failing(attempts, **{"X-Slack-No-Retry": "1"}))
    with pytest.raises(NotAcked):
        await ana.types("hi")
    await sandbox.clock.move(by=timedelta(hours=1))
    await sandbox.settled()
    assert attempts == [{}]


async def test_a_command_is_never_retried(served, ana, sandbox):
    attempts = []
    await served(failing(attempts))
    with pytest.raises(NotAcked):
        await ana.types("/echo hello")
    await sandbox.clock.move(by=timedelta(hours=1))
    await sandbox.settled()
    assert attempts == [{}]


async def test_a_wrong_challenge_fails_verification(served, sandbox):
    await served(failing([]))
    assert await sandbox.verify_url() is False
