"""The words of one language: everything that a letter can say is in one file, `en.toml` and so on.

[purpose.section]  a list of phrasings, or one for each tone
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any, NamedTuple

from bot.coach.style import Tone

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages that letters can be written in, by their code (ISO 639-1)."""


class Phrasing(NamedTuple):
    """One way to say something."""

    id: str
    text: str

    @property
    def facts(self) -> frozenset[str]:
        """The facts that have to be known for it."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)


class Calendar(NamedTuple):
    """The names of days, Monday first, and months."""

    weekdays: list[str]
    months: list[str]


class Wording:
    """What can be said in one language."""

    def __init__(self, words: dict[str, Any]) -> None:
        self._words = words

    def section(self, name: str, section: str, tone: Tone) -> list[Phrasing]:
        """The phrasings of a section of a letter; empty where it has none."""
        return self._phrasings(f"{name}.{section}", self._words.get(name, {}).get(section), tone)

    def frame(self, name: str, tone: Tone) -> list[Phrasing]:
        """The same for what all letters share: greeting, closing, link."""
        return self._phrasings(name, self._words[name], tone)

    def day(self, day: date, today: date) -> str:
        """A day written out, with its year where that is not this one."""
        form = "day" if day.year == today.year else "day_of_another_year"
        written: str = self._words[form].format(
            weekday=self._words["weekdays"][day.weekday()],
            number=day.day,
            month=self._words["months"][day.month - 1],
            year=day.year,
        )
        return written

    @property
    def calendar(self) -> Calendar:
        """How days and months are called."""
        return Calendar(self._words["weekdays"], self._words["months"])

    def ask(self, field: str) -> tuple[str, str]:
        """The question for a detail, and a hint."""
        asked = self._words["asks"][field]
        return asked["question"], asked["hint"]

    def all(self) -> Iterator[Phrasing]:
        """Every phrasing there is."""
        for name, words in self._words.items():
            for section, said in words.items() if isinstance(words, dict) else ():
                is_by_tone = section in [*Tone]
                path = name if is_by_tone else f"{name}.{section}"
                lists = {section: said} if is_by_tone else said
                by_tone = lists if isinstance(lists, dict) else {"": lists}
                for tone, texts in by_tone.items() if name != "asks" else ():
                    yield from _numbered(f"{path}.{tone}".rstrip("."), texts)

    def _phrasings(self, path: str, said: Any, tone: Tone) -> list[Phrasing]:
        if isinstance(said, dict):
            chosen = tone if tone in said else Tone.PLAIN
            return _numbered(f"{path}.{chosen}", said[chosen])
        return _numbered(path, said or [])


@cache
def wording(language: str) -> Wording:
    """The words of this language; English where there is none."""
    code = language if language in LANGUAGES else "en"
    text = files(__package__).joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return Wording(tomllib.loads(text))


def _numbered(path: str, texts: list[str]) -> list[Phrasing]:
    return [Phrasing(f"{path}.{nth}", text) for nth, text in enumerate(texts, start=1)]
