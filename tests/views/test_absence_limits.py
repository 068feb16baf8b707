"""Slack takes the cards and forms about people who are missing, whatever they are called."""

from datetime import timedelta

import pytest

from bot.coach import no_show, recipients
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.history import Delivery, Outcome
from bot.coach.settling import settle
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.views import dm
from bot.views import no_show as absence
from bot.views import recipients as asking
from tests.views.test_limits import NOW, TEXTS, notebook

LATE = NOW + timedelta(days=9)
texts = pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))


def absent(text: str) -> tuple[Notebook, Application, Interview]:
    """Nobody came to the first of three interviews, and somebody in between is to be told."""
    book = notebook(text)
    application = book.applications[0]
    interview = application.interviews[0]
    recipients.write_to_somebody(book, application, f"{text[:80]}, {text[:80]}, bo@acme.example")
    no_show.tell(book, interview.id, LATE)
    return book, application, interview


def check(book: Notebook) -> None:
    """Let Slack's rules judge every card there may be about this."""
    for application in book.applications:
        delivery = Delivery(due=NOW)
        keys = [no_show.key_of(application, one) for one in application.interviews]
        for key in (*keys, recipients.key_of(application)):
            shown = dm.show(book, key, delivery)
            assert shown.text
            assert len(shown.text) <= 40_000
            check_blocks(shown.blocks)


@texts
def test_every_card_is_within_slacks_limits(text: str) -> None:
    book, application, interview = absent(text)
    check(book)
    settle(book, no_show.key_of(application, interview), Outcome.DONE, LATE)
    check(book)
    recipients.write_to_nobody(application, LATE)
    check(book)
    no_show.take_back(book, interview.id)
    check(book)
    no_show.tell(book, interview.id, LATE)
    check(book)


@texts
def test_every_form_is_within_slacks_limits(text: str) -> None:
    book, application, interview = absent(text)
    check_view(absence.new_time_form(application, interview, NOW, book.person))
    check_view(absence.too_early())
    check_view(asking.form(application))


@pytest.mark.parametrize("known", [0, 1, 7, 8, 97, 98, 200])
def test_any_number_of_people_can_be_chosen_from(known: int) -> None:
    book, application, _ = absent("Acme")
    application.contacts, application.write_to = [], ""
    for number in range(known):
        recipients.write_to_somebody(book, application, f"Bo {number}")
    view = asking.form(application)
    check_view(view)
    chosen = view["blocks"][0]["element"]

    assert chosen["type"] == ("radio_buttons" if known <= 7 else "static_select")
    assert len(chosen["options"]) == min(known + 3, 100)
    assert chosen["initial_option"]["value"] == (application.write_to or asking.WHOEVER)
