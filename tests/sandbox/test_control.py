"""The JSON API for the page and for drivers in other languages."""

from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError


@pytest.fixture
async def api(sandbox):
    """Posts to /sandbox/…, or gets the state."""
    async with aiohttp.ClientSession(sandbox.url) as session:

        async def call(name, /, **body):
            async with session.post(f"/sandbox/{name}", json=body) as answer:
                return await answer.json()

        async def state(person):
            async with session.get("/sandbox/state", params={"person": person.id}) as answer:
                return await answer.json()

        call.state, call.session = state, session
        yield call


def plain(text):
    return {"type": "plain_text", "text": text}


async def test_the_state_is_all_that_a_person_sees(api, sandbox, client, ana):
    ben = sandbox.person("Ben")
    await client.chat_postMessage(channel=ana.id, text="for Ana")
    await client.chat_postMessage(channel=ben.id, text="for Ben")
    state = await api.state(ana)
    general, dm = state["channels"]
    [message] = dm["messages"]
    app = sandbox.workspace.app
    assert (general["name"], general["kind"], general["messages"]) == ("general", "channel", [])
    assert (dm["id"], dm["kind"], dm["name"]) == (ana.dm.id, "im", "echo")
    assert message == {
        "ts": ana.messages[0].ts,
        "thread_ts": None,
        "user": app.user_id,
        "username": "echo",
        "text": "for Ana",
        "blocks": [],
        "edited": False,
        "ephemeral": False,
        "reactions": [],
        "files": [],
        "reply_count": 0,
    }
    assert state["me"] == {"id": ana.id, "name": "Ana", "tz": "Europe/Madrid"}
    assert [person["name"] for person in state["people"]] == ["Ana", "Ben"]
    assert state["app"] == {
        "id": app.id,
        "name": "echo",
        "bot_user": app.user_id,
        "commands": [{"command": "/echo", "description": "Says it back", "usage_hint": "[words]"}],
        "home_enabled": True,
        "messages_enabled": True,
        "connected": False,
    }


async def test_a_page_hears_of_every_change(api, sandbox, client, ana):
    async with api.session.ws_connect("/sandbox/live", params={"person": ana.id}) as socket:
        before = (await socket.receive_json())["version"]
        await client.chat_postMessage(channel=ana.id, text="news")
        after = (await socket.receive_json())["version"]
    assert before < after == sandbox.workspace.version


async def test_time_is_moved(api, sandbox):
    before = sandbox.clock.now()
    hour = await api("clock", by_seconds=3600)
    assert hour == {"ok": True, "clock": (before + timedelta(hours=1)).isoformat()}
    assert (await api("clock", to="2027-01-01T09:00:00+00:00"))["clock"].startswith("2027-01-01")


async def test_somebody_joins_and_an_app_is_installed(api, sandbox, manifest):
    joined = await api("people", name="Cleo", tz="Asia/Tokyo")
    assert joined == {"ok": True, "id": sandbox.person("Cleo").id}
    installed = await api("install", **manifest)
    assert installed["bot"] == sandbox.workspace.app.tokens.bot


async def test_faults_are_armed(api, client):
    await api("faults", method="auth.test", kind="rate_limited", seconds=7)
    with pytest.raises(SlackApiError) as refused:
        await client.auth_test()
    assert refused.value.response.headers["Retry-After"] == "7"


async def test_messages_are_written_edited_and_deleted(api, client, ana):
    dm = ana.dm.id
    sent = await api("do", person=ana.id, verb="message", channel=dm, text="a < b")
    await api("do", person=ana.id, verb="edit", channel=dm, ts=sent["ts"], text="two")
    assert [message.text for message in ana.messages] == ["two"]
    await api("do", person=ana.id, verb="delete", channel=dm, ts=sent["ts"])
    assert ana.messages == []


async def test_a_form_is_opened_by_a_command_filled_and_submitted(api, client, connected, ana):
    submitted = []
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Form"),
        "submit": plain("Save"),
        "blocks": [
            {
                "type": "input",
                "block_id": "b",
                "label": plain("Name"),
                "element": {"type": "plain_text_input", "action_id": "a"},
            },
            {
                "type": "actions",
                "block_id": "row",
                "elements": [{"type": "button", "text": plain("More"), "action_id": "more"}],
            },
        ],
    }

    def register(app):
        async def on_command(ack, body, client):
            await client.views_open(trigger_id=body["trigger_id"], view=view)
            await ack()

        async def on_more(ack, body):
            submitted.append(body["view"]["state"]["values"]["b"]["a"]["value"])
            await ack()

        async def on_submit(ack, view):
            submitted.append(view["state"]["values"]["b"]["a"]["value"])
            await ack(response_action="errors", errors={"b": "Taken"})

        app.command("/echo")(on_command)
        app.action("more")(on_more)
        app.view("form")(on_submit)

    await connected(register)
    command = {"verb": "command", "channel": ana.dm.id, "text": "/echo"}
    assert await api("do", person=ana.id, **command) == {"ok": True}
    [modal] = (await api.state(ana))["modals"]
    state = {"values": {"b": {"a": {"type": "plain_text_input", "value": "Acme"}}}}
    await api(
        "do",
        person=ana.id,
        verb="action",
        container={"type": "view", "view_id": modal["id"]},
        type="button",
        block_id="row",
        action_id="more",
        state=state,
    )
    answer = await api("do", person=ana.id, verb="submit", view_id=modal["id"], state=state)
    assert (submitted, answer) == (["Acme", "Acme"], {"ok": True, "errors": {"b": "Taken"}})


async def test_what_is_not_possible_is_said(api, ana, tokens):
    answer = await api("do", person=ana.id, verb="command", channel=ana.dm.id, text="/lunch")
    assert answer == {"ok": False, "error": "/lunch is not a valid command."}
    answer = await api("do", person=ana.id, verb="command", channel=ana.dm.id, text="/echo")
    assert answer == {"ok": False, "error": "dispatch_failed"}


async def test_who_there_is_can_be_asked_for_nobody_in_particular(api, sandbox, ana, tokens):
    async with api.session.get("/sandbox/state") as answer:
        state = await answer.json()
    assert (state["people"], "channels" in state) == (
        [{"id": ana.id, "name": "Ana", "tz": "Europe/Madrid"}],
        False,
    )


async def test_what_is_not_on_the_screen_cannot_be_used(api, client, ana):
    await client.chat_postMessage(channel=ana.id, text="x", blocks=[{"type": "divider"}])
    [message] = ana.messages
    place = {"type": "message", "channel_id": ana.dm.id, "message_ts": message.ts}
    answer = await api(
        "do",
        person=ana.id,
        verb="action",
        container=place,
        block_id=message.blocks[0]["block_id"],
        action_id="secret",
    )
    assert answer == {"ok": False, "error": "That element is gone."}


async def test_what_only_one_person_sees_is_in_nobody_elses_state(api, sandbox, client, ana):
    ben = sandbox.person("Ben")
    general = next(iter(sandbox.workspace.channels.values()))
    sandbox.workspace.add_app_message(general, "psst", ephemeral_to=ana.id)
    seen = []
    for person in (ana, ben):
        channel, *_ = (await api.state(person))["channels"]
        seen.append([(message["text"], message["ephemeral"]) for message in channel["messages"]])
    assert seen == [[("psst", True)], []]
