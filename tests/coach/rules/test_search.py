"""The search as a whole: a word on Monday when nothing new was logged for a week."""

import pytest

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook
from bot.coach.nudge import plain
from bot.coach.rules import keep_searching
from tests.coach.search import applied, came, travelled, wanted, weeks
from tests.coach.story import NEW_YORK, ended, interview, removed, story

TUESDAY = "Tue 3 Mar 10:00-11:00"


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # The Monday after a week without anything new.
        (story(interview(TUESDAY)), ["Mon 16 Mar 09:00"]),
        (story(applied("Mon 2 Mar 09:00")), ["Mon 9 Mar 09:00"]),
        (story(applied("Mon 2 Mar 09:01")), ["Mon 16 Mar 09:00"]),
        (story(interview(TUESDAY), applied("Tue 10 Mar 09:00", "Globex")), ["Mon 23 Mar 09:00"]),
        # A wish is no application.
        (story(interview(TUESDAY), wanted("Tue 10 Mar 09:00", "Globex")), ["Mon 16 Mar 09:00"]),
        (story(wanted("Tue 3 Mar 09:00", "Globex")), []),
        # Where Monday is a day off, the next working day.
        (story(applied("Mon 30 Mar 08:00"), country="DE"), ["Tue 7 Apr 09:00"]),
        (story(applied("Mon 2 Mar 09:00"), week="Wed Thu"), ["Wed 11 Mar 09:00"]),
        # The clocks change on the way.
        (story(applied("Mon 23 Mar 09:00")), ["Mon 30 Mar 09:00"]),
        (story(applied("Mon 2 Mar 09:00"), tz=NEW_YORK), ["Mon 9 Mar 09:00"]),
        # A flight moves Monday, and nothing comes twice.
        (
            story(applied("Mon 2 Mar 09:00"), travelled("America/Los_Angeles"), tz="Asia/Tokyo"),
            ["Mon 9 Mar 09:00"],
        ),
        # Nothing is in play.
        (story(applied("Mon 2 Mar 09:00"), ended(EndingKind.REJECTED, "Tue 3 Mar 09:00")), []),
        (story(interview(TUESDAY), removed("Tue 3 Mar 12:00")), []),
        (story(), []),
    ],
)
def test_keep_searching(told: Notebook, asked: list[str]) -> None:
    assert weeks(told, keep_searching) == asked


def test_it_is_said_once_a_week_and_four_times_at_most() -> None:
    said = [
        came(f"keep_searching::2026-W{week}:1", f"Mon {day} 09:00")
        for week, day in ((11, "9 Mar"), (12, "16 Mar"), (13, "23 Mar"), (14, "30 Mar"))
    ]

    def after(count: int) -> list[str]:
        return weeks(story(applied("Mon 2 Mar 09:00"), *said[:count]), keep_searching)

    assert after(1) == ["Mon 9 Mar 09:00", "Mon 16 Mar 09:00"]
    assert after(3)[-1] == "Mon 30 Mar 09:00"
    assert after(4)[-1] == "Mon 30 Mar 09:00"


def test_it_names_what_somebody_wanted_to_try() -> None:
    told = story(
        applied("Mon 2 Mar 09:00"),
        *(wanted("Tue 3 Mar 09:00", name) for name in ("Globex", "Hooli", "Initech", "Umbrella")),
    )
    [nudge] = keep_searching(told)

    assert plain(nudge.words, told.person).endswith("You wanted to try Globex, Hooli, Initech.")
    assert plain(nudge.context, told.person) == "1 application in play, the newest since Mon 2 Mar"
