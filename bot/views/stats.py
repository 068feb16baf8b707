"""`/interview stats`: the search in plain sentences, and gut feeling beside what came of it.

Each sentence is made from one pure part of the coach; a new one is one more entry of the list.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.coach.breakdown import RoundTally, SourceTally, by_round, by_source
from bot.coach.facts import Notebook
from bot.coach.figures import Figures, figures
from bot.coach.funnel import Funnel, Wait, Week, funnel, wait, weeks
from bot.coach.gut import Gut, gut
from bot.coach.practice import Exercise, exercises
from bot.views import blocks, rich_text
from bot.views.blocks import Block, Message
from bot.views.ids import Action
from bot.views.log import ROUNDS
from bot.views.pointers import log_button

FEW = 20
"""Fewer applications or outcomes than this are said to be few."""

ENOUGH_TO_COMPARE = 3
"""Applications from which on it is worth telling how far they came."""
WIDEST = 20
MOST_SOURCES = 6
STEPS = ("Applied", "Interview", "Another round", "Offer")
_NOTHING = "There is nothing to count yet. Log an interview, and it begins here."
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def stats(notebook: Notebook, now: datetime) -> Message:
    """What was told so far, in numbers, without a judgement."""
    counted = figures(notebook, now)
    if not counted.applications:
        return blocks.message(_NOTHING, [blocks.section(_NOTHING), blocks.actions(log_button())])
    paragraphs, steps = sentences(notebook, now), funnel(notebook, now)
    heading = "Your search so far"
    shown = [blocks.section(f"*{heading}*"), *(blocks.section(one) for one in paragraphs)]
    if steps.begun >= ENOUGH_TO_COMPARE:
        shown.insert(2, rich_text.drawing(_bars(steps)))
        shown.append(blocks.actions(*_pictures()))
    small = _small(counted)
    if small:
        shown.append(blocks.context(small))
    return blocks.message("\n".join([heading, *paragraphs, small]).strip(), shown)


def sentences(notebook: Notebook, now: datetime) -> list[str]:
    """All that can be said in words, a paragraph each."""
    said = [" ".join(_counts(figures(notebook, now)))]
    steps = funnel(notebook, now)
    if steps.begun >= ENOUGH_TO_COMPARE:
        said += [_way(steps), _wait(wait(notebook, now)), _weeks(weeks(notebook, now))]
        said += [_rounds(by_round(notebook, now)), _sources(by_source(notebook, now))]
    said.append(_practised(exercises(notebook)))
    if felt := gut(notebook):
        said.append(" ".join(_felt(felt)))
    return [one for one in said if one]


def _pictures() -> list[Block]:
    return [
        blocks.button("As charts", Action.STATS_CHARTS),
        blocks.button("As a picture", Action.STATS_PICTURE, "names"),
        blocks.button("To show around", Action.STATS_SHARE),
    ]


def _rounds(tallies: list[RoundTally]) -> str:
    told = [
        f"{ROUNDS[one.round]}: {_none(one.led_on)} of {_number(one.held)} led on"
        + (f", {_number(one.open)} still open" if one.open else "")
        for one in tallies
    ]
    return f"By round. {'; '.join(told)}." if told else ""


def _sources(tallies: list[SourceTally]) -> str:
    told = [
        f"{blocks.escape(blocks.clip(one.source, 60))}: {_none(one.interviewed)} of"
        f" {_number(one.begun)} led to an interview"
        + (f", {_number(one.offered)} to an offer" if one.offered else "")
        for one in tallies[:MOST_SOURCES]
    ]
    return f"By how they came about. {'; '.join(told)}." if told else ""


def _practised(missed: list[Exercise]) -> str:
    if not missed:
        return ""
    question = blocks.escape(blocks.clip(missed[0].question, 200))
    return f"On your practice list: {_count(len(missed), 'question')}, first “{question}”."


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


def _way(steps: Funnel) -> str:
    return (
        f"Of {_count(steps.begun, 'application')}, {_none(steps.interviewed)} led to an"
        f" interview, {_none(steps.again)} to another round, {_none(steps.offered)} to an offer."
    )


def _bars(steps: Funnel) -> str:
    """The same as a picture of letters; whoever listens has the sentence."""
    named = zip(STEPS, steps, strict=True)
    return "\n".join(
        f"{name:<14}{'█' * max(round(WIDEST * count / steps.begun), count > 0):<{WIDEST}} {count}"
        for name, count in named
    )


def _wait(waited: Wait) -> str:
    are = "is" if waited.open < 2 else "are"
    still = f"{_none(waited.open)} {are} still open"
    if not waited.answered:
        return f"No answer so far; {still}."
    answers = _count(waited.answered, "answer")
    if waited.days is None:
        return f"Fewer than half have answered so far: {answers}, {still}."
    days = "the same day" if waited.days == 0 else f"{_count(waited.days, 'day')}"
    within = days if waited.days == 0 else f"within {days}"
    return f"Half of all answers come {within} ({answers}, {still})."


def _weeks(counted: list[Week]) -> str:
    sent = ", ".join(str(one.applications) for one in counted)
    held = ", ".join(str(one.interviews) for one in counted)
    return f"Week by week, this one last: {sent} applications and {held} interviews."


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


def _none(number: int) -> str:
    return _number(number) if number else "none"


def _number(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)
