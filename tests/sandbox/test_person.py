"""A person types, clicks, fills and sees, as in Slack's own client."""

import re
from datetime import UTC, date, datetime

import pytest

from bot.sandbox import NotPossible


def plain(text):
    return {"type": "plain_text", "text": text}


def option(text):
    return {"text": plain(text), "value": text.lower()}


def buttons(*labels, **more):
    return {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "button", "text": plain(label), "action_id": label, "value": "7", **more}
            for label in labels
        ],
    }


@pytest.fixture
async def actions(connected):
    """What the app was told by clicks; each is acknowledged."""
    seen = []

    def register(app):
        async def on_action(ack, body, respond):
            await ack()
            seen.append(body)
            if body["actions"][0]["action_id"] == "Answer":
                await respond("Only for you", replace_original=False)
            if body["actions"][0]["action_id"] == "Rewrite":
                await respond("Rewritten", replace_original=True)

        app.action(re.compile(".*"))(on_action)

    await connected(register)
    return seen


async def test_a_click_says_everything_about_its_message(sandbox, client, ana, actions):
    await client.chat_postMessage(channel=ana.id, text="Pick", blocks=[buttons("Yes", "No")])
    [message] = ana.sees()
    await ana.clicks("No")
    [body] = actions
    url = body.pop("response_url")
    trigger = body.pop("trigger_id")
    action_ts = body["actions"][0].pop("action_ts")
    app, team = sandbox.workspace.app, sandbox.workspace.team_id
    assert (url.startswith(f"{sandbox.url}/hooks/"), bool(trigger), float(action_ts) > 0) == (
        True,
        True,
        True,
    )
    assert body == {
        "type": "block_actions",
        "user": {"id": ana.id, "username": "ana", "name": "ana", "team_id": team},
        "api_app_id": app.id,
        "token": "sandbox-verification-token",
        "team": {"id": team, "domain": "sandbox"},
        "enterprise": None,
        "is_enterprise_install": False,
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": ana.dm.id,
            "is_ephemeral": False,
        },
        "channel": {"id": ana.dm.id, "name": "directmessage"},
        "message": message.to_slack(),
        "state": {"values": {}},
        "actions": [
            {
                "type": "button",
                "block_id": "row",
                "action_id": "No",
                "text": plain("No"),
                "value": "7",
            }
        ],
    }


async def test_the_newest_message_with_that_button_is_clicked(client, ana, actions):
    for text in ("old", "new"):
        await client.chat_postMessage(channel=ana.id, text=text, blocks=[buttons("Go")])
    await ana.clicks("Go")
    [old] = [message for message in ana.messages if message.text == "old"]
    await ana.clicks("Go", on=old)
    assert [body["message"]["text"] for body in actions] == ["new", "old"]


async def test_a_button_that_is_not_there_cannot_be_clicked(client, ana):
    await client.chat_postMessage(channel=ana.id, text="x", blocks=[buttons("Yes")])
    with pytest.raises(NotPossible, match=r"\[Yes\]"):
        await ana.clicks("No")


async def test_an_answer_comes_straight_back(client, ana, actions):
    await client.chat_postMessage(channel=ana.id, text="x", blocks=[buttons("Answer")])
    answer = await ana.clicks("Answer")
    assert (answer.plain, answer.ephemeral) == ("Only for you", True)


async def test_a_response_url_rewrites_the_message_in_place(client, ana, actions):
    await client.chat_postMessage(channel=ana.id, text="x", blocks=[buttons("Rewrite")])
    [message] = ana.sees()
    await ana.clicks("Rewrite")
    assert (message.plain, message.buttons, ana.sees()) == ("Rewritten", [], [])


async def test_a_confirmation_can_be_declined(client, ana, actions):
    words = {"title": plain("?"), "text": plain("?"), "confirm": plain("Y"), "deny": plain("N")}
    row = buttons("Remove", confirm=words)
    await client.chat_postMessage(channel=ana.id, text="x", blocks=[row])
    await ana.clicks("Remove", confirm=False)
    assert actions == []
    await ana.clicks("Remove")
    assert len(actions) == 1


async def test_menus_and_pickers_are_chosen_from(client, ana, actions):
    row = {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "overflow", "action_id": "more", "options": [option("Edit")]},
            {"type": "static_select", "action_id": "menu", "options": [option("Later")]},
            {"type": "datepicker", "action_id": "day"},
            {"type": "datetimepicker", "action_id": "moment"},
        ],
    }
    await client.chat_postMessage(channel=ana.id, text="x", blocks=[row])
    await ana.chooses("Edit")
    await ana.chooses("Later")
    await ana.chooses(date(2026, 5, 9))
    await ana.chooses(datetime(2026, 5, 9, 9, 30, tzinfo=UTC))
    chosen = [
        body["actions"][0].get(key)
        for body, key in zip(
            actions,
            ("selected_option", "selected_option", "selected_date", "selected_date_time"),
            strict=True,
        )
    ]
    assert chosen == [option("Edit"), option("Later"), "2026-05-09", 1778319000]
    assert actions[-1]["state"]["values"]["row"] == {
        "menu": {"type": "static_select", "selected_option": option("Later")},
        "day": {"type": "datepicker", "selected_date": "2026-05-09"},
        "moment": {"type": "datetimepicker", "selected_date_time": 1778319000},
    }


async def test_nobody_sees_the_messages_of_another(sandbox, client, ana):
    ben = sandbox.person("Ben")
    await client.chat_postMessage(channel=ana.id, text="for Ana")
    assert [message.plain for message in ana.sees()] == ["for Ana"]
    assert ben.sees() == []


async def test_what_was_seen_is_not_new_and_an_update_is_not_either(client, ana):
    posted = await client.chat_postMessage(channel=ana.id, text="one")
    [message] = ana.sees()
    await client.chat_update(channel=posted["channel"], ts=posted["ts"], text="two")
    assert (ana.sees(), message.plain, message.edited is not None) == ([], "two", True)


async def test_text_alone_takes_the_blocks_of_a_message_away(client, ana):
    posted = await client.chat_postMessage(channel=ana.id, text="x", blocks=[buttons("Go")])
    await client.chat_update(channel=posted["channel"], ts=posted["ts"], text="done")
    [message] = ana.sees()
    assert (message.buttons, message.blocks) == ([], [])


async def test_nobody_can_write_where_the_messages_tab_is_off(sandbox, manifest, ana):
    manifest["features"]["app_home"]["messages_tab_enabled"] = False
    sandbox.install(manifest)
    with pytest.raises(NotPossible, match="turned off"):
        await ana.types("hello")


async def test_a_command_that_no_app_has_is_refused(ana, tokens):
    with pytest.raises(NotPossible, match="/lunch is not a valid command"):
        await ana.types("/lunch now")


async def test_the_language_is_told_where_it_is_asked_for(client, sandbox):
    bo = sandbox.person("Bo", locale="de-DE")
    silent = (await client.users_info(user=bo.id))["user"]
    told = (await client.users_info(user=bo.id, include_locale=True))["user"]
    assert told == silent | {"locale": "de-DE"}


async def test_moving_and_leaving_change_the_profile(client, sandbox, ana):
    await ana.moves_to("America/New_York")
    user = (await client.users_info(user=ana.id))["user"]
    assert (user["tz"], user["tz_label"], user["tz_offset"]) == ("America/New_York", "EDT", -14400)
    await ana.leaves()
    user = (await client.users_info(user=ana.id))["user"]
    assert (user["deleted"], "tz" in user) == (True, False)
