"""How well free lines are read: precision and recall of each field, held above floors."""

import sys

import pytest

from tests.reading.corpus import HELD_OUT, Line, Score, lines, scores, themes

FLOORS = {"the corpus": (0.95, 0.90), "held out": (0.85, 0.55)}
"""Precision and recall of every field. The lines held out are nobody's measure to tune to."""

CORPUS = [line for theme in themes() for line in lines(theme)]


@pytest.mark.parametrize(
    ("name", "told"), [("the corpus", CORPUS), ("held out", list(lines(HELD_OUT)))]
)
def test_every_field_is_read_well(
    name: str, told: list[Line], capsys: pytest.CaptureFixture[str]
) -> None:
    found = scores(told)

    with capsys.disabled():
        sys.stdout.write(table(f"{name}, {len(told)} lines", found))
    assert below(found, *FLOORS[name]) == [], slips(found)


def test_the_corpus_is_large_and_has_lines_that_are_no_interview() -> None:
    told = {(line.words, line.locale) for line in CORPUS}

    assert len(told) == len(CORPUS)
    assert len(told) >= 150
    assert len([line for line in CORPUS if line.says is None]) >= 30


@pytest.mark.parametrize(
    "line", [one for one in CORPUS if one.says is None], ids=lambda one: one.words
)
def test_what_is_no_interview_is_not_read_as_one(line: Line) -> None:
    assert line.read() is None


def table(name: str, found: dict[str, Score]) -> str:
    head = f"\n{name}\n{'field':<10} precision recall  right wrong missed\n"
    rows = (
        f"{field:<10} {score.precision:9.3f} {score.recall:6.3f}"
        f"  {score.right:5} {score.wrong:5} {score.missed:6}\n"
        for field, score in found.items()
    )
    return head + "".join(rows)


def slips(found: dict[str, Score]) -> str:
    return "\n".join(f"{field}: {slip}" for field, score in found.items() for slip in score.slips)


def below(found: dict[str, Score], precision: float, recall: float) -> list[str]:
    return [
        f"{field}: precision {score.precision:.3f}, recall {score.recall:.3f}"
        for field, score in found.items()
        if score.precision < precision or score.recall < recall
    ]
