"""files.getUploadURLExternal and completeUploadExternal."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.arguments import Arguments, Blocks
from bot.sandbox.methods import places
from bot.sandbox.refusal import Refused
from bot.sandbox.slack import Slack


class UploadUrl(Arguments):
    """The arguments of files.getUploadURLExternal."""

    filename: str
    length: int


class Complete(Arguments):
    """The arguments of files.completeUploadExternal."""

    files: Blocks
    channel_id: str | None = None
    initial_comment: str = ""
    thread_ts: str | None = None


async def get_upload_url(slack: Slack, args: UploadUrl) -> dict[str, Any]:
    """Where to send the bytes of a file."""
    if args.length < 1:
        raise Refused("invalid_arguments", messages=["[ERROR] length must be greater than 0"])
    upload = slack.files.announce(args.filename, args.length)
    return {"upload_url": f"{slack.url}/upload/{upload.id}", "file_id": upload.id}


async def complete(slack: Slack, args: Complete) -> dict[str, Any]:
    """Share what was uploaded, in a conversation if one is named."""
    if args.channel_id and args.channel_id not in slack.workspace.channels:
        # This method takes a conversation, unlike chat.postMessage, which also takes a person.
        raise Refused("channel_not_found")
    files = [slack.files.complete(f.get("id", ""), f.get("title"), slack.url) for f in args.files]
    if args.channel_id:
        place = places.target(slack, args.channel_id)
        message = slack.workspace.add_app_message(
            place, args.initial_comment, files=files, thread_ts=args.thread_ts
        )
        slack.echo(payloads.message_posted(message) | {"subtype": "file_share"})
    return {"files": files}
