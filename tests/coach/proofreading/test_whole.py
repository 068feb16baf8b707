"""What is missing from a letter as a whole, or too much; and findings point where they say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.draft import Purpose, Version
from bot.coach.proofreading import Kind, backwards, mend, proofread
from bot.spelling import speller
from tests.coach.proofreading.reader import SIGNED, TODAY, matter, notebook, now, read


@pytest.mark.parametrize(
    ("purpose", "count", "is_long"),
    [
        (Purpose.THANK_YOU, 120, False),
        (Purpose.THANK_YOU, 121, True),
        (Purpose.CHECK_IN, 150, False),
        (Purpose.CHECK_IN, 151, True),
    ],
)
def test_length(purpose: Purpose, count: int, is_long: bool) -> None:
    words = " ".join(["References?", *["word"] * (count - 1)])
    findings = read(f"Hi John,\n\n{words}{SIGNED}", purpose)

    assert (Kind.LENGTH in [one.kind for one in findings]) is is_long


@pytest.mark.parametrize(("count", "is_long"), [(200, False), (201, True)])
def test_a_note_to_connect_is_counted_as_linkedin_counts(count: int, is_long: bool) -> None:
    # A face is two of LinkedIn's characters.
    kinds = [one.kind for one in read("😀" + "a" * (count - 2), Purpose.LINKEDIN_NOTE)]

    assert (Kind.LENGTH in kinds) is is_long


@pytest.mark.parametrize(
    ("purpose", "words", "is_missed"),
    [
        (Purpose.CHECK_IN, "I am still interested.", True),
        (Purpose.CHECK_IN, "May I send you a work sample?", False),
        (Purpose.CHECK_IN, "I would be glad to talk again.", False),
        (Purpose.LAST_NOTE, "I wish you well.", False),
    ],
)
def test_a_letter_asks_for_something(purpose: Purpose, words: str, is_missed: bool) -> None:
    kinds = [one.kind for one in read(f"Hi John,\n\n{words}{SIGNED}", purpose)]

    assert (Kind.CALL in kinds) is is_missed


def test_the_way_to_answer_is_below_the_letter() -> None:
    [finding] = read("Hi John,\n\nHow do things stand?\n\nBest,\nAna")
    text = Version(subject="", body="Hi John,\n\nHow do things stand?\n\nBest,\nAna", at=now())

    assert finding.kind is Kind.CONTACT
    assert mend(text, finding).body.endswith("Best,\nAna\n+49 30 1234567")


def test_what_was_promised_is_mentioned() -> None:
    silent = read(f"Hi John,\n\nThank you for Tuesday.{SIGNED}", Purpose.THANK_YOU)
    spoken = read(f"Hi John,\n\nThe references will follow.{SIGNED}", Purpose.THANK_YOU)

    assert [one.kind for one in silent] == [Kind.PROMISE]
    assert spoken == []


def test_read_backwards() -> None:
    body = (
        "Dear Dr. Lee,\n\nWe met at 10.30. I liked e.g. the garden. Shall we go on?\n\nBest,\nAna"
    )

    assert backwards(body, "en") == [
        "Shall we go on?",
        "I liked e.g. the garden.",
        "We met at 10.30.",
    ]


PIECES = (
    *("the", "the", "Globex", "Acmee", "recieve", "[Name]", "4 March", "Wednesday, 3 March", "Ana"),
    *("just checking in", "!!", "\n\n", "Hi Jon,", "I", "I have been waiting", "Best,", "?", "."),
    *("\ud800", "\u202e", "z͟a͟l͟g͟o", "\x00"),
)
words = st.sampled_from(PIECES)


@settings(max_examples=200, deadline=None)
@given(st.lists(words, max_size=60).map(" ".join), st.sampled_from(Purpose))
def test_each_finding_points_at_its_words_and_mending_removes_it(
    body: str, purpose: Purpose
) -> None:
    book = notebook()
    text = Version.model_construct(subject="", body=body, at=now(), by_hand=False, phrasings=())
    findings = proofread(book, matter(book, purpose), text, TODAY, speller("en"))

    for one in findings:
        assert body[one.start : one.end] == one.words
    for one in findings:
        if one.fix is not None and one.words:
            again = proofread(book, matter(book, purpose), mend(text, one), TODAY, speller("en"))
            same = [(other.kind, other.start, other.words) for other in again]
            assert (one.kind, one.start, one.words) not in same


def test_a_very_long_text_is_read_in_one_go() -> None:
    assert read("a" * 40_000) != []
    assert read("(((" * 13_000) != []
    assert read("Globex " * 5_000) != []
