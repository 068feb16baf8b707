"""What is due, ahead and missed, whatever happened to a notebook before."""

from collections import Counter
from datetime import date

from hypothesis import given, settings

from bot.coach import manners
from bot.coach.deriving import derive, find
from bot.coach.facts import Notebook
from bot.coach.nudge import Key, Nudge
from bot.coach.pacing import MOST_A_DAY
from bot.coach.planner import Plan, here, next_due, plan, undelivered
from bot.coach.rules import BY_ITSELF
from bot.coach.traits import TRAITS
from bot.courier.batch import claim
from bot.courier.report import record
from tests.coach.histories import History, histories
from tests.coach.turns import arrived

always = settings(deadline=None)


def planned(history: History) -> Plan:
    return plan(history.notebook, history.now)


def of_the_playbook(nudges: list[Nudge]) -> list[Nudge]:
    return [nudge for nudge in nudges if nudge.key.rule in BY_ITSELF]


@always
@given(histories)
def test_planning_twice_is_the_same_and_changes_nothing(history: History) -> None:
    before = history.notebook.model_copy(deep=True)
    first = planned(history)

    assert planned(history) == first
    assert here(history.notebook, history.now) == here(history.notebook, history.now)
    assert next_due(history.notebook) == next_due(history.notebook)
    assert history.notebook == before


@always
@given(histories)
def test_a_notebook_that_is_read_again_plans_the_same(history: History) -> None:
    again = Notebook.model_validate_json(history.notebook.model_dump_json())

    assert plan(again, history.now) == planned(history)
    assert next_due(again) == next_due(history.notebook)


@always
@given(histories)
def test_everything_has_a_name_of_its_own_and_a_time_to_live(history: History) -> None:
    derived = list(derive(history.notebook))

    assert len({nudge.key for nudge in derived}) == len(derived)
    assert [nudge for nudge in derived if nudge.due >= nudge.until] == []


@always
@given(histories)
def test_nothing_is_due_outside_of_the_nudge_hours_but_what_is_fresh_or_was_put_off(
    history: History,
) -> None:
    person = history.notebook.person
    for nudge in of_the_playbook(undelivered(history.notebook)):
        there = manners.local(nudge.due, person)
        is_prepared = nudge.key.rule == "prepare"
        is_fresh = nudge.key.rule == "reflect" and there.time() <= manners.FRESH_UNTIL

        assert (
            nudge.key.topic in history.notebook.snoozed
            or manners.polite(nudge.due, person) == nudge.due
            or (is_prepared and nudge.due == manners.closing(nudge.due, person))
            or (is_fresh and nudge.due >= manners.morning(there.date(), person))
        )


@always
@given(histories)
def test_what_is_settled_ended_or_taken_in_hand_does_not_come_again(history: History) -> None:
    notebook = history.notebook
    found = planned(history)
    coming = [*found.due, *found.ahead, *found.missed]

    assert [one for one in coming if one.ended] == []
    assert {str(one.key) for one in coming} & set(notebook.deliveries) == set()
    assert {one.key.topic for one in coming} & set(notebook.settled) == set()
    held_back = [one for one in undelivered(notebook) if one.due >= one.until > history.now]
    assert len(coming) + len(held_back) == len(undelivered(notebook))


@always
@given(histories)
def test_of_a_removed_interview_the_playbook_knows_nothing(history: History) -> None:
    removed = {one.id for _, one in history.interviews if one.removed_at}
    for nudge in of_the_playbook(list(derive(history.notebook))):
        application = history.notebook.application(nudge.key.application)
        subjects = {nudge.key.subject.partition(".")[0]}
        promises = application.promises if application else []
        subjects |= {one.interview_id for one in promises if one.id == nudge.key.subject}

        assert not subjects & removed


@always
@given(histories)
def test_what_did_not_take_place_calls_for_a_check_in_at_most(history: History) -> None:
    absent = {one.id for _, one in history.interviews if one.is_no_show}
    called_for = {
        nudge.key.rule
        for nudge in of_the_playbook(list(derive(history.notebook)))
        if nudge.key.subject.partition(".")[0] in absent
    }

    assert called_for <= {"check_in", "check_in_again", "move_on"}


@always
@given(histories)
def test_where_there_is_nobody_no_follow_up_is_called_for(history: History) -> None:
    follow_ups = {"check_in", "check_in_again", "move_on", "apply_follow_up"}
    for nudge in of_the_playbook(list(derive(history.notebook))):
        application = history.notebook.application(nudge.key.application)
        if application and application.nobody_since:
            assert nudge.key.rule not in follow_ups
            assert nudge.key.rule != "thank_you" or not nudge.key.subject.endswith(".")


@always
@given(histories)
def test_a_card_finds_the_nudge_that_it_shows(history: History) -> None:
    derived = of_the_playbook(list(derive(history.notebook)))

    assert [find(history.notebook, nudge.key) for nudge in derived] == derived
    for nudge in derived:
        found = find(history.notebook, nudge.key._replace(occurrence="z1"))
        same_topic = [one for one in derived if one.key.topic == nudge.key.topic]
        assert found == same_topic[-1]


@always
@given(histories)
def test_nobody_is_visited_too_late_or_for_nothing(history: History) -> None:
    notebook = history.notebook
    due = next_due(notebook)
    allowed = max(notebook.hold_until or history.now, history.now)
    for nudge in () if notebook.person.unreachable else undelivered(notebook):
        assert due
        assert due <= max(nudge.due, allowed)
    if due:
        before = notebook.model_copy(deep=True)
        history.now = max(due, history.now)
        history.visit()

        assert notebook != before
        following = next_due(notebook)
        assert following is None or following > history.now


@always
@given(histories)
def test_who_is_visited_in_time_misses_nothing_and_comes_to_rest(history: History) -> None:
    notebook = history.notebook
    notebook.person.unreachable, notebook.person.paused_until = "", None
    notebook.person.wishes.clear()
    history.now = max(history.now, notebook.hold_until or history.now)
    history.visit()
    known = set(notebook.deliveries)
    for _ in range(100):
        due = next_due(notebook)
        if due is None:
            break
        assert due > history.now
        history.now = due
        history.visit()

    assert next_due(notebook) is None
    assert undelivered(notebook) == []
    assert [
        one for key, one in notebook.deliveries.items() if key not in known and one.missed_at
    ] == []


@always
@given(histories)
def test_of_what_is_over_nothing_is_said_but_the_last_good_manners(history: History) -> None:
    over = {one.id for one in history.notebook.applications if one.ending}
    about_it = [
        one for one in of_the_playbook(undelivered(history.notebook)) if one.key.application in over
    ]

    assert {one.key.rule for one in about_it} <= {
        name for name, one in TRAITS.items() if one.outlives
    }


@always
@given(histories)
def test_three_nudges_a_day_come_alone_and_each_was_called_for(history: History) -> None:
    notebook, person = history.notebook, history.notebook.person
    notebook.deliveries.clear()
    said: Counter[date] = Counter()
    for _ in range(60):
        due = next_due(notebook)
        if due is None:
            break
        history.now = max(history.now, due)
        before = set(notebook.deliveries)
        batch = claim(notebook, history.now)
        keys = [key for one in batch.posts if (key := Key.parse(one.key))]
        alone = [key for key in keys if key.rule in BY_ITSELF and not key.is_snoozed]
        said[manners.local(history.now, person).date()] += len(alone)
        new = [Key.parse(one) for one in set(notebook.deliveries) - before]
        explained = {one.key.topic for one in derive(notebook)}
        record(notebook, arrived(history, batch), history.now)

        assert {one.topic for one in new if one} <= explained

    assert all(count <= MOST_A_DAY for count in said.values())
