"""Before an interview: the brief on the evening before, and the question after an application."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.nudge import plain
from bot.coach.person import Intensity
from bot.coach.rules import apply_follow_up, prepare
from tests.coach.search import applied, asked_about_it, decides, felt, remembered, travelled
from tests.coach.story import (
    calls,
    interview,
    promised,
    removed,
    replied,
    spans,
    story,
)

MONTH = "Mon 2 Mar 10:00"


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # The evening before, until the interview begins.
        (
            story(interview("Thu 5 Mar 10:00-11:00", logged=MONTH)),
            ["Wed 4 Mar 18:00 - Thu 5 Mar 10:00"],
        ),
        (
            story(interview("Thu 5 Mar 10:00-11:00", logged="Wed 4 Mar 18:00")),
            ["Wed 4 Mar 18:00 - Thu 5 Mar 10:00"],
        ),
        # Where the evening before is a day off, the last working evening.
        (
            story(interview("Mon 9 Mar 10:00-11:00", logged=MONTH)),
            ["Fri 6 Mar 18:00 - Mon 9 Mar 10:00"],
        ),
        (
            story(interview("Tue 7 Apr 10:00-11:00", logged=MONTH), country="DE"),
            ["Thu 2 Apr 18:00 - Tue 7 Apr 10:00"],
        ),
        # Logged later than that: at once where it is polite, if half an hour is left to read.
        (
            story(interview("Thu 5 Mar 15:00-16:00", logged="Wed 4 Mar 18:01")),
            ["Thu 5 Mar 09:00 - Thu 5 Mar 15:00"],
        ),
        (
            story(interview("Thu 5 Mar 15:00-16:00", logged="Thu 5 Mar 13:00")),
            ["Thu 5 Mar 13:00 - Thu 5 Mar 15:00"],
        ),
        (
            story(interview("Thu 5 Mar 15:00-16:00", logged="Thu 5 Mar 14:30")),
            ["Thu 5 Mar 14:30 - Thu 5 Mar 15:00"],
        ),
        (story(interview("Thu 5 Mar 15:00-16:00", logged="Thu 5 Mar 14:31")), []),
        (
            story(interview("Thu 5 Mar 09:30-10:30", logged="Wed 4 Mar 18:01")),
            ["Thu 5 Mar 09:00 - Thu 5 Mar 09:30"],
        ),
        (story(interview("Thu 5 Mar 09:29-10:30", logged="Wed 4 Mar 18:01")), []),
        # Logged afterwards, and taken out.
        (story(interview("Thu 5 Mar 15:00-16:00")), []),
        (
            story(interview("Thu 5 Mar 10:00-11:00", logged=MONTH), removed("Tue 3 Mar 10:00")),
            [],
        ),
        # The evening of whoever flew from Tokyo to San Francisco is the one over there.
        (
            story(
                interview("Thu 5 Mar 10:00-11:00", logged=MONTH),
                travelled("America/Los_Angeles"),
                tz="Asia/Tokyo",
            ),
            ["Tue 3 Mar 18:00 - Wed 4 Mar 17:00"],
        ),
    ],
)
def test_prepare(told: Notebook, asked: list[str]) -> None:
    assert spans(told, prepare) == asked


def test_the_brief_hands_back_what_was_written_down() -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00", met="Ana Ruiz, CTO"),
        felt("good", "Tue 3 Mar 12:00"),
        remembered("remember", "Ana sails"),
        remembered("wished", "that I led the move"),
        promised("send references", by="Wed 4 Mar", made=MONTH, kept="Wed 4 Mar 10:00"),
        promised("a sketch", by="Fri 13 Mar", made=MONTH),
        interview("Tue 10 Mar 15:00-16:00", logged="Wed 4 Mar 11:00", met="Ana Ruiz and Bo, CEO"),
    )
    [nudge] = calls(told, prepare)

    assert plain(nudge.words, told.person).splitlines() == [
        "Acme is next: Tue 10 Mar, 15:00.",
        "• You meet Ana Ruiz, CTO, whom you know since Tue 3 Mar",
        "• You meet Bo, CEO",
        "• Worth remembering: Ana sails",
        "• You wanted to say: that I led the move",
        "• You promised, and kept: send references",
        "• You promised, and it is still open: a sketch",
    ]


def test_the_questions_differ_from_round_to_round() -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00", logged=MONTH),
        interview("Tue 10 Mar 10:00-11:00", logged=MONTH),
        interview("Tue 17 Mar 10:00-11:00", logged=MONTH),
    )

    asked = [plain(one.context, told.person).split(": ", 1)[1] for one in calls(told, prepare)]
    questions = [question for three in asked for question in three.split(" · ")]
    assert len(questions) == len(set(questions)) == 9
    assert all(question.endswith("?") for question in questions)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # A week after applying, in the nudge hours of a working day.
        (story(applied("Tue 3 Mar 10:00")), ["Tue 10 Mar 10:00 - Tue 31 Mar 11:00"]),
        (story(applied("Tue 3 Mar 20:00")), ["Wed 11 Mar 09:00 - Wed 1 Apr 10:00"]),
        (story(applied("Sat 7 Mar 12:00")), ["Mon 16 Mar 09:00 - Mon 6 Apr 10:00"]),
        (
            story(applied("Fri 27 Mar 12:00"), country="DE"),
            ["Tue 7 Apr 09:00 - Tue 28 Apr 09:00"],
        ),
        (
            story(applied("Tue 3 Mar 10:00"), intensity=Intensity.ACTIVE),
            ["Mon 9 Mar 09:00 - Mon 30 Mar 10:00"],
        ),
        # Told long after: not before it was told.
        (
            story(applied("Tue 3 Mar 10:00", told="Sat 14 Mar 12:00")),
            ["Mon 16 Mar 09:00 - Mon 6 Apr 10:00"],
        ),
        # They named a day by which they decide: the working day after it, once.
        (
            story(applied("Tue 3 Mar 10:00"), decides("Fri 13 Mar", told="Wed 4 Mar 10:00")),
            ["Mon 16 Mar 09:00 - Mon 6 Apr 10:00"],
        ),
        (
            story(
                applied("Tue 3 Mar 10:00"),
                decides("Fri 13 Mar", told="Wed 4 Mar 10:00"),
                replied("Thu 5 Mar 10:00"),
            ),
            [],
        ),
        (
            story(
                applied("Tue 3 Mar 10:00"),
                decides("Fri 13 Mar", told="Wed 4 Mar 10:00"),
                asked_about_it("Mon 16 Mar 12:00"),
            ),
            [],
        ),
        # They answered, a note went out, or there is an interview.
        (story(applied("Tue 3 Mar 10:00"), replied("Wed 4 Mar 10:00")), []),
        (story(applied("Tue 3 Mar 10:00"), asked_about_it("Tue 10 Mar 12:00")), []),
        (story(applied("Tue 3 Mar 10:00"), interview("Thu 5 Mar 10:00-11:00")), []),
    ],
)
def test_apply_follow_up(told: Notebook, asked: list[str]) -> None:
    assert spans(told, apply_follow_up) == asked
