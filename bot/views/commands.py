"""What `/interview` answers: help, lists, what is due, and questions back."""

from collections.abc import Sequence
from datetime import datetime

from bot.coach.facts import Application, Interview, Notebook
from bot.coach.nudge import Day, Nudge, Words
from bot.coach.planner import here
from bot.coach.timeline import Step, timelines, what_next
from bot.coach.wishlist import is_planned
from bot.views import blocks, habits
from bot.views.blocks import Block, Message
from bot.views.ids import Action
from bot.views.log import ROUNDS
from bot.views.nudges import open_card
from bot.views.pointers import log_button
from bot.views.settings import settings_button

MOST_LISTED = 30
MOST_CARDS = 5
LINES_A_SECTION = 8
"""So that the lines of one section stay within 3,000 characters."""


def help(commands: Sequence[tuple[str, str]]) -> Message:
    """Every subcommand in one line."""
    lines = "\n".join(f"`/interview {usage}`  {about}" for usage, about in commands)
    text = f"*Encore remembers what comes after an interview.*\n{lines}"
    return blocks.message(
        text, [blocks.section(text), blocks.actions(log_button(), settings_button())]
    )


def unknown(name: str, nearest: str) -> Message:
    """Something that is no subcommand, with the one that may have been meant."""
    meant = f" Did you mean `/interview {nearest}`?" if nearest else ""
    said = blocks.escape(blocks.clip(name, 50))
    text = f"I do not know “{said}”.{meant} `/interview help` shows everything."
    return blocks.message(text, [blocks.section(text)])


def listing(notebook: Notebook, now: datetime) -> Message:
    """Every application in play, with what comes next."""
    in_play = [one for one in notebook.applications if one.in_play]
    if not in_play:
        return _empty("Nothing in play yet. Log an interview and I take it from there.")
    newest_first = sorted(in_play, key=_last, reverse=True)
    steps = timelines(notebook)
    lines = [_line(one, steps[one.id], now) for one in newest_first[:MOST_LISTED]]
    heading = _count(len(in_play), "application") + " in play"
    shown = [blocks.section(f"*{heading}*")]
    for start in range(0, len(lines), LINES_A_SECTION):
        part = lines[start : start + LINES_A_SECTION]
        shown.append(blocks.section("\n".join(blocks.words(one, notebook.person) for one in part)))
    wanted = ", ".join(one.company for one in notebook.applications if is_planned(one))
    if wanted:
        line = blocks.clip_markup(f"You wanted to try: {blocks.escape(wanted)}", 1000)
        shown.append(blocks.context(line))
        lines.append((f"You wanted to try: {wanted}",))
    if len(in_play) > MOST_LISTED:
        shown.append(blocks.context(f"The {MOST_LISTED} latest are shown."))
    if len(in_play) > 1:
        shown.append(blocks.actions(blocks.button("As a table", Action.LIST_TABLE)))
    text = "\n".join([heading, *(blocks.fallback(one, notebook.person) for one in lines)])
    return blocks.message(text, shown)


def due(notebook: Notebook, now: datetime) -> Message:
    """What waits for the person now, as cards."""
    waiting = here(notebook, now)
    if not waiting:
        return _empty("Nothing is due. I will write when something is.")
    shown: list[Block] = []
    texts = []
    for nudge in waiting[:MOST_CARDS]:
        card = _card(notebook, nudge)
        shown += [*card.blocks, blocks.divider()]
        texts.append(card.text)
    if len(waiting) > MOST_CARDS:
        shown.append(blocks.context(f"And {len(waiting) - MOST_CARDS} more after these."))
    return blocks.message("\n".join(texts), shown)


def which_to_look_back_on(
    notebook: Notebook, found: Sequence[tuple[Application, Interview]], words: str
) -> Message:
    """Several interviews fit, or none: a question back."""
    if not found:
        about = f" with “{blocks.escape(blocks.clip(words, 50))}”" if words else ""
        return _empty(f"There is no interview{about} to look back on yet.")
    text = "Which one do you want to look back on?"
    buttons = [
        blocks.button(
            f"{one.company} · {ROUNDS[interview.round]}",
            f"{Action.REFLECT_START}:{interview.id}",
            interview.id,
        )
        for one, interview in found[:25]
    ]
    return blocks.message(text, [blocks.section(text), blocks.actions(*buttons)])


def looking_back(application: Application) -> Message:
    """The thread is open."""
    name = blocks.escape(application.company)
    text = f"Your look back on {name} is in our direct messages, under *Messages*."
    return blocks.message(text, [blocks.section(text)])


def _card(notebook: Notebook, nudge: Nudge) -> Message:
    if nudge.key.rule == "habit":
        return habits.asking(nudge, nudge.key, notebook.person)
    if nudge.key.rule != "reflect":
        return open_card(notebook, nudge, nudge.key)
    start = blocks.button("Look back now", Action.REFLECT_START, nudge.key.subject)
    text = blocks.words(nudge.words, notebook.person)
    return blocks.message(text, [blocks.section(text, start)])


def _line(application: Application, steps: Sequence[Step], now: datetime) -> Words:
    role = f" · {application.role}" if application.role else ""
    about = f"• {application.company}{role} · "
    for last in application.kept_interviews[-1:]:
        held = f"{about}{ROUNDS[last.round]} "
        return (held, last.starts_at, *_coming(steps, now))
    return (f"{about}applied ", Day(_last(application)), *_coming(steps, now))


def _last(application: Application) -> datetime:
    """When something happened last: an interview, or at least the application itself."""
    held = [one.starts_at for one in application.kept_interviews]
    return held[-1] if held else application.applied_at or application.created_at


def _coming(steps: Sequence[Step], now: datetime) -> Words:
    coming = what_next(steps, now)
    return (" → ", *coming) if coming else ()


def _empty(text: str) -> Message:
    return blocks.message(text, [blocks.section(text), blocks.actions(log_button())])


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
