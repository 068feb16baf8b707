"""Writes `docs/forty-days.md`: forty days of a search, lived through in the sandbox.

python -m docs.forty_days
"""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.sandbox.message import Message
from docs.forty_days_script import SCRIPT
from tests.stories import BERLIN, Seeker, Stage

PAGE = Path(__file__).with_name("forty-days.md")

OPENING = """\
# Forty days with Encore

Written by `python -m docs.forty_days`, which lives through them in the sandbox; a test compares.
Ana is looking for a job in Berlin. Cards change after a click; they are shown as they came.
"""
WIDTH = 14


class Diary:
    """What happened, day by day."""

    def __init__(self, stage: Stage, ana: Seeker) -> None:
        self._stage, self._ana = stage, ana
        self._lines: list[str] = []
        self._began = stage.sandbox.clock.now().astimezone(BERLIN).date()
        self._day = ""

    def text(self) -> str:
        """The whole page."""
        return "\n".join([OPENING, *self._lines, "```", ""])

    async def live(self, script: str) -> None:
        """Do what the script says, line by line: a time, or a gesture."""
        for line in _whole_lines(script):
            who, _, what = line.partition("  ")
            if who == "It is":
                await self._stage.waits(what.strip())
            else:
                await self._do(who, what.strip())
            self._listen()

    async def _do(self, gesture: str, what: str) -> None:
        self._date(self._stage.sandbox.clock.now())
        self._write(f"Ana {gesture}", what)
        match gesture:
            case "types":
                await self._ana.types(what)
            case "fills in":
                errors = await self._ana.submits(_fields(what))
                assert errors == {}, errors
            case "clicks":
                label, _, on = what.partition(" on: ")
                await self._ana.clicks(label, on=self._find(label, on))
            case "snoozes":
                await self._ana.chooses(what, "Snooze")
            case "replies":
                await self._ana.replies(what, to=self._find("", ""))
            case _:
                raise ValueError(f"nobody knows how to do this: {gesture}")

    def _find(self, label: str, about: str) -> Message:
        """The newest message with this button that speaks of this."""
        for one in reversed(self._ana.person.messages):
            is_hers = one.user == self._ana.person.id
            if not is_hers and label in (*one.buttons, "") and about in one.plain:
                return one
        raise LookupError(f"{self._day}: no message has {label!r} and speaks of {about!r}")

    def _listen(self) -> None:
        for message in self._ana.sees():
            self._date(datetime.fromtimestamp(float(message.ts), UTC))
            self._say(message)

    def _say(self, message: Message) -> None:
        lines = message.plain.replace("*", "").splitlines()
        self._write("Encore", lines[0])
        for line in lines[1:]:
            self._write("", line)

    def _date(self, at: datetime) -> None:
        there = at.astimezone(BERLIN)
        heading = (
            f"## Day {(there.date() - self._began).days + 1}, {there:%A} {there.day} {there:%B}"
        )
        if heading != self._day:
            self._lines += ["```", ""] if self._day else []
            self._lines += [heading, "", "```text"]
            self._day, self._time = heading, ""
        if f"{there:%H:%M}" != self._time:
            self._time = f"{there:%H:%M}"
            self._lines.append(self._time)

    def _write(self, who: str, what: str) -> None:
        self._lines.append(f"{who:<{WIDTH}} {what}".rstrip())


def _whole_lines(script: str) -> list[str]:
    """The lines of the script, each with its fields."""
    lines: list[str] = []
    for line in script.strip().splitlines():
        if line.startswith(" "):
            lines[-1] += f" | {line.strip()}"
        else:
            lines.append(line)
    return lines


def _fields(what: str) -> dict[str, Any]:
    """`Company: Acme | When it begins or began: 2026-03-03 08:00`."""
    fields: dict[str, Any] = {}
    for field in filter(None, what.split(" | ")):
        label, _, value = field.partition(": ")
        fields[label] = _value(value)
    return fields


def _value(text: str) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.date() if len(text) == len("2026-03-03") else moment.replace(tzinfo=BERLIN)


async def written(folder: Path) -> str:
    """The page as the bot of today would have it."""
    stage = await Stage.set(folder)
    try:
        ana = stage.person("Ana")
        diary = Diary(stage, ana)
        await ana.person.opens_messages()
        await stage.rests()
        await diary.live(SCRIPT)
        return diary.text()
    finally:
        await stage.strikes()


def main() -> None:
    """Live through it, and keep the page."""
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(asyncio.run(written(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
