"""One's own export read back: whole, or not at all."""

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.coach.arrivals import (
    Unreadable,
    bring_in,
    guess,
    put_back,
    read_document,
    read_rows,
    read_sheet,
    take_back,
)
from bot.coach.facts import Notebook
from bot.coach.planner import here, plan
from bot.coach.records import document
from tests.coach.letters import making

NOW = making.NOW


def searched(seed: int) -> Notebook:
    """A search with everything in it, letters too."""
    book = making.notebook(seed, "en")
    making.letters(book, seed)
    book.practised["why"] = NOW
    return book


def facts(book: Notebook) -> dict[str, Any]:
    """What an export has, but for the moment it was made."""
    read: dict[str, Any] = json.loads(document(book, NOW))
    return read


@pytest.mark.parametrize("seed", range(8))
def test_export_forget_import_is_the_same_byte_for_byte(seed: int) -> None:
    before = document(searched(seed), NOW)
    back = Notebook()
    bring_in(back, read_document(before, NOW), "V1", NOW)

    assert document(back, NOW) == before


@pytest.mark.parametrize("seed", range(8))
def test_into_another_search_everything_comes_under_new_ids(seed: int) -> None:
    book, other = searched(seed), Notebook(last_id=1000)
    made = bring_in(other, read_document(document(book, NOW), NOW), "V1", NOW)
    text = document(other, NOW)
    for number in range(1000 + book.last_id, 1000, -1):
        for kind in "acdeilopr":
            text = text.replace(f'"{kind}{number}"', f'"{kind}{number - 1000}"')

    assert json.loads(text) == facts(book) | {"person": facts(other)["person"]}
    assert made.applications == [one.id for one in other.applications]


def test_the_same_form_twice_brings_it_in_once() -> None:
    back, arrival = Notebook(), read_document(document(searched(1), NOW), NOW)
    once = bring_in(back, arrival, "V1", NOW)

    assert bring_in(back, arrival, "V1", NOW) == once
    assert len(back.applications) == 3


def test_what_is_known_is_left_out() -> None:
    book = searched(1)
    made = bring_in(book, read_document(document(searched(1), NOW), NOW), "V1", NOW)

    assert (made.applications, made.left_out) == ([], 3)
    assert facts(book) == facts(searched(1))


def test_nothing_is_said_of_what_lies_behind() -> None:
    back = Notebook()
    bring_in(back, read_document(document(searched(3), NOW), NOW), "V1", NOW)

    said = [one.key.rule for one in plan(back, NOW).due]
    assert said == ["brought"]
    assert [one.key for one in here(back, NOW)] == [one.key for one in here(searched(3), NOW)]


def test_it_can_be_taken_out_again_and_put_back() -> None:
    back = Notebook()
    made = bring_in(back, read_document(document(searched(2), NOW), NOW), "V1", NOW)
    before = facts(back)
    take_back(back, made.id, NOW)
    assert back.applications == []
    assert [one.key.rule for one in plan(back, NOW).due] == ["brought"]

    put_back(back, made.id)
    assert facts(back) == before


def broken(**changes: Any) -> str:
    return json.dumps(facts(searched(1)) | changes)


def with_letter(**changes: Any) -> str:
    read = facts(searched(1))
    read["drafts"][0] |= changes
    return json.dumps(read)


def with_application(**changes: Any) -> str:
    read = facts(searched(1))
    read["applications"][0] |= changes
    return json.dumps(read)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "damaged"),
        ("[" * 100_000, "damaged"),
        ("[]", "no export"),
        ('{"format": "other"}', "no export"),
        (broken(version=99), "newer"),
        (broken(version="1"), "version"),
        (broken(applications=[{"id": "a1"}]), "applications.0"),
        (broken(settled={"x": {"outcome": "done", "at": NOW.isoformat()}}), "reminder"),
        (with_letter(chosen=7), "no text"),
        (with_application(company="x" * 101), "too long"),
        (with_application(company="  "), "no name"),
        (with_application(notes="x" * 40_001), "too long"),
        (with_application(id="a2:b"), "id"),
        (with_application(secret="?"), "applications.0.secret"),
        (with_application(created_at="9999-12-31T23:59:59Z"), "fit together|applications"),
    ],
)
def test_what_no_encore_has_written_is_refused(text: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        read_document(text, NOW)


def test_words_are_left_alone_where_they_look_like_ids() -> None:
    book = searched(4)
    book.applications[0].notes = book.applications[0].id
    back = Notebook(last_id=50)
    bring_in(back, read_document(document(book, NOW), NOW), "V1", NOW)

    assert back.applications[0].notes == book.applications[0].id


def test_what_was_over_elsewhere_brings_no_advice() -> None:
    sheet = read_sheet(
        "company,status,applied\nAcme,Rejected,2026-05-01\nGlobex,Applied,2026-05-01"
    )
    back = Notebook()
    bring_in(back, read_rows(sheet, guess(sheet), back.person, NOW), "V1", NOW)
    acme, globex = back.applications

    ahead = {one.key.application for one in plan(back, NOW).ahead}
    assert acme.id not in ahead
    assert globex.id in ahead
    assert plan(back, NOW + timedelta(days=1)).due[1:] == []
