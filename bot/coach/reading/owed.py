"""What was promised in a free line, by the person and by the company.

A promise is a subject, a word that binds, and something that is done: "I'll send", "they will
call". All of it is kept word for word, to the end of the sentence or to the next subject.
"""

import re
from datetime import date
from typing import NamedTuple

from bot.coach.reading.draft import STRUCK, Span
from bot.coach.reading.due_days import split_day
from bot.coach.reading.form_lines import PromiseLine

MOST = 20

_DONE = (
    r"(?:send|share|e-?mail|mail|forward|write|call|phone|ring|follow up|finish|submit|return"
    r"|provide|introduce|get back|reply|respond|review|sign|upload|post|complete|give|pay|set up"
    r"|schedule|arrange|reimburse|refund|connect|put me|prepare|do the"
    r"|let (?:me|them|him|her|you) know)\b"
)
_WILL = r"(?:['’]ll|\swill|['’]d|\swould)"
_MINE = re.compile(
    rf"\b(?:(?:i\s)?(?:promised|agreed|offered)(?:\s(?:them|him|her))?(?:(?:\sthat)?\si{_WILL}|\sto)"
    rf"|(?:i\s)?(?:said|told\s(?:them|him|her|\w+))(?:\sthat)?\si{_WILL}"
    r"|i(?:['’]ll|\swill|(?:['’]m|\sam) (?:going to|gonna)|\s(?:need|have) to|\smust|\sgotta)"
    rf"|need to)\s(?:also\s|then\s)?{_DONE}|\bi\sowe\s(?:them|him|her)\b",
    re.I,
)
_THEM = (
    r"(?:(?i:they|he|she|(?:the\s|their\s|my\s)?(?:recruiter|hiring manager|interviewer|team|hr))"
    r"|(?!I\b)[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)"
)
_THEIRS = re.compile(
    rf"\b{_THEM}(?i:(?:['’]ll|\swill|\sare going to|\sis going to|\s(?:have\s)?promised (?:me\s)?to"
    rf"|\s(?:has\s)?(?:agreed|offered) to|\s(?:said|promised)(?:\sthat)?\s(?:they|he|she){_WILL})"
    rf"\s(?:also\s|then\s)?{_DONE})"
)
_END = re.compile(
    rf"[;!?\n{STRUCK}]|\.(?:\s|$)|,\s(?!{_DONE}|the\b|my\b|a\b|an\b)"
    r"|,?\s(?:and|but|so|then)\s(?=(?:i|they|we|he|she|it)\b|(?:i|they|we|he|she|it)['’])"
    r"|,?\s(?:and|but|so|then)\s(?=[\w'’]+\s(?:will|said|promised|is|was)\b)",
    re.I,
)


class Owed(NamedTuple):
    """One promise, and where it stands."""

    promise: PromiseLine
    span: Span


def owed(left: str, today: date) -> list[Owed]:
    """The promises of both sides, in the order in which they are told."""
    starts = [(match, theirs) for match, theirs in _matches(left)]
    found: list[Owed] = []
    for match, theirs in starts[:MOST]:
        if found and match.start() < found[-1].span.end:
            continue
        end = _END.search(left, match.end())
        span = Span(match.start(), end.start() if end else len(left.rstrip()))
        due, text = split_day(left[span.start : span.end], today)
        found.append(Owed(PromiseLine(" ".join(text.split()), due, theirs), span))
    return found


def _matches(left: str) -> list[tuple[re.Match[str], bool]]:
    mine = [(match, False) for match in _MINE.finditer(left)]
    theirs = [(match, True) for match in _THEIRS.finditer(left)]
    return sorted(mine + theirs, key=lambda one: (one[0].start(), one[1]))
