"""What came of interviews round by round, and of applications by how they came about."""

from collections import Counter
from datetime import datetime
from typing import NamedTuple

from bot.coach.facts import Notebook, Round
from bot.coach.figures import applications_begun, is_offered
from bot.coach.gut import Outcome, outcome


class RoundTally(NamedTuple):
    """All interviews of one kind that took place."""

    round: Round
    held: int
    led_on: int
    """To another round, or an offer."""
    open: int
    """Nobody knows yet."""


class SourceTally(NamedTuple):
    """All applications that came about in one way."""

    source: str
    begun: int
    interviewed: int
    offered: int


def by_round(notebook: Notebook, now: datetime) -> list[RoundTally]:
    """Each kind of interview there was, the most frequent first."""
    held: Counter[Round] = Counter()
    led_on: Counter[Round] = Counter()
    still_open: Counter[Round] = Counter()
    for application in notebook.applications:
        for interview in application.held_interviews:
            if interview.ends_at > now:
                continue
            came = outcome(application, interview)
            held[interview.round] += 1
            led_on[interview.round] += came in (Outcome.NEXT_ROUND, Outcome.OFFER)
            still_open[interview.round] += came is None and application.ending is None
    return [
        RoundTally(kind, count, led_on[kind], still_open[kind])
        for kind, count in held.most_common()
    ]


def by_source(notebook: Notebook, now: datetime) -> list[SourceTally]:
    """Each way that was named, the most frequent first; called as it was called last."""
    named: dict[str, str] = {}
    begun: Counter[str] = Counter()
    interviewed: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    for one in applications_begun(notebook):
        if not (name := " ".join(one.found_through.split())):
            continue
        key = name.casefold()
        named[key] = name
        begun[key] += 1
        interviewed[key] += any(each.ends_at <= now for each in one.held_interviews)
        offered[key] += is_offered(one)
    return [
        SourceTally(named[key], count, interviewed[key], offered[key])
        for key, count in begun.most_common()
    ]
