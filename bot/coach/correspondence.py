"""What went back and forth with a company: letters, replies, an offer, the end."""

from datetime import date
from enum import StrEnum

from pydantic import AwareDatetime

from bot.coach.fact import Fact


class LetterKind(StrEnum):
    """What a letter is for."""

    THANK_YOU = "thank_you"
    CHECK_IN = "check_in"
    LAST_NOTE = "last_note"
    REJECTION_REPLY = "rejection_reply"
    APPLICATION_FOLLOW_UP = "application_follow_up"
    RESCHEDULE = "reschedule"
    KEEP_IN_TOUCH = "keep_in_touch"
    OFFER_THANKS = "offer_thanks"


class Letter(Fact):
    """A follow-up that the person sent themselves. The bot never sends one."""

    id: str
    kind: LetterKind
    sent_at: AwareDatetime
    interview_id: str = ""
    to: str = ""
    """Id of the contact it went to; empty for nobody in particular."""


class Reply(Fact):
    """The company answered."""

    id: str
    at: AwareDatetime


class EndingKind(StrEnum):
    """How an application came to its end."""

    REJECTED = "rejected"
    CLOSED = "closed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Ending(Fact):
    """The end of an application: whose word it was, and when."""

    id: str
    kind: EndingKind
    at: AwareDatetime


class Offer(Fact):
    """They want to have this person; an answer is due by a day, if they named one."""

    id: str
    at: AwareDatetime
    answer_by: date | None = None


class Extension(Fact):
    """One more week for a company that does not answer."""

    id: str
    at: AwareDatetime
