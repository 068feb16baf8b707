"""What the person said about an application that a letter can use, word for word.

Only from look backs on interviews that took place and were not removed, and promises that were
kept. Left out are the notes of the form and words that came after the last question: nobody was
asked there for anything that others may read.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from bot.coach.facts import Application, Contact, Interview
from bot.coach.lookback import Answer
from bot.coach.no_answer import says_something
from bot.coach.questions import NEXT, REMEMBER, WISHED, Question

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORD = re.compile(r"\w+")


class Said(NamedTuple):
    """Words of the person, and where they come from."""

    text: str
    interview_id: str
    """Empty for a promise that no interview led to."""
    contact_id: str = ""
    """Whom it is about, if that is clear."""


class Material(NamedTuple):
    """All of it, each part with the newest first."""

    wished: tuple[Said, ...] = ()
    """What they wish they had said."""
    moments: tuple[Said, ...] = ()
    """What they learned, enjoyed or want to remember."""
    questions: tuple[Said, ...] = ()
    """What they want to ask next time."""
    kept: tuple[Said, ...] = ()
    """What they promised, and did."""
    people: tuple[Said, ...] = ()
    """The sentences of the moments that name somebody, with who it is."""

    def of(self, interview_id: str) -> "Material":
        """What comes from one interview only."""
        parts = (tuple(one for one in part if one.interview_id == interview_id) for part in self)
        return Material(*parts)


def material(application: Application) -> Material:
    """What a letter to this company can be made of."""
    moments = tuple(_told(application, REMEMBER))
    return Material(
        wished=tuple(_told(application, WISHED)),
        moments=moments,
        questions=tuple(_told(application, NEXT)),
        kept=tuple(_kept(application)),
        people=tuple(detail for one in moments for detail in _details(application, one)),
    )


def _told(application: Application, question: Question) -> Iterator[Said]:
    """The answers to one question, message by message."""
    for interview in reversed(application.held_interviews):
        answer = _answer(interview, question)
        for ts in sorted(answer.parts, key=float, reverse=True):
            if says_something(text := answer.parts[ts].strip()):
                yield Said(text, interview.id)


def _answer(interview: Interview, question: Question) -> Answer:
    answers = interview.reflection.answers if interview.reflection else {}
    return answers.get(question.id, Answer())


def _kept(application: Application) -> Iterator[Said]:
    held = {"", *(one.id for one in application.held_interviews)}
    kept: list[tuple[datetime, Said]] = [
        (one.kept_at, Said(one.text, one.interview_id))
        for one in application.promises
        if one.kept_at and one.owner == "me" and one.interview_id in held
    ]
    yield from (said for _, said in sorted(kept, key=lambda pair: pair[0], reverse=True))


def _details(application: Application, moment: Said) -> Iterator[Said]:
    for sentence in filter(None, _SENTENCE.split(moment.text)):
        for contact in _named(application, sentence):
            yield Said(sentence.strip(), moment.interview_id, contact.id)


def _named(application: Application, sentence: str) -> Iterator[Contact]:
    """Whoever is named by the whole name, or by a first name that nobody else here has."""
    words = _WORD.findall(sentence)
    known = [(one, name) for one in application.contacts if (name := _WORD.findall(one.name))]
    firsts = [name[0].casefold() for _, name in known]
    for contact, name in known:
        # As it is spelt, for "will" and "mark" are also words.
        is_first = firsts.count(name[0].casefold()) == 1 and name[0] in words
        if is_first or (len(name) > 1 and _holds(words, name)):
            yield contact


def _holds(words: list[str], part: list[str]) -> bool:
    plain, wanted = ([word.casefold() for word in some] for some in (words, part))
    starts = range(len(plain) - len(wanted) + 1)
    return any(plain[start : start + len(wanted)] == wanted for start in starts)
