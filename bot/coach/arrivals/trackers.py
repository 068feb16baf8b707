"""Applications out of a table from another tracker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.coach.arrivals.arrival import Arrival
from bot.coach.arrivals.dated import day_of, is_day_first, time_of
from bot.coach.arrivals.mapping import Column, Mapping
from bot.coach.arrivals.sheets import Sheet
from bot.coach.arrivals.statuses import Stage, stage_of
from bot.coach.correspondence import Ending, EndingKind, Offer
from bot.coach.entry import LIMITS
from bot.coach.facts import Application, Contact, Interview, Notebook
from bot.coach.manners import on_clock
from bot.coach.person import Person

NOON = time(12)
MOST_NOTES = 3000
"""Characters of the notes to one application (Slack's limit of an input)."""

_DAYS = (Column.APPLIED, Column.INTERVIEW, Column.DECISION)
_ENDINGS = {
    Stage.REJECTED: EndingKind.REJECTED,
    Stage.CLOSED: EndingKind.CLOSED,
    Stage.ACCEPTED: EndingKind.ACCEPTED,
    Stage.DECLINED: EndingKind.DECLINED,
}


def read_rows(sheet: Sheet, mapping: Mapping, person: Person, now: datetime) -> Arrival:
    """Every row with a company; nothing is dropped: what has no place of its own is in the notes.

    Dates are on the person's clock; an interview without a time is put at noon.
    """
    reader = _Reader(sheet, mapping, person, now)
    for number, row in enumerate(sheet.rows, start=2):
        reader.take(number, row)
    return Arrival(reader.book, notes=tuple(reader.notes()))


@dataclass
class _Reader:
    """Goes through the rows, and keeps in mind what was odd."""

    sheet: Sheet
    mapping: Mapping
    person: Person
    now: datetime
    book: Notebook = field(default_factory=Notebook)
    nameless: list[int] = field(default_factory=list)
    undated: list[int] = field(default_factory=list)
    long: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        is_american = self.person.locale.replace("_", "-") in ("en-US", "")
        self.day_first = {
            meaning: is_day_first(self._column(meaning), otherwise=not is_american)
            for meaning in _DAYS
        }

    def take(self, number: int, row: tuple[str, ...]) -> None:
        """One row, by its number in the file."""
        company = " ".join(self._cell(row, Column.COMPANY).split())
        if not company:
            self.nameless.append(number)
            return
        role = " ".join(self._cell(row, Column.ROLE).split())
        if len(company) > LIMITS["company"] or len(role) > LIMITS["role"]:
            self.long.append(number)
        application = Application(
            id=self.book.new_id("a"),
            company=company[: LIMITS["company"]],
            role=role[: LIMITS["role"]],
            created_at=self.now,
            brought_at=self.now,
            applied_at=self._moment(number, row, Column.APPLIED),
            found_through=" ".join(self._cell(row, Column.SOURCE).split())[:60],
            notes=self._notes(row, company, role),
        )
        self.book.applications.append(application)
        if decision_by := self._day(number, row, Column.DECISION):
            application.decision_by, application.decision_said_at = decision_by, self.now
        if starts_at := self._moment(number, row, Column.INTERVIEW):
            self._meet(application, starts_at)
        self._somebody(application, row)
        self._settle(application, stage_of(self._cell(row, Column.STATUS)))

    def notes(self) -> Iterator[str]:
        """What the person should know before it counts."""
        if self.nameless:
            yield f"Left out, for they name no company: {_rows(self.nameless)}."
        if self.undated:
            yield f"Dates that I cannot read stay in the notes: {_rows(self.undated)}."
        if self.long:
            yield f"Long names are shortened here, and whole in the notes: {_rows(self.long)}."

    def _meet(self, application: Application, starts_at: datetime) -> None:
        id = self.book.new_id("i")
        interview = Interview(id=id, source="", logged_at=self.now, starts_at=starts_at)
        application.interviews.append(interview)

    def _somebody(self, application: Application, row: tuple[str, ...]) -> None:
        name, email = self._cell(row, Column.CONTACT), self._cell(row, Column.EMAIL)
        if not (name or email):
            return
        called = " ".join(name.split())[:100] or email.partition("@")[0][:100]
        contact = Contact(id=self.book.new_id("c"), name=called, email=email[:254])
        application.contacts.append(contact)
        if application.interviews:
            application.interviews[0].met.append(contact.id)
        else:
            application.write_to = contact.id

    def _settle(self, application: Application, stage: Stage) -> None:
        at = self.now
        if stage is Stage.WISH and not application.applied_at and not application.interviews:
            application.planned_at = at
        if stage in (Stage.OFFER, Stage.ACCEPTED, Stage.DECLINED):
            application.offer = Offer(id=self.book.new_id("o"), at=at)
        if stage in _ENDINGS:
            application.ending = Ending(id=self.book.new_id("e"), kind=_ENDINGS[stage], at=at)

    def _notes(self, row: tuple[str, ...], company: str, role: str) -> str:
        placed = {place for meaning, place in self.mapping.items() if meaning is not Column.NOTES}
        lines = [self._cell(row, Column.NOTES)]
        lines += [f"{name}: {text}" for name, text in self._unread(row) if text]
        if len(company) > LIMITS["company"] or len(role) > LIMITS["role"]:
            lines.append(f"{company}, {role}")
        for place, (name, text) in enumerate(zip(self.sheet.columns, row, strict=True)):
            if text and place not in placed and place != self.mapping.get(Column.NOTES):
                lines.append(f"{name}: {text}")
        return "\n".join(line for line in lines if line)[:MOST_NOTES]

    def _unread(self, row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """What stands where a date should, and is none; and the status, which has more words."""
        for meaning in _DAYS:
            text = self._cell(row, meaning)
            if text and not day_of(text, day_first=self.day_first[meaning]):
                yield self.sheet.columns[self.mapping[meaning]], text
        if (status := self._cell(row, Column.STATUS)) and Column.STATUS in self.mapping:
            yield self.sheet.columns[self.mapping[Column.STATUS]], status

    def _moment(self, number: int, row: tuple[str, ...], meaning: Column) -> datetime | None:
        day = self._day(number, row, meaning)
        clock = time_of(self._cell(row, meaning))
        at = time(*clock) if clock else NOON
        return on_clock(day, at, self.person) if day else None

    def _day(self, number: int, row: tuple[str, ...], meaning: Column) -> date | None:
        text = self._cell(row, meaning)
        day = day_of(text, day_first=self.day_first[meaning])
        if text and not day and number not in self.undated:
            self.undated.append(number)
        return day

    def _cell(self, row: tuple[str, ...], meaning: Column) -> str:
        return row[self.mapping[meaning]] if meaning in self.mapping else ""

    def _column(self, meaning: Column) -> list[str]:
        return [self._cell(row, meaning) for row in self.sheet.rows]


def _rows(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:8]))
    more = f" and {len(numbers) - 8} more" if len(numbers) > 8 else ""
    return f"row{'s' if len(numbers) > 1 else ''} {shown}{more}"
