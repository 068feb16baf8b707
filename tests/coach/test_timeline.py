"""The lines of an interview's card: what is done, what is here, what lies ahead."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Outcome, Rest
from bot.coach.nudge import Key
from bot.coach.settling import settle, snooze
from bot.coach.timeline import timeline
from tests.coach.story import Event, acme, at, corrected, interview, story, thanked, written

HELD = "Tue 3 Mar 10:00-11:00"
THANKS = Key("thank_you", "a1", "i2.c3", "2026-03-03.1")
AGAIN, RESTED = THANKS._replace(occurrence="2026-03-03.2"), THANKS._replace(occurrence="z1")


def came(key: Key) -> Event:
    def happens(notebook: Notebook) -> None:
        now = at("Tue 3 Mar 14:00", notebook)
        notebook.deliveries[str(key)] = Delivery(due=now, claimed_at=now, sent_at=now)

    return happens


def missed(key: Key) -> Event:
    def happens(notebook: Notebook) -> None:
        now = at("Tue 3 Mar 14:00", notebook)
        notebook.deliveries[str(key)] = Delivery(due=now, missed_at=now)

    return happens


def not_needed(notebook: Notebook) -> None:
    settle(notebook, THANKS, Outcome.NOT_NEEDED, at("Tue 3 Mar 14:00", notebook))


def rests(notebook: Notebook) -> None:
    until, now = at("Tue 3 Mar 17:00", notebook), at("Tue 3 Mar 14:00", notebook)
    snooze(notebook, THANKS, Rest(until=until, at=now))


@pytest.mark.parametrize(
    ("events", "thanks"),
    [
        ([], ["AHEAD Tue 3 Mar 14:00"]),
        ([came(THANKS)], ["HERE Tue 3 Mar 14:00"]),
        ([came(THANKS), came(AGAIN)], ["HERE Tue 3 Mar 14:00"]),
        ([missed(THANKS)], ["AHEAD Wed 4 Mar 14:00"]),
        ([missed(THANKS), missed(AGAIN)], []),
        ([missed(THANKS), came(AGAIN)], ["HERE Tue 3 Mar 14:00"]),
        ([thanked("Tue 3 Mar 12:00", "Bo")], ["SETTLED Tue 3 Mar 14:00"]),
        ([came(THANKS), not_needed], ["SETTLED Tue 3 Mar 14:00"]),
        # A rest: ahead again until its message is here.
        ([came(THANKS), rests], ["AHEAD Tue 3 Mar 17:00"]),
        ([came(THANKS), rests, came(RESTED)], ["HERE Tue 3 Mar 14:00"]),
        # Another day: what came belongs to the day before.
        (
            [came(THANKS), corrected("Tue 3 Mar 15:00", "Thu 5 Mar 10:00-11:00", met="Bo")],
            ["AHEAD Thu 5 Mar 14:00"],
        ),
    ],
)
def test_where_a_topic_stands(events: list[Event], thanks: list[str]) -> None:
    told = story(interview(HELD, met="Bo"), *events)
    steps = [one for one in timeline(told, acme(told)) if one.nudge.key.rule == "thank_you"]

    assert [f"{one.state.name} {written(one.nudge.due, told)}" for one in steps] == thanks


def test_there_is_one_line_for_each_topic_by_time() -> None:
    told = story(interview(HELD, met="Bo and Cy", promised="call tomorrow"))

    assert [one.nudge.label for one in timeline(told, acme(told))] == [
        "Look back on Acme",
        "Thank Bo at Acme",
        "Thank Cy at Acme",
        "Promise to Acme: call",
        "Connect with Bo of Acme",
        "Connect with Cy of Acme",
        "While you wait for Acme",
        "Check in with Acme",
    ]
