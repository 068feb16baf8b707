"""Words that may mean several applications: which ones, and kept until it is clear."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.coach import applying, forgetting, planner, tellings
from bot.coach.applying import Applied
from bot.coach.choosing import split_company
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Notebook
from bot.coach.remark import Telling, Verb
from bot.coach.tellings import Told

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def notebook(*companies: str) -> Notebook:
    """Somebody who applied to these."""
    book = Notebook()
    for company in companies:
        applying.apply(book, Applied(company), f"V {company}", NOW - DAY)
    return book


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Acme send it", ("Acme", "send it")),
        ("to ACME: send it", ("ACME", "send it")),
        ("acme, send it", ("acme", "send it")),
        ("Acme – send it", ("Acme", "send it")),
        ("Acme Labs send it", ("Acme Labs", "send it")),
        ("Hooli send it", ("Hooli", "send it")),
        ("Hooli Inc. send it", ("Hooli Inc.", "send it")),
        ("Acme and send it", ("Acme", "and send it")),
        ("send it", ("", "send it")),
        ("send it to Acme", ("", "send it to Acme")),
        ("Acme\nsend it\nthey call", ("Acme", "send it\nthey call")),
        ("Acme", ("Acme", "")),
        ("", ("", "")),
    ],
)
def test_a_company_is_known_at_the_beginning_of_the_words(
    words: str, expected: tuple[str, str]
) -> None:
    assert split_company(notebook("Acme", "Acme Labs", "Hooli Inc."), words) == expected


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        ("Acme", ["Acme"]),
        ("Labs", ["Acme Labs"]),
        ("hooli", ["Hooli Inc."]),
        ("", ["Acme", "Acme Labs", "Hooli Inc."]),
        ("Hool", []),
        ("Umbrella", []),
    ],
)
def test_a_name_means_whole_words(company: str, expected: list[str]) -> None:
    telling = Telling(id="t1", source="1.5", at=NOW, what=Verb.HEARD, company=company)
    found = tellings.candidates(notebook("Acme", "Acme Labs", "Hooli Inc."), telling)

    assert [one.company for one in found] == expected


def test_only_a_whole_name_is_clear() -> None:
    book = notebook("Acme Labs")
    part = tellings.take_in(book, Told(Verb.HEARD, "Acme"), "1.5", NOW)
    whole = tellings.take_in(book, Told(Verb.HEARD, "ACME LABS Ltd."), "1.6", NOW)

    assert (part.closed_at, whole.closed_at) == (None, NOW)
    assert len(book.applications[0].replies) == 1


def test_it_is_done_once_when_it_is_clear() -> None:
    book = notebook("Acme", "Hooli")
    telling = tellings.take_in(book, Told(EndingKind.REJECTED), "1.5", NOW)
    acme, hooli = book.applications
    tellings.choose(book, telling.id, hooli.id, NOW + DAY)
    tellings.choose(book, telling.id, acme.id, NOW + DAY)
    tellings.drop(book, telling.id, NOW + DAY)

    assert acme.ending is None
    assert hooli.ending is not None
    assert hooli.ending.at == NOW
    assert tellings.take_in(book, Told(EndingKind.REJECTED, "Acme"), "1.5", NOW) is telling
    assert acme.ending is None


def test_days_count_from_when_it_was_said() -> None:
    book = notebook("Acme", "Hooli")
    telling = tellings.take_in(book, Told(Verb.PROMISE, text="call tomorrow"), "1.5", NOW)
    tellings.choose(book, telling.id, book.applications[0].id, NOW + 3 * DAY)

    [promise] = book.applications[0].promises
    assert str(promise.due) == "2026-03-04"


def test_a_new_try_at_a_company_that_said_no_is_another_application() -> None:
    book = notebook("Acme")
    tellings.take_in(book, Told(EndingKind.REJECTED, "Acme"), "1.5", NOW)
    tellings.take_in(book, Told(Verb.APPLIED, "Acme", NOW.date(), role="cook"), "1.6", NOW + DAY)

    assert [one.in_play for one in book.applications] == [False, True]


def test_an_old_question_is_forgotten() -> None:
    book = notebook()
    tellings.take_in(book, Told(Verb.PROMISE, text="sing"), "1.5", NOW)
    month_later = NOW + forgetting.KEEP_QUESTIONS
    assert planner.next_due(book) == NOW
    forgetting.purge(book, month_later - timedelta(microseconds=1))
    assert book.tellings != []
    forgetting.purge(book, month_later)

    assert "sing" not in book.model_dump_json()


def test_nothing_is_called_for_by_an_application_that_was_withdrawn() -> None:
    book = notebook("Acme")
    tellings.take_in(book, Told(Verb.PROMISE, "Acme", text="call tomorrow"), "1.5", NOW)
    book.applications[0].applied_at = None

    kinds = {nudge.key.rule for nudge in planner.undelivered(book)}
    assert kinds == {"remark"}
