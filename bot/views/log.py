"""The form with which an interview is logged and edited: how it looks, and how it is read."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.coach.entry import LIMITS, Entry
from bot.coach.facts import Round
from bot.views import blocks
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
    return now - timedelta(
        minutes=now.minute % 15, seconds=now.second, microseconds=now.microsecond
    )


def form(entry: Entry, interview_id: str = "") -> View:
    """The form, filled with what is known. With an id it corrects that interview."""
    fields = [
        _text(Field.COMPANY, "Company", entry.company, optional=False),
        _text(Field.ROLE, "Role", entry.role, placeholder="Staff engineer"),
        _choice(Field.ROUND, "Round", ROUNDS, entry.round),
        _when(entry.starts_at),
        _choice(
            Field.MINUTES,
            "How long",
            {str(minutes): length(minutes) for minutes in sorted({*LENGTHS, entry.minutes})},
            str(entry.minutes),
        ),
        _text(
            Field.PEOPLE,
            "Who you met",
            entry.people,
            lines=True,
            placeholder="Ana Ruiz, Head of Data, ana@example.com",
            hint="One person a line: name, role, email. A name alone is fine.",
        ),
        _day(entry.decision_by),
        _text(
            Field.PROMISES,
            "What you promised",
            entry.promises,
            lines=True,
            placeholder="send references tomorrow",
            hint="One promise a line, with the day if there is one. I will remind you in time.",
        ),
        _text(Field.NOTES, "Notes", entry.notes, lines=True),
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


def _text(
    field: Field,
    label: str,
    initial: str,
    *,
    lines: bool = False,
    optional: bool = True,
    placeholder: str = "",
    hint: str = "",
) -> Block:
    element: Block = {
        "type": "plain_text_input",
        "action_id": INPUT,
        "multiline": lines,
        "max_length": LIMITS[field],
    }
    if initial:
        element["initial_value"] = blocks.clip(initial, LIMITS[field])
    if placeholder:
        element["placeholder"] = blocks.plain_text(placeholder, 150)
    return blocks.field(field, label, element, hint=hint, optional=optional)


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
