"""The form with which an interview is logged and edited: how it looks, and how it is read."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any

from bot.coach.entry import LIMITS, Entry
from bot.coach.facts import Round
from bot.views import blocks, inputs
from bot.views.blocks import Block, View
from bot.views.ids import INPUT, Field, Form

ROUNDS = {
    Round.SCREEN: "Screening call",
    Round.PHONE: "Phone interview",
    Round.TECHNICAL: "Technical interview",
    Round.PANEL: "Panel interview",
    Round.ONSITE: "On-site interview",
    Round.FINAL: "Final interview",
    Round.OTHER: "Interview",
}
"""What each round is called."""

LENGTHS = (15, 30, 45, 60, 75, 90, 120, 180, 240, 480)
"""Minutes to choose from."""


def rounded(now: datetime) -> datetime:
    """The last full quarter of an hour, which is when most interviews began."""
    return now.replace(minute=now.minute - now.minute % 15, second=0, microsecond=0)


def form(entry: Entry, interview_id: str = "") -> View:
    """The form, filled with what is known. With an id it corrects that interview."""
    fields = [
        filled(text_field(Field.COMPANY, "Company", optional=False), entry.company),
        filled(text_field(Field.ROLE, "Role", placeholder="Staff engineer"), entry.role),
        _round(entry.round),
        _when(entry.starts_at),
        _minutes(entry.minutes),
        filled(_people(), entry.people),
        _day(entry.decision_by),
        filled(_promises(), entry.promises),
        filled(text_field(Field.NOTES, "Notes", lines=True), entry.notes),
    ]
    title = "Edit interview" if interview_id else "Log an interview"
    return blocks.modal(title, Form.LOG, fields, submit="Save", meta=interview_id)


def read(view: View, otherwise_at: datetime) -> Entry:
    """What was filled in; a cleared time means `otherwise_at`."""
    values: dict[str, Any] = view["state"]["values"]

    def given(field: Field, of: str = "value") -> Any:
        return values.get(field, {}).get(INPUT, {}).get(of)

    at = given(Field.STARTS_AT, "selected_date_time")
    day = given(Field.DECISION_BY, "selected_date")
    chosen_round = given(Field.ROUND, "selected_option") or {}
    minutes = given(Field.MINUTES, "selected_option") or {}
    return Entry(
        company=given(Field.COMPANY) or "",
        role=given(Field.ROLE) or "",
        round=Round(chosen_round.get("value", Round.OTHER)),
        starts_at=datetime.fromtimestamp(at, UTC) if at is not None else otherwise_at,
        minutes=int(minutes.get("value", 60)),
        people=given(Field.PEOPLE) or "",
        decision_by=date.fromisoformat(day) if day else None,
        promises=given(Field.PROMISES) or "",
        notes=given(Field.NOTES) or "",
    )


def length(minutes: int) -> str:
    """A length of time in words: "45 minutes", "1½ hours"."""
    hours, rest = divmod(minutes, 60)
    if not hours or rest not in (0, 30):
        return f"{minutes} minutes"
    half = "½" if rest else ""
    return "1 hour" if minutes == 60 else f"{hours}{half} hours"


def filled(block: Block, words: str) -> Block:
    """The input with these words in it."""
    if not words:
        return block
    element = block["element"]
    value = {"initial_value": blocks.clip(words, element["max_length"])}
    return block | {"element": element | value}


# What is the same in most forms is made once: it is most of a form. Nobody changes a block.
@cache
def text_field(
    field: Field,
    label: str,
    *,
    lines: bool = False,
    optional: bool = True,
    placeholder: str = "",
    hint: str = "",
) -> Block:
    """An input for words, as long as the notebook takes them."""
    element = inputs.words(LIMITS[field], lines=lines)
    if placeholder:
        element["placeholder"] = blocks.plain_text(placeholder, 150)
    return blocks.field(field, label, element, hint=hint, optional=optional)


def _people() -> Block:
    return text_field(
        Field.PEOPLE,
        "Who you met",
        lines=True,
        placeholder="Ana Ruiz, Head of Data, ana@example.com",
        hint="One person a line: name, role, email. A name alone is fine.",
    )


def _promises() -> Block:
    return text_field(
        Field.PROMISES,
        "What you promised",
        lines=True,
        placeholder="send references tomorrow",
        hint="One promise a line, with the day if there is one. I will remind you in time.",
    )


@cache
def _round(chosen: Round) -> Block:
    return _choice(Field.ROUND, "Round", ROUNDS, chosen)


@lru_cache
def _minutes(chosen: int) -> Block:
    choices = {str(minutes): length(minutes) for minutes in sorted({*LENGTHS, chosen})}
    return _choice(Field.MINUTES, "How long", choices, str(chosen))


def _choice(
    field: Field, label: str, choices: Mapping[Round, str] | Mapping[str, str], chosen: str
) -> Block:
    options = [blocks.option(text, value) for value, text in choices.items()]
    initial = next((option for option in options if option["value"] == chosen), None)
    return blocks.field(field, label, blocks.select(label, INPUT, options, initial))


def _when(at: datetime) -> Block:
    picker = {
        "type": "datetimepicker",
        "action_id": INPUT,
        "initial_date_time": int(at.timestamp()),
    }
    return blocks.field(Field.STARTS_AT, "When it begins or began", picker)


@lru_cache
def _day(chosen: date | None) -> Block:
    picker: Block = {"type": "datepicker", "action_id": INPUT}
    if chosen:
        picker["initial_date"] = chosen.isoformat()
    return blocks.field(
        Field.DECISION_BY,
        "They decide by",
        picker,
        hint="If they said so. I stay quiet until that day has passed.",
    )
