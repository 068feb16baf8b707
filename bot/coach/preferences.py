"""What a person sets about how they are written to, and what may be wrong with it."""

from datetime import date, datetime, time, timedelta
from typing import Self

from pydantic import BaseModel, ConfigDict

from bot.coach.countries import countries
from bot.coach.person import Habit, Intensity, Person, Weekday
from bot.coach.style import Style, Tone
from bot.coach.traits import TRAITS, named
from bot.coach.wishes import decide

FAR = timedelta(days=366)
"""A pause that is longer is a slip of the year."""
SIGNATURE_LIMITS = {"name": 80, "phone": 40, "profile": 200}
"""Characters of each line below a letter."""
SHORTEST_DAY = 60
"""Minutes between the first and the last moment at which nudges are welcome."""


class Preferences(BaseModel):
    """What the form says, whole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day_starts: time
    day_ends: time
    working_days: tuple[Weekday, ...]
    country: str
    paused_until: date | None
    intensity: Intensity
    left_out: tuple[str, ...]
    """Rules of which the person wants to hear nothing, in the order of the playbook."""
    rare: tuple[str, ...]
    """Rules of which the person wants to hear once a week at most."""
    reflect: timedelta
    thank_you: timedelta
    check_in: timedelta
    tone: Tone
    language: str
    name: str
    phone: str
    profile: str

    def over(self, begun: Self, current: Self) -> Self:
        """`current` with what differs here from what the form began with.

        So two forms that were open at once do not undo each other.
        """
        changed = {
            name: mine
            for name in type(self).model_fields
            if (mine := getattr(self, name)) != getattr(begun, name)
        }
        return current.model_copy(update=changed)


def preferences_of(person: Person, today: date) -> Preferences:
    """The form as it would have to be filled to say what the person set; a pause can be over."""
    paused_until = person.paused_until
    return Preferences(
        day_starts=person.day_starts,
        day_ends=person.day_ends,
        working_days=tuple(sorted({*person.working_days})),
        country=person.country if person.country in countries() else "",
        paused_until=paused_until if paused_until and paused_until > today else None,
        intensity=person.intensity,
        left_out=_wished(person, Habit.STOP),
        rare=_wished(person, Habit.FEWER),
        reflect=person.delays.reflect,
        thank_you=person.delays.thank_you,
        check_in=person.delays.check_in,
        tone=person.style.tone,
        language=person.style.language,
        name=person.style.name,
        phone=person.style.phone,
        profile=person.style.profile,
    )


def problems(preferences: Preferences, today: date) -> dict[str, str]:
    """What has to be corrected, by field; empty when all is well."""
    found: dict[str, str] = {}
    if _minutes(preferences.day_ends) - _minutes(preferences.day_starts) < SHORTEST_DAY:
        found["day_ends"] = "The end has to be at least an hour after the beginning."
    if not preferences.working_days:
        found["working_days"] = "Pick at least one day. For a rest there is the pause below."
    if preferences.paused_until and preferences.paused_until <= today:
        found["paused_until"] = "That day is here already. Pick a later one, or clear it."
    elif preferences.paused_until and preferences.paused_until - today > FAR:
        found["paused_until"] = "That is more than a year away. Is the year right?"
    for field, limit in SIGNATURE_LIMITS.items():
        if (more := len(getattr(preferences, field)) - limit) > 0:
            found[field] = f"That is {more} characters too long for the end of a letter."
    both = [rule for rule in preferences.rare if rule in preferences.left_out]
    if both:
        found["rare"] = f"{named(both[0])} are left out above. Choose one of the two."
    return found


def mended(preferences: Preferences, own: Preferences, found: dict[str, str]) -> Preferences:
    """The preferences with the person's own in place of what is wrong."""
    wrong = {*found} | ({"day_starts"} if "day_ends" in found else set())
    return preferences.model_copy(update={name: getattr(own, name) for name in wrong})


def apply(person: Person, preferences: Preferences, now: datetime) -> None:
    """Make the person's facts say the same; what stays as it was keeps its date."""
    person.day_starts, person.day_ends = preferences.day_starts, preferences.day_ends
    person.working_days = preferences.working_days
    person.country = preferences.country
    person.paused_until = preferences.paused_until
    person.intensity = preferences.intensity
    person.delays.reflect = preferences.reflect
    person.delays.thank_you = preferences.thank_you
    person.delays.check_in = preferences.check_in
    person.style = Style(
        tone=preferences.tone,
        language=preferences.language,
        name=preferences.name,
        phone=preferences.phone,
        profile=preferences.profile,
    )
    for rule in TRAITS:
        wish = person.wishes.get(rule)
        before = wish.habit if wish else Habit.KEEP
        if (habit := _habit(preferences, rule)) is not before:
            decide(person, rule, habit, now)


def _habit(preferences: Preferences, rule: str) -> Habit:
    if rule in preferences.left_out:
        return Habit.STOP
    return Habit.FEWER if rule in preferences.rare else Habit.KEEP


def _wished(person: Person, habit: Habit) -> tuple[str, ...]:
    wishes = person.wishes
    return tuple(rule for rule in TRAITS if rule in wishes and wishes[rule].habit is habit)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
