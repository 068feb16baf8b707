"""What a look back says: the questions of an interview, how each went, when they decide."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import debrief, reflection
from bot.coach.lookback import Answer, Asking, Reflection
from bot.coach.person import Person
from tests.coach.talk import BEGAN, slack_ts

BERLIN = Person(tz="Europe/Berlin")


def told(question: str, *parts: str, choice: str = "") -> Reflection:
    """A look back with one answer, given in these messages."""
    one = reflection.begin("root:a1:i2:1", ["felt", "asked", "rated", "decide"], BEGAN)
    one.askings.append(Asking(question=question, at=BEGAN))
    words = {f"{float(slack_ts(BEGAN)) + nth:.6f}": part for nth, part in enumerate(parts)}
    one.answers[question] = Answer(choice=choice, parts=words)
    return one


@pytest.mark.parametrize(
    ("said", "items"),
    [
        # A question a line, with its gist and how it went.
        ("Why us? Because of the data.", ["Why us? | Because of the data. |"]),
        ("Why us? - the data story, nailed it", ["Why us? | the data story | nailed"]),
        ("- Why us? fine\n- SQL: window functions (missed)", [
            "Why us? |  | fine",
            "SQL | window functions | missed",
        ]),
        ("A conflict → the release story – badly", ["A conflict | the release story | missed"]),
        ("System design", ["System design |  |"]),
        # Several questions in one line, as voice-to-text writes them.
        (
            "why do you leave? I said to build what is your weakness? no idea, froze",
            [
                "why do you leave? |  |",
                "I said to build what is your weakness? | no idea | missed",
            ],
        ),
        # The same question twice is one; a story is none.
        ("Why us?\nwhy us ?", ["Why us? |  |"]),
        ("so they began to talk about the company " * 8, []),
        ("so they asked me like how I would design a queue and I kind of froze", []),
        ("nothing\nno idea\nNothing to lose", ["Nothing to lose |  |"]),
        ("", []),
        ("?", []),
    ],
)  # fmt: skip
def test_what_they_asked(said: str, items: list[str]) -> None:
    found = debrief.items(told("asked", said))

    assert [f"{one.question} | {one.gist} | {one.rating}".rstrip() for one in found] == items


def test_a_button_counts_more_than_a_word() -> None:
    one = told("asked", "Why us? nailed\nSQL: missed")
    [why, sql] = debrief.items(one)
    one.ratings[why.id] = "missed"

    assert [item.rating for item in debrief.items(one)] == ["missed", "missed"]
    assert debrief.unrated(one) == []
    assert sql.id != why.id


def test_ten_questions_are_the_most() -> None:
    lines = "\n".join(f"Question {nth}?" for nth in range(30))

    assert len(debrief.items(told("asked", lines))) == 10


@pytest.mark.parametrize(
    ("said", "verdicts"),
    [
        ("nailed, fine and missed it", ["nailed", "fine", "missed"]),
        ("First one great, second so-so, froze on the third", ["nailed", "fine", "missed"]),
        ("all of it", []),
        ("finely refined", []),
    ],
)
def test_verdicts_in_words(said: str, verdicts: list[str]) -> None:
    assert debrief.verdicts(said) == verdicts


@pytest.mark.parametrize(
    ("choice", "parts", "day"),
    [
        # It was asked on Tuesday 3 March.
        ("this_week", [], date(2026, 3, 6)),
        ("next_week", [], date(2026, 3, 13)),
        ("two_weeks", [], date(2026, 3, 20)),
        ("unsaid", [], None),
        ("", ["next Friday, said Ana"], date(2026, 3, 13)),
        ("", ["soon", "by 12 March"], date(2026, 3, 12)),
        ("", ["by 12 March", "no, by 13 March"], date(2026, 3, 13)),
        ("", ["they had no idea"], None),
    ],
)
def test_when_they_decide(choice: str, parts: list[str], day: date | None) -> None:
    assert debrief.decision(told("decide", *parts, choice=choice), BERLIN) == day


@settings(deadline=None)
@given(st.text())
def test_any_words_can_be_an_answer(words: str) -> None:
    found = debrief.items(told("asked", words))

    assert len({item.id for item in found}) == len(found) <= 10
