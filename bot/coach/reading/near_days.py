"""Days told by how far away they are: "yesterday", "tonight", "3 days ago", "in two weeks"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from bot.coach.reading.draft import group
from bot.coach.reading.named_day import (
    PART,
    Context,
    NamedDay,
    Part,
    before_part,
    part_of,
)
from bot.coach.reading.names import (
    END,
    NUMBER,
    number,
)

_NEAR = re.compile(
    r"\b(?:(?P<name>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow"
    r"|last night|tmrw|tmr|2moro|2day)"
    r"(?:['’]s(?=\s(?:interview|call|screen|onsite|panel|round|chat)))?"
    rf"|(?P<now>this)(?=\s(?:morning|afternoon|arvo|evening)\b)|(?P<tonight>tonight))\b{PART}{END}",
    re.I,
)

_AGO = re.compile(rf"\b(?P<count>an?|{NUMBER})\s(?P<unit>day|week)s?\sago\b", re.I)

_IN = re.compile(rf"\bin\s(?P<count>an?|{NUMBER})\s(?P<unit>day|week)s?(?:['’] time)?\b", re.I)

_OFFSETS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    **dict.fromkeys(("tmrw", "tmr", "2moro"), 1),
    "2day": 0,
    "last night": -1,
    "the day after tomorrow": 2,
}


def near_days(left: str, context: Context) -> Iterator[NamedDay]:
    """Days with a name of their own: "today", "this morning", "last night"."""
    for match in _NEAR.finditer(left):
        offset = _OFFSETS.get((match["name"] or "today").lower())
        if offset is not None:
            part = Part("evening", None) if match["tonight"] else part_of(match)
            yield NamedDay(before_part(match), context.today + timedelta(offset), part)


def counted_days(left: str, context: Context) -> Iterator[NamedDay]:
    """Days that are counted from today, to either side."""
    for pattern, sign in ((_AGO, -1), (_IN, 1)):
        for match in pattern.finditer(left):
            count = 1 if match["count"].lower() in ("a", "an") else number(match["count"])
            if count is not None:
                length = count * (7 if match["unit"].lower() == "week" else 1)
                yield NamedDay(group(match), context.today + timedelta(days=sign * length))
