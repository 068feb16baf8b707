"""Numbers, lists and days of the week in words."""

from collections.abc import Sequence
from itertools import groupby

LABEL = 80
"""Characters of one matter that is named in a line."""
MOST_NAMED = 2
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def things(number: int) -> str:
    """How many: "one thing", "3 things"."""
    return "one thing" if number == 1 else f"{number} things"


def listed(names: Sequence[str]) -> str:
    """All of them: "check-ins, ideas to connect and reminders"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def some(names: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    rest = len(names) - MOST_NAMED
    return f"{', '.join(names[:MOST_NAMED])} and {rest} more" if rest > 0 else ", ".join(names)


def short(text: str) -> str:
    """A label that fits into a line."""
    return text if len(text) <= LABEL else text[: LABEL - 1].rstrip() + "…"


def week_days(numbers: Sequence[int]) -> str:
    """Days of the week, Monday is 0: "Monday to Friday", "Monday, Wednesday and Friday"."""
    if len(numbers) == len(WEEK):
        return "every day"
    # Days that follow each other are all equally far from their places in the list.
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    parts: list[str] = []
    for _, run in runs:
        names = [WEEK[day] for _, day in run]
        parts += [f"{names[0]} to {names[-1]}"] if len(names) > MOST_NAMED else names
    return listed(parts)
