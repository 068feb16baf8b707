"""Slack takes the cards of what was told, whatever the words are."""

from datetime import date, timedelta

import pytest

from bot.coach import remarks
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.remark import Verb
from bot.sandbox.block_kit.validate import check_blocks
from bot.views import dm
from tests.views.test_limits import NOW, TEXTS, notebook

texts = pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))


def check(book: Notebook) -> None:
    """Let Slack's rules judge every card."""
    for one in book.remarks:
        key = Key("remark", one.application_id, one.id, "1")
        shown = dm.show(book, key, Delivery(due=NOW, title="t" * 500))
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
