"""Files that people hand to the bot, fetched from Slack."""

from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.coach.arrivals import Unreadable

_HOSTS = (".slack.com", ".slack-gov.com")
"""Nobody else ever sees the token."""


async def download(client: AsyncWebClient, file_id: str, most: int) -> bytes:
    """The bytes of a file, up to this many and one more.

    Raises:
        Unreadable: the file is too big, or not to be had.
        SlackApiError: Slack does not let the bot see it.
        aiohttp.ClientError: it did not arrive.
    """
    file = (await client.files_info(file=file_id))["file"]
    if int(file.get("size") or 0) > most:
        raise Unreadable(f"This file is too big. I can read up to {most // 1_000_000} MB.")
    url = str(file.get("url_private_download") or file.get("url_private") or "")
    if not _is_slack(url, client.base_url):
        raise Unreadable("This file is kept outside of Slack. Please upload it here.")
    assert client.session
    headers = {"Authorization": f"Bearer {client.token}"}
    # Without the permission Slack leads to a page to sign in: that is no file.
    async with client.session.get(url, headers=headers, allow_redirects=False) as answer:
        if answer.status != 200:
            raise aiohttp.ClientPayloadError("Slack does not give this file.")
        return await _limited(answer.content, most)


async def _limited(content: aiohttp.StreamReader, most: int) -> bytes:
    taken = bytearray()
    while len(taken) <= most and (part := await content.read(64 * 1024)):
        taken += part
    return bytes(taken)


def _is_slack(url: str, base_url: str) -> bool:
    there, here = urlsplit(url), urlsplit(base_url)
    if (there.scheme, there.netloc) == (here.scheme, here.netloc):
        return True
    return there.scheme == "https" and (there.hostname or "").endswith(_HOSTS)
