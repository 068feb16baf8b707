"""What Slack refuses, the sandbox refuses, with the same error name."""

import pytest
from slack_sdk.errors import SlackApiError

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "hi"}}]
MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": BLOCKS,
}


async def refusal(client, method, **arguments):
    with pytest.raises(SlackApiError) as refused:
        await client.api_call(method, json=arguments)
    return dict(refused.value.response.data)


REFUSED = [
    ("chat.postMessage", {"channel": "C404", "text": "hi"}, "channel_not_found"),
    ("chat.postMessage", {"channel": "general", "text": "hi"}, "not_in_channel"),
    ("chat.postMessage", {"channel": "bot", "text": "hi"}, "cannot_dm_bot"),
    ("chat.postMessage", {"channel": "ana"}, "no_text"),
    ("chat.postMessage", {"channel": "ana", "text": "   "}, "no_text"),
    ("chat.postMessage", {"channel": "ana", "text": "x" * 40_001}, "msg_too_long"),
    ("chat.postMessage", {"channel": "ana", "blocks": "nonsense"}, "invalid_blocks_format"),
    ("chat.postMessage", {"channel": "ana", "blocks": [{"type": "sections"}]}, "invalid_blocks"),
    (
        "chat.postMessage",
        {"channel": "ana", "text": "x", "metadata": {"event_type": "x"}},
        "invalid_metadata_format",
    ),
    (
        "chat.postMessage",
        {
            "channel": "ana",
            "text": "x",
            "metadata": {"event_type": "x", "event_payload": {"x": "x" * 8001}},
        },
        "metadata_too_large",
    ),
    ("chat.postMessage", {"channel": "dm", "text": "x", "thread_ts": "1.1"}, "thread_not_found"),
    (
        "chat.postMessage",
        {"channel": "dm", "text": "x", "thread_ts": "reply"},
        "cannot_reply_to_message",
    ),
    ("chat.update", {"channel": "ana", "ts": "1.1", "text": "x"}, "channel_not_found"),
    ("chat.update", {"channel": "dm", "ts": "1.1", "text": "x"}, "message_not_found"),
    ("chat.update", {"channel": "dm", "ts": "hers", "text": "x"}, "cant_update_message"),
    ("chat.delete", {"channel": "dm", "ts": "1.1"}, "message_not_found"),
    ("chat.delete", {"channel": "dm", "ts": "hers"}, "cant_delete_message"),
    ("chat.getPermalink", {"channel": "dm", "message_ts": "1.1"}, "message_not_found"),
    ("chat.postEphemeral", {"channel": "dm", "user": "U404", "text": "x"}, "user_not_in_channel"),
    ("conversations.open", {"users": "U404"}, "user_not_found"),
    ("conversations.open", {"users": "bot"}, "cannot_dm_bot"),
    ("conversations.open", {}, "users_list_not_supplied"),
    ("conversations.info", {"channel": "C404"}, "channel_not_found"),
    ("conversations.history", {"channel": "general"}, "not_in_channel"),
    ("conversations.history", {"channel": "dm", "limit": 0}, "invalid_limit"),
    ("conversations.history", {"channel": "dm", "cursor": "x"}, "invalid_cursor"),
    ("conversations.replies", {"channel": "dm", "ts": "1.1"}, "thread_not_found"),
    ("users.info", {"user": "U404"}, "user_not_found"),
    ("views.open", {"view": MODAL, "trigger_id": "1.2.3"}, "invalid_trigger_id"),
    ("views.open", {"view": MODAL}, "invalid_arguments"),
    ("views.open", {"view": {"type": "modal"}, "trigger_id": "1.2.3"}, "invalid_arguments"),
    ("views.update", {"view": MODAL, "view_id": "V404"}, "not_found"),
    ("views.update", {"view": MODAL}, "invalid_arguments"),
    ("views.publish", {"user_id": "U404", "view": MODAL}, "user_not_found"),
    ("views.publish", {"user_id": "ana", "view": MODAL}, "invalid_arguments"),
    (
        "views.publish",
        {"user_id": "ana", "view": {"type": "home", "blocks": BLOCKS, "x": "x" * 250_000}},
        "view_too_large",
    ),
    ("reactions.add", {"channel": "dm", "name": "tada", "timestamp": "1.1"}, "message_not_found"),
    ("files.getUploadURLExternal", {"filename": "x", "length": 0}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": [{"id": "F404"}]}, "file_not_found"),
    ("blocks.validate", {}, "invalid_arguments"),
    ("rtm.start", {}, "unknown_method"),
]


@pytest.mark.parametrize(("method", "arguments", "error"), REFUSED)
async def test_it_refuses(sandbox, client, ana, method, arguments, error):
    hers = await ana.actor.say(ana.dm, "mine")
    reply = await ana.replies("and more", to=hers)
    names = {
        "ana": ana.id,
        "dm": ana.dm.id,
        "hers": hers.ts,
        "reply": reply.ts,
        "bot": sandbox.workspace.app.user_id,
        "general": next(iter(sandbox.workspace.channels)),
    }
    arguments = {
        key: names.get(value, value) if isinstance(value, str) else value
        for key, value in arguments.items()
    }
    before = len(ana.messages)
    answer = await refusal(client, method, **arguments)
    assert (answer["error"], len(ana.messages)) == (error, before)


async def test_invalid_blocks_say_what_and_where(client, ana):
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}]
    answer = await refusal(client, "chat.postMessage", channel=ana.id, blocks=blocks)
    words = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert answer == {
        "ok": False,
        "error": "invalid_blocks",
        "errors": [words],
        "response_metadata": {"messages": [f"[ERROR] {words}"]},
    }


async def test_a_view_is_refused_as_an_argument(client):
    view = {"type": "modal", "blocks": BLOCKS, "colour": "red"}
    answer = await refusal(client, "views.open", view=view, trigger_id="1.2.3")
    assert answer == {
        "ok": False,
        "error": "invalid_arguments",
        "response_metadata": {
            "messages": [
                "[ERROR] failed to match all allowed schemas [json-pointer:/view]",
                "[ERROR] missing required field: title [json-pointer:/view]",
                "[ERROR] invalid additional property: colour [json-pointer:/view]",
            ]
        },
    }


async def test_blocks_can_be_validated_without_showing_them(client):
    assert (await client.blocks_validate(blocks=BLOCKS))["ok"] is True
    answer = await refusal(client, "blocks.validate", view=MODAL | {"title": None})
    assert answer == {
        "ok": False,
        "error": "invalid_view",
        "errors": [
            {"pointer": "/title", "code": "failed_constraint", "message": "must not be null"}
        ],
    }
