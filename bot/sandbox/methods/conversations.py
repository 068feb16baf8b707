"""conversations.open, info, history and replies."""

from typing import Any

from bot.sandbox.arguments import Arguments
from bot.sandbox.message import Message
from bot.sandbox.methods import places
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack


class Open(Arguments):
    """The arguments of conversations.open."""

    users: str | None = None
    channel: str | None = None
    return_im: bool = False


class Info(Arguments):
    """The arguments of conversations.info."""

    channel: str


class History(Arguments):
    """The arguments of conversations.history."""

    channel: str
    cursor: str = ""
    limit: int = 100
    latest: str | None = None
    oldest: str = "0"
    inclusive: bool = False
    include_all_metadata: bool = False


class Replies(History):
    """The arguments of conversations.replies."""

    ts: str


async def open_dm(slack: Slack, args: Open) -> dict[str, Any]:
    """The DM of the app with a person."""
    if args.channel:
        place = places.channel(slack, args.channel)
    elif not args.users:
        raise Refused("users_list_not_supplied")
    else:
        member = places.person(slack, args.users.split(",")[0])
        places.writable(slack, member)
        place = slack.workspace.dm(member)
    return {"channel": {"id": place.id}}


async def info(slack: Slack, args: Info) -> dict[str, Any]:
    """What is known about a conversation."""
    place = places.channel(slack, args.channel)
    if place.member:
        return {"channel": {"id": place.id, "is_im": True, "user": place.member.id}}
    return {"channel": {"id": place.id, "is_channel": True, "name": place.name}}


async def history(slack: Slack, args: History) -> dict[str, Any]:
    """The messages of a conversation outside of threads, newest first."""
    found = [m for m in _readable(slack, args) if m.thread_ts in (None, m.ts)]
    return _page(list(reversed(found)), args)


async def replies(slack: Slack, args: Replies) -> dict[str, Any]:
    """A thread, oldest first, beginning with the message that it hangs on."""
    found = [m for m in _readable(slack, args) if args.ts in (m.ts, m.thread_ts)]
    if not found:
        raise Refused("thread_not_found")
    return _page(found, args)


def _readable(slack: Slack, args: History) -> list[Message]:
    place = places.channel(slack, args.channel)
    if not place.is_im:
        raise Refused("not_in_channel")
    return [m for m in place.messages if not m.ephemeral and _within(m.ts, args)]


def _within(ts: str, args: History) -> bool:
    moment, oldest = float(ts), float(args.oldest)
    latest = float(args.latest) if args.latest else None
    if args.inclusive:
        return moment >= oldest and (latest is None or moment <= latest)
    return moment > oldest and (latest is None or moment < latest)


def _page(found: list[Message], args: History) -> dict[str, Any]:
    if not 1 <= args.limit <= 1000:
        raise Refused("invalid_limit")
    if args.cursor and not args.cursor.isdigit():
        raise Refused("invalid_cursor")
    begin = int(args.cursor or 0)
    end = begin + args.limit
    shown = [m.to_slack(metadata=args.include_all_metadata) for m in found[begin:end]]
    more = end < len(found)
    answer: dict[str, Any] = {"messages": shown, "has_more": more}
    if more:
        answer["response_metadata"] = {"next_cursor": str(end)}
    return answer
