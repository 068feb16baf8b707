"""From typed words to the form: in whose order dates are, and that every field keeps its limit."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.entry import LIMITS, Entry, problems
from bot.coach.person import Person
from bot.coach.reading import fit, locale_of, typed

NOW = datetime(2026, 3, 5, 15, tzinfo=UTC)
ANA = Person(tz="Europe/Berlin")

texts = st.lists(st.sampled_from(["x", "word ", "\n", "y" * 90, "z " * 700])).map("".join)


@pytest.mark.parametrize(
    ("locale", "tz", "expected"),
    [
        ("de-DE", "America/Chicago", "de-DE"),
        ("en-GB", "America/Chicago", "en-GB"),
        ("fr_FR", "Asia/Tokyo", "fr-FR"),
        ("en-US", "America/Chicago", "en-US"),
        ("en-US", "America/Indiana/Knox", "en-US"),
        ("en-US", "America/Toronto", ""),
        ("en-US", "America/Sao_Paulo", ""),
        ("en-US", "Europe/London", "en-GB"),
        ("", "Europe/Berlin", "en-GB"),
        ("", "Pacific/Honolulu", "en-US"),
        ("", "Asia/Manila", ""),
        ("", "", ""),
    ],
)
def test_the_order_of_day_and_month(locale: str, tz: str, expected: str) -> None:
    assert locale_of(Person(tz=tz, locale=locale)) == expected


@given(texts, texts, texts, texts, texts)
def test_every_field_keeps_its_limit_and_no_word_is_lost(
    company: str, role: str, people: str, promises: str, notes: str
) -> None:
    whole = Entry(company, NOW, role, people=people, promises=promises, notes=notes)
    entry, beyond = fit(whole)

    assert set(problems(replace(entry, company=entry.company or "x"), ANA, NOW)) <= {"company"}
    assert all(len(getattr(entry, name)) <= limit for name, limit in LIMITS.items())
    kept = [getattr(entry, name) for name in LIMITS] + [beyond]
    said = [company, role, people, promises, notes]
    assert sorted("".join("".join(kept).split())) == sorted("".join("".join(said).split()))


@pytest.mark.parametrize(
    ("people", "kept", "notes"),
    [
        (f"{'a' * 1900}\nBo Lee, CTO, {'x' * 200}", "a" * 1900, f"Bo Lee, CTO, {'x' * 200}"),
        (f"Bo\n{'a ' * 1500}", f"Bo\n{'a ' * 998}a", "a " * 500 + "a"),
        ("a" * 2001, "a" * 2000, "a"),
    ],
)
def test_a_line_is_kept_whole_where_that_wastes_little(people: str, kept: str, notes: str) -> None:
    entry = fit(Entry("Acme", NOW, people=people)).entry

    assert (entry.people, entry.notes) == (kept, notes.strip())


def test_many_people_are_all_in_the_form() -> None:
    names = [f"p{nth}@acme.example" for nth in range(60)]
    entry, beyond = typed(f"interview at Acme yesterday with {', '.join(names)}", NOW, NOW, ANA)

    assert [line.split(", ")[-1] for line in entry.people.splitlines()] == names
    assert (entry.notes, beyond) == ("", "")
