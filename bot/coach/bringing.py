"""A file that was brought in: what came with it, so that all of it can go again."""

from pydantic import AwareDatetime, Field

from bot.coach.fact import Fact


class Bringing(Fact):
    """One file that was brought in."""

    id: str
    source: str
    """The form it came with: the same one twice is kept once."""
    at: AwareDatetime
    applications: list[str] = Field(default_factory=list)
    """The ids of what came with it."""
    left_out: int = 0
    """How many were known already."""
    taken_back_at: AwareDatetime | None = None
