"""One question of a look back, in the thread: with its buttons while it is the question now."""

from bot.coach.debrief import RATINGS, Item, items
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.lookback import Answer, Reflection
from bot.coach.nudge import Key
from bot.coach.questions import BY_ID, RATED, Question, wording
from bot.views import blocks, no_show
from bot.views.blocks import Block, Message
from bot.views.ids import Action

GIST_LIMIT = 150
"""Characters of one question of the interview where it is rated."""
_CHOICES = {value: label for one in BY_ID.values() for value, label in one.choices}


def question(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The question as things stand now: to answer, answered, skipped or left open."""
    found = notebook.find_interview(key.subject)
    reflection = found[1].reflection if found else None
    nth = key.number
    if not found or not reflection or not 0 <= nth < len(reflection.askings):
        return blocks.removed()
    asked = wording(reflection.askings[nth].question, found[1].round)
    is_last = nth == len(reflection.askings) - 1
    is_now = is_last and not reflection.over and not found[1].is_void
    if asked.id == RATED.id:
        return _rating(reflection, asked, key, is_now=is_now)
    said = reflection.answers.get(asked.id)
    if is_now:
        return _asking(reflection, asked, said, key)
    state = "Answered ✓" if said else "Skipped" if asked.id in reflection.skipped else "Left open"
    return blocks.message(
        f"{asked.ask} ({state})", [blocks.section(asked.ask), blocks.context(state)]
    )


def choices(asked: Question, key: Key) -> Block:
    """The ready answers as buttons."""
    return blocks.actions(
        *(
            blocks.button(label, f"{Action.REFLECT_CHOOSE}:{choice}", f"{choice} {key}")
            for choice, label in asked.choices
        )
    )


def controls(key: Key, *, example: bool = False) -> list[Block]:
    """What steers the dialogue."""
    value = str(key)
    skip = blocks.button("Skip", Action.REFLECT_SKIP, value)
    later = blocks.button("Later", Action.REFLECT_LATER, value)
    stop = blocks.button("Stop", Action.REFLECT_STOP, value)
    if key.rule == "reflect":
        not_this_time = blocks.button("Not this time", Action.NUDGE_NOT_NEEDED, value)
        return [skip, later, not_this_time, no_show.button(key.subject)]
    if key.rule == "root":
        return [skip, later, stop]
    row = [skip, blocks.button("Back", Action.REFLECT_BACK, value), later, stop]
    if example:
        row.insert(0, blocks.button("Show me an example", Action.REFLECT_EXAMPLE, value))
    return row


def shown(answer: Answer, limit: int) -> str:
    """An answer as mrkdwn: the ready one in its label's words, and those of one's own."""
    choice = _CHOICES.get(answer.choice, answer.choice)
    text = "\n".join(part for part in (choice, answer.text) if part)
    return blocks.clip_markup(blocks.escape(text), limit)


def note(text: str) -> Message:
    """A line without anything to do."""
    return blocks.message(blocks.escape(text), [blocks.context(blocks.escape(text))])


def _asking(reflection: Reflection, asked: Question, said: Answer | None, key: Key) -> Message:
    parts = [blocks.section(f"*{asked.ask}*")]
    small = ""
    if said:
        how = "A new reply is added to this. To change it, edit your message above."
        small = f"So far: {shown(said, 500)}\n{how}"
    is_shown = asked.id in reflection.examples
    if is_shown and asked.example:
        small = f"{small}\nFor example: {asked.example}".strip()
    if small:
        parts.append(blocks.context(small))
    if asked.choices:
        parts.append(choices(asked, key))
    row = controls(key, example=bool(asked.example) and not is_shown)
    return blocks.message(f"{asked.ask} {small}".strip(), [*parts, blocks.actions(*row)])


def _rating(reflection: Reflection, asked: Question, key: Key, *, is_now: bool) -> Message:
    """The questions of the interview, each with how it went."""
    each = items(reflection)
    parts = [blocks.section(f"*{asked.ask}*" if is_now else asked.ask)]
    for item in each:
        parts += _rated(item, key) if is_now else [blocks.context(_line(item))]
    if is_now:
        parts.append(blocks.actions(*controls(key)))
    text = "\n".join([asked.ask, *(_line(item) for item in each)])
    return blocks.message(text, parts)


def _rated(item: Item, key: Key) -> list[Block]:
    if item.rating:
        return [blocks.context(_line(item))]
    buttons = [
        blocks.button(label, f"{Action.REFLECT_RATE}:{rating}", f"{rating} {item.id} {key}")
        for rating, label in RATINGS.items()
    ]
    return [blocks.section(_line(item)), blocks.actions(*buttons)]


def _line(item: Item) -> str:
    said = blocks.escape(blocks.clip(item.question, GIST_LIMIT))
    return f"{said} · {RATINGS[item.rating]}" if item.rating else said


def answered(reflection: Reflection) -> tuple[int, int]:
    """How many questions have an answer, and how many there are."""
    asked = [id for id in reflection.agenda if id != RATED.id]
    return sum(id in reflection.answers for id in asked), len(asked)
