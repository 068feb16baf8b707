"""Bringing a file in holds whatever stands in it, within Slack's limits."""

import pytest

from bot.coach.arrivals import Arrival, bring_in, guess, read_rows
from bot.coach.arrivals.sheets import MOST_COLUMNS, Sheet
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.views import application, arrivals, dm
from bot.views.arrivals import Step
from tests.views.test_limits import NOW, TEXTS


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
@pytest.mark.parametrize("rows", [1, 500])
def test_every_step_is_within_slacks_limits(text: str, rows: int) -> None:
    named = ("company", "role", "notes", "contact", "interview", "status")
    columns = (*named, *((text[:200].strip() or "x") for _ in range(MOST_COLUMNS - len(named))))
    cells = (text[:500], text, text, text, "2026-03-01", "applied")
    row = (*cells, *(text for _ in range(MOST_COLUMNS - len(cells))))
    sheet = Sheet(columns, (row,) * rows)
    book, step = Notebook(), Step("F0123456789", "0" * 16, guess(sheet))
    arrival = read_rows(sheet, guess(sheet), book.person, NOW)

    check_view(arrivals.form())
    check_view(arrivals.columns(sheet, guess(sheet), step))
    check_view(arrivals.preview(book, arrival, [], step))
    check_view(arrivals.preview(book, arrival, arrival.book.applications, step))
    check_view(arrivals.preview(book, Arrival(arrival.book, True, (text,)), [], step))
    made = bring_in(book, arrival, "V", NOW)
    check_view(arrivals.done(made))
    check_blocks(dm.show(book, Key("brought", "", made.id, ""), Delivery(due=NOW)).blocks)
    for one in book.applications[:3]:
        check_view(application.modal(book, one, NOW))
        check_view(application.edit_form(one))
