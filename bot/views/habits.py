"""The question whether a kind of nudge is wanted, and what was answered, with Undo."""

from bot.coach.deriving import find
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Nudge, Words
from bot.coach.person import Habit, Person
from bot.coach.traits import named
from bot.views import blocks
from bot.views.blocks import Block, Message
from bot.views.ids import Action
from bot.views.nudges import late
from bot.views.settings import settings_button

_ANSWERS = {Habit.KEEP: "Keep", Habit.FEWER: "Fewer", Habit.STOP: "Stop"}

_DECIDED = {
    Habit.KEEP: "I go on as before",
    Habit.FEWER: "one a week at most from now on",
    Habit.STOP: "no more of these",
}


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The question as things stand now: open, answered, or not a question any more."""
    question, wish = find(notebook, key), notebook.person.wishes.get(key.subject)
    if question and not question.ended:
        return asking(question, key, notebook.person, late(delivery))
    if question and wish:
        return _decided(key, wish.habit)
    text = f"{blocks.escape(named(key.subject))}: answered by what you did."
    return blocks.message(text, [blocks.context(text)])


def asking(question: Nudge, key: Key, person: Person, late: Words = ()) -> Message:
    """The question with its buttons."""
    shown = [blocks.section(blocks.words(question.words, person))]
    if late:
        shown.append(blocks.context(blocks.words(late, person)))
    answers = [
        blocks.button(label, f"{Action.NUDGE_HABIT}:{habit}", f"{habit} {key}")
        for habit, label in _ANSWERS.items()
    ]
    text = blocks.fallback((*question.words, " ", *late), person)
    return blocks.message(text, [*shown, blocks.actions(*answers, settings_button())])


def menu(key: Key) -> Block:
    """The same answers in one place, for a line among others."""
    options = [blocks.option(label, f"{habit} {key}") for habit, label in _ANSWERS.items()]
    return blocks.select("Choose", Action.NUDGE_HABIT, options)


def _decided(key: Key, habit: Habit) -> Message:
    text = f"{blocks.escape(named(key.subject))}: {_DECIDED[habit]}."
    undo = blocks.button("Undo", Action.NUDGE_HABIT_UNDO, str(key))
    return blocks.message(text, [blocks.section(text), blocks.actions(undo, settings_button())])
