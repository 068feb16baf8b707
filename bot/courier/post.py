"""The calls with which messages reach the DM. Thin: nothing is decided here."""

import hashlib
from dataclasses import dataclass
from typing import Any

import orjson
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.coach.history import Leftover
from bot.courier.failures import error_name
from bot.views.blocks import Message, View

EVENT_TYPE = "encore_message"
"""Marks our messages in Slack's metadata, together with their key."""


@dataclass(frozen=True)
class Sent:
    """Where a message is."""

    channel: str
    ts: str


def digest(shown: Message | View) -> str:
    """A fingerprint of what a message or a tab shows."""
    content = list(shown) if isinstance(shown, Message) else shown
    return hashlib.blake2b(orjson.dumps(content), digest_size=8).hexdigest()


async def send(client: AsyncWebClient, to: str, key: str, message: Message, thread_ts: str) -> Sent:
    """Post a message once; `to` is a user or a DM. Raises SlackApiError and network errors."""
    answer = await client.chat_postMessage(
        channel=to,
        text=message.text,
        blocks=message.blocks or None,
        thread_ts=thread_ts or None,
        metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
        unfurl_links=False,
        unfurl_media=False,
    )
    return Sent(channel=answer["channel"], ts=answer["ts"])


async def rewrite(client: AsyncWebClient, at: Sent, key: str, message: Message) -> None:
    """Make a message show this. Raises SlackApiError and network errors."""
    await client.chat_update(
        channel=at.channel,
        ts=at.ts,
        text=message.text,
        blocks=message.blocks,
        metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
    )


async def take_back(client: AsyncWebClient, left: Leftover) -> None:
    """Delete it. Raises SlackApiError and network errors."""
    if left.file:
        await client.files_delete(file=left.file)
    else:
        await client.chat_delete(channel=left.channel, ts=left.ts)


async def publish(client: AsyncWebClient, user: str, view: View, before: str) -> str:
    """Make the Home tab show this in place of what has this hash; the hash that it has then.

    Where it shows something that was not recorded, this is newer and goes in its place all the
    same. Raises SlackApiError and network errors.
    """
    known = {"hash": before} if before else {}
    try:
        answer = await client.views_publish(user_id=user, view=view, **known)
    except SlackApiError as error:
        if error_name(error) != "hash_conflict":
            raise
        answer = await client.views_publish(user_id=user, view=view)
    return str((answer.get("view") or {}).get("hash") or "")


async def find(client: AsyncWebClient, user: str, key: str, thread_ts: str) -> Sent | None:
    """The message with this key, if it did arrive. Raises SlackApiError and network errors."""
    opened = await client.conversations_open(users=user)
    channel = opened["channel"]["id"]
    # By key and not by time, for our clock and Slack's may differ.
    about = {"channel": channel, "include_all_metadata": True, "limit": 200}
    if thread_ts:
        answer = await client.conversations_replies(ts=thread_ts, **about)
    else:
        answer = await client.conversations_history(**about)
    for message in answer["messages"]:
        if _key_of(message) == key:
            return Sent(channel=channel, ts=message["ts"])
    return None


def _key_of(message: dict[str, Any]) -> str:
    payload: dict[str, Any] = message.get("metadata", {}).get("event_payload", {})
    return str(payload.get("key", ""))
