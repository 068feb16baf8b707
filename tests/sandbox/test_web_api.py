"""Who may call the Web API, in which form, and what every answer carries."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

BLOCKS = [{"type": "divider"}]


async def refusal(client, method, **arguments):
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=arguments)
    return dict(refused.value.response.data)


async def test_a_manifest_whose_scopes_do_not_cover_it_is_refused(sandbox, manifest):
    manifest["oauth_config"]["scopes"]["bot"] = ["commands", "chat:write"]
    with pytest.raises(ValueError, match=r"message\.im needs im:history, user_change needs users:"):
        sandbox.install(manifest)


async def test_a_missing_scope_is_named(sandbox, client):
    sandbox.workspace.app.scopes = frozenset(["im:history"])
    answer = await refusal(client, "chat.postMessage", channel="C1", text="hi")
    assert answer == {
        "ok": False,
        "error": "missing_scope",
        "needed": "chat:write",
        "provided": "im:history",
    }


async def test_every_answer_tells_the_scopes_of_the_token(sandbox, client):
    sandbox.workspace.app.scopes = frozenset(["im:history", "chat:write"])
    answer = await client.auth_test()
    assert answer.headers["x-oauth-scopes"] == "chat:write,im:history"


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), ("app", "not_allowed_token_type")],
)
async def test_a_wrong_token_is_refused(client, tokens, token, error):
    client.token = tokens.app if token == "app" else token
    assert (await refusal(client, "auth.test"))["error"] == error


@pytest.mark.parametrize("trouble", ["token_revoked", "account_inactive"])
async def test_a_dead_token_is_refused(sandbox, client, trouble):
    sandbox.workspace.app.trouble = trouble
    assert (await refusal(client, "auth.test"))["error"] == trouble


async def test_a_person_who_left_cannot_be_written_to(client, ana):
    await ana.leaves()
    answer = await refusal(client, "chat.postMessage", channel=ana.id, text="hi")
    assert answer["error"] == "user_disabled"


async def test_nobody_can_be_written_to_without_a_messages_tab(sandbox, client, manifest, ana):
    manifest["features"]["app_home"]["messages_tab_enabled"] = False
    sandbox.install(manifest)
    answer = await refusal(client, "chat.postMessage", channel=ana.id, text="hi")
    assert answer["error"] == "messages_tab_disabled"


async def test_the_home_tab_must_be_enabled(sandbox, client, manifest, ana):
    manifest["features"]["app_home"]["home_tab_enabled"] = False
    sandbox.install(manifest)
    answer = await refusal(
        client, "views.publish", user_id=ana.id, view={"type": "home", "blocks": BLOCKS}
    )
    assert answer["error"] == "not_enabled"


async def test_connections_are_for_apps_in_socket_mode(sandbox, client, manifest, tokens):
    manifest["settings"]["socket_mode_enabled"] = False
    sandbox.install(manifest)
    client.token = tokens.app
    answer = await refusal(client, "apps.connections.open")
    assert answer["error"] == "socket_mode_not_enabled"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:3000"}, 200),
    ],
)
async def test_only_this_machine_is_answered(sandbox, headers, status):
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{sandbox.url}/api/auth.test", headers=headers) as answer,
    ):
        assert answer.status == status


async def test_a_form_is_read_like_json(client, ana):
    form = {"channel": ana.id, "blocks": '[{"type": "divider"}]', "text": "a line"}
    await client.api_call("chat.postMessage", data=form)
    [message] = ana.messages
    assert (message.text, [block["type"] for block in message.blocks]) == ("a line", ["divider"])


async def test_a_form_may_carry_the_token(sandbox, tokens):
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{sandbox.url}/api/auth.test", data={"token": tokens.bot}) as answer,
    ):
        assert (await answer.json())["ok"] is True


async def test_broken_json_is_refused(sandbox, tokens):
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {tokens.bot}"}
    async with aiohttp.ClientSession() as session:
        for body, error in (("{", "invalid_json"), ("[]", "json_not_object")):
            url = f"{sandbox.url}/api/auth.test"
            async with session.post(url, data=body, headers=headers) as answer:
                assert (await answer.json())["error"] == error


async def test_an_uninstalled_app_is_told_and_shut_out(sandbox, client, connected):
    told = []

    def register(app):
        async def on_uninstall(event):
            told.append(event["type"])

        app.event("app_uninstalled")(on_uninstall)

    await connected(register)
    await sandbox.uninstall()
    assert told == ["app_uninstalled"]
    assert (await refusal(client, "auth.test"))["error"] == "account_inactive"
