"""All verbs of a person are in one class: none may hide another of the same name."""

from collections import Counter

from bot.journal import Journal
from bot.journal.base import Verbs


def test_every_verb_has_a_name_of_its_own() -> None:
    parts = [one for one in Journal.__mro__ if issubclass(one, Verbs) and one is not Journal]
    named = Counter(name for one in parts for name in vars(one) if not name.startswith("__"))

    assert [name for name, count in named.items() if count > 1] == []
