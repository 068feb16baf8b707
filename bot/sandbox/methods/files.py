"""files.info, files.delete, files.getUploadURLExternal and completeUploadExternal."""

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


class Info(Arguments):
    """The arguments of files.info."""

    file: str


async def info(slack: Slack, args: Info) -> dict[str, Any]:
    """One file, with the address of its bytes."""
    return {"file": slack.files.shown(args.file, None, slack.url)}


async def delete(slack: Slack, args: Info) -> dict[str, Any]:
    """Take one of the app's own files away, and the message that shares it."""
    if slack.files.uploads.get(args.file) is None:
        raise Refused("file_not_found")
    if slack.files.uploads[args.file].user:
        raise Refused("cant_delete_file")
    del slack.files.uploads[args.file]
    for message in slack.workspace.messages_with(args.file):
        slack.workspace.remove_message(message)
    return {}


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
    files = [slack.files.shown(f.get("id", ""), f.get("title"), slack.url) for f in args.files]
    if args.channel_id:
        place = places.target(slack, args.channel_id)
        message = slack.workspace.add_app_message(
            place, args.initial_comment, files=files, thread_ts=args.thread_ts
        )
        slack.echo(payloads.message_posted(message) | {"subtype": "file_share"})
    return {"files": files}
