"""Files go in by the three steps of the SDK; history comes out in pages."""

import pytest
from slack_sdk.errors import SlackApiError


async def test_a_file_arrives_in_the_dm(client, ana):
    opened = await client.conversations_open(users=ana.id)
    channel = opened["channel"]["id"]
    await client.files_upload_v2(
        channel=channel, filename="notes.csv", content="a,b", initial_comment="Yours"
    )
    [message] = ana.sees()
    [file] = message.files
    assert (message.plain, file["name"], file["size"], file["title"]) == (
        "Yours",
        "notes.csv",
        3,
        "notes.csv",
    )
    assert ana.downloads(file) == b"a,b"


async def test_a_file_is_not_shared_with_a_user_id(client, ana):
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await client.files_upload_v2(channel=ana.id, filename="notes.csv", content="a,b")


async def test_history_is_newest_first_in_pages_and_without_threads(client, ana):
    posted = [await client.chat_postMessage(channel=ana.id, text=str(n)) for n in range(3)]
    channel = posted[0]["channel"]
    await client.chat_postMessage(channel=channel, text="reply", thread_ts=posted[0]["ts"])
    await client.chat_postEphemeral(channel=channel, user=ana.id, text="only now")
    first = await client.conversations_history(channel=channel, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await client.conversations_history(channel=channel, limit=2, cursor=cursor)
    assert [m["text"] for m in first["messages"]] == ["2", "1"]
    assert [(m["text"], m["reply_count"]) for m in second["messages"]] == [("0", 1)]
    thread = await client.conversations_replies(channel=channel, ts=posted[0]["ts"])
    assert [m["text"] for m in thread["messages"]] == ["0", "reply"]


async def test_metadata_is_read_back_only_on_request(client, ana):
    metadata = {"event_type": "nudge", "event_payload": {"key": "k1"}}
    posted = await client.chat_postMessage(channel=ana.id, text="x", metadata=metadata)
    [without] = (await client.conversations_history(channel=posted["channel"]))["messages"]
    [found] = (
        await client.conversations_history(channel=posted["channel"], include_all_metadata=True)
    )["messages"]
    assert ("metadata" in without, found["metadata"]) == (False, metadata)


async def test_a_reaction_is_put_once(client, ana):
    posted = await client.chat_postMessage(channel=ana.id, text="x")
    place = {"channel": posted["channel"], "timestamp": posted["ts"], "name": "tada"}
    await client.reactions_add(**place)
    with pytest.raises(SlackApiError, match="already_reacted"):
        await client.reactions_add(**place)
    [message] = ana.sees()
    assert [reaction["name"] for reaction in message.reactions] == ["tada"]
