"""Who a notebook belongs to: where and when it is polite to write to them."""

from datetime import date, time, timedelta
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, Field

from bot.coach.fact import Fact
from bot.coach.style import Style


class Intensity(StrEnum):
    """How much of the playbook a person wants to hear."""

    LIGHT = "light"
    STANDARD = "standard"
    ACTIVE = "active"


class Habit(StrEnum):
    """What a person wants of one kind of nudge that they leave alone."""

    KEEP = "keep"
    FEWER = "fewer"
    STOP = "stop"


class FormerWish(Fact):
    """What was wished of a kind of nudge before, kept for Undo."""

    habit: Habit
    at: AwareDatetime


class Wish(Fact):
    """What was answered when the bot asked about a kind of nudge, or set by the person."""

    habit: Habit
    at: AwareDatetime
    before: FormerWish | None = None


Weekday = Annotated[int, Field(ge=0, le=6)]


class Delays(Fact):
    """How long to wait before each follow-up; the playbook's numbers, changeable per person."""

    reflect: timedelta = timedelta(hours=1)
    thank_you: timedelta = timedelta(hours=3)
    connect: timedelta = timedelta(days=2)
    waiting: timedelta = timedelta(days=4)
    check_in: timedelta = timedelta(days=7)
    apply_follow_up: timedelta = timedelta(days=7)
    keep_in_touch: timedelta = timedelta(days=90)


class Person(Fact):
    """Who the notebook belongs to, and when it is polite to write to them."""

    tz: str = ""
    """IANA name from Slack; empty while unknown, then UTC is assumed."""
    locale: str = ""
    """The language in which they use Slack, such as "de-DE"; empty while unknown."""
    channel: str = ""
    """Id of the DM with the bot; empty until the first message went out."""
    day_starts: time = time(9)
    day_ends: time = time(18)
    working_days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = (0, 1, 2, 3, 4)
    """Days to write on; Monday is 0."""
    country: str = ""
    """Where public holidays are days off (ISO 3166-1 alpha-2); empty for none."""
    paused_until: date | None = None
    """The first day on which nudges are welcome again; empty when they are now."""
    intensity: Intensity = Intensity.STANDARD
    wishes: dict[str, Wish] = Field(default_factory=dict)
    """By rule: the kinds of nudge about which the person decided."""
    delays: Delays = Field(default_factory=Delays)
    style: Style = Field(default_factory=Style)
    unreachable: str = ""
    """Slack's error name when messages to this person cannot arrive; empty when they can."""

    def patience(self, delay: timedelta) -> timedelta:
        """How long to wait before a follow-up: who is active follows up two days sooner."""
        sooner = timedelta(days=2) if self.intensity is Intensity.ACTIVE else timedelta()
        return max(delay - sooner, timedelta(days=1))

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which this person lives."""
        return ZoneInfo(self.tz or "UTC")
