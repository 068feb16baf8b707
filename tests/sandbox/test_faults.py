"""Faults on demand hit the next calls, and nothing else."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox import Fault


async def test_a_rate_limit_says_when_to_come_back(sandbox, client, ana):
    sandbox.faults.next("chat.postMessage", Fault.rate_limited(30))
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=ana.id, text="hi")
    answer = refused.value.response
    assert (answer.status_code, answer.headers["Retry-After"], answer["error"]) == (
        429,
        "30",
        "ratelimited",
    )
    await client.chat_postMessage(channel=ana.id, text="again")
    assert [args["text"] for _, args in sandbox.calls] == ["hi", "again"]
    assert [message.plain for message in ana.sees()] == ["again"]


async def test_a_server_error_is_no_json(sandbox, client, ana):
    sandbox.faults.next("chat.postMessage", Fault.server_error(503))
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=ana.id, text="hi")
    assert refused.value.response.status_code == 503
    assert ana.sees() == []


@pytest.mark.parametrize(
    ("fault", "seen"), [(Fault.drop_before(), []), (Fault.drop_after(), ["hi"])]
)
async def test_a_dropped_connection_hides_whether_it_happened(sandbox, client, ana, fault, seen):
    sandbox.faults.next("chat.postMessage", fault)
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=ana.id, text="hi")
    assert [message.plain for message in ana.sees()] == seen


async def test_an_error_name_can_be_had_for_any_method(sandbox, client):
    sandbox.faults.next("*", Fault.refused("internal_error"))
    with pytest.raises(SlackApiError) as refused:
        await client.auth_test()
    assert refused.value.response["error"] == "internal_error"


async def test_calls_are_counted_without_their_token(sandbox, client, ana):
    await client.chat_postMessage(channel=ana.id, text="hi")
    assert sandbox.calls == [("chat.postMessage", {"channel": ana.id, "text": "hi"})]


async def test_a_slow_answer_takes_its_time_on_the_sandboxs_clock(sandbox, client, ana):
    sandbox.faults.next("chat.postMessage", Fault.slow(20))
    asked = asyncio.ensure_future(client.chat_postMessage(channel=ana.id, text="hi"))
    await sandbox.faults.hit()
    await sandbox.clock.move(by=timedelta(seconds=19))
    assert ana.sees() == []
    await sandbox.clock.move(by=timedelta(seconds=1))
    await asked
    assert [message.plain for message in ana.sees()] == ["hi"]
