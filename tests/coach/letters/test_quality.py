"""Letters of three hundred made-up searches: right, short, without a flaw, and never alike."""

import re
import sys
from itertools import combinations
from statistics import mean

import pytest

from bot.coach.draft import Draft, Purpose, Version
from bot.coach.facts import Notebook
from bot.coach.letters import LANGUAGES, LINKEDIN_LIMIT, utf16
from bot.coach.proofreading import proofread
from bot.coach.proofreading.anatomy import anatomy
from bot.coach.proofreading.guide import guide
from bot.spelling import speller
from tests.coach.letters import making

SEARCHES = 300
UNTIDY = re.compile(r"[{}]|  |\n{3}|None|[.!?]\.(?!\.)(?<!\.\.\.)")
MOST_ALIKE = 0.25
"""The mean share of word triples that two letters of one kind of one person have in common."""


@pytest.fixture(scope="module", params=LANGUAGES)
def searches(request: pytest.FixtureRequest) -> list[Notebook]:
    """Half of the searches in each language, with all their letters."""
    found = []
    for seed in range(SEARCHES // len(LANGUAGES)):
        book = making.notebook(seed, request.param)
        making.letters(book, seed)
        found.append(book)
    return found


def versions(book: Notebook) -> list[tuple[Draft, Version]]:
    return [(draft, version) for draft in book.drafts for version in draft.versions]


def test_every_letter_passes_its_own_proofreading(searches: list[Notebook]) -> None:
    found = [
        (draft.matter.purpose, finding, version.body)
        for book in searches
        for draft, version in versions(book)
        for finding in proofread(
            book,
            draft.matter,
            version,
            making.TODAY,
            speller(book.person.style.language),
            draft.details,
        )
    ]

    assert found[:3] == []


def test_every_letter_is_short_and_whole(searches: list[Notebook]) -> None:
    for book in searches:
        for draft, version in versions(book):
            start, end = anatomy(version.body, guide(book.person.style.language)).middle
            count = len(version.body[start:end].split())
            most = 120 if draft.matter.purpose is Purpose.THANK_YOU else 150
            assert 0 < count <= most, version.body
            assert not UNTIDY.search(version.body), version.body
            assert bool(version.subject) == (draft.matter.purpose is not Purpose.LINKEDIN_NOTE)
            if draft.matter.purpose is Purpose.LINKEDIN_NOTE:
                assert utf16(version.body) <= LINKEDIN_LIMIT


def test_the_same_facts_make_the_same_letter() -> None:
    once, twice = making.notebook(7, "en"), making.notebook(7, "en")

    assert making.letters(once, 7) == making.letters(twice, 7)


def test_another_phrasing_is_another_letter(searches: list[Notebook]) -> None:
    same = [
        (draft.matter.purpose, draft.versions[0].body)
        for book in searches
        for draft in book.drafts
        if draft.versions[0].body == draft.versions[1].body
    ]

    assert same == []


def triples(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


def alike(one: str, other: str) -> float:
    """The share of word triples that two texts have in common (Jaccard)."""
    first, second = triples(one), triples(other)
    return len(first & second) / len(first | second) if first | second else 0


def test_no_two_letters_of_a_person_read_alike(
    searches: list[Notebook], capsys: pytest.CaptureFixture[str]
) -> None:
    shares: dict[Purpose, list[float]] = {}
    for book in searches:
        kinds: dict[Purpose, list[str]] = {}
        for draft in book.drafts:
            start, end = anatomy(draft.text.body, guide(book.person.style.language)).middle
            kinds.setdefault(draft.matter.purpose, []).append(draft.text.body[start:end])
        for purpose, bodies in kinds.items():
            shares.setdefault(purpose, []).extend(alike(*pair) for pair in combinations(bodies, 2))
    means = {purpose: mean(found) for purpose, found in shares.items() if found}
    table = "".join(f"\n{share:.2f} {purpose}" for purpose, share in sorted(means.items()))
    with capsys.disabled():
        sys.stdout.write(f"\nword triples that two letters of a person have in common:{table}\n")

    assert max(means.values()) <= MOST_ALIKE
    assert mean(means.values()) <= MOST_ALIKE * 2 / 3
