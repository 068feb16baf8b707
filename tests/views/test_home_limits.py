"""Home and an open application hold whatever people type, within Slack's limits."""

import pytest

from bot.coach import putting_away, remarks
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.remark import Verb
from bot.coach.tab import Shelf
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.views import application, dm, home, home_forms
from tests.views.test_limits import NOW, TEXTS, notebook


def full(text: str) -> Notebook:
    """Everything that can be there, at length."""
    book = notebook(text, interviews=14)
    for nth, one in enumerate(book.applications):
        remarks.note(book, one, Verb.HEARD, f"r{nth}", NOW)
        remarks.note(book, one, Verb.OFFER, f"o{nth}", NOW, NOW.date())
    book.tab.search = ""
    return book


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
@pytest.mark.parametrize("shelf", Shelf)
def test_home_is_within_slacks_limits(text: str, shelf: Shelf) -> None:
    book = full(text)
    book.tab.shelf = shelf
    check_view(home.view(book, NOW), "home")
    book.tab.search = text[:100]
    check_view(home.view(book, NOW), "home")


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
def test_an_open_application_is_within_slacks_limits(text: str) -> None:
    book = full(text)
    for one in list(book.applications):
        check_view(application.modal(book, one, NOW))
        check_view(application.edit_form(one))
        putting_away.remove(book, one.id, NOW)
        key = Key("removed", "", one.id, str(int(NOW.timestamp())))
        check_blocks(dm.show(book, key, Delivery(due=NOW)).blocks)
        putting_away.restore(book, one.id)
        check_blocks(dm.show(book, key, Delivery(due=NOW)).blocks)
    check_view(home_forms.promise(book.applications))
    check_view(home_forms.search(text[:100]))
