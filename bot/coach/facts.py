"""What a person told us: the facts of their job search, and what the bot did about them.

Everything else is derived from these. Instants are aware and in UTC; dates are the person's own.
Ids are short, unique within one notebook and mean nothing outside it.
"""

from typing import NamedTuple, Self

from pydantic import AwareDatetime, Field

from bot.coach.application import Application, Contact, Interview, Promise, Round
from bot.coach.bringing import Bringing
from bot.coach.draft import Draft
from bot.coach.fact import Fact
from bot.coach.history import Delivery, Leftover, Settlement, Snooze, Stray, Turn
from bot.coach.person import Person
from bot.coach.remark import Remark, Telling
from bot.coach.tab import Tab

__all__ = [
    "SCHEMA",
    "Application",
    "Contact",
    "Interview",
    "Notebook",
    "PersonId",
    "Promise",
    "Removed",
    "Round",
]

SCHEMA = 1
"""The version of the notebook's shape. A notebook with a higher one is refused, not damaged."""


class PersonId(NamedTuple):
    """One person in one workspace: Slack's team id and user id."""

    team: str
    user: str


class Removed(Fact):
    """An application that was taken out whole."""

    application: Application
    at: AwareDatetime
    brought_with: str = ""
    """Id of the bringing that was taken back as a whole."""


class Notebook(Fact):
    """Everything about one person's job search."""

    version: int = SCHEMA
    last_id: int = 0
    person: Person = Field(default_factory=Person)
    applications: list[Application] = Field(default_factory=list)
    deliveries: dict[str, Delivery] = Field(default_factory=dict)
    settled: dict[str, Settlement] = Field(default_factory=dict)
    snoozed: dict[str, Snooze] = Field(default_factory=dict)
    strays: list[Stray] = Field(default_factory=list)
    remarks: list[Remark] = Field(default_factory=list)
    practised: dict[str, AwareDatetime] = Field(default_factory=dict)
    """When a question of the practice list was ticked off, by its id."""
    tellings: list[Telling] = Field(default_factory=list)
    drafts: list[Draft] = Field(default_factory=list)
    """Letters that are being written, and those that were sent, in the order of their making."""
    welcomed_at: AwareDatetime | None = None
    changed_at: AwareDatetime | None = None
    changes: int = 0
    shown: int = 0
    """How many changes of facts there were, and how many the messages show."""
    tab: Tab = Field(default_factory=Tab)
    removed: list[Removed] = Field(default_factory=list)
    """Applications that were taken out whole, and can still be put back."""
    brought: list[Bringing] = Field(default_factory=list)
    feed: str = ""
    """The secret in the address of the person's calendar; empty while there is none."""
    leaving_since: AwareDatetime | None = None
    """When they asked to be forgotten, while messages are being taken back."""
    leftovers: list[Leftover] = Field(default_factory=list)
    extras: list[Leftover] = Field(default_factory=list)
    """Pictures and tables that were asked for: they are shown once and not kept true."""
    hold_until: AwareDatetime | None = None
    """Slack asked for patience: nothing is sent before."""
    turn: Turn | None = None
    """What this person waits for until then, where the workspace is busy with others."""
    setbacks: int = 0
    """Failed deliveries in a row, for the pause between tries."""

    def new_id(self, kind: str) -> str:
        """A fresh id, such as `i7` for kind `i`."""
        self.last_id += 1
        return f"{kind}{self.last_id}"

    def application(self, id: str) -> Application | None:
        """The application with this id."""
        return next((one for one in self.applications if one.id == id), None)

    def find_interview(self, id: str) -> tuple[Application, Interview] | None:
        """The interview with this id and its application, also a removed one."""
        found = ((one, one.interview(id)) for one in self.applications)
        return next(((one, interview) for one, interview in found if interview), None)

    @classmethod
    def blank(cls) -> Self:
        """The notebook of somebody who has not said anything yet."""
        return cls()
