"""A form that is opened again and saved: what it does not show stays, a slip is only a slip."""

from datetime import date

import pytest

from bot.coach import ending, filing
from bot.coach.correspondence import EndingKind, Reply
from bot.coach.entry import LIMITS, MOST_LINES, Entry, entry_of, problems
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.planner import undelivered
from tests.coach.forms import DAY, NOON, edits, logs, promised, receives_everything


def only(notebook: Notebook) -> tuple[Application, Interview]:
    [application] = notebook.applications
    [interview] = application.interviews
    return application, interview


def test_saving_what_was_only_looked_at_changes_nothing() -> None:
    notebook = Notebook.blank()
    people = "\n".join(f"Person {n} {'x' * 80}" for n in range(29))
    id = logs(notebook, people=people, promises="send references by 2026-03-05")
    application, interview = only(notebook)
    for n in range(29):
        filing.promising.write_promises(
            notebook, (application, interview), f"promise {n} {'y' * 100}", f"r{n}", NOON
        )
    before = notebook.model_dump()
    edits(notebook, id)

    shown = entry_of(application, interview, notebook.person)
    assert len(promised(notebook)) == 30 > len(shown.promises.splitlines())
    assert len(application.contacts) == 29 > len(shown.people.splitlines())
    assert max(len(shown.people), len(shown.promises)) <= LIMITS["people"]
    assert notebook.model_dump() == before


@pytest.mark.parametrize("field", ["people", "promises"])
def test_a_list_that_was_pasted_by_mistake_is_refused(field: str) -> None:
    def wrong(lines: int) -> dict[str, str]:
        text = "\n\n".join(["x"] * lines)
        entry = Entry(**{"company": "Acme", "starts_at": NOON, field: text})
        return problems(entry, Notebook.blank().person, NOON)

    assert wrong(MOST_LINES) == {}
    assert wrong(MOST_LINES + 1) == {
        field: "Up to 30 lines fit here. The rest can go into the notes."
    }


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("Bo Leee", "Bo Lee", ["Bo Lee"]),
        ("Bo", "Bob Lee", ["Bob Lee"]),
        ("Bo\nCy", "Bo Lee\nCy", ["Bo Lee", "Cy"]),
        ("Bo Lee", "Ana Ruiz", ["Ana Ruiz"]),
        ("Bo\nCy", "Cy", ["Cy"]),
    ],
)
def test_a_name_is_mended_or_it_is_somebody_else(before: str, after: str, names: list[str]) -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people=before)
    known = {one.name: one.id for one in notebook.applications[0].contacts}
    receives_everything(notebook)
    edits(notebook, id, people=after)
    application, _ = only(notebook)
    new = {one.key.rule for one in undelivered(notebook)}

    assert [one.name for one in application.contacts] == names
    is_somebody_else = names == ["Ana Ruiz"]
    assert ({one.id for one in application.contacts} <= set(known.values())) != is_somebody_else
    assert ("thank_you" in new) == is_somebody_else


def test_a_slip_in_a_promise_is_no_second_promise() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, promises="send refernces by 2026-03-05")
    [(promise, _, _)] = promised(notebook)
    edits(notebook, id, promises="send references by 2026-03-05")
    assert promised(notebook) == [(promise, "send references", "2026-03-05")]
    edits(notebook, id, promises="call Bo by 2026-03-05")
    assert [(text, due) for _, text, due in promised(notebook)] == [("call Bo", "2026-03-05")]
    assert promised(notebook)[0][0] != promise


def test_what_comes_after_the_end_is_another_try() -> None:
    notebook = Notebook.blank()
    first = logs(notebook, role="Clerk")
    ending.end(notebook, notebook.applications[0], EndingKind.REJECTED, NOON + DAY)
    second = logs(notebook, role="Clerk", on=NOON + 2 * DAY)
    late = filing.file(notebook, Entry("Acme", NOON, "Clerk"), "late", NOON + 3 * DAY).id

    assert [[one.id for one in each.interviews] for each in notebook.applications] == [
        [first, late],
        [second],
    ]


def test_an_interview_stays_where_it_is_as_long_as_that_can_be() -> None:
    notebook = Notebook.blank()
    engineer = logs(notebook, role="Data engineer")
    lead = logs(notebook, role="Team lead", on=NOON + DAY)
    edits(notebook, engineer, role="")
    assert [[one.id for one in each.interviews] for each in notebook.applications] == [
        [engineer],
        [lead],
    ]
    edits(notebook, engineer, role="Team lead")
    assert [[one.id for one in each.interviews] for each in notebook.applications] == [
        [engineer],
        [lead],
    ]


def test_a_decision_date_of_the_form_counts_from_when_it_was_given() -> None:
    notebook = Notebook.blank()
    id = logs(notebook)
    application, _ = only(notebook)
    application.replies.append(Reply(id="r9", at=NOON + DAY))
    edits(notebook, id, decision_by=date(2026, 3, 12), on=NOON + 2 * DAY)
    assert application.decision_said_at == NOON + 2 * DAY
    assert {one.key.rule for one in undelivered(notebook)} >= {"check_in"}
    edits(notebook, id, decision_by=None, on=NOON + 3 * DAY)
    assert application.decision_by is None


def test_a_decision_date_of_an_earlier_round_is_not_shown_and_not_lost() -> None:
    notebook = Notebook.blank()
    logs(notebook, decision_by=date(2026, 3, 5))
    second = logs(notebook, on=NOON + 7 * DAY)
    application = notebook.applications[0]
    shown = entry_of(application, application.interviews[1], notebook.person)
    edits(notebook, second, on=NOON + 8 * DAY)

    assert shown.decision_by is None
    assert application.decision_by == date(2026, 3, 5)
