"""What is peculiar to each kind of nudge, beyond when it is due and what it says: one line each."""

from typing import NamedTuple

from bot.coach.draft import Purpose


class Trait(NamedTuple):
    """The place of one rule among the others."""

    called: str
    """What people call it: after "my last three", and in a list to choose from."""
    rank: int = 0
    """Which comes first when not everything can come alone; 0 for what can wait a day."""
    letter: Purpose | None = None
    """What to write about it; when it is done, that was sent."""
    is_beside: bool = False
    """Whether that letter is written beside it, and leaves it open."""
    is_extra: bool = False
    """Whether it is left out for a person who wants to hear little: nobody waits for it."""
    outlives: bool = False
    """Whether it still speaks when the application is closed."""
    has_its_day: bool = False
    """Whether it is of use at one time only, whatever else happens."""


TRAITS = {
    "prepare": Trait("preparation briefs", rank=1, has_its_day=True),
    "reflect": Trait("invitations to look back", rank=6),
    "promise": Trait("promise reminders", rank=2, letter=Purpose.PROMISE),
    "promised_by_them": Trait(
        "reminders of what they promised", letter=Purpose.REMINDER, is_beside=True
    ),
    "thank_you": Trait("thank-you reminders", rank=3, letter=Purpose.THANK_YOU),
    "connect": Trait("ideas to connect", letter=Purpose.LINKEDIN_NOTE, is_extra=True),
    "waiting": Trait("notes while you wait", letter=Purpose.INSIDE, is_extra=True),
    "check_in": Trait("check-ins", letter=Purpose.CHECK_IN),
    "check_in_again": Trait("second check-ins", letter=Purpose.SECOND_CHECK_IN, is_extra=True),
    "move_on": Trait("questions about letting go", letter=Purpose.LAST_NOTE, is_extra=True),
    "apply_follow_up": Trait(
        "application follow-ups", letter=Purpose.APPLICATION_FOLLOW_UP, is_extra=True
    ),
    "competitors": Trait("questions about similar companies", is_extra=True),
    "rejection_reply": Trait(
        "replies to a no",
        rank=4,
        letter=Purpose.REJECTION_REPLY,
        outlives=True,
        has_its_day=True,
    ),
    "keep_in_touch": Trait(
        "hellos after three months",
        letter=Purpose.KEEP_IN_TOUCH,
        is_extra=True,
        outlives=True,
        has_its_day=True,
    ),
    "offer": Trait(
        "offer reminders", rank=5, letter=Purpose.OFFER_THANKS, is_beside=True, has_its_day=True
    ),
    "keep_searching": Trait("nudges to keep searching", is_extra=True),
}
"""By the name of the rule, in the order of the playbook."""


def trait(rule: str) -> Trait:
    """That of this rule, also of one that the playbook had long ago."""
    return TRAITS.get(rule, Trait("messages of this kind"))


def named(rule: str) -> str:
    """What it is called, at the beginning of a sentence."""
    called = trait(rule).called
    return called[0].upper() + called[1:]
