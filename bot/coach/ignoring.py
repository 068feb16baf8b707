"""Three nudges of one kind left alone in a row: the question whether they are wanted at all."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.coach import manners
from bot.coach.facts import Notebook
from bot.coach.nudge import Key, Nudge
from bot.coach.traits import trait

IN_A_ROW = 3
LEFT_ALONE = timedelta(days=7)
"""A card without a click for so long, or until its use is over, was left alone."""
_GOOD_FOR = timedelta(days=14)


class _Told(NamedTuple):
    """One matter about which a message of its own was sent."""

    sent_at: datetime
    ignored_at: datetime
    subject: str
    is_answered: bool


def habit(notebook: Notebook, of_rules: Sequence[Nudge]) -> Iterator[Nudge]:
    """After three ignored nudges of one kind in a row: go on, fewer, or stop?"""
    # A matter that is reminded of once more is not left alone before the reminder is.
    ends = {nudge.key.topic: nudge.until for nudge in sorted(of_rules, key=lambda one: one.until)}
    kinds: dict[str, dict[str, _Told]] = {}
    for nudge in of_rules:
        delivery = notebook.deliveries.get(str(nudge.key))
        if delivery and delivery.sent_at and not delivery.gathered_in:
            ignored_at = min(ends[nudge.key.topic], delivery.sent_at + LEFT_ALONE)
            is_answered = _is_answered(notebook, nudge)
            told = _Told(delivery.sent_at, ignored_at, nudge.key.subject, is_answered)
            kinds.setdefault(nudge.key.rule, {})[told.subject] = told
    for rule, topics in kinds.items():
        yield from _questions(notebook, rule, sorted(topics.values()))


def _is_answered(notebook: Notebook, nudge: Nudge) -> bool:
    topic = nudge.key.topic
    return nudge.ended or topic in notebook.settled or topic in notebook.snoozed


def _questions(notebook: Notebook, rule: str, kind: list[_Told]) -> Iterator[Nudge]:
    wish = notebook.person.wishes.get(rule)
    row: list[_Told] = []
    for told in kind:
        if wish and told.sent_at > wish.at:
            row = [one for one in row if one.sent_at > wish.at]
        row = [] if told.is_answered else [*row, told]
        if len(row) == IN_A_ROW:
            ignored_at = max(one.ignored_at for one in row)
            due = manners.polite(ignored_at, notebook.person)
            yield _question(rule, told, due, is_over=wish is not None and wish.at >= told.sent_at)
            row = []


def _question(rule: str, third: _Told, due: datetime, *, is_over: bool) -> Nudge:
    names = trait(rule).called
    return Nudge(
        key=Key("habit", "", rule, third.subject),
        due=due,
        until=due + _GOOD_FOR,
        label=f"A question about my {names}",
        words=(
            f"You left my last three {names} alone, which is fine. Shall I go on, write less often,"
            " or stop with these?",
        ),
        ended=is_over,
    )
