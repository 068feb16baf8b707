"""What a person decides about one kind of nudge, go on, fewer, or stop; and how that is undone."""

from datetime import datetime

from bot.coach.deriving import find
from bot.coach.facts import Notebook
from bot.coach.nudge import Key
from bot.coach.person import FormerWish, Habit, Person, Wish


def decide(person: Person, rule: str, habit: Habit, now: datetime) -> None:
    """From now on it is like this; what it was before is kept for Undo."""
    replaced = person.wishes.get(rule)
    before = FormerWish(habit=replaced.habit, at=replaced.at) if replaced else None
    person.wishes[rule] = Wish(habit=habit, at=now, before=before)


def answer(notebook: Notebook, key: Key, habit: Habit, now: datetime) -> None:
    """Answer the question with this key; one that is answered already stays as it is."""
    question = find(notebook, key)
    if question and not question.ended:
        decide(notebook.person, key.subject, habit, now)


def take_back(notebook: Notebook, key: Key) -> None:
    """The question with this key is open again, if it was answered."""
    question, wishes = find(notebook, key), notebook.person.wishes
    wish = wishes.get(key.subject)
    if not question or not question.ended or not wish:
        return
    if wish.before:
        wishes[key.subject] = Wish(habit=wish.before.habit, at=wish.before.at)
    else:
        del wishes[key.subject]
