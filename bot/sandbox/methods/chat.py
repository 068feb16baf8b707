"""chat.postMessage, update, delete and getPermalink."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.arguments import Arguments
from bot.sandbox.block_kit.ids import with_ids
from bot.sandbox.methods import places
from bot.sandbox.methods.content import Content, check
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack


class PostMessage(Content):
    """The arguments of chat.postMessage."""

    channel: str
    thread_ts: str | None = None
    reply_broadcast: bool = False


class Update(Content):
    """The arguments of chat.update."""

    channel: str
    ts: str


class Delete(Arguments):
    """The arguments of chat.delete."""

    channel: str
    ts: str


class Permalink(Arguments):
    """The arguments of chat.getPermalink."""

    channel: str
    message_ts: str


async def post_message(slack: Slack, args: PostMessage) -> dict[str, Any]:
    """Post in a conversation, or to a person whose DM is opened for it."""
    place = places.target(slack, args.channel)
    check(args)
    if args.thread_ts:
        places.thread(slack, place, args.thread_ts)
    message = slack.workspace.add_app_message(
        place,
        args.text or "",
        blocks=args.blocks,
        thread_ts=args.thread_ts,
        metadata=args.metadata,
    )
    slack.echo(payloads.message_posted(message))
    shown = message.to_slack(metadata=True)
    return {"channel": place.id, "ts": message.ts, "message": shown}


async def update(slack: Slack, args: Update) -> dict[str, Any]:
    """Replace a message of the app's; text alone takes its blocks away."""
    place = places.channel(slack, args.channel)
    message = places.own_message(slack, place, args.ts, "cant_update_message")
    check(args)
    before = message.to_slack()
    message.text = args.text or ""
    message.blocks = with_ids(args.blocks or [], slack.workspace.block_id)
    if args.metadata is not None:
        message.metadata = args.metadata
    if not message.blocks:
        message.edited = {"user": message.user, "ts": slack.workspace.new_ts()}
    slack.workspace.changed()
    slack.echo(payloads.message_changed(message, before, slack.workspace.new_ts()))
    shown = message.to_slack(metadata=True)
    return {"channel": place.id, "ts": message.ts, "text": message.text, "message": shown}


async def delete(slack: Slack, args: Delete) -> dict[str, Any]:
    """Take a message of the app's away."""
    place = places.channel(slack, args.channel)
    message = places.own_message(slack, place, args.ts, "cant_delete_message")
    slack.workspace.remove_message(message)
    slack.echo(payloads.message_deleted(message, slack.workspace.new_ts()))
    return {"channel": place.id, "ts": message.ts}


async def get_permalink(slack: Slack, args: Permalink) -> dict[str, Any]:
    """A link to a message."""
    place = places.channel(slack, args.channel)
    if slack.workspace.find_message(place, args.message_ts) is None:
        raise Refused("message_not_found")
    link = f"{slack.url}/archives/{place.id}/p{args.message_ts.replace('.', '')}"
    return {"channel": place.id, "permalink": link}
