"""The facts survive being written and read, whole or not at all."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.coach.fact import Fact
from bot.coach.facts import Interview, Notebook
from bot.coach.person import Person
from tests.coach.story import acme, interview, looked_back, promised, replied, story, thanked
from tests.store.filled import notebooks

KINDS = "aiclpr"
Path = tuple[str | int, ...]


def facts_in(value: Any, path: Path = ()) -> Iterator[tuple[type[Fact], Path]]:
    """Every fact in this one: its kind, and where it stands."""
    if isinstance(value, Fact):
        yield type(value), path
    inside = enumerate(value) if isinstance(value, list) else ()
    for key, one in dict(value if isinstance(value, Fact | dict) else inside).items():
        yield from facts_in(one, (*path, key))


def at_path(whole: Any, path: Path) -> Any:
    for step in path:
        whole = whole[step]
    return whole


@settings(deadline=None, max_examples=25)
@given(notebooks())
def test_a_notebook_is_read_as_it_was_written(notebook: Notebook) -> None:
    assert Notebook.model_validate_json(notebook.model_dump_json()) == notebook


@settings(deadline=None, max_examples=5)
@given(notebooks())
def test_a_field_that_is_not_known_is_refused_wherever_it_stands(notebook: Notebook) -> None:
    found = list(facts_in(notebook))
    for _, path in found:
        whole = notebook.model_dump(mode="json")
        at_path(whole, path)["surprise"] = 1
        with pytest.raises(ValidationError, match="surprise"):
            Notebook.model_validate(whole)

    assert {kind for kind, _ in found} == set(Fact.__subclasses__())


@given(st.lists(st.sampled_from(KINDS)))
def test_an_id_is_never_given_twice(kinds: list[str]) -> None:
    notebook = Notebook.blank()
    given_out = [notebook.new_id(kind) for kind in kinds]

    assert len({one[1:] for one in given_out}) == len(kinds)
    assert [one[0] for one in given_out] == kinds


def test_ids_go_on_where_they_were_when_a_notebook_is_read_again() -> None:
    notebook = Notebook.model_validate_json(
        story(interview("Tue 3 Mar 10:00-11:00")).model_dump_json()
    )

    assert notebook.new_id("p") == f"p{notebook.last_id}" == "p3"


def test_all_that_is_told_has_an_id_of_its_own() -> None:
    told = story(
        interview("Tue 3 Mar 10:00-11:00", met="Ana and Bo", promised="send references"),
        interview("Tue 10 Mar 10:00-11:00", met="Ana and Cy"),
        promised("call", by="Fri 6 Mar", made="Tue 3 Mar 12:00"),
        thanked("Tue 3 Mar 15:00", "Ana"),
        replied("Tue 3 Mar 16:00"),
        looked_back("Tue 10 Mar 12:00"),
    )
    case = acme(told)
    named = (case.contacts, case.interviews, case.promises, case.letters, case.replies)
    ids = [case.id, *(one.id for several in named for one in several)]

    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == told.last_id


@pytest.mark.parametrize(
    "wrong",
    [
        {"day_starts": "25:00"},
        {"working_days": []},
        {"working_days": [7]},
        {"working_days": [-1]},
        {"delays": {"reflect": "soon"}},
    ],
)
def test_a_person_whom_nobody_could_write_to_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Person.model_validate(wrong)


@pytest.mark.parametrize("naive", ["2026-03-03T10:00:00", "2026-03-03"])
def test_a_moment_without_its_time_zone_is_refused(naive: str) -> None:
    with pytest.raises(ValidationError):
        Interview.model_validate(
            {"id": "i1", "source": "V1", "logged_at": naive, "starts_at": "2026-03-03T10:00Z"}
        )
