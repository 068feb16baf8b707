"""users.info and reactions.add."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.arguments import Arguments
from bot.sandbox.methods import places
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack


class Info(Arguments):
    """The arguments of users.info."""

    user: str
    include_locale: bool = False


class React(Arguments):
    """The arguments of reactions.add."""

    channel: str
    name: str
    timestamp: str


async def info(slack: Slack, args: Info) -> dict[str, Any]:
    """A person, with their time zone, and with their language where that is asked for."""
    member = places.person(slack, args.user)
    locale = {"locale": member.locale} if args.include_locale else {}
    return {"user": payloads.profile(slack.workspace, member) | locale}


async def react(slack: Slack, args: React) -> dict[str, Any]:
    """Put an emoji on a message."""
    place = places.channel(slack, args.channel)
    message = slack.workspace.find_message(place, args.timestamp)
    if message is None:
        raise Refused("message_not_found")
    if any(reaction["name"] == args.name for reaction in message.reactions):
        raise Refused("already_reacted")
    user = slack.workspace.app.user_id
    message.reactions.append({"name": args.name, "count": 1, "users": [user]})
    slack.workspace.changed()
    return {}
