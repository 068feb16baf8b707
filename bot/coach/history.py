"""What the bot did about the facts: messages sent, topics settled or put to rest."""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from bot.coach.fact import Fact


class Delivery(Fact):
    """One message in the DM: claimed before it is sent, recorded after; or missed."""

    due: AwareDatetime
    told_at: AwareDatetime | None = None
    """When facts had changed last: what was told late is not late because of us."""
    thread_ts: str = ""
    posted_as: str = ""
    """The key that it was claimed with, where its facts have moved before it was recorded."""
    claimed_at: AwareDatetime | None = None
    sent_at: AwareDatetime | None = None
    missed_at: AwareDatetime | None = None
    gathered_in: str = ""
    """Key of the message that it shares with others; empty for one of its own."""
    channel: str = ""
    ts: str = ""
    digest: str = ""
    """Fingerprint of what the message shows now, to see when it has to be rewritten."""


class Outcome(StrEnum):
    """How a person settled a nudge."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    REPLIED = "replied"
    LET_GO = "let_go"
    ONE_MORE_WEEK = "one_more_week"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Settlement(Fact):
    """A topic is closed: how, when, and which fact it made (so that Undo can take it back)."""

    outcome: Outcome
    at: AwareDatetime
    made: str = ""


class Event(StrEnum):
    """What a topic may wait for in place of a time."""

    REPLY = "reply"
    FINAL_ROUND = "final_round"


class Rest(Fact):
    """One time that a person put a topic off: until a moment, or until something has happened."""

    until: AwareDatetime | None = None
    event: Event | None = None
    at: AwareDatetime


class Snooze(Fact):
    """A topic that rests until the last of these is over; each has a message of its own after it.

    Those before the last are kept because Undo goes back to them.
    """

    rests: Annotated[list[Rest], Field(min_length=1)]

    @property
    def count(self) -> int:
        """How many times the topic was put off."""
        return len(self.rests)

    @property
    def occurrence(self) -> str:
        """The last part of the key of the message that comes then."""
        return f"z{self.count}"


class Stray(Fact):
    """Words that came where nothing was asked; answered with a pointer, not kept."""

    ts: str
    at: AwareDatetime
    thread_ts: str = ""


class Turn(Fact):
    """A place in the queue of a workspace to which so much is sent that people have to wait."""

    lane: str
    at: AwareDatetime


class Leftover(Fact):
    """A message or file of ours in Slack that goes when the person wants to be forgotten."""

    channel: str = ""
    ts: str = ""
    file: str = ""
    """Id of the file, where it is one."""
