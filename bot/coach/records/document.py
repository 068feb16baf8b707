"""The whole notebook as a document that can be read by people and programs, and taken in again."""

import json
from datetime import datetime
from typing import Any

from bot.coach.facts import SCHEMA, Notebook

FORMAT = "encore"
FACTS = ("applications", "drafts", "remarks", "practised", "settled", "snoozed")
"""What belongs to the person. How and where messages were delivered does not."""
SETTINGS = (
    *("style", "delays", "day_starts", "day_ends", "working_days", "country", "intensity"),
    *("wishes", "paused_until"),
)
"""What the person has set. Where they live is known from Slack."""


def document(notebook: Notebook, now: datetime) -> str:
    """JSON with every fact; the fields are those of `bot/coach/facts.py`, instants are in UTC."""
    whole = notebook.model_dump(mode="json", include={*FACTS, "person"})
    person = {name: whole["person"][name] for name in SETTINGS}
    facts: dict[str, Any] = {name: whole[name] for name in FACTS}
    about = {"format": FORMAT, "version": SCHEMA, "exported_at": now.isoformat()}
    return json.dumps({**about, "person": person, **facts}, ensure_ascii=False, indent=2)
