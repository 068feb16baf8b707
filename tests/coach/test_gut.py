"""Gut against outcome: what counts, and from when on it may be said."""

import pytest

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook
from bot.coach.figures import Figures, figures
from bot.coach.gut import Gut, Outcome, felt_good, gut, outcome
from bot.views.stats import stats
from tests.coach.search import applied, felt, remembered, wanted
from tests.coach.story import (
    Event,
    acme,
    at,
    ended,
    interview,
    last,
    offered,
    removed,
    replied,
    story,
)

ONCE = interview("Tue 3 Mar 10:00-11:00")
SAME_DAY = interview("Tue 3 Mar 14:00-15:00")
NEXT = interview("Tue 10 Mar 10:00-11:00")
OFFER = offered("Fri 13 Mar 10:00", "Fri 20 Mar")
NOW = "Sat 14 Mar 10:00"


def over(kind: EndingKind) -> Event:
    return ended(kind, "Fri 13 Mar 12:00")


@pytest.mark.parametrize(
    ("events", "came"),
    [
        ([ONCE], None),
        ([ONCE, replied("Wed 4 Mar 10:00")], None),
        ([ONCE, NEXT], Outcome.NEXT_ROUND),
        ([ONCE, SAME_DAY], None),
        ([ONCE, NEXT, removed("Wed 11 Mar 10:00")], None),
        ([ONCE, OFFER], Outcome.OFFER),
        ([ONCE, over(EndingKind.ACCEPTED)], Outcome.OFFER),
        ([ONCE, OFFER, over(EndingKind.DECLINED)], Outcome.OFFER),
        ([ONCE, over(EndingKind.REJECTED)], Outcome.NO),
        # The no came to the second round.
        ([ONCE, NEXT, over(EndingKind.REJECTED)], Outcome.NEXT_ROUND),
        # Nobody knows what would have come of it.
        ([ONCE, over(EndingKind.CLOSED)], None),
        ([ONCE, over(EndingKind.DECLINED)], None),
    ],
)
def test_what_came_of_the_first_interview(events: list[Event], came: Outcome | None) -> None:
    notebook = story(*events)

    assert outcome(acme(notebook), acme(notebook).interviews[0]) is came


@pytest.mark.parametrize(
    ("choice", "words", "good"),
    [
        ("good", "", True),
        ("rough", "", False),
        ("mixed", "", None),
        ("rough", "but great people", False),
        ("", "Good!", True),
        ("", "awful :(", False),
        ("", "so-so", None),
        ("", "ok", None),
        ("", "Good at first, then I froze", None),
        ("", "not good", None),
        ("", "", None),
    ],
)
def test_how_it_felt(choice: str, words: str, good: bool | None) -> None:
    notebook = story(ONCE, felt("", "Tue 3 Mar 12:00"), remembered("felt", words))
    reflection = last(notebook).reflection
    assert reflection
    reflection.answers["felt"].choice = choice

    assert felt_good(last(notebook)) is good


def search(*told: tuple[str, Event | None]) -> Notebook:
    """One application each: how its interview felt, and what came then."""
    whole = story()
    for choice, then in told:
        notebook = story(ONCE, felt(choice, "Tue 3 Mar 12:00"), *([then] if then else []))
        whole.applications += notebook.applications
    return whole


NO = over(EndingKind.REJECTED)
FIVE = [("good", OFFER), ("good", NO), ("rough", OFFER), ("rough", NEXT), ("rough", NO)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], None),
        (FIVE[:4], None),
        ([*FIVE[:4], ("mixed", NO), ("rough", None)], None),
        (FIVE, Gut(outcomes=5, right=2, bad_became_offers=1, bad_went_on=1)),
        ([("rough", NO)] * 6, Gut(outcomes=6, right=6, bad_became_offers=0, bad_went_on=0)),
    ],
)
def test_gut_against_outcome(told: list[tuple[str, Event | None]], expected: Gut | None) -> None:
    assert gut(search(*told)) == expected


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (FIVE, "Your gut was right 2 of 5 times. One that felt bad became an offer."
               " One that felt bad led to another round."),
        ([("good", OFFER)] * 3 + [("rough", OFFER)] * 2,
         "Your gut was right 3 of 5 times. Two that felt bad became offers."),
        ([("rough", NO)] * 5, "Your gut was right 5 of 5 times."),
    ],
)  # fmt: skip
def test_the_sentence_about_the_gut(told: list[tuple[str, Event | None]], sentence: str) -> None:
    notebook = search(*told)

    few = "That is few to go by: the next one can turn it around."
    lines = stats(notebook, at(NOW, notebook)).text.splitlines()
    assert [one for one in lines if "gut" in one] == [f"{sentence} {few}"]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([wanted("Mon 2 Mar 10:00", "Globex")], Figures(0, 0, 0, 0, 0)),
        ([applied("Mon 2 Mar 10:00")], Figures(1, 0, 0, 0, 1)),
        ([applied("Mon 2 Mar 10:00"), replied("Tue 3 Mar 10:00")], Figures(1, 0, 0, 0, 0)),
        ([ONCE], Figures(1, 1, 0, 0, 1)),
        ([ONCE, replied("Wed 4 Mar 10:00")], Figures(1, 1, 0, 0, 0)),
        ([ONCE, removed("Wed 4 Mar 10:00")], Figures(0, 0, 0, 0, 0)),
        ([ONCE, interview("Tue 17 Mar 10:00-11:00")], Figures(1, 1, 0, 0, 0)),
        ([ONCE, NEXT, NO], Figures(1, 2, 0, 1, 0)),
        ([ONCE, OFFER], Figures(1, 1, 1, 0, 0)),
        ([ONCE, over(EndingKind.CLOSED)], Figures(1, 1, 0, 0, 0)),
    ],
)
def test_the_figures(events: list[Event], expected: Figures) -> None:
    notebook = story(*events)

    assert figures(notebook, at(NOW, notebook)) == expected
