"""A nudge: one thing that is worth saying to a person, from when on, and until when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from bot.coach.manners import local
from bot.coach.person import Person


class Day(NamedTuple):
    """The day of an instant, without its time; near days read as "yesterday" or "tomorrow"."""

    at: datetime


Words = tuple[str | datetime | date | Day, ...]
"""A text with its moments left in, so that each reader sees them on their own clock."""


class Key(NamedTuple):
    """The name of a message, the same each time that it is derived from the same facts."""

    rule: str
    application: str
    subject: str
    occurrence: str

    def __str__(self) -> str:
        return ":".join(self)

    @property
    def topic(self) -> str:
        """What all occurrences have in common: settling and snoozing go by topic."""
        return ":".join(self[:3])

    @property
    def number(self) -> int:
        """Which occurrence it is; -1 where that is not told by a number."""
        return int(self.occurrence) if self.occurrence.isdecimal() else -1

    @property
    def is_snoozed(self) -> bool:
        """Whether this is the message that ends a rest."""
        return self.occurrence.startswith("z")

    @classmethod
    def parse(cls, text: str) -> "Key | None":
        """Read a key back, or None when it is none."""
        parts = text.split(":")
        return cls(*parts) if len(parts) == 4 else None


@dataclass(frozen=True, slots=True)
class Nudge:
    """Derived from facts, never stored. Times are in UTC."""

    key: Key
    due: datetime
    until: datetime
    """From here on it has lost its use."""
    label: str
    """A few words for lists: "Thank-you to Ana Ruiz"."""
    words: Words = ()
    """What to do and why, in a line or two."""
    context: Words = ()
    """Who owes whom, since when."""
    done: str = "Done"
    """What the button that settles it says."""
    awaits_reply: bool = False
    """Whether an answer of the company would settle it."""
    link: tuple[str, str] = ("", "")
    """Where it can be done: the label of a button, and its address."""
    asks: bool = False
    """Whether the button that settles it opens a form."""
    lets_go: bool = False
    """Whether this is the moment to offer letting go, or one more week."""
    is_offer: bool = False
    """Whether this is the moment to say yes or no to a company."""
    thread_ts: str = ""
    """The message below which it is said; empty for the DM itself."""
    ended: bool = False
    """Whether the facts have already settled it."""


def plain(words: Words, person: Person) -> str:
    """The words with their moments written out on the person's clock."""
    return "".join(_plain(part, person) for part in words)


def short_day(day: date) -> str:
    """A day without its year: "Tue 3 Mar"."""
    return f"{day:%a} {day.day} {day:%b}"


def short_moment(at: datetime, person: Person) -> str:
    """A moment on the person's clock: "Tue 3 Mar, 15:00"."""
    there = local(at, person)
    return f"{short_day(there)}, {there:%H:%M}"


def _plain(part: str | datetime | date | Day, person: Person) -> str:
    match part:
        case Day(at):
            return short_day(local(at, person))
        case datetime():
            return short_moment(part, person)
        case date():
            return short_day(part)
        case _:
            return part
