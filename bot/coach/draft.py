"""A letter on its way: what it is for, what the person added, and every wording it had."""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from bot.coach.fact import Fact


class Purpose(StrEnum):
    """What a letter is written for."""

    THANK_YOU = "thank_you"
    """To one interviewer, after one interview."""
    APPLICATION_FOLLOW_UP = "application_follow_up"
    CHECK_IN = "check_in"
    """After silence, where no decision date is known."""
    DECISION_PASSED = "decision_passed"
    """The day is over by which they meant to decide."""
    SECOND_CHECK_IN = "second_check_in"
    """A new angle, and shorter."""
    PROMISE = "promise"
    """Comes with what was promised."""
    REMINDER = "reminder"
    """Asks for what they promised."""
    NO_SHOW = "no_show"
    REJECTION_REPLY = "rejection_reply"
    FEEDBACK = "feedback"
    """A reply to a no that asks what to do better."""
    KEEP_IN_TOUCH = "keep_in_touch"
    LAST_NOTE = "last_note"
    OFFER_THANKS = "offer_thanks"
    LINKEDIN_NOTE = "linkedin_note"
    """Goes with a request to connect: 200 characters at most, with no subject or signature."""
    INSIDE = "inside"
    """A light question to a friend who works there."""


class Matter(Fact):
    """What a letter is about. Ids are empty where they do not apply."""

    purpose: Purpose
    application_id: str
    interview_id: str = ""
    contact_id: str = ""
    promise_id: str = ""


class Details(Fact):
    """What the person added for this letter when asked; empty where they did not."""

    topic: str = ""
    """What they enjoyed talking about; goes on after "I enjoyed talking about"."""
    link: str = ""
    """An address that has to do with what was discussed."""
    addressee: str = ""
    """The name of whom it goes to, where that is nobody of the notebook."""


class Version(Fact):
    """One wording of a letter."""

    subject: str
    body: str
    at: AwareDatetime
    by_hand: bool = False
    """Whether the person wrote it, or corrected it."""
    phrasings: tuple[str, ...] = ()
    """The ids of the phrasings it is composed of."""
    copied: dict[str, AwareDatetime] = Field(default_factory=dict)
    """The clicks that asked for it as plain text, and when: it is handed out for each."""


class Draft(Fact):
    """A letter that is being written. Nothing of it is ever overwritten: a change is a version."""

    id: str
    matter: Matter
    nudge: str = ""
    """Key of the nudge that it was asked for at, which is done when the letter is sent."""
    source: str = ""
    """The click or command that asked for it: the same one twice makes one draft."""
    made_at: AwareDatetime
    asked_again: dict[str, AwareDatetime] = Field(default_factory=dict)
    """Later clicks that asked for the same letter, and when: it is shown anew for each."""
    details: Details = Field(default_factory=Details)
    versions: Annotated[list[Version], Field(min_length=1)]
    chosen: int = 0
    """Which version is shown: they are looked through without losing one."""
    sent_at: AwareDatetime | None = None
    made: str = ""
    """The id of the fact that sending it made, so that Undo can take it back."""
    dropped_at: AwareDatetime | None = None

    @property
    def text(self) -> Version:
        """The wording that is shown."""
        return self.versions[self.chosen]
