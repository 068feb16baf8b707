"""What is missing from a letter as a whole, or too much of it."""

import re
from collections.abc import Iterator

from bot.coach.draft import Matter, Purpose
from bot.coach.facts import Application
from bot.coach.letters import LINKEDIN_LIMIT, is_short, utf16
from bot.coach.proofreading.anatomy import Anatomy
from bot.coach.proofreading.finding import Finding, Kind
from bot.coach.proofreading.guide import Guide
from bot.coach.style import Style

MOST_WORDS = 150
MOST_WORDS_OF_THANKS = 120

_ASKS = (
    *(Purpose.APPLICATION_FOLLOW_UP, Purpose.CHECK_IN, Purpose.DECISION_PASSED, Purpose.NO_SHOW),
    *(Purpose.SECOND_CHECK_IN, Purpose.FEEDBACK, Purpose.KEEP_IN_TOUCH, Purpose.INSIDE),
    Purpose.REMINDER,
)
"""What is written for an answer."""
_NO_ADDRESS = (Purpose.LINKEDIN_NOTE, Purpose.INSIDE)
_ADDRESS = re.compile(r"@\w|\+?\d[\d\s()/.-]{5,}\d|\b[\w-]+\.[a-z]{2,}(?:/\S*)?", re.I)


def length(matter: Matter, body: str, parts: Anatomy, says: dict[str, str]) -> Iterator[Finding]:
    """Too long to be read gladly; greeting and signature do not count."""
    if matter.purpose is Purpose.LINKEDIN_NOTE:
        if (count := utf16(body)) > LINKEDIN_LIMIT:
            said = says["note_length"].format(count=count, most=LINKEDIN_LIMIT)
            yield _missing(Kind.LENGTH, said)
        return
    most = MOST_WORDS_OF_THANKS if matter.purpose is Purpose.THANK_YOU else MOST_WORDS
    start, end = parts.middle
    if (count := len(body[start:end].split())) > most:
        yield _missing(Kind.LENGTH, says["length"].format(count=count, most=most))


def call(matter: Matter, body: str, parts: Anatomy, guide: Guide) -> Iterator[Finding]:
    """Nothing asks for an answer, where one is wanted."""
    start, end = parts.middle
    if matter.purpose in _ASKS and not guide.call.search(body[start:end]):
        yield _missing(Kind.CALL, guide.says["call"])


def contact(
    matter: Matter, body: str, parts: Anatomy, style: Style, says: dict[str, str]
) -> Iterator[Finding]:
    """There is no way to answer but by mail."""
    if matter.purpose in _NO_ADDRESS or _ADDRESS.search(body[parts.signature[0] :]):
        return
    lines = "\n".join(line for line in (style.phone, style.profile) if line)
    at = len(body.rstrip())
    fix = f"\n{lines}" if lines else None
    yield Finding(Kind.CONTACT, "body", at, at, "", says["contact"], fix)


def promises(
    application: Application, matter: Matter, body: str, guide: Guide
) -> Iterator[Finding]:
    """What was promised and is still open is not mentioned, where it should be."""
    if matter.purpose not in (Purpose.THANK_YOU, Purpose.PROMISE):
        return
    mine = [one for one in application.promises if one.owner == "me"]
    about = [one for one in mine if one.id == matter.promise_id] or [
        one
        for one in mine
        if one.interview_id == matter.interview_id and one.due and not one.ended_at
    ]
    said = {word.casefold() for word in re.findall(r"\w{4,}", body)}
    for one in about[:1]:
        words = {word.casefold() for word in re.findall(r"\w{4,}", one.text)}
        is_named = words & said or (
            not is_short("promise", one.text) and guide.promised.search(body)
        )
        if words and not is_named:
            yield _missing(Kind.PROMISE, guide.says["promise"].format(right=one.text))


def _missing(kind: Kind, says: str) -> Finding:
    return Finding(kind, "body", 0, 0, "", says)
