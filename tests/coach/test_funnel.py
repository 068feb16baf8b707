"""How far it came and how long it took, with what is still open counted honestly."""

import pytest

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook
from bot.coach.funnel import Funnel, Wait, funnel, median, wait, weeks
from tests.coach.search import applied
from tests.coach.story import Event, acme, at, ended, interview, offered, replied, story

NOW = "Mon 30 Mar 12:00"


def others(*events: Event) -> Event:
    """Another company, whose story is told by itself and put beside the first."""

    def happens(notebook: Notebook) -> None:
        other = acme(story(*events))
        other.id, other.company = f"b{len(notebook.applications)}", "Globex"
        notebook.applications.append(other)

    return happens


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([], None),
        ([(4, True)], 4),
        ([(4, False)], None),
        ([(1, True), (5, True), (9, True)], 5),
        # Half have answered, and the open ones waited longer than that.
        ([(2, True), (3, True), (30, False), (40, False)], 3),
        # Two that are open early say nothing about what comes later.
        ([(1, False), (1, False), (6, True), (8, True)], 6),
        ([(6, True), (30, False), (40, False)], None),
    ],
)
def test_the_median_counts_what_is_open(
    times: list[tuple[int, bool]], expected: int | None
) -> None:
    assert median(times) == expected


def test_how_far_applications_came() -> None:
    told = story(
        applied("Mon 2 Mar 10:00"),
        others(interview("Tue 3 Mar 10:00-11:00"), offered("Fri 6 Mar 10:00", "Fri 13 Mar")),
        others(interview("Tue 3 Mar 10:00-11:00"), interview("Tue 10 Mar 10:00-11:00")),
        others(interview("Tue 31 Mar 10:00-11:00", logged=NOW)),
    )

    assert funnel(told, at(NOW, told)) == Funnel(begun=4, interviewed=2, again=1, offered=1)


def test_how_long_answers_took() -> None:
    told = story(
        applied("Mon 2 Mar 10:00"),
        replied("Thu 5 Mar 12:00"),
        others(applied("Mon 2 Mar 10:00"), ended(EndingKind.REJECTED, "Mon 9 Mar 12:00")),
        others(applied("Mon 2 Mar 10:00")),
        # That a person let go says nothing about the company.
        others(applied("Mon 2 Mar 10:00"), ended(EndingKind.CLOSED, "Tue 3 Mar 12:00")),
    )

    assert wait(told, at(NOW, told)) == Wait(days=7, answered=2, open=1)


def test_another_round_is_an_answer() -> None:
    told = story(interview("Tue 3 Mar 10:00-11:00"), interview("Tue 10 Mar 10:00-11:00"))

    assert wait(told, at("Tue 10 Mar 12:00", told)) == Wait(days=7, answered=1, open=1)


def test_what_was_done_week_by_week() -> None:
    told = story(
        applied("Mon 9 Mar 10:00"),
        others(applied("Sun 29 Mar 10:00")),
        others(interview("Mon 30 Mar 10:00-11:00")),
    )
    counted = weeks(told, at(NOW, told))

    assert [(one.applications, one.interviews) for one in counted] == [
        *((1, 0), (0, 0), (1, 0), (1, 1)),
    ]
    assert f"{counted[-1].monday:%a %d %b}" == "Mon 30 Mar"
