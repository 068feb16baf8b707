"""chat.postEphemeral: words that one person sees, once."""

from typing import Any

from bot.sandbox.methods import places
from bot.sandbox.methods.content import Content, check
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack


class PostEphemeral(Content):
    """The arguments of chat.postEphemeral."""

    channel: str
    user: str
    thread_ts: str | None = None


async def post_ephemeral(slack: Slack, args: PostEphemeral) -> dict[str, Any]:
    """Show one person something in a conversation that they and the app are in."""
    place = places.target(slack, args.channel)
    if place.member is None or place.member.id != args.user:
        raise Refused("user_not_in_channel")
    check(args)
    message = slack.workspace.add_app_message(
        place,
        args.text or "",
        blocks=args.blocks,
        ephemeral_to=args.user,
        thread_ts=args.thread_ts,
    )
    return {"message_ts": message.ts}
