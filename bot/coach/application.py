"""One try at one job: the company, the people, the talks, and what was promised.

Instants are aware and in UTC; dates are the person's own.
"""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from bot.coach.correspondence import Ending, Extension, Letter, Offer, Reply
from bot.coach.fact import Fact
from bot.coach.lookback import Reflection


class Round(StrEnum):
    """What kind of interview it was."""

    SCREEN = "screen"
    PHONE = "phone"
    TECHNICAL = "technical"
    PANEL = "panel"
    ONSITE = "onsite"
    FINAL = "final"
    OTHER = "other"


class Contact(Fact):
    """Somebody met on the way, at the company of one application."""

    id: str
    name: str
    role: str = ""
    email: str = ""
    asked_at: AwareDatetime | None = None
    """When the person asked to be connected on a business network."""
    accepted_at: AwareDatetime | None = None
    """When that was accepted."""

    @property
    def called(self) -> str:
        """The name with what the person does: "Sam Lee (recruiter)"."""
        return f"{self.name} ({self.role})" if self.role else self.name


class Promise(Fact):
    """Something that somebody said they would do, by a day if one was named."""

    id: str
    text: str
    made_at: AwareDatetime
    due: date | None = None
    owner: Literal["me", "them"] = "me"
    interview_id: str = ""
    source: str = ""
    """Where it was said: the id of the form, or the look back that holds the answer."""
    said: str = ""
    """The whole line of the answer, to know it again when that is read again."""
    kept_at: AwareDatetime | None = None
    dropped_at: AwareDatetime | None = None

    @property
    def ended_at(self) -> datetime | None:
        """When it stopped to be owed: kept, or let go."""
        return self.kept_at or self.dropped_at


class Interview(Fact):
    """One conversation with the company."""

    id: str
    source: str
    """The id of the form (Slack's view) it was logged with: a form sent twice is kept once."""
    logged_at: AwareDatetime
    starts_at: AwareDatetime
    minutes: Annotated[int, Field(ge=5, le=24 * 60)] = 60
    round: Round = Round.OTHER
    met: list[str] = Field(default_factory=list)
    notes: str = ""
    reflection: Reflection | None = None
    no_show_at: AwareDatetime | None = None
    """When the person told that the company did not turn up."""
    removed_at: AwareDatetime | None = None

    @property
    def ends_at(self) -> datetime:
        """The moment from which follow-ups count: the playbook's `D`."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def day(self) -> date:
        """The day it ends, the same one wherever the person travels: in UTC."""
        return self.ends_at.astimezone(UTC).date()

    @property
    def is_no_show(self) -> bool:
        """Whether they did not turn up; one that was moved to a later time is still to come."""
        return self.no_show_at is not None and self.no_show_at >= self.starts_at

    @property
    def is_void(self) -> bool:
        """Whether there is nothing to look back on: removed, or it did not take place."""
        return self.removed_at is not None or self.is_no_show


class Application(Fact):
    """One try at one job: a company, a role, and all that happened on the way."""

    id: str
    company: str
    role: str = ""
    created_at: AwareDatetime
    source: str = ""
    """What it was told with, where that was no interview: a form, a command, a message."""
    found_through: str = ""
    applied_at: AwareDatetime | None = None
    """When the person applied, if they told; an interview says as much without it."""
    planned_at: AwareDatetime | None = None
    """When the person meant to apply there some day."""
    brought_at: AwareDatetime | None = None
    """When it came in from another tracker, where it was applied for as far as is known."""
    notes: str = ""
    """What the person wrote down about it, and what came along and has no place of its own."""
    write_to: str = ""
    """Id of the contact to write to, such as a recruiter; empty for whoever was met."""
    nobody_since: AwareDatetime | None = None
    """Since when it is known that there is nobody to write to."""
    decision_by: date | None = None
    decision_said_at: AwareDatetime | None = None
    contacts: list[Contact] = Field(default_factory=list)
    interviews: list[Interview] = Field(default_factory=list)
    promises: list[Promise] = Field(default_factory=list)
    letters: list[Letter] = Field(default_factory=list)
    replies: list[Reply] = Field(default_factory=list)
    extensions: list[Extension] = Field(default_factory=list)
    offer: Offer | None = None
    ending: Ending | None = None

    @property
    def in_play(self) -> bool:
        """Whether something may still come of it: applied for or interviewed, and not over."""
        return self.ending is None and bool(self.is_applied or self.kept_interviews)

    @property
    def is_applied(self) -> bool:
        """Whether the person applied, also where the day is not known."""
        return bool(self.applied_at or (self.brought_at and not self.planned_at))

    @property
    def kept_interviews(self) -> list[Interview]:
        """The interviews that were not removed, in the order they take place."""
        kept = [one for one in self.interviews if one.removed_at is None]
        return sorted(kept, key=lambda one: one.starts_at)

    @property
    def held_interviews(self) -> list[Interview]:
        """Those that took place or are to come, in this order."""
        return [interview for interview in self.kept_interviews if not interview.is_no_show]

    def interview(self, id: str) -> Interview | None:
        """The interview with this id, also a removed one."""
        return next((one for one in self.interviews if one.id == id), None)

    def contact(self, id: str) -> Contact | None:
        """The contact with this id."""
        return next((one for one in self.contacts if one.id == id), None)

    def promise(self, id: str) -> Promise | None:
        """The promise with this id, whoever made it."""
        return next((one for one in self.promises if one.id == id), None)

    def met(self, interview: Interview) -> list[Contact]:
        """The people of this interview."""
        return [contact for id in interview.met if (contact := self.contact(id))]
