"""What arrives, before it is in the notebook."""

from dataclasses import dataclass

from bot.coach.facts import Notebook


class Unreadable(Exception):
    """The file cannot be brought in; the message tells the person why and what to do."""


@dataclass(frozen=True)
class Arrival:
    """Everything that a file brings, in a notebook of its own, and what is to be said of it."""

    book: Notebook
    has_settings: bool = False
    """Whether the person's own settings come with it."""
    notes: tuple[str, ...] = ()
    """What was not understood as it stands, a line each."""
