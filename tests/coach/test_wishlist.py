"""Companies to apply to some day: named, kept once, and taken back."""

import pytest

from bot.coach import wishlist
from bot.coach.facts import Notebook
from tests.coach.story import acme, at, interview, story

TUESDAY = interview("Tue 3 Mar 10:00-11:00")


def companies(notebook: Notebook) -> list[str]:
    return [one.company for one in notebook.applications]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Globex", ["Acme", "Globex"]),
        ("- Globex\n2. Hooli, Initech", ["Acme", "Globex", "Hooli", "Initech"]),
        ("Globex\nglobex\nGLOBEX Inc.", ["Acme", "Globex"]),
        ("ACME\nHooli", ["Acme", "Hooli"]),
    ],
)
def test_each_company_is_kept_once(typed: str, kept: list[str]) -> None:
    told = story(TUESDAY)
    wishlist.wish(told, typed, "V1", at("Wed 4 Mar 12:00", told))

    assert companies(told) == kept
    assert not any(one.in_play for one in told.applications[1:])


def test_what_came_of_a_wish_is_not_taken_back() -> None:
    told = story(TUESDAY)
    now = at("Wed 4 Mar 12:00", told)
    wishlist.wish(told, "Globex, Hooli", "V1", now)
    wishlist.wish(told, "Initech", "V2", now)
    told.applications[1].applied_at = now
    wishlist.unwish(told, "V1")

    assert companies(told) == ["Acme", "Globex", "Initech"]
    assert acme(told).interviews


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("Globex", ""),
        (" , \n-", "Which companies come to mind? One a line is fine."),
        ("\n".join(f"C{n}" for n in range(21)), "That is a lot: 21. Up to 20 at a time, please."),
        ("x" * 101, "One of these is longer than 100 characters. Is it a name?"),
    ],
)
def test_what_is_wrong_with_a_list(typed: str, problem: str) -> None:
    assert wishlist.problem(typed) == problem
