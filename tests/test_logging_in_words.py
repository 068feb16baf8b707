"""`/interview log …`: the words fill the form, the person confirms, and no word is lost."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
def ana(stage: Stage) -> Seeker:
    """Somebody of whom nothing is known yet."""
    return stage.person("Ana")


def form(ana: Seeker) -> dict[str, str]:
    """What the open form holds for words, by label."""
    assert ana.person.modal
    inputs = [one for one in ana.person.modal.blocks if one["type"] == "input"]
    held = {one["label"]["text"]: one["element"].get("initial_value", "") for one in inputs}
    return {label: words for label, words in held.items() if words}


def begun(ana: Seeker) -> datetime:
    """The moment that stands in the open form."""
    assert ana.person.modal
    elements = [one["element"] for one in ana.person.modal.blocks if one["type"] == "input"]
    [at] = [one["initial_date_time"] for one in elements if one["type"] == "datetimepicker"]
    return datetime.fromtimestamp(at, UTC)


async def test_words_fill_the_form_and_the_person_confirms(ana: Seeker) -> None:
    words = "Acme, staff engineer, yesterday 3pm with Ana Ruiz <ana@acme.com>"
    assert await ana.types(f"/interview log {words}") is None
    assert form(ana) == {
        "Company": "Acme",
        "Role": "staff engineer",
        "Who you met": "Ana Ruiz, ana@acme.com",
    }
    assert ana.sees() == []
    assert await ana.submits() == {}

    card = ana.sees()[-1]
    assert card.plain.splitlines()[:3] == [
        "*Interview at Acme, staff engineer*",
        "yesterday at 3:00 PM · 1 hour",
        "With Ana Ruiz",
    ]


async def test_what_is_not_understood_stays_in_the_notes(ana: Seeker) -> None:
    await ana.types(
        "/interview log technical interview at Globex & Sons today 8am,"
        " they grilled me on B+ trees, I'll send the repo tomorrow, they decide by Friday"
    )
    assert ana.person.modal
    assert form(ana)["Notes"] == "they grilled me on B+ trees"
    assert form(ana)["What you promised"] == "I'll send the repo by 2026-03-04"
    assert await ana.submits() == {}

    assert "They decide by Fri 6 Mar" in ana.sees()[-1].plain


@pytest.mark.parametrize(
    ("typed", "company", "notes"),
    [
        (" Acme", "Acme", ""),
        ("\nAcme", "Acme", ""),
        ("\t\tAcme\u00a0Labs", "Acme\u00a0Labs", ""),
        (
            "\u00a0Acme\nnice people, with a dog\nand tea",
            "Acme",
            "nice people, with a dog\nand tea",
        ),
        (" Acme, nice people, with a dog", "Acme", "nice people, with a dog"),
        (" see https://acme.com/a?b=1&c <tea>", "see https://acme.com/a?b=1&c <tea>", ""),
        (f" {'Acme ' * 30}, tea", ("Acme " * 20).strip(), f"{('Acme ' * 10).strip()}\ntea"),
        (f" {'x' * 130}", "x" * 100, "x" * 30),
        ("", "", ""),
    ],
)
async def test_words_that_tell_of_nothing_else_are_company_and_notes(
    ana: Seeker, typed: str, company: str, notes: str
) -> None:
    await ana.types(f"/interview log{typed}")

    held = {"Company": company, "Notes": notes}
    assert form(ana) == {label: words for label, words in held.items() if words}


async def test_more_words_than_the_form_holds_are_given_back(ana: Seeker) -> None:
    words = " ".join(f"word{nth}" for nth in range(1000))
    answer = await ana.types(f"/interview log Acme interview yesterday 3pm, {words}")
    notes = form(ana)["Notes"]

    assert form(ana)["Company"] == "Acme"
    assert 2990 < len(notes) <= 3000
    assert answer
    told, *given_back = answer.blocks
    assert told["text"]["text"] == "The form holds only so much. This did not fit:"
    rest = "".join(one["elements"][0]["elements"][0]["text"] for one in given_back)
    assert f"{notes} {rest}".split() == words.split()


async def test_without_a_time_zone_nothing_is_read(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("users.info", Fault.server_error(503))
    await ana.types("/interview log Acme, technical interview yesterday 3pm")

    assert form(ana) == {"Company": "Acme", "Notes": "technical interview yesterday 3pm"}


@pytest.mark.parametrize(
    ("tz", "locale", "begins"),
    [
        ("Europe/Berlin", "en-US", "2025-12-02 10:00"),
        ("Europe/Berlin", "de-DE", "2025-12-02 10:00"),
        ("America/Chicago", "en-US", "2026-02-12 10:00"),
        ("America/Chicago", "en-GB", "2025-12-02 10:00"),
    ],
)
async def test_day_and_month_are_in_the_order_of_the_place(
    stage: Stage, tz: str, locale: str, begins: str
) -> None:
    bo = stage.person("Bo", tz, locale)
    await bo.types("/interview log had an interview at Acme on 2/12 at 10:00")

    assert f"{begun(bo).astimezone(ZoneInfo(tz)):%Y-%m-%d %H:%M}" == begins


async def test_a_date_that_can_be_read_in_two_ways_is_not_read(stage: Stage) -> None:
    bo = stage.person("Bo", "Asia/Singapore")
    await bo.types("/interview log had an interview at Acme on 2/12 at 10:00")

    assert begun(bo) == berlin("2026-03-03 09:00")
    assert form(bo) == {"Company": "Acme", "Notes": "on 2/12 at 10:00"}
