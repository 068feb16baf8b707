"""Slack takes the cards of what was told, whatever the words are."""

from datetime import date, timedelta

import pytest

from bot.coach import remarks, supposing
from bot.coach.applying import Applied
from bot.coach.correspondence import EndingKind
from bot.coach.entry import Entry
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.remark import Telling, Verb
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.views import applied, dm, supposed, tellings
from tests.views.test_limits import NOW, TEXTS, notebook

texts = pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))


def check(book: Notebook) -> None:
    """Let Slack's rules judge every card."""
    for one in book.remarks:
        key = Key("remark", one.application_id, one.id, "1")
        shown = dm.show(book, key, Delivery(due=NOW))
        assert shown.text
        assert len(shown.text) <= 40_000
        check_blocks(shown.blocks)


@texts
@pytest.mark.parametrize("verb", Verb)
def test_every_card_is_within_slacks_limits(text: str, verb: Verb) -> None:
    book = notebook(text, interviews=1)
    application = book.applications[0]
    for nth, day in enumerate((None, date(2026, 3, 13), date(2026, 3, 20))):
        words = f"{text} on Friday\n" * 6
        remarks.note(book, application, verb, f"V{nth}", NOW + timedelta(nth), day, words)
    check(book)
    for one in book.remarks:
        remarks.take_back(book, one.id, NOW)
        check(book)
    book.applications.clear()
    check(book)


@texts
@pytest.mark.parametrize("what", [EndingKind.REJECTED, EndingKind.CLOSED, *list(Verb)[1:]])
def test_every_question_is_within_slacks_limits(text: str, what: str) -> None:
    book = notebook(text)
    for number in range(30):
        book.applications.append(book.applications[0].model_copy(update={"id": f"b{number}"}))
    for company in ("", text[:100], "Umbrella"):
        telling = Telling(id="t1", source="V", at=NOW, what=what, company=company, text=text)
        check_blocks(tellings.question(book, telling).blocks)
        check_blocks(tellings.question(Notebook(), telling).blocks)
    check_view(applied.form(Applied(text, text, NOW.date()), "m1"))


@texts
def test_every_card_of_a_supposed_interview_is_within_slacks_limits(text: str) -> None:
    book = notebook(text)
    words = f"had an interview at Acme today with Ana Ruiz ({text[:50]}). I'll send {text}. {text}"
    supposing.take_in(book, words, "1.5", NOW)
    [key] = [Key("telling", "", one.id, "1") for one in book.tellings]
    shown = dm.show(book, key, Delivery(due=NOW))

    assert "It sounds like an interview at Acme" in shown.text
    check_blocks(shown.blocks)
    check_view(supposed.form(Entry("Acme", NOW), book.tellings[0].id))
    check_blocks(tellings.too_long(text * 50).blocks)


def test_the_form_reads_back_what_it_shows() -> None:
    entry = Applied("Initech", "Clerk", date(2026, 3, 2))
    values = {
        block["block_id"]: {
            "input": {
                "value": block["element"].get("initial_value"),
                "selected_date": block["element"].get("initial_date"),
            }
        }
        for block in applied.form(entry)["blocks"]
    }

    assert applied.read({"state": {"values": values}}) == entry
    assert applied.read({"state": {"values": {}}}) == Applied("")
