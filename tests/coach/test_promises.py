"""What was promised is kept through every edit of the form, and however often it is read."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.coach import settling
from bot.coach.facts import Notebook
from bot.coach.history import Outcome
from bot.coach.nudge import Key
from tests.coach.forms import (
    DAY,
    NOON,
    answers,
    edits,
    logs,
    promised,
)

lines = st.lists(st.text(), max_size=3).map("\n".join)


@example(people="{-", said="", later=0)
@given(lines, lines, st.integers(0, 30))
@settings(deadline=None)
def test_to_open_the_form_and_save_it_changes_nothing(people: str, said: str, later: int) -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people=people, promises=f"{said}\nsend references tomorrow\nsay thanks")
    before = notebook.model_dump()
    edits(notebook, id, on=NOON + later * DAY)

    assert notebook.model_dump() == before


def test_a_promise_is_kept_through_edits_of_its_day_and_of_all_else() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, promises="send references tomorrow\ncall them")
    [references, call] = [one[0] for one in promised(notebook)]
    edits(notebook, id, company="Acme Labs", notes="They have a dog.", on=NOON + 5 * DAY)
    assert promised(notebook) == [
        (references, "send references", "2026-03-04"),
        (call, "call them", ""),
    ]
    edits(notebook, id, promises="Call them on Friday\nsend references")
    assert promised(notebook) == [
        (references, "send references", ""),
        (call, "call them", "2026-03-06"),
    ]
    edits(notebook, id, promises="call them")
    assert promised(notebook) == [(call, "call them", "")]


def test_a_kept_promise_is_not_in_the_form_and_stays_kept() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, promises="send references tomorrow")
    [promise] = notebook.applications[0].promises
    key = Key("promise", notebook.applications[0].id, promise.id, "1")
    settling.settle(notebook, key, Outcome.DONE, NOON)
    edits(notebook, id, promises="")

    assert promised(notebook) == [(promise.id, "send references", "2026-03-04")]
    assert promise.kept_at == NOON


def test_tomorrow_stays_the_same_day_however_often_the_answer_is_read() -> None:
    notebook = Notebook.blank()
    id = logs(notebook)
    answers(notebook, id, "send references tomorrow")
    [(promise, *said)] = promised(notebook)
    assert said == ["send references", "2026-03-04"]
    answers(notebook, id, "send references tomorrow", on=NOON + DAY)
    edits(notebook, id, notes="They have a dog.", on=NOON + 2 * DAY)
    answers(notebook, id, "send references tomorrow", on=NOON + 3 * DAY)
    assert promised(notebook) == [(promise, "send references", "2026-03-04")]
    answers(notebook, id, "send references by Friday", on=NOON + DAY)
    assert promised(notebook) == [(promise, "send references", "2026-03-06")]


def test_a_promise_that_was_kept_is_not_made_again_by_reading_the_answer_again() -> None:
    notebook = Notebook.blank()
    id = logs(notebook)
    answers(notebook, id, "send references tomorrow")
    [promise] = notebook.applications[0].promises
    promise.kept_at = NOON + DAY
    answers(notebook, id, "send references tomorrow", on=NOON + 2 * DAY)
    assert promised(notebook) == [(promise.id, "send references", "2026-03-04")]
    answers(notebook, id, "nothing more", on=NOON + 2 * DAY)

    assert [one[1] for one in promised(notebook)] == ["send references", "nothing more"]


def test_an_answer_adds_to_the_form_and_takes_back_only_its_own() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, promises="send references tomorrow")
    answers(notebook, id, "Send references\ncall them\ncall them")
    texts = [one[1:] for one in promised(notebook)]
    assert texts == [("send references", "2026-03-04"), ("call them", "")]
    answers(notebook, id, "")

    assert [one[1:] for one in promised(notebook)] == [("send references", "2026-03-04")]
