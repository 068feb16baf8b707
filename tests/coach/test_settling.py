"""A click closes or rests a topic once, however often it arrives, and Undo leaves no trace."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.coach import settling
from bot.coach.correspondence import LetterKind
from bot.coach.facts import Notebook
from bot.coach.history import Delivery, Outcome, Rest
from bot.coach.nudge import Key
from bot.coach.planner import plan
from tests.coach.story import acme, at, corrected, interview, put_back, removed, story, written

NOW = "Wed 4 Mar 10:00"
THANKS = Key("thank_you", "a1", "i2.c3", "2026-03-03.1")
SECOND_THANKS = THANKS._replace(occurrence="2026-03-03.2")
OTHER_THANKS = THANKS._replace(subject="i2.c4")
PROMISE = Key("promise", "a1", "p5", "2026-03-06.1")
CHECK_IN = Key("check_in", "a1", "i2.", "2026-03-03.1")
REFLECT = Key("reflect", "a1", "i2", "2026-03-03.1")
GONE = THANKS._replace(application="a9", subject="i9.c9")
KEYS = [THANKS, OTHER_THANKS, PROMISE, CHECK_IN, REFLECT, GONE]

Click = Callable[[Notebook], None]


@pytest.fixture
def ana() -> Notebook:
    """Somebody who met two people and promised one thing; a day later."""
    return story(
        interview("Tue 3 Mar 10:00-11:00", met="Bo and Cy", promised="send references on Friday")
    )


def settles(key: Key, outcome: Outcome = Outcome.DONE, on: str = NOW) -> Click:
    return lambda ana: settling.settle(ana, key, outcome, at(on, ana))


def snoozes(key: Key, until: str = "Thu 5 Mar 20:00", on: str = NOW) -> Click:
    return lambda ana: settling.snooze(ana, key, Rest(until=at(until, ana), at=at(on, ana)))


def undoes(key: Key) -> Click:
    return lambda ana: settling.undo(ana, key)


def receives(key: Key) -> Click:
    def arrives(ana: Notebook) -> None:
        sent = at(NOW, ana)
        ana.deliveries[str(key)] = Delivery(due=sent, claimed_at=sent, sent_at=sent)

    return arrives


def dump(notebook: Notebook) -> dict:
    return notebook.model_dump(exclude={"last_id"})


def coming(ana: Notebook, topic: Key) -> list[str]:
    """When what is about this comes, as planned long before."""
    planned = plan(ana, at("Mon 2 Mar 09:00", ana))
    ahead = [one for one in planned.ahead if one.key.topic == topic.topic]
    return [f"{one.key.occurrence.split('.')[-1]} {written(one.due, ana)}" for one in ahead]


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("key", KEYS, ids=str)
def test_undo_leaves_no_trace_of_a_settlement(ana: Notebook, key: Key, outcome: Outcome) -> None:
    before = dump(ana)
    settles(key, outcome)(ana)
    assert dump(ana) != before
    undoes(key)(ana)

    assert dump(ana) == before


@pytest.mark.parametrize("click", [settles(THANKS), snoozes(THANKS), undoes(THANKS)])
@pytest.mark.parametrize(
    "past",
    [
        [],
        [settles(THANKS)],
        [snoozes(THANKS)],
        [snoozes(THANKS), receives(THANKS._replace(occurrence="z1"))],
        [snoozes(THANKS), receives(THANKS._replace(occurrence="z1")), settles(THANKS)],
        [snoozes(THANKS), receives(THANKS._replace(occurrence="z1")), snoozes(THANKS)],
    ],
)
def test_a_click_that_arrives_twice_is_one_click(
    ana: Notebook, past: list[Click], click: Click
) -> None:
    for happens in (*past, click):
        happens(ana)
    once = ana.model_dump()
    click(ana)

    assert ana.model_dump() == once


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("key", KEYS[:-1], ids=str)
def test_what_is_settled_does_not_come_any_more(ana: Notebook, key: Key, outcome: Outcome) -> None:
    assert coming(ana, key) != []
    settles(key, outcome)(ana)

    assert coming(ana, key) == []


def test_the_first_settlement_stands(ana: Notebook) -> None:
    settles(PROMISE, Outcome.DONE)(ana)
    before = ana.model_dump()
    settles(PROMISE, Outcome.NOT_NEEDED, on="Wed 4 Mar 11:00")(ana)
    snoozes(PROMISE)(ana)

    assert ana.model_dump() == before


@pytest.mark.parametrize(
    ("key", "kind", "to"),
    [(THANKS, LetterKind.THANK_YOU, "c3"), (CHECK_IN, LetterKind.CHECK_IN, "")],
)
def test_sent_is_remembered_as_a_letter(ana: Notebook, key: Key, kind: LetterKind, to: str) -> None:
    settles(key)(ana)
    [letter] = acme(ana).letters

    assert (letter.kind, letter.interview_id, letter.to) == (kind, "i2", to)
    assert letter.sent_at == at(NOW, ana)
    assert ana.settled[key.topic].made == letter.id


def test_a_thank_you_to_one_person_leaves_the_other_open(ana: Notebook) -> None:
    settles(THANKS)(ana)

    assert coming(ana, OTHER_THANKS) == [
        "1 Tue 3 Mar 14:00",
        "2 Wed 4 Mar 14:00",
    ]


def test_a_reply_ends_the_silence_but_owes_a_thank_you_still(ana: Notebook) -> None:
    settles(THANKS, Outcome.REPLIED)(ana)

    assert [reply.at for reply in acme(ana).replies] == [at(NOW, ana)]
    assert coming(ana, CHECK_IN) == []
    assert coming(ana, OTHER_THANKS) == [
        "1 Tue 3 Mar 14:00",
        "2 Wed 4 Mar 14:00",
    ]


@pytest.mark.parametrize(
    ("outcome", "kept", "dropped"),
    [
        (Outcome.DONE, NOW, None),
        (Outcome.NOT_NEEDED, None, NOW),
    ],
)
def test_a_promise_is_kept_or_let_go(
    ana: Notebook, outcome: Outcome, kept: str | None, dropped: str | None
) -> None:
    settles(PROMISE, outcome)(ana)
    [promise] = acme(ana).promises

    assert promise.kept_at == (at(kept, ana) if kept else None)
    assert promise.dropped_at == (at(dropped, ana) if dropped else None)


def test_what_rests_has_one_message_after_the_rest(ana: Notebook) -> None:
    assert coming(ana, THANKS) == ["1 Tue 3 Mar 14:00", "2 Wed 4 Mar 14:00"]
    snoozes(THANKS, until="Thu 5 Mar 20:00")(ana)
    assert coming(ana, THANKS) == ["z1 Thu 5 Mar 20:00"]
    snoozes(THANKS, until="Fri 6 Mar 09:00")(ana)
    assert coming(ana, THANKS) == ["z1 Fri 6 Mar 09:00"]


@pytest.mark.parametrize("key", [THANKS, SECOND_THANKS, THANKS._replace(occurrence="z1")], ids=str)
def test_each_rest_is_honoured_whichever_card_it_is_asked_on(ana: Notebook, key: Key) -> None:
    snoozes(THANKS, until="Wed 4 Mar 13:00")(ana)
    receives(THANKS._replace(occurrence="z1"))(ana)
    assert coming(ana, THANKS) == []
    snoozes(key, until="Thu 5 Mar 20:00")(ana)

    assert coming(ana, THANKS) == ["z2 Thu 5 Mar 20:00"]


def test_a_rest_taken_back_and_asked_for_again_is_honoured(ana: Notebook) -> None:
    snoozes(THANKS, until="Wed 4 Mar 13:00")(ana)
    receives(THANKS._replace(occurrence="z1"))(ana)
    before = dump(ana)
    snoozes(THANKS, until="Thu 5 Mar 20:00")(ana)
    undoes(THANKS)(ana)
    assert dump(ana) == before
    snoozes(THANKS, until="Fri 6 Mar 20:00")(ana)

    assert coming(ana, THANKS) == ["z2 Fri 6 Mar 20:00"]


def test_a_rest_never_ends_before_the_facts_call_for_it(ana: Notebook) -> None:
    snoozes(THANKS, until="Thu 5 Mar 20:00")(ana)
    corrected(NOW, "Tue 10 Mar 10:00-11:00", met="Bo and Cy")(ana)

    assert coming(ana, THANKS) == ["z1 Tue 10 Mar 14:00"]


def test_what_was_settled_stays_so_when_the_interview_comes_back(ana: Notebook) -> None:
    settles(CHECK_IN, Outcome.NOT_NEEDED)(ana)
    removed(NOW)(ana)
    put_back(ana)

    assert coming(ana, CHECK_IN) == []


def test_a_rest_is_of_use_for_two_days(ana: Notebook) -> None:
    snoozes(THANKS, until="Thu 5 Mar 20:00")(ana)
    just_before_it_lapses = at("Sat 7 Mar 20:00", ana) - timedelta(microseconds=1)
    due = [one.key for one in plan(ana, just_before_it_lapses).due]
    missed = [one.key for one in plan(ana, at("Sat 7 Mar 20:00", ana)).missed]

    assert THANKS._replace(occurrence="z1") in due
    assert THANKS._replace(occurrence="z1") in missed
