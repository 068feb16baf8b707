"""What the bot did about the facts: messages sent, topics settled or put to rest."""

from enum import StrEnum

from pydantic import AwareDatetime

from bot.coach.fact import Fact


class Delivery(Fact):
    """One message in the DM: claimed before it is sent, recorded after; or missed."""

    due: AwareDatetime
    title: str
    """What it is about in one line, for the day when nothing else of it can be derived."""
    thread_ts: str = ""
    claimed_at: AwareDatetime | None = None
    sent_at: AwareDatetime | None = None
    missed_at: AwareDatetime | None = None
    channel: str = ""
    ts: str = ""
    digest: str = ""
    """Fingerprint of what the message shows now, to see when it has to be rewritten."""


class Outcome(StrEnum):
    """How a person settled a nudge."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    REPLIED = "replied"


class Settlement(Fact):
    """A topic is closed: how, when, and which fact it made (so that Undo can take it back)."""

    outcome: Outcome
    at: AwareDatetime
    made: str = ""


class Snooze(Fact):
    """A topic rests until `until`. `count` makes the message after it a new one."""

    until: AwareDatetime
    at: AwareDatetime
    count: int = 1


class Stray(Fact):
    """Words that came where nothing was asked; answered with a pointer, not kept."""

    ts: str
    at: AwareDatetime
    thread_ts: str = ""
