"""When it is polite to write to a person: their hours, their days, their time zone.

Instants come and go in UTC; the arithmetic happens on the person's own clock, so that a week
later is the same time of day even when the clocks have changed in between.
"""

from datetime import UTC, date, datetime, time, timedelta

from bot.coach.days_off import holiday
from bot.coach.person import Person

FRESH_UNTIL = time(21)
"""Until then a question about today's interview is welcome, also after the nudge hours."""


def local(at: datetime, person: Person) -> datetime:
    """The same instant on the person's clock."""
    return at.astimezone(person.zone)


def on_clock(day: date, at: time, person: Person) -> datetime:
    """The instant at which the person's clock shows this time on this day.

    A time that the clocks jump over in spring is taken as much later as they jump; of a time that
    comes twice in autumn, the first is meant.
    """
    return datetime.combine(day, at, tzinfo=person.zone).astimezone(UTC)


def morning(day: date, person: Person) -> datetime:
    """The first moment on this day at which nudges are welcome."""
    return on_clock(day, person.day_starts, person)


def evening(day: date, person: Person) -> datetime:
    """The moment at which the nudge hours of this day end."""
    return on_clock(day, person.day_ends, person)


def closing(at: datetime, person: Person) -> datetime:
    """The moment at which the nudge hours of this instant's day end."""
    return evening(local(at, person).date(), person)


def days_later(at: datetime, days: timedelta, person: Person) -> datetime:
    """The same time of day on the person's clock, that many days on."""
    there = local(at, person)
    return on_clock(there.date() + days, there.time(), person)


def works(day: date, person: Person) -> bool:
    """Whether nudges are welcome on this day."""
    return day.weekday() in person.working_days and not holiday(day, person.country)


def next_working_day(day: date, person: Person) -> date:
    """The first working day after this one."""
    day += timedelta(days=1)
    while not works(day, person):
        day += timedelta(days=1)
    return day


def working_day_until(day: date, person: Person) -> date:
    """This day if it is a working day, else the last one before it."""
    while not works(day, person):
        day -= timedelta(days=1)
    return day


def polite(at: datetime, person: Person) -> datetime:
    """The first moment from `at` on that lies within the nudge hours of a working day."""
    day = local(at, person).date()
    if works(day, person) and at < evening(day, person):
        return max(at, morning(day, person))
    return morning(next_working_day(day, person), person)


def while_fresh(at: datetime, ended_at: datetime, person: Person) -> datetime:
    """`at` itself on the day of the interview, from the morning until 21:00; else `polite`."""
    there = local(at, person)
    same_day = there.date() == local(ended_at, person).date()
    if same_day and there.time() <= FRESH_UNTIL:
        return max(at, morning(there.date(), person))
    return polite(at, person)


def tomorrow_morning(now: datetime, person: Person) -> datetime:
    """The first nudge hour of the next day, be it a working day or not: it was asked for."""
    return morning(local(now, person).date() + timedelta(days=1), person)


def next_week(now: datetime, person: Person) -> datetime:
    """The first nudge hour of the next calendar week's first working day."""
    today = local(now, person).date()
    sunday = today + timedelta(days=6 - today.weekday())
    return morning(next_working_day(sunday, person), person)
