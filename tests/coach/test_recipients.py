"""Whom to write to: known again, kept when forms are corrected, taken back without a trace."""

import pytest
from hypothesis import given, settings

from bot.coach import filing, forgetting, recipients
from bot.coach.case import Case
from bot.coach.facts import Notebook
from bot.coach.history import Outcome
from bot.coach.rules import check_in
from bot.coach.settling import settle
from tests.coach.absences import nobody_to_write_to, writes_to
from tests.coach.forms import DAY, NOON, edits, logs
from tests.coach.histories import History, histories
from tests.coach.story import acme, at, calls, interview, story

HELD = interview("Tue 3 Mar 10:00-11:00", met="Bo Lee, CTO")
SAM = "Sam Lee, recruiter, sam@agency.example"


def recipient(notebook: Notebook) -> str:
    found = Case(acme(notebook), notebook.person).recipient
    return found.called if found else ""


@settings(deadline=None)
@given(histories)
def test_undo_leaves_no_trace_of_nobody(history: History) -> None:
    for application in history.notebook.applications:
        if application.nobody_since:
            continue
        before = history.notebook.model_copy(deep=True)
        recipients.write_to_nobody(application, history.now)
        assert history.notebook != before
        recipients.write_to_nobody(application, history.now + DAY)
        assert application.nobody_since == history.now
        recipients.somebody_after_all(application)

        assert history.notebook == before


@pytest.mark.parametrize(
    ("line", "called", "known"),
    [
        (SAM, "Sam Lee (recruiter)", 2),
        ("Sam Lee", "Sam Lee", 2),
        ("sam@agency.example", "sam", 2),
        # Somebody whom one met.
        ("bo lee", "bo lee (CTO)", 1),
        ("Bo Lee, agency", "Bo Lee (agency)", 1),
        # More than one line is one too many, and nothing is nobody.
        ("Sam Lee\nTo Fu", "Sam Lee", 2),
        ("  ", "", 1),
    ],
)
def test_somebody_else_is_named_in_a_line(line: str, called: str, known: int) -> None:
    told = story(HELD, writes_to(line), writes_to(line))

    assert (recipient(told), len(acme(told).contacts)) == (called, known)


def test_a_contact_that_is_not_known_changes_nothing() -> None:
    told = story(HELD, nobody_to_write_to("Tue 3 Mar 12:00"))
    before = told.model_copy(deep=True)
    recipients.write_to(acme(told), "c99")

    assert told == before


def test_one_can_go_back_to_whoever_was_met() -> None:
    told = story(HELD, writes_to(SAM))
    recipients.write_to(acme(told), "")

    assert recipient(told) == ""


def test_a_follow_up_is_remembered_with_whom_it_went_to() -> None:
    told = story(HELD, writes_to(SAM))
    [nudge] = calls(told, check_in)
    settle(told, nudge.key, Outcome.DONE, at("Tue 10 Mar 11:00", told))

    assert [one.to for one in acme(told).letters] == [acme(told).write_to]


def test_who_is_written_to_stays_known_though_nobody_met_them() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people="Bo\nCy")
    recipients.write_to_somebody(notebook, notebook.applications[0], SAM)
    edits(notebook, id, people="Bo")

    assert [one.name for one in acme(notebook).contacts] == ["Bo", "Sam Lee"]
    assert recipient(notebook) == "Sam Lee (recruiter)"


def test_who_is_written_to_comes_along_when_the_company_was_another() -> None:
    notebook = Notebook.blank()
    logs(notebook)
    globex = logs(notebook, "Globex", people="Bo", on=NOON + DAY)
    recipients.write_to_somebody(notebook, notebook.applications[1], SAM)
    edits(notebook, globex, company="Acme")

    assert [one.name for one in acme(notebook).contacts] == ["Bo", "Sam Lee"]
    assert recipient(notebook) == "Sam Lee (recruiter)"


def test_that_there_is_nobody_comes_along_but_never_in_place_of_somebody() -> None:
    notebook = Notebook.blank()
    logs(notebook)
    globex = logs(notebook, "Globex", on=NOON + DAY)
    recipients.write_to_nobody(notebook.applications[1], NOON)
    known = notebook.model_copy(deep=True)
    recipients.write_to_somebody(known, acme(known), SAM)
    for each in (notebook, known):
        edits(each, globex, company="Acme")

    assert acme(notebook).nobody_since == NOON
    assert (acme(known).nobody_since, recipient(known)) == (None, "Sam Lee (recruiter)")


def test_no_name_is_left_when_the_last_interview_was_removed_for_good() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people="Bo")
    recipients.write_to_somebody(notebook, notebook.applications[0], SAM)
    filing.remove(notebook, id, NOON)
    forgetting.purge(notebook, NOON + 7 * DAY)

    assert notebook.applications == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Sam", ""),
        ("x" * 200, ""),
        ("x" * 201, "That is 1 characters too long. Up to 200 fit here."),
        ("", "Who is it? A name is enough."),
        (" - \n", "Who is it? A name is enough."),
    ],
)
def test_what_is_wrong_with_a_line(line: str, problem: str) -> None:
    assert recipients.problem(line) == problem
