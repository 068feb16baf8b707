"""Which questions are asked: five to eight, never what the form has told."""

import pytest

from bot.coach.facts import Notebook, Round
from bot.coach.questions import IN_ORDER, agenda, wording
from tests.coach.story import acme, interview, last, story

TUESDAY = "Tue 3 Mar 10:00-11:00"
ALWAYS = ["felt", "asked", "rated", "wished", "remember", "next"]


@pytest.mark.parametrize(
    ("told", "more"),
    [
        (story(interview(TUESDAY)), {"met", "promised", "decide"}),
        (story(interview(TUESDAY, met="Bo")), {"promised", "decide"}),
        (story(interview(TUESDAY, promised="call tomorrow")), {"met", "decide"}),
        (story(interview(TUESDAY, decides="Thu 12 Mar")), {"met", "promised"}),
        (
            story(interview(TUESDAY, met="Bo", promised="call", decides="Thu 12 Mar")),
            set(),
        ),
        # What was said before the round before does not count for this one.
        (
            story(
                interview(TUESDAY, met="Bo", promised="call", decides="Thu 12 Mar"),
                interview("Mon 16 Mar 10:00-11:00"),
            ),
            {"met", "promised", "decide"},
        ),
    ],
)
def test_nothing_is_asked_that_the_form_has_told(told: Notebook, more: set[str]) -> None:
    asked = agenda(acme(told), last(told))

    assert set(asked) == {*ALWAYS, *more}
    assert asked == [one.id for one in IN_ORDER if one.id in asked]
    assert 5 <= len(asked) - 1 <= 8


def test_some_rounds_have_words_of_their_own() -> None:
    plain = wording("asked", Round.PHONE)

    assert wording("asked", Round.TECHNICAL).ask.startswith("What did they give you")
    assert wording("next", Round.FINAL).ask == "What would you still have to know to say yes?"
    assert plain.ask.startswith("What did they ask")
    assert wording("asked", Round.PANEL).heading == plain.heading


def test_every_question_but_the_rating_has_an_example() -> None:
    asked = {one.id for one in IN_ORDER if one.ask}

    assert {one.id for one in IN_ORDER if one.example} == asked - {"rated"}
