"""Numbers, lists and days in words."""

import pytest

from bot.coach.rules import RULES, SEARCH_RULES
from bot.coach.traits import TRAITS, named
from bot.coach.wording import listed, short, some, week_days


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        ((0, 1, 2, 3, 4, 5, 6), "every day"),
        ((5, 6), "Saturday and Sunday"),
        ((2,), "Wednesday"),
        ((0, 2, 4), "Monday, Wednesday and Friday"),
        ((0, 1, 2, 5, 6), "Monday to Wednesday, Saturday and Sunday"),
    ],
)
def test_days_of_the_week(numbers: tuple[int, ...], words: str) -> None:
    assert week_days(numbers) == words


@pytest.mark.parametrize(
    ("names", "all_of_them", "the_first"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a, b"),
        (["a", "b", "c", "d"], "a, b, c and d", "a, b and 2 more"),
    ],
)
def test_lists(names: list[str], all_of_them: str, the_first: str) -> None:
    assert (listed(names), some(names)) == (all_of_them, the_first)


def test_what_is_too_long_for_a_line_is_cut() -> None:
    assert (short("a" * 80), short("a" * 81)) == ("a" * 80, "a" * 79 + "…")


def test_every_rule_has_its_traits_in_the_order_of_the_playbook() -> None:
    assert list(TRAITS) == [rule.__name__ for rule in (*RULES, *SEARCH_RULES)]
    assert len({one.called for one in TRAITS.values()}) == len(TRAITS)
    ranks = [one.rank for one in TRAITS.values() if one.rank]
    assert sorted(ranks) == list(range(1, len(ranks) + 1))
    assert (named("check_in"), named("gone")) == ("Check-ins", "Messages of this kind")
