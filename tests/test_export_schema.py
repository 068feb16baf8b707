"""The schema of the export is written down, and what is exported keeps to it."""

import json

import pytest
from jsonschema import Draft202012Validator

from bot.coach.records import document
from docs import export_schema
from tests.coach.letters import making


def test_the_schema_is_up_to_date() -> None:
    page = export_schema.PAGE.read_text(encoding="utf-8")

    assert page == export_schema.written(), "run: python -m docs.export_schema"


@pytest.mark.parametrize("seed", range(4))
def test_an_export_keeps_to_the_schema(seed: int) -> None:
    book = making.notebook(seed, "en")
    making.letters(book, seed)
    schema = json.loads(export_schema.PAGE.read_text(encoding="utf-8"))

    Draft202012Validator(schema).validate(json.loads(document(book, making.NOW)))
