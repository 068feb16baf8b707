"""By when they decide: "they decide by Friday", "I should hear back within two weeks"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.due_days import due_days
from bot.coach.reading.names import words

_DECIDES = re.compile(
    r"\b(?:decid(?:e|es|ing)|decision|verdict|answer"
    r"|(?:hear|hearing)(?:\s(?:back|more))?(?:\sfrom\sthem)?|(?:get|gets|come|getting)\sback\sto\sme"
    r"|let(?:ting)?\sme\sknow|(?<=['’]ll\s)know(?:\smore)?|(?<=will\s)know(?:\smore)?)\b",
    re.I,
)
# It is not they who decide: "I have to decide by Monday".
_MINE = re.compile(
    r"\b(?:i|me|we)(?:['’]ll|\shave|\sneed|\smust|\swill|\sshould|\scan)?(?:\sto)?\s$", re.I
)
_CLAUSE_END = re.compile(rf"[,;!?\n{STRUCK}]|\.(?:\s|$)")
_BETWEEN = words(
    """
    by on until in within is are due expected made me to back from them a the around latest at it
    will be come comes before about their for later more
    """
)
_BEFORE = words(
    """
    and but so they he she i it said says say told me should will 'll 'd would want wants hope
    hopes plan plans aim need needs expect expects expecting to the a an their final have has make
    makes making can be are is going they'll they’ll she'll she’ll he'll he’ll i'll i’ll they'd
    they’d i'd i’d she'd she’d he'd he’d that
    """
)
_WORD = re.compile(r"[^\s,;:.]+")


class Decision(NamedTuple):
    """The last day on which they decide, and where that is said."""

    by: date
    span: Span


def decision(left: str, today: date) -> Decision | None:
    """The decision date that is meant; None where none is named, or more than one."""
    found = [one for match in _DECIDES.finditer(left) if (one := _read(left, match, today))]
    return found[0] if len({one.by for one in found}) == 1 else None


def _read(left: str, match: re.Match[str], today: date) -> Decision | None:
    if match[0].lower().startswith("decid") and _MINE.search(left[: match.start()][-20:]):
        return None
    end = _CLAUSE_END.search(left, match.end())
    clause = left[match.end() : end.start() if end else len(left)]
    for found in due_days(clause, today):
        between = _WORD.findall(clause[: found.start].lower())
        if len(between) <= 5 and _BETWEEN.issuperset(between):
            last = _last_day(found.day, clause[found.start : found.end])
            return Decision(last, Span(_begin(left, match.start()), match.end() + found.end))
    return None


def _last_day(day: date, words: str) -> date:
    """The day after which it is late: a week is named as a whole."""
    return (
        day + timedelta(days=4)
        if words.lower().endswith("next week") and day.weekday() == 0
        else day
    )


def _begin(left: str, at: int) -> int:
    """Where the sentence about the decision begins: small words that only lead to it."""
    clause = max(left.rfind(sign, 0, at) for sign in (*".,;:!?\n", STRUCK)) + 1
    begin = at
    for word in reversed(list(_WORD.finditer(left, clause, at))):
        if word[0].lower() not in _BEFORE:
            break
        begin = word.start()
    return begin
