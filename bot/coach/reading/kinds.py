"""Whether a line tells of an interview at all, and whether of one that was or will be."""

import re
from typing import NamedTuple

from bot.coach.reading.named_day import Tense

_INTERVIEW = re.compile(
    r"\b(?:interview(?:er|ers|ed|ing)?|on-?site|panel|screening|screen|interview loop|job talk"
    r"|pair(?:ing|[ -]programming) session"
    r"|(?:final|technical|tech|coding|recruiter|hr|first|second|third|fourth|1st|2nd|3rd|4th)[ -]"
    r"(?:round|call|loop))\b|(?<=[A-Z]\w{3}) loop\b",
    re.I,
)
_SEVERAL = re.compile(r"\binterviews\b", re.I)
_TALK = re.compile(r"\b(?:call|chat|chatted|talk|talked|spoke|met|meet|meeting)\b", re.I)
_NOT_SO = re.compile(
    r"\b(?:cancel(?:l?ed|s)?|moved|postponed|rescheduled?|reject(?:ed|ion)|declined|withdrew|ghosted"
    r"|turned (?:me )?down|called off|wants? to (?:schedule|set up|have)|hop(?:e|ing) (?:to|for)"
    r"|applied|apply|article|podcast|book about|video about|prepar(?:e|ing)|practi[cs](?:e|ing) for"
    r"|(?:nervous|worried|anxious|excited|stressed|scared|think|thinking|dreaming|know|read|heard)"
    r" (?:about|of)|(?:didn['’]?t|did not|don['’]?t|do not|never|won['’]?t)"
    r" (?:get|have|make|want|need)|no[- ]show|no interviews?"
    r"|wish i|hate|love|if i (?:get|had|have)|mock|remind(?:er)?|could have)\b",
    re.I,
)
_ORDER = re.compile(
    r"^\W*(?:please\s|can you\s|could you\s)?(?:cancel|delete|remove|remind|show|list|edit|change"
    r"|move|reschedule|help|stop|find|tell|give|send|forget|undo|skip|prep|prepare|thanks?"
    r"|thank you)\b|^\s*/",
    re.I,
)
_QUESTION = re.compile(
    r"^\W*(?:(?:what|when|where|who|why|how|which)(?:['’]?s"
    r"|\s(?:is|was|are|were|do|does|did|should|can"
    r"|many|much|long|will|would|to))"
    r"|(?:is|are|can|could|should|would|will|may|do|does|shall|did(?= you| they))\s"
    r"(?:i|you|we|it|they|there|the|my|this|that))\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:had|did|was|were|went|met|spoke|talked|interviewed|finished|just|came back|took|lasted"
    r"|asked|got (?:off|out|grilled|asked|through)|passed|completed|yesterday|ago)\b",
    re.I,
)
_FUTURE = re.compile(
    r"(?:\b(?:i have|i['’]ve got|i got|got an?|having|will|going to|upcoming|coming up|scheduled"
    r"|booked|invited|is (?:on|at|set|scheduled)|tomorrow"
    r"|looking forward)\b|['’]ll\b|^\W*have an?\b)",
    re.I,
)


def tense(left: str) -> Tense:
    """Of what was, or of what will be; unknown where the words speak of both or of neither."""
    past, future = bool(_PAST.search(left)), bool(_FUTURE.search(left))
    if past == future:
        return Tense.UNKNOWN
    return Tense.PAST if past else Tense.FUTURE


def may_tell_of_interview(words: str) -> bool:
    """Whether the words tell something: no question, no order, nothing called off or hoped for."""
    return not any(
        (
            _ORDER.search(words),
            _QUESTION.search(words),
            _NOT_SO.search(words),
            words.rstrip().endswith("?") and not _PAST.search(words),
        )
    )


class Told(NamedTuple):
    """What else is told, beside the words for an interview."""

    round: bool
    when: bool
    company: bool
    role: bool
    people: bool


def tells_of_interview(left: str, told: Told) -> bool:
    """Whether what is told is an interview: by its name, or by all that makes one up."""
    if told.round or _INTERVIEW.search(left):
        return told.when or told.company or told.people
    if _SEVERAL.search(left):
        return told.when and told.company
    is_talk = told.people and bool(_TALK.search(left))
    return told.company and told.when and (told.role or is_talk)
