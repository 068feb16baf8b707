"""The answer to the question about a kind of nudge, and Undo."""

import pytest

from bot.coach.deriving import nudges
from bot.coach.facts import Notebook
from bot.coach.nudge import Key
from bot.coach.person import Habit
from bot.coach.wishes import answer, take_back
from tests.coach.search import came, wished
from tests.coach.story import Event, at, interview, story

KEY = Key("habit", "", "connect", "i2.c5")
THREE: list[Event] = [
    interview("Tue 3 Mar 10:00-11:00", met="Bo and Cy and Di"),
    came("connect:a1:i2.c3:2026-03-03.1", "Thu 5 Mar 11:00"),
    came("connect:a1:i2.c4:2026-03-03.1", "Thu 5 Mar 12:00"),
    came("connect:a1:i2.c5:2026-03-03.1", "Fri 6 Mar 11:00"),
]


def open_questions(told: Notebook) -> list[Key]:
    return [one.key for one in nudges(told) if one.key.rule == "habit" and not one.ended]


@pytest.mark.parametrize("habit", list(Habit))
@pytest.mark.parametrize("before", [None, *Habit])
def test_an_answer_is_taken_once_and_taken_back_once(habit: Habit, before: Habit | None) -> None:
    wish = [wished("connect", before, "Mon 2 Mar 09:00")] if before else []
    told = story(*THREE, *wish)
    kept = dict(told.person.wishes)
    assert open_questions(told) == [KEY]

    answer(told, KEY, habit, at("Fri 13 Mar 12:00", told))
    answer(told, KEY, Habit.FEWER, at("Fri 13 Mar 12:01", told))
    assert open_questions(told) == []
    assert told.person.wishes["connect"].habit is habit
    assert told.person.wishes["connect"].at == at("Fri 13 Mar 12:00", told)

    take_back(told, KEY)
    take_back(told, KEY)
    assert open_questions(told) == [KEY]
    assert told.person.wishes == kept


def test_a_question_that_is_gone_changes_nothing() -> None:
    told = story(*THREE[:3])
    answer(told, KEY, Habit.STOP, at("Fri 13 Mar 12:00", told))
    take_back(told, KEY)

    assert told.person.wishes == {}
