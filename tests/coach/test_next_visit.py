"""When somebody is visited, and what for: moment by moment after one interview."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Rest
from bot.coach.nudge import Key, Nudge
from bot.coach.planner import here, is_replaced, next_due, open_reflection, plan, undelivered
from bot.coach.reflection import resume, stop
from bot.coach.settling import snooze
from tests.coach.story import Event, acme, at, interview, last, looked_back, quiet, removed, written

TUESDAY = interview("Tue 3 Mar 10:00-11:00")
EVERYTHING = "logged reflect thank_you thank_you check_in"


def rules(nudges: list[Nudge]) -> str:
    return " ".join(nudge.key.rule for nudge in nudges)


@pytest.mark.parametrize(
    ("now", "due", "ahead", "missed"),
    [
        ("Tue 3 Mar 10:59", "", EVERYTHING, ""),
        ("Tue 3 Mar 11:00", "logged", "reflect thank_you thank_you check_in", ""),
        ("Tue 3 Mar 11:59", "logged", "reflect thank_you thank_you check_in", ""),
        ("Tue 3 Mar 12:00", "logged reflect", "thank_you thank_you check_in", ""),
        ("Tue 3 Mar 14:00", "logged reflect thank_you", "thank_you check_in", ""),
        ("Wed 4 Mar 13:59", "logged reflect thank_you", "thank_you check_in", ""),
        ("Wed 4 Mar 14:00", "logged reflect thank_you", "check_in", "thank_you"),
        ("Thu 5 Mar 10:59", "logged reflect thank_you", "check_in", "thank_you"),
        ("Thu 5 Mar 11:00", "logged reflect", "check_in", "thank_you thank_you"),
        ("Tue 10 Mar 10:59", "logged reflect", "check_in", "thank_you thank_you"),
        ("Tue 10 Mar 11:00", "logged check_in", "", "reflect thank_you thank_you"),
        ("Tue 24 Mar 10:59", "logged check_in", "", "reflect thank_you thank_you"),
        ("Tue 24 Mar 11:00", "logged", "", "reflect thank_you thank_you check_in"),
        ("Thu 2 Apr 11:59", "logged", "", "reflect thank_you thank_you check_in"),
        ("Thu 2 Apr 12:00", "", "", EVERYTHING),
    ],
)
def test_everything_is_due_from_its_moment_on_until_it_has_lost_its_use(
    now: str, due: str, ahead: str, missed: str
) -> None:
    ana = quiet(TUESDAY)
    found = plan(ana, at(now, ana))

    assert (rules(found.due), rules(found.ahead), rules(found.missed)) == (due, ahead, missed)


def delivered(rule: str, when: str, *, claimed_only: bool = False) -> Event:
    """The next message of this rule was sent; or claimed, and nobody knows whether it was."""

    def happens(notebook: Notebook) -> None:
        now = at(when, notebook)
        nudge = next(one for one in undelivered(notebook) if one.key.rule == rule)
        sent_at = None if claimed_only else now
        notebook.deliveries[str(nudge.key)] = Delivery(
            due=nudge.due, claimed_at=now, sent_at=sent_at
        )

    return happens


def changed(when: str, *, shown: bool = False) -> Event:
    """Facts changed, and the messages show it or do not yet."""

    def happens(notebook: Notebook) -> None:
        notebook.changed_at = at(when, notebook)
        notebook.changes += 1
        notebook.shown = notebook.changes if shown else 0

    return happens


def asked_for_patience(until: str) -> Event:
    """Slack does not want to hear from us before."""

    def happens(notebook: Notebook) -> None:
        notebook.hold_until = at(until, notebook)

    return happens


def left(notebook: Notebook) -> None:
    """Messages do not reach them any more."""
    notebook.person.unreachable = "user_disabled"


def put_off(rule: str, until: str, on: str) -> Event:
    """The topic of a rule rests."""

    def happens(notebook: Notebook) -> None:
        names = [str(one.key) for one in undelivered(notebook)] + list(notebook.deliveries)
        [key, *_] = [key for name in names if (key := Key.parse(name)) and key.rule == rule]
        snooze(notebook, key, Rest(until=at(until, notebook), at=at(on, notebook)))

    return happens


SENT = [delivered("logged", "Tue 3 Mar 11:00"), delivered("reflect", "Tue 3 Mar 12:00")]
THANKED = [*SENT, delivered("thank_you", "Tue 3 Mar 14:00")]
AT_REST = [
    *(*THANKED, delivered("thank_you", "Wed 4 Mar 14:00")),
    delivered("check_in", "Tue 10 Mar 11:00"),
]


@pytest.mark.parametrize(
    ("events", "visited"),
    [
        ([], "Tue 3 Mar 11:00"),
        (SENT[:1], "Tue 3 Mar 12:00"),
        (SENT, "Tue 3 Mar 14:00"),
        (THANKED, "Wed 4 Mar 14:00"),
        (AT_REST, ""),
        # A message in doubt is looked for after two minutes.
        ([delivered("logged", "Tue 3 Mar 11:00", claimed_only=True)], "Tue 3 Mar 11:02"),
        # What the messages show is brought up to date at once.
        ([*AT_REST, changed("Wed 11 Mar 10:00")], "Wed 11 Mar 10:00"),
        ([*AT_REST, changed("Wed 11 Mar 10:00", shown=True)], ""),
        # What was removed is forgotten a week later.
        ([*SENT, removed("Tue 3 Mar 13:00")], "Tue 10 Mar 13:00"),
        # A rest that is over.
        ([*SENT, put_off("reflect", "Tue 3 Mar 13:00", on="Tue 3 Mar 12:01")], "Tue 3 Mar 13:00"),
        # Slack asked for patience, and somebody cannot be reached.
        ([*SENT, asked_for_patience("Tue 3 Mar 13:00")], "Tue 3 Mar 14:00"),
        ([*SENT, asked_for_patience("Tue 3 Mar 15:00")], "Tue 3 Mar 15:00"),
        ([*AT_REST, asked_for_patience("Tue 31 Mar 15:00")], ""),
        ([*SENT, left], ""),
    ],
)
def test_the_next_visit(events: list[Event], visited: str) -> None:
    ana = quiet(TUESDAY, *events)
    due = next_due(ana)

    assert (written(due, ana) if due else "") == visited


@pytest.mark.parametrize(
    ("now", "events", "waits"),
    [
        ("Tue 3 Mar 11:59", SENT[:1], ""),
        ("Tue 3 Mar 12:00", SENT[:1], "reflect"),
        ("Tue 3 Mar 14:00", SENT, "reflect thank_you"),
        ("Wed 4 Mar 15:00", AT_REST, "reflect thank_you"),
        (
            "Tue 3 Mar 14:00",
            [*SENT, put_off("reflect", "Tue 3 Mar 15:00", on="Tue 3 Mar 13:00")],
            "thank_you",
        ),
        ("Tue 3 Mar 14:00", [*SENT, looked_back("Tue 3 Mar 12:30")], "thank_you"),
        ("Tue 10 Mar 11:00", AT_REST, "check_in"),
    ],
)
def test_what_waits_for_somebody_is_there_delivered_or_not(
    now: str, events: list[Event], waits: str
) -> None:
    ana = quiet(TUESDAY, *events)

    assert rules(here(ana, at(now, ana))) == waits


def test_a_card_is_replaced_by_the_next_of_its_topic_only() -> None:
    ana = quiet(TUESDAY, *AT_REST)
    keys = {name: Key.parse(name) for name in ana.deliveries}

    assert [key.rule for key in keys.values() if key and is_replaced(ana, key)] == ["thank_you"]
    assert not is_replaced(ana, Key("thank_you", "a1", "i2.", "never sent"))


def test_the_look_back_that_goes_on_is_the_one_that_was_asked_last() -> None:
    ana = quiet(
        TUESDAY,
        looked_back("Tue 3 Mar 12:00"),
        interview("Wed 4 Mar 10:00-11:00"),
        looked_back("Wed 4 Mar 12:00"),
        interview("Thu 5 Mar 10:00-11:00"),
    )
    first, second = acme(ana).interviews[0].reflection, acme(ana).interviews[1].reflection
    assert first
    assert second

    assert open_reflection(ana) == (acme(ana), acme(ana).interviews[1])
    resume(first, at("Thu 5 Mar 12:00", ana))
    assert open_reflection(ana) == (acme(ana), acme(ana).interviews[0])
    stop(first, at("Thu 5 Mar 12:30", ana))
    assert open_reflection(ana) == (acme(ana), acme(ana).interviews[1])
    stop(second, at("Thu 5 Mar 12:30", ana))
    assert open_reflection(ana) is None


def test_nobody_looks_back_on_what_was_removed() -> None:
    ana = quiet(TUESDAY, looked_back("Tue 3 Mar 12:00"), removed("Tue 3 Mar 13:00"))

    assert last(ana).reflection
    assert open_reflection(ana) is None
