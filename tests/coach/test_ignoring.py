"""Three of one kind left alone in a row, and the bot asks whether they are wanted."""

import pytest

from bot.coach.deriving import nudges
from bot.coach.facts import Notebook
from bot.coach.history import Outcome, Rest
from bot.coach.nudge import Key
from bot.coach.person import Habit
from bot.coach.settling import settle, snooze
from tests.coach.search import came, wished
from tests.coach.story import Event, at, interview, story, written

PANEL = interview("Tue 3 Mar 10:00-11:00", met="Bo and Cy and Di and Ed and Flo and Gus")
PEOPLE = ("c3", "c4", "c5", "c6", "c7", "c8")


def connect(nth: int) -> str:
    return f"connect:a1:i2.{PEOPLE[nth]}:2026-03-03.1"


def sent(nth: int, when: str) -> Event:
    return came(connect(nth), when)


def clicked(nth: int, when: str) -> Event:
    def happens(notebook: Notebook) -> None:
        key = Key.parse(connect(nth))
        assert key
        settle(notebook, key, Outcome.NOT_NEEDED, at(when, notebook))

    return happens


def put_off(nth: int, when: str) -> Event:
    def happens(notebook: Notebook) -> None:
        key, now = Key.parse(connect(nth)), at(when, notebook)
        assert key
        snooze(notebook, key, Rest(until=at("Tue 31 Mar 09:00", notebook), at=now))

    return happens


THREE = [sent(0, "Thu 5 Mar 11:00"), sent(1, "Thu 5 Mar 12:00"), sent(2, "Fri 6 Mar 11:00")]
MORE = [sent(3, "Mon 9 Mar 11:00"), sent(4, "Mon 9 Mar 12:00"), sent(5, "Tue 10 Mar 11:00")]


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        ([], []),
        (THREE[:2], []),
        # A week after the third; at a polite moment.
        (THREE, ["Fri 13 Mar 11:00"]),
        ([*THREE[:2], sent(2, "Sat 7 Mar 11:00")], ["Mon 16 Mar 09:00"]),
        # A click, a rest or a fact on one of them, and they are not three in a row.
        ([*THREE, clicked(0, "Mon 9 Mar 10:00")], []),
        ([*THREE, clicked(2, "Mon 9 Mar 10:00")], []),
        ([*THREE, put_off(1, "Mon 9 Mar 10:00")], []),
        ([*THREE, clicked(0, "Mon 9 Mar 10:00"), MORE[0]], ["Mon 16 Mar 11:00"]),
        # Asked again after three more; an answer starts the count anew.
        ([*THREE, *MORE], ["Fri 13 Mar 11:00", "Tue 17 Mar 11:00"]),
        ([*THREE, wished("connect", Habit.KEEP, "Fri 13 Mar 12:00")], []),
        ([*THREE[:2], wished("connect", Habit.KEEP, "Thu 5 Mar 13:00"), THREE[2]], []),
        (
            [*THREE, wished("connect", Habit.KEEP, "Fri 6 Mar 12:00"), *MORE],
            ["Tue 17 Mar 11:00"],
        ),
        # Another kind is another matter.
        ([*THREE[:2], came("thank_you:a1:i2.c3:2026-03-03.1", "Thu 5 Mar 12:00")], []),
    ],
)
def test_the_question(events: list[Event], asked: list[str]) -> None:
    told = story(PANEL, *events)
    questions = [one for one in nudges(told) if one.key.rule == "habit" and not one.ended]

    assert [written(one.due, told) for one in questions] == asked
    assert {one.key.subject for one in questions} <= {"connect"}


def test_what_is_reminded_of_is_left_alone_once_the_reminder_is() -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00", met="Bo and Cy and Di"),
        *(came(f"thank_you:a1:i2.{id}:2026-03-03.1", "Tue 3 Mar 14:00") for id in PEOPLE[:3]),
    )
    [question] = [one for one in nudges(told) if one.key.rule == "habit"]

    assert written(question.due, told) == "Thu 5 Mar 11:00"
