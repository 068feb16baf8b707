"""Where things go in the notebook: filed once, moved with all of theirs, forgotten for good."""

from datetime import timedelta

from bot.coach import filing, forgetting, settling
from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Outcome
from bot.coach.nudge import Key
from bot.coach.person import Intensity, Person
from bot.coach.planner import plan, undelivered
from tests.coach.forms import (
    DAY,
    NOON,
    companies,
    edits,
    logs,
    looks_back,
    promised,
    receives_everything,
)

WEEK = 7 * DAY


def test_a_form_that_arrives_twice_is_filed_once() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people="Bo", promises="call tomorrow")
    before = notebook.model_dump()

    assert logs(notebook, people="Bo", promises="call tomorrow") == id
    assert notebook.model_dump() == before


def test_people_are_known_again_by_name_or_address() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people="Bo Lee\nCy Ong, CTO, cy@acme.example")
    logs(notebook, people="bo lee, Head of Data\nCyrus Ong, cy@acme.example", on=NOON + DAY)
    [acme] = notebook.applications

    assert [(one.name, one.role) for one in acme.contacts] == [
        ("bo lee", "Head of Data"),
        ("Cyrus Ong", "CTO"),
    ]
    assert [one.met for one in acme.interviews] == [[one.id for one in acme.contacts]] * 2
    edits(notebook, id, people="Bo Lee\nBo Lee")
    assert acme.interviews[0].met == [acme.contacts[0].id]


def test_an_only_interview_takes_its_application_along_to_a_new_name() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, "Acmme")
    [application] = notebook.applications
    edits(notebook, id, company="Acme Labs")

    assert notebook.applications == [application]
    assert companies(notebook) == {"Acme Labs": [id]}


def test_one_of_several_goes_to_the_other_company_alone() -> None:
    notebook = Notebook.blank()
    first, second = logs(notebook), logs(notebook, on=NOON + DAY)
    edits(notebook, second, company="Globex")

    assert companies(notebook) == {"Acme": [first], "Globex": [second]}


def test_a_corrected_company_joins_with_all_that_was_said_sent_and_settled() -> None:
    notebook = Notebook(person=Person(intensity=Intensity.LIGHT))
    acme = logs(notebook, people="Bo\nCy")
    globex = logs(notebook, "Globex", people="Bo\nDi", promises="call tomorrow", on=NOON + DAY)
    interview = notebook.applications[1].interviews[0]
    bo, di = interview.met
    root = looks_back(interview, f"reflect:{notebook.applications[1].id}:{globex}:1")
    thanks = f"thank_you:{notebook.applications[1].id}:{globex}"
    settling.settle(notebook, Key(*f"{thanks}.{bo}:1".split(":")), Outcome.DONE, NOON + DAY)
    settling.settle(notebook, Key(*f"{thanks}.{di}:1".split(":")), Outcome.NOT_NEEDED, NOON)
    receives_everything(notebook)
    edits(notebook, globex, company="ACME")

    assert companies(notebook) == {"ACME": [acme, globex]}
    assert [one[1:] for one in promised(notebook)] == [("call", "2026-03-05")]
    assert interview.met == [bo, di]
    assert [one.to for one in notebook.applications[0].letters] == [bo]
    assert root.root == f"reflect:{notebook.applications[0].id}:{globex}:1"
    assert undelivered(notebook) == []


def test_a_message_on_its_way_is_recorded_under_the_name_it_left_with() -> None:
    notebook = Notebook.blank()
    logs(notebook)
    globex = logs(notebook, "Globex", on=NOON + DAY)
    name = f"logged:{notebook.applications[1].id}:{globex}:1"
    notebook.deliveries[name] = Delivery(due=NOON, claimed_at=NOON)
    edits(notebook, globex, company="Acme")

    [[renamed, delivery]] = notebook.deliveries.items()
    assert renamed == f"logged:{notebook.applications[0].id}:{globex}:1"
    assert delivery.posted_as == name


def test_what_was_removed_comes_back_whole_within_a_week() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, people="Bo", promises="call tomorrow", notes="They have a dog.")
    before = notebook.model_dump()
    filing.remove(notebook, id, NOON)
    forgetting.purge(notebook, NOON + WEEK - timedelta(microseconds=1))
    filing.restore(notebook, id)

    assert notebook.model_dump() == before


def test_after_a_week_no_name_is_left_of_what_was_removed() -> None:
    notebook = Notebook.blank()
    id = logs(notebook, role="Clerk", people="Bo Lee, CTO, bo@x.example", promises="call on Friday")
    looks_back(notebook.applications[0].interviews[0], "root:a1:i2:1").answers.clear()
    receives_everything(notebook)
    edits(notebook, id, promises="write on Friday", notes="They have a dog.")
    receives_everything(notebook)
    filing.remove(notebook, id, NOON)
    assert forgetting.purge_times(notebook) == [NOON + WEEK]
    forgetting.purge(notebook, NOON + WEEK)
    left = notebook.model_dump_json().casefold()
    words = ("acme", "clerk", "bo lee", "cto", "bo@x", "call", "write", "friday", "dog")

    assert [word for word in words if word in left] == []
    assert notebook.applications == []
    assert forgetting.purge_times(notebook) == []
    assert plan(notebook, NOON + WEEK).due == []


def test_what_stays_is_not_forgotten_with_what_was_removed() -> None:
    notebook = Notebook.blank()
    first = logs(notebook, people="Bo\nCy")
    second = logs(notebook, people="Cy\nDi", on=NOON + DAY)
    filing.remove(notebook, first, NOON + DAY)
    forgetting.purge(notebook, NOON + DAY + WEEK)

    assert companies(notebook) == {"Acme": [second]}
    assert [one.name for one in notebook.applications[0].contacts] == ["Cy", "Di"]
