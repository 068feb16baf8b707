"""The settings and the question about a kind, within Slack's limits whatever is in the notebook."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings

from bot.coach.effects import Effects, effects
from bot.coach.facts import Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Nudge
from bot.coach.person import Intensity, Person
from bot.coach.preferences import SIGNATURE_LIMITS, Preferences, mended, preferences_of, problems
from bot.coach.traits import TRAITS
from bot.sandbox.block_kit import values
from bot.sandbox.block_kit.validate import check_blocks, check_view
from bot.views import habits
from bot.views.settings import form, read
from tests.coach.test_preferences import FORM, forms
from tests.views.test_limits import NOW, TEXTS, notebook

TODAY = date(2026, 3, 3)
LOUD = FORM.model_copy(
    update={
        "country": "GS",
        "intensity": Intensity.LIGHT,
        "paused_until": date(2026, 3, 20),
        "left_out": tuple(TRAITS),
        "rare": tuple(TRAITS),
        "reflect": timedelta(minutes=77),
        "thank_you": timedelta(hours=25),
        "check_in": timedelta(days=400),
        "working_days": (6,),
        "day_starts": time(0),
        "day_ends": time(0),
        **{field: "ä" * limit for field, limit in SIGNATURE_LIMITS.items()},
    }
)
SILENT = Effects(coming=(), pause=(), holidays=(), intensity=(), kinds=(), delays=())


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
@pytest.mark.parametrize("chosen", [FORM, LOUD], ids=["as it comes", "everything chosen"])
def test_the_form_is_within_slacks_limits(text: str, chosen: Preferences) -> None:
    book = notebook(text)
    found = problems(chosen, TODAY)
    meant = effects(book, mended(chosen, FORM, found), NOW)

    for wrong in ({}, found):
        check_view(form(chosen, meant, book.person, wrong))


def filled(view: dict[str, object]) -> dict[str, object]:
    """The view as it comes back when nobody has touched it."""
    return {**view, "state": {"values": values.initial(view["blocks"])}}  # type: ignore[arg-type]


@settings(max_examples=50, deadline=None)
@given(forms)
def test_the_form_reads_back_what_it_shows(chosen: Preferences) -> None:
    view = form(chosen, SILENT, Person(tz="Asia/Kathmandu"))
    check_view(view)

    assert read(filled(view)) == (chosen, chosen)


def test_a_form_that_comes_back_empty_says_what_it_began_with() -> None:
    view = form(FORM, SILENT, Person()) | {"state": {"values": {}}}
    begun, given = read(view)

    # What may be empty and came back empty was emptied.
    assert begun == FORM
    assert given == FORM.model_copy(update={"working_days": ()})


@pytest.mark.parametrize("zone", ["", "Europe/Berlin", "America/Argentina/ComodRivadavia", "UTC"])
def test_every_zone_has_a_form(zone: str) -> None:
    person = Person(tz=zone)
    own = preferences_of(person, TODAY)

    check_view(form(own, effects(Notebook(person=person), own, NOW), person))


@pytest.mark.parametrize("rule", TRAITS)
@pytest.mark.parametrize("late", [timedelta(0), timedelta(days=3)])
def test_the_question_about_any_kind_can_be_shown(rule: str, late: timedelta) -> None:
    key = Key("habit", "", rule, "i2." + "c" * 100)
    question = Nudge(key, NOW, NOW, label="A question", words=("&<>" * 200, NOW))
    shown = [habits.asking(question, key, Person(), ("Late, sorry: ", NOW + late))]
    shown.append(habits.card(Notebook(), key, _delivery(NOW)))
    for message in shown:
        assert message.text
        check_blocks(message.blocks)


def _delivery(at: datetime) -> Delivery:
    return Delivery(due=at, sent_at=at)
