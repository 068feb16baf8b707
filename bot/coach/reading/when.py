"""When it was or will be: the day and the time of day, put together on the right clock."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from bot.coach.person import Person
from bot.coach.reading.days import Days, days, just_now
from bot.coach.reading.draft import STRUCK, Draft, Field
from bot.coach.reading.form_lines import EMAIL
from bot.coach.reading.kinds import tense
from bot.coach.reading.named_day import Context
from bot.coach.reading.names import words
from bot.coach.reading.times import TimeOfDay, Times, times


class When(NamedTuple):
    """The day, and with a time of day the instant; how long, where that is told with the time."""

    day: date | None
    starts_at: datetime | None
    minutes: int | None
    is_told: bool
    """Whether a day is named at all, also one that is in doubt."""


def read_when(draft: Draft, today: date, person: Person, locale: str) -> tuple[Draft, When]:
    """When it was, and the draft without it. What is in doubt is kept from being read as a name."""
    found, clock = _days_and_times(draft, today, locale)
    if found.day is None and not found.doubts and (just := just_now(draft.left)):
        found = Days(today, (just,), ())
    doubts = [*found.doubts, *clock.doubts]
    starts_at = _instant(found.day, clock.time, person) if found.day and clock.time else None
    spans = list(found.spans)
    if clock.time and starts_at:
        spans += [clock.time.span, *([found.part.span] if found.part and found.part.span else [])]
    elif clock.time:
        doubts.append(clock.time.span)
    draft = draft.take(Field.WHEN, spans).take(Field.REST, doubts)
    minutes = clock.time.minutes if clock.time and starts_at else None
    return draft, When(found.day, starts_at, minutes, bool(spans or found.doubts))


def _days_and_times(draft: Draft, today: date, locale: str) -> tuple[Days, Times]:
    """Times are found first, as 9.30 pm is no date; they are read last, when the day tells more."""
    left = EMAIL.sub(lambda match: STRUCK * len(match[0]), draft.left)
    by_24 = bool(locale) and not locale.startswith("en")
    rough = times(left)
    struck = [*rough.doubts, *([rough.time.span] if rough.time else [])]
    found = days(
        Draft(draft.text, left).take(Field.WHEN, struck), Context(today, tense(left), locale)
    )
    by_day = Draft(draft.text, left).take(Field.WHEN, found.spans).left
    return found, times(by_day, found.part.name if found.part else "", by_24)


def _instant(day: date, clock: TimeOfDay, person: Person) -> datetime | None:
    """The instant in UTC; None where a zone such as EST is named that does not hold on that day."""
    at = datetime.combine(day, clock.at, clock.zone or person.zone)
    if clock.zone and clock.zone_name in _EXACT and at.tzname() != clock.zone_name:
        return None
    return at.astimezone(UTC)


_EXACT = words(
    """
    EST EDT CST CDT MST MDT PST PDT GMT BST UTC CET CEST EET EEST
    """
)
"""Zones that are one of two halves of a year, while ET or Pacific are the clock on the wall."""
