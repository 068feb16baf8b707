"""Bringing a file in: chosen, its columns named, looked at, and taken in."""

import json
from typing import Any, NamedTuple

from bot.coach.arrivals import COLUMNS, Arrival, Column, Mapping, Sheet
from bot.coach.bringing import Bringing
from bot.coach.facts import Application, Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key
from bot.coach.overview import stage
from bot.views import blocks
from bot.views.blocks import Block, Message, View
from bot.views.ids import INPUT, Action, Field, Form

TITLE = "Bring a search along"
MOST_SHOWN = 8
_NONE = "none"

_WHICH = (
    "Your own export (the ZIP file, or `encore.json` out of it), or a table from another tracker"
    " as CSV. Nothing is written before you have seen what it would be."
)
_READING = "I am reading your file. This takes a moment."
_TAKING = "I am taking it in. You can close this; a card in our direct messages says what came in."

_COLUMNS = (
    "These are the columns that I recognise. What has no place of its own goes into the notes of"
    " each application, so nothing is lost."
)
_QUIET = "Nothing is sent about what lies behind; it stands on your Home tab."


class Step(NamedTuple):
    """Where somebody is on the way; it comes back with each form."""

    file: str
    digest: str = ""
    """Fingerprint of the file that was looked at: another one is not taken in unseen."""
    mapping: Mapping | None = None

    @property
    def meta(self) -> str:
        """As it travels with the form."""
        return json.dumps(self._asdict())

    @classmethod
    def parse(cls, meta: str) -> "Step":
        """Read it back."""
        read = json.loads(meta)
        mapping = read["mapping"]
        known = {Column(name): place for name, place in mapping.items()} if mapping else None
        return cls(read["file"], read["digest"], known)


def form() -> View:
    """Which file it is."""
    files = {
        "type": "file_input",
        "action_id": INPUT,
        "filetypes": ["zip", "json", "csv", "txt", "tsv"],
        "max_files": 1,
    }
    shown = [blocks.section(_WHICH), blocks.field(Field.FILE, "Your file", files, optional=False)]
    return blocks.modal(TITLE, Form.ARRIVAL, shown, submit="Look at it")


def read_file(view: View) -> str:
    """The id of the file that was chosen; empty where there is none."""
    files = view["state"]["values"][Field.FILE][INPUT].get("files") or [{}]
    return str(files[0].get("id", ""))


def reading() -> View:
    """While the file is on its way."""
    return blocks.notice(TITLE, _READING)


def taking() -> View:
    """While it is written down."""
    return blocks.notice(TITLE, _TAKING)


def problem(text: str) -> View:
    """Why it can't be brought in."""
    return blocks.notice(TITLE, blocks.escape(f"{text}\nNothing was changed."))


def columns(sheet: Sheet, mapping: Mapping, step: Step) -> View:
    """Which column means what, as guessed."""
    # Every menu has all the columns: with many of them a form would be too large for Slack.
    longest = 1500 // len(sheet.columns)
    options = [blocks.option("(not in this file)", _NONE)]
    options += [
        blocks.option(blocks.clip(name, longest), str(place))
        for place, name in enumerate(sheet.columns)
    ]
    shown: list[Block] = [blocks.section(_COLUMNS)]
    for meaning, known in COLUMNS.items():
        place = mapping.get(meaning)
        initial = options[0 if place is None else place + 1]
        menu = blocks.select("A column of your file", INPUT, options, initial)
        block_id = f"{Field.COLUMN}:{meaning}"
        shown.append(blocks.field(block_id, known.label, menu, optional=False))
    return blocks.modal(TITLE, Form.ARRIVAL_COLUMNS, shown, submit="Next", meta=step.meta)


def read_columns(view: View) -> Mapping:
    """The columns as they were chosen."""
    values = view["state"]["values"]
    chosen = {one: _chosen(values, f"{Field.COLUMN}:{one}") for one in Column}
    return {meaning: int(place) for meaning, place in chosen.items() if place.isdecimal()}


def _chosen(values: dict[str, Any], block_id: str) -> str:
    option = values.get(block_id, {}).get(INPUT, {}).get("selected_option") or {}
    return str(option.get("value", ""))


def preview(notebook: Notebook, arrival: Arrival, known: list[Application], step: Step) -> View:
    """What would be written, and what would not."""
    ids = {one.id for one in known}
    new = [one for one in arrival.book.applications if one.id not in ids]
    shown = [blocks.section(f"*{_count(len(new), 'application')} to bring in*")]
    shown += _listed(notebook, new)
    if known:
        names = ", ".join(one.company for one in known[:20])
        more = f" and {len(known) - 20} more" if len(known) > 20 else ""
        text = f"*Known already, left out:* {blocks.escape(names)}{more}"
        shown.append(blocks.section(text))
    shown += [blocks.context(blocks.escape(note)) for note in arrival.notes]
    if arrival.has_settings and not notebook.applications:
        shown.append(blocks.context("Your settings come with it."))
    shown.append(blocks.context(_QUIET))
    if not new:
        return blocks.reading(TITLE, shown)
    return blocks.modal(
        TITLE, Form.ARRIVAL_CONFIRM, shown, submit=f"Bring in {len(new)}", meta=step.meta
    )


def _listed(notebook: Notebook, new: list[Application]) -> list[Block]:
    lines = []
    for one in new[:MOST_SHOWN]:
        role = f", {one.role}" if one.role else ""
        name = f"*{blocks.escape(one.company)}*{blocks.escape(role)}"
        at = one.applied_at.astimezone(notebook.person.zone) if one.applied_at else None
        parts = [name, stage(one, one.created_at), f"applied {at:%-d %B %Y}" if at else ""]
        parts += [
            f"interview {each.starts_at.astimezone(notebook.person.zone):%-d %B %Y, %H:%M}"
            for each in one.kept_interviews[:1]
        ]
        lines.append(" · ".join(part for part in parts if part))
    if len(new) > MOST_SHOWN:
        lines.append(f"and {len(new) - MOST_SHOWN} more")
    return [blocks.section("\n".join(f"• {line}" for line in lines))] if lines else []


def done(made: Bringing) -> View:
    """It is written down."""
    return blocks.notice(TITLE, f"{_said(made)} The card in our direct messages has Undo.")


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """What came of a file, with a way back."""
    made = next((one for one in notebook.brought if one.id == key.subject), None)
    if not made:
        return blocks.removed()
    text = "Taken out again." if made.taken_back_at else f"{_said(made)} {_QUIET}"
    can_return = any(one.brought_with == made.id for one in notebook.removed)
    buttons = []
    if made.taken_back_at and can_return:
        buttons = [blocks.button("Bring it back", Action.ARRIVAL_RESTORE, made.id)]
    elif made.applications and not made.taken_back_at:
        buttons = [blocks.button("Undo", Action.ARRIVAL_UNDO, made.id, confirm=_UNDO)]
    shown = [blocks.section(text), *([blocks.actions(*buttons)] if buttons else [])]
    return blocks.message(text, shown)


_UNDO = blocks.confirm(
    "Take all of it out again?",
    "What came with this file goes, and whatever was added to it since. For a week it can be"
    " brought back.",
    "Take it out",
    "Keep it",
)


def _said(made: Bringing) -> str:
    left_out = f" {made.left_out} were known already and left out." if made.left_out else ""
    return f"Brought in: {_count(len(made.applications), 'application')}.{left_out}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
