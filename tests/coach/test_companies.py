"""A company is known again however it is spelt, and interviews join their application."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.companies import company_key
from bot.coach.facts import Notebook
from tests.coach.forms import (
    DAY,
    NOON,
    companies,
    logs,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME"),
        ("Acme", "  acme "),
        ("Acme", "Acme, Inc."),
        ("Acme", "Acme Ltd"),
        ("Acme", "Acme GmbH & Co. KG"),
        ("Acme", "Acme Pty Ltd"),
        ("Acme", "Acme S.A."),
        ("Acme", "Ａｃｍｅ"),
        ("Data Dog", "Datadog"),
        ("Coca-Cola", "coca cola"),
        ("Straße AG", "STRASSE"),
        ("Johnson & Johnson", "johnson&johnson Inc"),
        ("!!!", " !!! "),
    ],
)
def test_a_company_is_known_again(one: str, other: str) -> None:
    notebook = Notebook.blank()
    ids = [logs(notebook, one), logs(notebook, other, on=NOON + DAY)]

    assert companies(notebook) == {one.strip(): ids}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme", "Acme Labs"), ("Inc", "Ltd"), ("C", "C+"), ("!!!", "???"), ("王", "小")],
)
def test_another_company_is_another_application(one: str, other: str) -> None:
    notebook = Notebook.blank()
    ids = [logs(notebook, one), logs(notebook, other)]

    assert companies(notebook) == {one: ids[:1], other: ids[1:]}


@given(st.text())
@settings(deadline=None)
def test_a_company_is_always_known_by_its_own_name(name: str) -> None:
    assert company_key(f" {name} ") == company_key(name)
    assert company_key(name) != "" or not name.strip()


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("", "Engineer", True),
        ("Engineer", "", True),
        ("Engineer", "Staff engineer", True),
        ("Engineer", "Designer", False),
    ],
)
def test_a_role_that_contradicts_is_another_application(
    first: str, second: str, joined: bool
) -> None:
    notebook = Notebook.blank()
    logs(notebook, role=first)
    logs(notebook, role=second, on=NOON + DAY)

    assert [len(one.interviews) for one in notebook.applications] == ([2] if joined else [1, 1])
