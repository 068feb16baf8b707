"""Finding the channel, person or message that a call names, or refusing as Slack does."""

from bot.sandbox.message import Message
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack
from bot.sandbox.workspace import Channel, Member


def person(slack: Slack, user: str) -> Member:
    """The member with this id."""
    member = slack.workspace.members.get(user)
    if member is None:
        raise Refused("user_not_found")
    return member


def channel(slack: Slack, channel_id: str) -> Channel:
    """The conversation with this id; a D id or a C id, never a U id."""
    found = slack.workspace.channels.get(channel_id)
    if found is None:
        raise Refused("channel_not_found")
    return found


def target(slack: Slack, channel_id: str) -> Channel:
    """Where a message is to go: a conversation, or a person, whose DM is opened."""
    member = slack.workspace.members.get(channel_id)
    if member is None:
        found = channel(slack, channel_id)
        if not found.is_im:
            raise Refused("not_in_channel")
        member = found.member
        assert member is not None
    writable(slack, member)
    return slack.workspace.dm(member)


def writable(slack: Slack, member: Member) -> None:
    """Refuse where the app cannot write to this person."""
    if member.is_bot:
        raise Refused("cannot_dm_bot")
    if member.deleted:
        raise Refused("user_disabled")
    if not slack.workspace.app.messages_enabled:
        raise Refused("messages_tab_disabled")


def thread(slack: Slack, place: Channel, thread_ts: str) -> None:
    """Refuse a thread that is not there, or one that would hang on a reply."""
    parent = slack.workspace.find_message(place, thread_ts)
    if parent is None:
        raise Refused("thread_not_found")
    if parent.thread_ts not in (None, parent.ts):
        raise Refused("cannot_reply_to_message")


def own_message(slack: Slack, place: Channel, ts: str, refusal: str) -> Message:
    """The app's own message with this ts, for changing or deleting it."""
    message = slack.workspace.find_message(place, ts)
    if message is None:
        raise Refused("message_not_found")
    if message.user != slack.workspace.app.user_id:
        raise Refused(refusal)
    return message
