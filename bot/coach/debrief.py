"""What the answers of a look back say: the questions of an interview, and how each went."""

import re
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2s
from typing import NamedTuple

from bot.coach import reading
from bot.coach.lookback import Answer, Reflection
from bot.coach.manners import local
from bot.coach.no_answer import says_something
from bot.coach.person import Person
from bot.coach.questions import ASKED, DECIDE

RATINGS = {"nailed": "Nailed it", "fine": "Fine", "missed": "Missed"}
MOST_ITEMS = 10
LONGEST, MOST_WORDS = 200, 12
"""Characters of a line, and words of its question, without a question mark; more is a story."""

_SAID = {
    "nailed": "nailed",
    **dict.fromkeys(("great", "well", "good", "✓"), "nailed"),
    **dict.fromkeys(("fine", "ok", "okay", "so so", "so-so"), "fine"),
    **dict.fromkeys(("missed", "blew it", "badly", "froze", "blank", "✗"), "missed"),
}
_WORDS = "|".join(re.escape(word) for word in sorted(_SAID, key=len, reverse=True))
_VERDICT = re.compile(rf"[\s,;:(–—-]+({_WORDS})(?: it)?[).!]*$", re.IGNORECASE)
_EACH_VERDICT = re.compile(rf"(?<!\w)({_WORDS})(?!\w)", re.IGNORECASE)
_QUESTION = re.compile(r"[^?]{3,}\?")
_SPLIT = re.compile(r"\s[-–—→]\s|:\s")


class Item(NamedTuple):
    """One question of an interview."""

    id: str
    question: str
    gist: str
    rating: str
    """One of RATINGS; empty while it is not known how it went."""


def items(reflection: Reflection) -> list[Item]:
    """What they asked, as far as lines or question marks tell one question from the next."""
    answer = reflection.answers.get(ASKED.id)
    found: dict[str, Item] = {}
    for line in reading.lines(answer.text) if answer else []:
        for question, gist, said in _questions(line):
            if not says_something(question):
                continue
            id = _id(question)
            found.setdefault(id, Item(id, question, gist, reflection.ratings.get(id, said)))
    return list(found.values())[:MOST_ITEMS]


def unrated(reflection: Reflection) -> list[Item]:
    """The questions of which it is not known yet how they went."""
    return [item for item in items(reflection) if not item.rating]


def verdicts(text: str) -> list[str]:
    """How things went, word by word: "nailed, fine and missed it"."""
    return [_SAID[found[1].casefold()] for found in _EACH_VERDICT.finditer(text)]


def decision(reflection: Reflection, person: Person) -> date | None:
    """By when they decide, as the answer says it; relative to the day it was given."""
    answer = reflection.answers.get(DECIDE.id)
    asked = [one.at for one in reflection.askings if one.question == DECIDE.id]
    if not answer or not asked:
        return None
    if answer.choice:
        return _chosen(answer.choice, local(asked[-1], person).date())
    return _said(answer, person)


def _said(answer: Answer, person: Person) -> date | None:
    for ts in sorted(answer.parts, key=float, reverse=True):
        written_on = local(datetime.fromtimestamp(float(ts), UTC), person).date()
        day, _ = reading.split_day(answer.parts[ts], written_on)
        if day:
            return day
    return None


def _chosen(choice: str, today: date) -> date | None:
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    weeks = {"this_week": 0, "next_week": 1, "two_weeks": 2}
    return friday + timedelta(weeks=weeks[choice]) if choice in weeks else None


def _questions(line: str) -> list[tuple[str, str, str]]:
    # Searched no further than the last question mark, or it takes time squared to find none.
    spans = [found.span() for found in _QUESTION.finditer(line, 0, line.rfind("?") + 1)]
    if spans:
        ends = [start for start, _ in spans[1:]] + [len(line)]
        return [
            (line[start:stop].strip(" -–—.,;"), *_verdict(line[stop:end]))
            for (start, stop), end in zip(spans, ends, strict=True)
        ]
    if len(line) > LONGEST:
        return []
    rest, said = _verdict(line)
    question, *gist = _SPLIT.split(rest, maxsplit=1)
    if len(question.split()) > MOST_WORDS:
        return []
    return [(question.strip(), " ".join(gist).strip(), said)]


def _verdict(text: str) -> tuple[str, str]:
    """The words without a verdict at their end, and that verdict."""
    found = _VERDICT.search(f" {text}")
    if not found:
        return text.strip(" -–—:,;"), ""
    return f" {text}"[: found.start()].strip(" -–—:,;"), _SAID[found[1].casefold()]


def _id(question: str) -> str:
    plain = "".join(char for char in question.casefold() if char.isalnum())
    return blake2s(plain.encode(errors="replace"), digest_size=5).hexdigest()
