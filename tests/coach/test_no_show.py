"""They did not turn up: told once, taken back without a trace, and a note that blames nobody."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from bot.coach import filing, no_show, settling
from bot.coach.case import Case
from bot.coach.correspondence import LetterKind
from bot.coach.entry import entry_of
from bot.coach.facts import Notebook
from bot.coach.history import Outcome
from tests.coach.absences import did_not_turn_up, turned_up, writes_to
from tests.coach.histories import HOUR, History, histories
from tests.coach.story import (
    NEW_YORK,
    Event,
    acme,
    at,
    corrected,
    interview,
    last,
    removed,
    story,
    written,
)

HELD = interview("Tue 3 Mar 10:00-11:00", met="Bo Lee", logged="Mon 2 Mar 10:00")
ABSENT = did_not_turn_up("Tue 3 Mar 10:20")


def dump(notebook: Notebook) -> dict[str, Any]:
    return notebook.model_dump(exclude={"last_id"})


@settings(deadline=None)
@given(histories)
def test_undo_leaves_no_trace_whether_the_note_was_sent_or_not(history: History) -> None:
    notebook = history.notebook
    for application, one in history.interviews:
        if one.is_void or one.no_show_at or one.starts_at > history.now:
            continue
        before = dump(notebook)
        no_show.tell(notebook, one.id, history.now)
        assert dump(notebook) != before
        no_show.take_back(notebook, one.id)
        assert dump(notebook) == before

        no_show.tell(notebook, one.id, history.now)
        settling.settle(notebook, no_show.key_of(application, one), Outcome.DONE, history.now)
        assert [each.kind for each in application.letters][-1] is LetterKind.RESCHEDULE
        no_show.take_back(notebook, one.id)
        assert dump(notebook) == before


@settings(deadline=None)
@given(histories)
def test_told_twice_it_is_told_once(history: History) -> None:
    for _, one in history.interviews:
        no_show.tell(history.notebook, one.id, history.now)
        once = history.notebook.model_copy(deep=True)
        no_show.tell(history.notebook, one.id, history.now + HOUR)

        # One that was still to begin then may be told of later.
        assert history.notebook == once or one.starts_at > history.now


@pytest.mark.parametrize("id", ["i2", "i99"])
def test_of_an_interview_that_is_gone_nothing_is_told(id: str) -> None:
    told = story(HELD, removed("Tue 3 Mar 10:10"))
    before = told.model_copy(deep=True)
    no_show.tell(told, id, at("Wed 4 Mar 10:00", told))
    no_show.take_back(told, id)

    assert told == before


@pytest.mark.parametrize(
    ("events", "new_time"),
    [
        ([], "none"),
        ([ABSENT], "none"),
        ([ABSENT, corrected("Tue 3 Mar 11:00", "Tue 3 Mar 10:15-11:15")], "none"),
        ([ABSENT, corrected("Tue 3 Mar 11:00", "Tue 3 Mar 14:00-15:00")], "Tue 3 Mar 14:00"),
        ([interview("Mon 9 Mar 10:00-11:00", logged="Mon 2 Mar 11:00"), turned_up], "none"),
    ],
)
def test_there_is_a_new_time(events: list[Event], new_time: str) -> None:
    told = story(HELD, *events)
    found = no_show.new_time(acme(told), acme(told).interviews[0])

    assert (written(found, told) if found else "none") == new_time


@pytest.mark.parametrize(
    ("when", "logged", "new_time"),
    [
        ("Mon 9 Mar 10:00-11:00", "Tue 3 Mar 11:00", "Mon 9 Mar 10:00"),
        # Planned before they did not turn up: another round.
        ("Mon 9 Mar 10:00-11:00", "Mon 2 Mar 11:00", "none"),
        # One that is older and was forgotten to be logged.
        ("Mon 2 Mar 10:00-11:00", "Tue 3 Mar 11:00", "none"),
    ],
)
def test_another_interview_may_be_the_new_time(when: str, logged: str, new_time: str) -> None:
    told = story(HELD, ABSENT, interview(when, logged=logged))
    found = no_show.new_time(acme(told), acme(told).interviews[0])

    assert (written(found, told) if found else "none") == new_time


def note(notebook: Notebook) -> str:
    return no_show.note(Case(acme(notebook), notebook.person), last(notebook))


def test_the_note_says_what_is_known_and_blames_nobody() -> None:
    told = story(HELD, ABSENT)
    acme(told).role = "Data engineer"

    assert note(told).split("\n\n") == [
        "Hello Bo,",
        "We had planned to talk about the Data engineer role at Acme on Tuesday, 3 March, at 10:00"
        " CET, and it seems that we missed each other. I hope all is well with you.",
        "I am still interested, and would be glad to find another time. Which day this week or"
        " next suits you?",
        "Kind regards",
    ]


@pytest.mark.parametrize(
    ("met", "hello"),
    [
        ("", "Hello,"),
        ("Bo", "Hello Bo,"),
        ("Bo Lee, CTO and Cy", "Hello Bo,"),
        ("Dr. Bo Lee", "Hello Bo,"),
        ("Prof Dr Bo Lee", "Hello Bo,"),
        ("Dr.", "Hello,"),
        ("bo.lee@acme.example", "Hello,"),
    ],
)
def test_the_note_calls_people_by_their_first_name(met: str, hello: str) -> None:
    assert note(story(interview("Tue 3 Mar 10:00-11:00", met=met))).splitlines()[0] == hello


@pytest.mark.parametrize(
    ("met", "to", "opening"),
    [
        ("Bo Lee", "Bo Lee", "Hello Bo,\n\nWe had planned to talk about"),
        ("Bo Lee", "Sam", "Hello Sam,\n\nI had planned to talk with Bo Lee about"),
        ("Bo Lee and Cy", "Cy", "Hello Cy,\n\nWe had planned to talk about"),
        ("Bo Lee and Cy", "Sam", "Hello Sam,\n\nI had planned to talk with Bo Lee and Cy about"),
        ("Bo and Cy and Di", "Sam", "Hello Sam,\n\nI had planned to talk with the team about"),
        ("", "Sam", "Hello Sam,\n\nI had planned to talk with the team about"),
    ],
)
def test_the_note_goes_to_whom_one_writes_to(met: str, to: str, opening: str) -> None:
    told = story(interview("Tue 3 Mar 10:00-11:00", met=met), writes_to(to))

    assert note(told).startswith(f"{opening} the role at Acme on Tuesday, 3 March, at 10:00 CET,")


@pytest.mark.parametrize(
    ("tz", "at_ten"),
    [
        (NEW_YORK, "at 10:00 EST,"),
        ("America/Sao_Paulo", "at 10:00 UTC-03,"),
        ("Asia/Kathmandu", "at 10:00 UTC+0545,"),
        ("", "at 10:00 UTC,"),
    ],
)
def test_the_note_says_in_which_time_zone(tz: str, at_ten: str) -> None:
    assert at_ten in note(story(interview("Tue 3 Mar 10:00-11:00"), tz=tz))


def test_a_new_time_stays_with_its_application_unless_it_is_another_company() -> None:
    told = story(HELD, ABSENT)
    entry = entry_of(acme(told), last(told), told.person)
    filing.file(told, entry, "V2", at("Tue 3 Mar 12:00", told), "a99")
    assert [len(one.interviews) for one in told.applications] == [2]
    for source, company in (("V3", "acme inc."), ("V4", "Globex")):
        another = replace(entry, company=company)
        filing.file(told, another, source, at("Tue 3 Mar 12:00", told), acme(told).id)

    assert [(one.company, len(one.interviews)) for one in told.applications] == [
        ("Acme", 3),
        ("Globex", 1),
    ]
