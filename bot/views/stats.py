"""`/interview stats`: the search in plain sentences, and gut feeling beside what came of it.

Each sentence is made from one pure part of the coach; a new one is one more entry of the list.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.figures import Figures, figures
from bot.coach.gut import Gut, gut
from bot.views import blocks
from bot.views.blocks import Message
from bot.views.pointers import log_button

FEW = 20
"""Fewer applications or outcomes than this are said to be few."""

_NOTHING = "There is nothing to count yet. Log an interview, and it begins here."
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def stats(notebook: Notebook, now: datetime) -> Message:
    """What was told so far, in numbers, without a judgement."""
    counted = figures(notebook, now)
    if not counted.applications:
        return blocks.message(_NOTHING, [blocks.section(_NOTHING), blocks.actions(log_button())])
    paragraphs = [" ".join(_counts(counted))]
    if felt := gut(notebook):
        paragraphs.append(" ".join(_felt(felt)))
    heading = "Your search so far"
    shown = [blocks.section(f"*{heading}*"), *(blocks.section(one) for one in paragraphs)]
    small = _small(counted)
    if small:
        shown.append(blocks.context(small))
    return blocks.message("\n".join([heading, *paragraphs, small]).strip(), shown)


def _counts(counted: Figures) -> Iterator[str]:
    interviews = _count(counted.interviews, "interview")
    yield f"{_count(counted.applications, 'application').capitalize()}, {interviews}."
    if counted.offers:
        yield f"{_count(counted.offers, 'offer').capitalize()}."
    if counted.noes:
        yield f"{_number(counted.noes).capitalize()} said no."
    if counted.silent:
        have = "has" if counted.silent == 1 else "have"
        yield f"{_number(counted.silent).capitalize()} {have} not answered yet, which is not a no."


def _felt(felt: Gut) -> Iterator[str]:
    yield f"Your gut was right {felt.right} of {felt.outcomes} times."
    if felt.bad_became_offers:
        became = "became an offer" if felt.bad_became_offers == 1 else "became offers"
        yield f"{_number(felt.bad_became_offers).capitalize()} that felt bad {became}."
    if felt.bad_went_on:
        yield f"{_number(felt.bad_went_on).capitalize()} that felt bad led to another round."
    if felt.outcomes < FEW:
        yield "That is few to go by: the next one can turn it around."


def _small(counted: Figures) -> str:
    if counted.applications >= FEW:
        return ""
    return "Small numbers: they tell what happened, not what comes next, and nothing about you."


def _count(number: int, thing: str) -> str:
    return f"{_number(number)} {thing}" if number == 1 else f"{_number(number)} {thing}s"


def _number(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)
