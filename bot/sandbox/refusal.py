"""How Slack says no: an error name, and sometimes more fields beside it."""

from collections.abc import Sequence
from typing import Any


class Refused(Exception):
    """Raised where Slack would answer `{"ok": false, "error": ...}`."""

    def __init__(self, error: str, *, messages: Sequence[str] = (), **fields: Any) -> None:
        super().__init__(error, *messages)
        self.error = error
        self.fields = fields
        if messages:
            self.fields["response_metadata"] = {"messages": list(messages)}

    def body(self) -> dict[str, Any]:
        """The response as Slack words it."""
        return {"ok": False, "error": self.error, **self.fields}
