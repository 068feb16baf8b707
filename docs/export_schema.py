"""Writes `docs/export.schema.json`: what stands in the JSON document of an export.

python -m docs.export_schema
"""

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from bot.coach.facts import SCHEMA, Notebook
from bot.coach.person import Person
from bot.coach.records.document import FACTS, FORMAT, SETTINGS

PAGE = Path(__file__).with_name("export.schema.json")


def written() -> str:
    """The JSON Schema of the document (draft 2020-12)."""
    _, made = models_json_schema([(Notebook, "serialization"), (Person, "serialization")])
    notebook, person = made["$defs"].pop("Notebook"), made["$defs"].pop("Person")
    facts = {name: notebook["properties"][name] for name in FACTS}
    settings = {name: person["properties"][name] for name in SETTINGS}
    properties: dict[str, Any] = {
        "format": {"const": FORMAT},
        "version": {"const": SCHEMA},
        "exported_at": {"type": "string", "format": "date-time"},
        "person": {"type": "object", "properties": settings, "required": list(settings)},
        **facts,
    }
    schema = {
        "title": "An export of Encore",
        "description": "Instants are in UTC; days are the person's own. Ids mean nothing outside.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "$defs": _used(made["$defs"], properties),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _used(known: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """The definitions that these refer to, and those that they refer to in turn."""
    found: dict[str, Any] = {}
    waiting = [json.dumps(part)]
    while waiting:
        text = waiting.pop()
        for name, definition in known.items():
            if name not in found and f'"#/$defs/{name}"' in text:
                found[name] = definition
                waiting.append(json.dumps(definition))
    return dict(sorted(found.items()))


def main() -> None:
    """Keep the page."""
    PAGE.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
