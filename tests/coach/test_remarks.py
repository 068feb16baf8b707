"""What was told makes its facts once; taken back in whatever order, it leaves what was before."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import forgetting, remarks
from bot.coach.facts import Notebook
from bot.coach.history import Outcome
from bot.coach.remark import Verb
from bot.coach.rules.before import apply_follow_up
from bot.coach.rules.silence import check_in
from bot.coach.settling import settle
from tests.coach.forms import DAY, NOON, edits, logs, promised
from tests.coach.histories import History, histories
from tests.coach.story import acme, at, calls, day, interview, starts, story

SAID_ON = "Wed 4 Mar 10:00"


@pytest.fixture
def ana() -> Notebook:
    """Somebody who had an interview at Acme yesterday."""
    return story(interview("Tue 3 Mar 10:00-11:00"))


def tells(
    ana: Notebook, verb: Verb, by: str = "", *, on: str = SAID_ON, source: str = "", text: str = ""
) -> str:
    """Something is told about Acme; the id of the remark."""
    source = source or f"V{ana.last_id}"
    named = day(by) if by else None
    return remarks.note(ana, acme(ana), verb, source, at(on, ana), named, text).id


def takes_back(ana: Notebook, *ids: str) -> None:
    for id in ids:
        remarks.take_back(ana, id, at("Thu 5 Mar 10:00", ana))


def facts(ana: Notebook) -> dict[str, object]:
    """All but the record of what was told."""
    return ana.model_dump(exclude={"last_id", "remarks"})


def decided(ana: Notebook) -> date | None:
    return acme(ana).decision_by


def test_news_end_the_silence_until_they_are_taken_back(ana: Notebook) -> None:
    silent = starts(ana, check_in)
    heard = tells(ana, Verb.HEARD)
    assert starts(ana, check_in) == []
    takes_back(ana, heard)

    assert starts(ana, check_in) == silent


def test_a_decision_date_replaces_the_silence(ana: Notebook) -> None:
    tells(ana, Verb.DECISION, "Fri 13 Mar")

    assert starts(ana, check_in) == ["Mon 16 Mar 09:00"]


def test_an_offer_has_a_day_by_which_to_answer(ana: Notebook) -> None:
    tells(ana, Verb.OFFER, "Thu 12 Mar")
    tells(ana, Verb.OFFER, on="Thu 5 Mar 10:00")

    assert acme(ana).offer is not None
    assert acme(ana).offer.answer_by == day("Thu 12 Mar")
    assert len(acme(ana).replies) == 2


def test_promises_are_read_from_the_words(ana: Notebook) -> None:
    text = "send references tomorrow\nthey send the task by Friday\nthink"
    tells(ana, Verb.PROMISE, text=text)

    assert [(one.text, str(one.due), one.owner) for one in acme(ana).promises] == [
        ("send references", "2026-03-05", "me"),
        ("they send the task", "2026-03-06", "them"),
        ("think", "None", "me"),
    ]


def test_an_application_without_an_answer_is_followed_up(ana: Notebook) -> None:
    acme(ana).interviews.clear()
    tells(ana, Verb.APPLIED, "Mon 2 Mar")
    assert starts(ana, apply_follow_up) == ["Mon 9 Mar 12:00"]
    tells(ana, Verb.APPLIED, "Wed 4 Mar")

    assert starts(ana, apply_follow_up) == ["Wed 11 Mar 10:00"]


@pytest.mark.parametrize("verb", Verb)
def test_the_same_source_twice_changes_nothing(ana: Notebook, verb: Verb) -> None:
    first = tells(ana, verb, "Fri 13 Mar", source="1772.5", text="call")
    before = ana.model_dump()
    assert tells(ana, verb, "Fri 20 Mar", source="1772.5", text="call") == first
    takes_back(ana, first)
    gone = ana.model_dump()
    assert tells(ana, verb, "Fri 20 Mar", source="1772.5", text="call") == first

    assert ana.model_dump() == gone != before


def test_a_day_that_was_moved_again_stays(ana: Notebook) -> None:
    first = tells(ana, Verb.DECISION, "Fri 6 Mar")
    second = tells(ana, Verb.DECISION, "Fri 13 Mar")
    takes_back(ana, first)
    assert decided(ana) == day("Fri 13 Mar")
    takes_back(ana, second)

    assert decided(ana) is None


def test_a_day_that_was_corrected_in_the_form_stays() -> None:
    notebook = Notebook.blank()
    id = logs(notebook)
    told = remarks.note(
        notebook, notebook.applications[0], Verb.DECISION, "V", NOON, date(2026, 3, 6)
    )
    notebook.applications[0].decision_by = date(2026, 3, 20)
    remarks.take_back(notebook, told.id, NOON)

    assert notebook.applications[0].decision_by == date(2026, 3, 20)
    assert notebook.find_interview(id)


def test_a_promise_that_was_kept_stays(ana: Notebook) -> None:
    told = tells(ana, Verb.PROMISE, text="call\nwrite")
    acme(ana).promises[0].kept_at = at("Wed 4 Mar 12:00", ana)
    takes_back(ana, told)

    assert [one.text for one in acme(ana).promises] == ["call"]


def test_an_offer_that_was_told_again_stays(ana: Notebook) -> None:
    first = tells(ana, Verb.OFFER, "Thu 12 Mar")
    second = tells(ana, Verb.OFFER, "Fri 13 Mar")
    takes_back(ana, first)
    assert acme(ana).offer is not None
    assert acme(ana).offer.answer_by == day("Fri 13 Mar")
    takes_back(ana, second)

    assert acme(ana).offer is None


def test_what_was_taken_back_by_mistake_is_put_back(ana: Notebook) -> None:
    told = tells(ana, Verb.APPLIED, "Mon 2 Mar")
    before = facts(ana)
    takes_back(ana, told)
    assert acme(ana).applied_at is None
    remarks.put_back(ana, told)
    remarks.put_back(ana, told)

    assert facts(ana) == before


sayings = st.lists(
    st.tuples(st.sampled_from(Verb), st.none() | st.dates(date(2026, 3, 1), date(2026, 4, 1))),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)
@given(histories, sayings, st.randoms(use_true_random=False))
def test_whatever_was_told_is_taken_back_in_any_order(
    history: History, told: list[tuple[Verb, date | None]], chance: st.DataObject
) -> None:
    notebook, now = history.notebook, history.now
    before = facts(notebook)
    ids = []
    for nth, (verb, named) in enumerate(told):
        for application in notebook.applications[:1]:
            source = f"told {nth}"
            moment = now + nth * DAY
            one = remarks.note(notebook, application, verb, source, moment, named, "call")
            ids.append(one.id)
    chance.shuffle(ids)
    for id in ids:
        remarks.take_back(notebook, id, now)
        remarks.take_back(notebook, id, now)

    assert facts(notebook) == before


def test_what_was_taken_back_is_forgotten_after_a_week(ana: Notebook) -> None:
    told = tells(ana, Verb.PROMISE, text="sing for them")
    takes_back(ana, told)
    week_later = at("Thu 12 Mar 10:00", ana)
    assert forgetting.purge_times(ana) == [week_later]
    forgetting.purge(ana, week_later)

    assert "sing" not in ana.model_dump_json()
    remarks.take_back(ana, told, week_later)
    remarks.put_back(ana, told)


def test_all_that_was_told_goes_along_to_the_company_that_was_meant() -> None:
    notebook = Notebook.blank()
    meant, misspelt = logs(notebook), logs(notebook, "Acmme", on=NOON + DAY)
    application = notebook.applications[1]
    for verb in (Verb.HEARD, Verb.DECISION, Verb.OFFER, Verb.PROMISE):
        remarks.note(notebook, application, verb, verb, NOON, date(2026, 3, 9), "call on 9 March")
    edits(notebook, misspelt, company="Acme")
    [acme] = notebook.applications

    assert [one.id for one in acme.interviews] == [meant, misspelt]
    assert len(acme.replies) == 3
    assert acme.decision_by == date(2026, 3, 9)
    assert acme.offer is not None
    assert [one[1:] for one in promised(notebook)] == [("call", "2026-03-09")]
    for one in notebook.remarks:
        remarks.take_back(notebook, one.id, NOON)
    assert (acme.replies, acme.decision_by, acme.offer, acme.promises) == ([], None, None, [])


@pytest.mark.parametrize(("told_on", "replies"), [("Wed 4 Mar 11:00", 1), ("Wed 4 Mar 11:01", 2)])
def test_what_a_reply_said_is_no_second_reply(ana: Notebook, told_on: str, replies: int) -> None:
    [nudge] = calls(ana, check_in)
    settle(ana, nudge.key, Outcome.REPLIED, at(SAID_ON, ana))
    news = tells(ana, Verb.HEARD, on=told_on)
    assert len(acme(ana).replies) == replies
    takes_back(ana, news)

    # The click has an Undo of its own.
    assert [one.at for one in acme(ana).replies] == [at(SAID_ON, ana)]
