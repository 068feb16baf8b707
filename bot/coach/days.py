"""Days as people tell them: "next week" for a decision, and days that lie behind."""

from datetime import date, timedelta
from enum import StrEnum

from bot.coach import manners
from bot.coach.person import Person

DAY = timedelta(days=1)


class Soon(StrEnum):
    """By when a company says it decides when it names no day."""

    NEXT_WEEK = "next_week"
    TWO_WEEKS = "two_weeks"


def decided_by(soon: Soon, today: date, person: Person) -> date:
    """The day until which it is fair to wait: next week ends with its last working day."""
    if soon is Soon.TWO_WEEKS:
        return today + 14 * DAY
    return manners.working_day_until(today + (13 - today.weekday()) * DAY, person)
