"""Files on their way in: an address to upload to, then the file in its conversation."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from bot.sandbox.refusal import Refused
from bot.sandbox.workspace import Workspace


@dataclass
class Upload:
    """A file that was announced, and its bytes once they came."""

    id: str
    name: str
    length: int
    content: bytes | None = None
    user: str = ""
    """Whose it is; empty for the app's own."""


class Files:
    """Every file that the app announced or uploaded."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.uploads: dict[str, Upload] = {}

    def announce(self, name: str, length: int) -> Upload:
        """Make room for a file of exactly this length."""
        upload = Upload(self.workspace.new_id("F"), name, length)
        self.uploads[upload.id] = upload
        return upload

    def receive(self, file_id: str, content: bytes) -> None:
        """Take the bytes."""
        upload = self.uploads.get(file_id)
        if upload is None or len(content) != upload.length:
            raise Refused("upload_failed")
        upload.content = content

    def content(self, file_id: str) -> bytes:
        """The bytes of a file that was uploaded."""
        upload = self.uploads.get(file_id)
        if upload is None or upload.content is None:
            raise Refused("file_not_found")
        return upload.content

    def hand_over(self, user: str, name: str, content: bytes, url: str) -> dict[str, Any]:
        """A file that a person puts into a form, as Slack tells the app of it."""
        upload = self.announce(name, len(content))
        upload.content, upload.user = content, user
        return self.shown(upload.id, None, url)

    def shown(self, file_id: str, title: str | None, url: str) -> dict[str, Any]:
        """A file, as Slack shows it; its address is below this URL."""
        size, upload = len(self.content(file_id)), self.uploads[file_id]
        address = f"{url}/files/{upload.id}/{quote(upload.name)}"
        return {
            "id": upload.id,
            "name": upload.name,
            "title": title or upload.name,
            "size": size,
            "mode": "hosted",
            "filetype": upload.name.rpartition(".")[2].lower(),
            "user": upload.user or self.workspace.app.user_id,
            "url_private": address,
            "url_private_download": f"{address}?download=1",
        }
