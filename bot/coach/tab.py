"""What a person last looked at in the Home tab, so that it stays as they left it."""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from bot.coach.fact import Fact

MOST_PAGES = 100_000
"""Pages that nobody ever turns."""


class Shelf(StrEnum):
    """Which applications are listed."""

    IN_PLAY = "in_play"
    ALL = "all"
    CLOSED = "closed"


class Tab(Fact):
    """The Home tab of one person. It is published only when it has something else to show."""

    looked_at: AwareDatetime | None = None
    """When they opened it last; from the first time on it is kept true like the messages."""
    seen_to_at: AwareDatetime | None = None
    """The look after which it was made sure that it shows what is so."""
    digest: str = ""
    """Fingerprint of what it shows."""
    hash: str = ""
    """Slack's own name for what it shows: an older one does not replace a newer one."""
    shelf: Shelf = Shelf.IN_PLAY
    page: Annotated[int, Field(ge=0, le=MOST_PAGES)] = 0
    search: str = ""

    @property
    def is_waited_for(self) -> bool:
        """Whether they have opened it since it was last made sure of."""
        return self.looked_at != self.seen_to_at
