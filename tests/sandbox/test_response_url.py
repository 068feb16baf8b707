"""A response_url: five uses in thirty minutes, ephemeral unless it says otherwise."""

from datetime import timedelta

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient


@pytest.fixture
def given(sandbox, client, ana):
    """A response_url as a command in #general would get it."""
    general = next(iter(sandbox.workspace.channels))
    key = sandbox.slack.triggers.response_url(ana.id, general)
    return AsyncWebhookClient(f"{sandbox.url}/hooks/{key}")


@pytest.fixture
def general(sandbox):
    return next(iter(sandbox.workspace.channels.values()))


async def test_it_answers_one_person_by_default_and_the_channel_on_request(given, general, ana):
    await given.send(text="you")
    await given.send(text="all", response_type="in_channel")
    assert [(m.text, m.ephemeral_to) for m in general.messages] == [("you", ana.id), ("all", None)]


async def test_it_is_used_up_after_five_answers(given):
    answers = [await given.send(text="x") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert answers[-1].body == '{"ok": false, "error": "used_url"}'


async def test_it_dies_after_thirty_minutes(given, sandbox):
    await sandbox.clock.move(by=timedelta(minutes=30))
    assert (await given.send(text="just in time")).status_code == 200
    await sandbox.clock.move(by=timedelta(seconds=1))
    late = await given.send(text="late")
    assert (late.status_code, late.body) == (404, '{"ok": false, "error": "expired_url"}')


async def test_wrong_blocks_are_refused_without_detail(given, general):
    answer = await given.send(text="x", blocks=[{"type": "sections"}])
    assert (answer.status_code, answer.body) == (400, '{"ok": false, "error": "invalid_blocks"}')
    assert general.messages == []


async def test_it_deletes_the_message_that_was_clicked(sandbox, client, ana):
    await client.chat_postMessage(channel=ana.id, text="x")
    [message] = ana.sees()
    key = sandbox.slack.triggers.response_url(ana.id, ana.dm.id, message)
    await AsyncWebhookClient(f"{sandbox.url}/hooks/{key}").send(delete_original=True)
    assert (message.deleted, ana.messages) == (True, [])
