"""Who a notebook belongs to: where and when it is polite to write to them."""

from datetime import time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from bot.coach.fact import Fact

Weekday = Annotated[int, Field(ge=0, le=6)]


class Delays(Fact):
    """How long to wait before each follow-up; the playbook's numbers, changeable per person."""

    reflect: timedelta = timedelta(hours=1)
    thank_you: timedelta = timedelta(hours=3)
    check_in: timedelta = timedelta(days=7)


class Person(Fact):
    """Who the notebook belongs to, and when it is polite to write to them."""

    tz: str = ""
    """IANA name from Slack; empty while unknown, then UTC is assumed."""
    channel: str = ""
    """Id of the DM with the bot; empty until the first message went out."""
    day_starts: time = time(9)
    day_ends: time = time(18)
    working_days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = (0, 1, 2, 3, 4)
    """Days to write on; Monday is 0."""
    delays: Delays = Field(default_factory=Delays)
    unreachable: str = ""
    """Slack's error name when messages to this person cannot arrive; empty when they can."""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which this person lives."""
        return ZoneInfo(self.tz or "UTC")
