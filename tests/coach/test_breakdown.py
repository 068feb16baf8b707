"""What came of interviews by round, of applications by how they came about, and their ways."""

from bot.coach.breakdown import RoundTally, SourceTally, by_round, by_source
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook, Round
from bot.coach.ways import Step, Way, ways
from tests.coach.search import applied
from tests.coach.story import Event, acme, at, ended, interview, offered, story
from tests.coach.test_funnel import NOW, others


def of_kind(kind: Round) -> Event:
    def happens(notebook: Notebook) -> None:
        acme(notebook).interviews[-1].round = kind

    return happens


def found_through(source: str) -> Event:
    def happens(notebook: Notebook) -> None:
        acme(notebook).found_through = source

    return happens


FIRST = (interview("Tue 3 Mar 10:00-11:00"), of_kind(Round.PHONE))


def test_what_came_of_each_kind_of_interview() -> None:
    told = story(
        *FIRST,
        interview("Tue 10 Mar 10:00-11:00"),
        of_kind(Round.PANEL),
        others(*FIRST, ended(EndingKind.REJECTED, "Mon 9 Mar 12:00")),
        others(*FIRST),
        # One that is still ahead is no experience.
        others(interview("Tue 31 Mar 10:00-11:00", logged=NOW), of_kind(Round.FINAL)),
    )

    assert by_round(told, at(NOW, told)) == [
        RoundTally(Round.PHONE, held=3, led_on=1, open=1),
        RoundTally(Round.PANEL, held=1, led_on=0, open=1),
    ]


def test_where_applications_came_from() -> None:
    told = story(
        applied("Mon 2 Mar 10:00"),
        found_through("a  friend"),
        others(*FIRST, offered("Fri 6 Mar 10:00", "Fri 13 Mar"), found_through("A friend")),
        others(applied("Mon 2 Mar 10:00"), found_through("A fair")),
        others(applied("Mon 2 Mar 10:00")),
    )

    assert by_source(told, at(NOW, told)) == [
        SourceTally("A friend", begun=2, interviewed=1, offered=1),
        SourceTally("A fair", begun=1, interviewed=0, offered=0),
    ]


def test_the_way_of_each_application() -> None:
    told = story(
        applied("Mon 2 Mar 10:00"),
        others(
            *FIRST,
            interview("Tue 10 Mar 10:00-11:00"),
            offered("Thu 12 Mar 10:00", "Fri 13 Mar"),
            ended(EndingKind.ACCEPTED, "Fri 13 Mar 12:00"),
        ),
    )

    assert ways(told, at(NOW, told)) == [
        Way("Acme", (Step.APPLIED, Step.OPEN)),
        Way("Globex", (Step.APPLIED, Step.INTERVIEW, Step.AGAIN, Step.OFFER, Step.SAID_YES)),
    ]
