"""The lines of the corpus, what a person understands by each, and how to count what was read."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.coach.person import Person
from bot.coach.reading import PersonLine, PromiseLine, Reading, read

FOLDER = Path(__file__).parent
HELD_OUT = "held_out"
"""Measured once and never tuned to."""


@dataclass(frozen=True)
class Line:
    """One line, who types it and when, and what it says; `says` is None when it is no interview."""

    words: str
    now: datetime
    person: Person
    locale: str
    says: dict[str, Any] | None

    def read(self) -> Reading | None:
        return read(self.words, self.now, self.person, self.locale)


@dataclass
class Score:
    """How often a field was read right, read wrong, and not read though it was told."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    slips: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def count(self, got: list[Any], wanted: list[Any], words: str) -> None:
        got_each, wanted_each = Counter(got), Counter(wanted)
        self.right += (got_each & wanted_each).total()
        self.wrong += (got_each - wanted_each).total()
        self.missed += (wanted_each - got_each).total()
        if got_each != wanted_each:
            self.slips.append(f"{got} for {wanted}: {words!r}")


def themes() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != HELD_OUT)


def lines(theme: str) -> Iterator[Line]:
    told = tomllib.loads((FOLDER / f"{theme}.toml").read_text(encoding="utf-8"))
    zone = ZoneInfo(told["tz"])
    now = told["now"].replace(tzinfo=zone).astimezone(UTC)
    person = Person(tz=told["tz"])
    for words in told.get("not_an_interview", []):
        yield Line(words, now, person, "", None)
    for one in told.get("line", []):
        yield Line(one["words"], now, person, one.get("locale", ""), one)


def scores(all_lines: list[Line]) -> dict[str, Score]:
    """The score of each field; a line that is no interview must not be read as one."""
    counted: dict[str, Score] = {}
    for line in all_lines:
        reading = line.read()
        got, wanted = _got(reading, line), _wanted(line)
        for name in wanted if line.says else ["interview"]:
            counted.setdefault(name, Score()).count(got[name], wanted[name], line.words)
    return counted


def _got(reading: Reading | None, line: Line) -> dict[str, list[Any]]:
    said = reading or Reading()
    starts_at = said.starts_at and said.starts_at.astimezone(line.person.zone).replace(tzinfo=None)
    return {
        "interview": ["yes"] if reading else [],
        "company": _one(said.company),
        "role": _one(said.role),
        "round": _one(said.round),
        "day": _one(said.day),
        "start": _one(starts_at),
        "minutes": _one(said.minutes),
        "people": list(said.people),
        "promises": list(said.promises),
        "decision": _one(said.decision_by),
    }


def _wanted(line: Line) -> dict[str, list[Any]]:
    says = line.says or {}
    starts_at = says.get("start")
    return {
        "interview": ["yes"] if line.says else [],
        "company": _one(says.get("company")),
        "role": _one(says.get("role")),
        "round": _one(says.get("round")),
        "day": _one(says.get("day") or (starts_at and starts_at.date())),
        "start": _one(starts_at),
        "minutes": _one(says.get("minutes")),
        "people": [PersonLine(*_parts(one)) for one in says.get("people", [])],
        "promises": [
            _promise(one, theirs)
            for name, theirs in (("promises", False), ("theirs", True))
            for one in says.get(name, [])
        ],
        "decision": _one(says.get("decision")),
    }


def _one(value: Any) -> list[Any]:
    return [value] if value else []


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def _promise(line: str, theirs: bool) -> PromiseLine:
    text, due = _parts(line)
    return PromiseLine(text, date.fromisoformat(due) if due else None, theirs)
