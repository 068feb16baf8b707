"""A topic that was put off until something has happened: it comes back after that, or ends."""

import pytest

from bot.coach.correspondence import EndingKind
from bot.coach.deriving import call_for
from bot.coach.facts import Application, Notebook, Round
from bot.coach.history import Delivery, Event, Rest
from bot.coach.nudge import Key, Nudge
from bot.coach.planner import undelivered
from bot.coach.resting import events
from bot.coach.settling import snooze, undo
from bot.coach.timeline import timeline
from tests.coach import story as told_by
from tests.coach.story import acme, at, ended, interview, last, removed, replied, story, written

HELD = interview("Tue 3 Mar 10:00-11:00", met="Bo", promised="send references by 2026-03-06")
NOW = "Wed 4 Mar 10:00"
REPLY, FINAL = Event.REPLY, Event.FINAL_ROUND
RULES = ["thank_you", "promise", "check_in"]


def came_and_rests(*rules: str, until: Event, on: str = NOW) -> told_by.Event:
    """The nudges of these rules came, and were put off."""

    def happens(notebook: Notebook) -> None:
        for nudge in call_for(notebook, acme(notebook)):
            if nudge.key.rule in rules:
                sent = at(on, notebook)
                delivery = Delivery(due=sent, claimed_at=sent, sent_at=sent)
                notebook.deliveries[str(nudge.key)] = delivery
                snooze(notebook, nudge.key, Rest(event=until, at=sent))

    return happens


def final(when: str) -> told_by.Event:
    """A final round."""

    def happens(notebook: Notebook) -> None:
        interview(when, logged=NOW)(notebook)
        last(notebook).round = Round.FINAL

    return happens


def coming(notebook: Notebook, rule: str) -> list[str]:
    found = (one for one in undelivered(notebook) if one.key.rule == rule)
    return [f"{one.key.occurrence} {written(one.due, notebook)}" for one in found]


def comes_back(notebook: Notebook, rule: str) -> list[str]:
    """The same for what was put off."""
    return [one for one in coming(notebook, rule) if one.startswith("z")]


@pytest.mark.parametrize(
    ("until", "happened", "back"),
    [
        # Nothing has happened, or nothing since, or something else.
        (REPLY, [], []),
        (REPLY, [replied("Wed 4 Mar 09:59")], []),
        (REPLY, [replied(NOW)], []),
        (REPLY, [final("Thu 5 Mar 10:00-11:00")], []),
        (FINAL, [], []),
        (FINAL, [replied("Thu 5 Mar 10:00")], []),
        (FINAL, [interview("Thu 5 Mar 10:00-11:00", logged=NOW)], []),
        # At once when they reply, at a polite time.
        (REPLY, [replied("Wed 4 Mar 10:01")], ["z1 Wed 4 Mar 10:01"]),
        (REPLY, [replied("Fri 6 Mar 17:59")], ["z1 Fri 6 Mar 17:59"]),
        (REPLY, [replied("Fri 6 Mar 18:00")], ["z1 Mon 9 Mar 09:00"]),
        (REPLY, [replied("Thu 5 Mar 10:00"), replied("Fri 6 Mar 10:00")], ["z1 Thu 5 Mar 10:00"]),
        # An hour after the final round, however it came to be known.
        (FINAL, [final("Thu 5 Mar 10:00-11:00")], ["z1 Thu 5 Mar 12:00"]),
        (FINAL, [final("Fri 6 Mar 16:00-16:59")], ["z1 Fri 6 Mar 17:59"]),
        (FINAL, [final("Fri 6 Mar 16:00-17:00")], ["z1 Mon 9 Mar 09:00"]),
        (FINAL, [final("Thu 5 Mar 10:00-11:00"), removed(NOW)], []),
        (
            FINAL,
            [final("Mon 9 Mar 10:00-11:00"), final("Thu 5 Mar 10:00-11:00")],
            ["z1 Thu 5 Mar 12:00"],
        ),
        # It was over already: there is one hour more.
        (FINAL, [final("Tue 3 Mar 14:00-15:00")], ["z1 Wed 4 Mar 11:00"]),
        # It can never come any more.
        (REPLY, [replied("Thu 5 Mar 10:00"), ended(EndingKind.REJECTED, "Thu 5 Mar 10:00")], []),
        (FINAL, [final("Thu 5 Mar 10:00-11:00"), ended(EndingKind.CLOSED, NOW)], []),
    ],
)
def test_a_thank_you_that_rests(
    until: Event, happened: list[told_by.Event], back: list[str]
) -> None:
    told = story(HELD, came_and_rests("thank_you", until=until), *happened)

    assert comes_back(told, "thank_you") == back


@pytest.mark.parametrize("until", [REPLY, FINAL])
def test_a_check_in_that_rests_makes_way_for_what_follows_from_the_news(until: Event) -> None:
    told = story(HELD, came_and_rests("check_in", until=until))
    assert coming(told, "check_in") == []
    replied("Thu 12 Mar 10:00")(told)
    assert coming(told, "check_in") == []
    final("Mon 16 Mar 10:00-11:00")(told)

    assert coming(told, "check_in") == ["2026-03-16.1 Mon 23 Mar 11:00"]


def test_a_rest_is_never_over_before_the_facts_call_for_it() -> None:
    told = story(HELD, came_and_rests("promise", until=REPLY), replied("Wed 4 Mar 12:00"))

    assert comes_back(told, "promise") == ["z1 Fri 6 Mar 09:00"]


def test_undo_leaves_no_trace_of_a_rest() -> None:
    told = story(HELD)
    key = Key("thank_you", "a1", "i2.c3", "2026-03-03.1")
    before = told.model_copy(deep=True)
    snooze(told, key, Rest(event=REPLY, at=at(NOW, told)))
    assert told != before
    undo(told, key)

    assert told == before


def test_the_timeline_tells_what_is_waited_for_until_it_has_happened() -> None:
    told = story(HELD, came_and_rests("promise", until=REPLY))

    def promise() -> list[tuple[str, Event | None]]:
        steps = [one for one in timeline(told, acme(told)) if one.nudge.key.rule == "promise"]
        return [(one.state.name, one.event) for one in steps]

    assert promise() == [("RESTING", REPLY)]
    replied("Thu 5 Mar 10:00")(told)
    assert promise() == [("AHEAD", None)]


def offered(notebook: Notebook) -> dict[str, list[Event]]:
    """What each kind of nudge may wait for."""
    nudges: list[Nudge] = []
    for application in notebook.applications:
        nudges += call_for(notebook, application)
    return {nudge.key.rule: events(notebook, nudge) for nudge in nudges}


def test_only_what_can_still_happen_is_offered() -> None:
    both = [REPLY, FINAL]
    assert {rule: offered(story(HELD))[rule] for rule in RULES} == dict.fromkeys(RULES, both)
    # Each nudge of the final round itself comes after it.
    over = offered(story(final("Wed 4 Mar 08:00-09:00")))
    assert (over["thank_you"], over["check_in"]) == ([REPLY], [REPLY])
    rejected = offered(story(HELD, ended(EndingKind.REJECTED, NOW)))
    assert {rule: waits_for for rule, waits_for in rejected.items() if waits_for} == {}


def test_an_offer_has_a_day_of_its_own() -> None:
    told = story(HELD, told_by.offered(NOW, answer_by="Thu 12 Mar"))

    assert offered(told)["offer"] == []


def test_what_belongs_to_no_application_waits_for_nothing() -> None:
    told = story(HELD)
    told.applications.append(Application(id="a9", company="Globex", created_at=at(NOW, told)))
    [nudge, *_] = call_for(told, acme(told))
    stray = Nudge(nudge.key._replace(application=""), nudge.due, nudge.until, nudge.label)

    assert events(told, stray) == []
