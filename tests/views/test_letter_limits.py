"""Letters of the longest and strangest words, in every state, are within Slack's limits."""

import pytest

from bot.coach import drafting, letters
from bot.coach.draft import Details, Draft, Purpose, Version
from bot.coach.facts import Notebook
from bot.coach.fitting import fitting
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.proofreading import proofread
from bot.coach.style import Style
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.spelling import speller
from bot.views import dm, letter_forms
from tests.views.test_limits import NOW, TEXTS, notebook

LATER = NOW.replace(day=20)


def drafts(book: Notebook, text: str) -> list[Draft]:
    """A letter of every kind that fits, with all that the person can add to it."""
    book.person.style = Style(name=text[:80], phone=text[:40], profile=text[:200])
    [application] = book.applications
    for nth, matter in enumerate(fitting(book, application, LATER)[:12]):
        draft = drafting.begin(book, matter, f"click{nth}", LATER)
        told = {name: text[: drafting.LIMITS[name]] for name in Details.model_fields}
        drafting.add_details(book, draft, Details(**told), LATER)
        drafting.correct(draft, text[:200], text[:3000], LATER)
        draft.chosen = nth % len(draft.versions)
    return book.drafts


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
def test_every_letter_can_be_shown(text: str) -> None:
    book = notebook(text)
    for draft in drafts(book, text):
        key = Key("letter", draft.matter.application_id, draft.id, "1")
        for change in (lambda _: None, lambda one: drafting.drop(one, LATER)):
            change(draft)
            shown = dm.show(book, key, Delivery(due=LATER))
            check_blocks(shown.blocks)
            assert shown.text
        for number in range(len(draft.versions)):
            copy = dm.show(
                book, key._replace(rule="copy", occurrence=str(number)), Delivery(due=NOW)
            )
            check_blocks(copy.blocks)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
def test_every_form_of_a_letter_can_be_shown(text: str) -> None:
    book = notebook(text)
    for draft in drafts(book, text):
        asks = letters.asks(book, draft.matter, draft.details)
        check_view(letter_forms.edit(draft))
        if asks:
            check_view(letter_forms.details(draft, asks))
        found = proofread(book, draft.matter, draft.text, LATER.date(), speller("en"))
        check_view(letter_forms.check(draft, found))
        check_view(letter_forms.backwards([text] * 60))
    [application] = book.applications
    choices = [letter_forms.Choice(one, application) for one in fitting(book, application, LATER)]
    check_view(letter_forms.which(choices))


def test_a_long_letter_goes_into_a_mail_without_its_text() -> None:
    book = notebook("a")
    draft = drafts(book, "ä")[0]
    body = "ü" * 3000
    draft.versions.append(Version(subject="Hello", body=body, at=NOW, by_hand=True))
    draft.chosen = len(draft.versions) - 1
    key = Key("letter", draft.matter.application_id, draft.id, "1")
    assert draft.matter.purpose is not Purpose.LINKEDIN_NOTE

    shown = dm.show(book, key, Delivery(due=LATER))
    assert "body=" not in str(shown.blocks)
    assert "subject=Hello" in str(shown.blocks)
