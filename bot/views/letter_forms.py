"""The forms around a letter: which one, its words, what makes it personal, what to mend."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.coach import drafting
from bot.coach.draft import Details, Draft, Matter
from bot.coach.facts import Application
from bot.coach.letters import Ask
from bot.coach.proofreading import Finding
from bot.views import blocks, inputs
from bot.views.blocks import Block, Message, View
from bot.views.ids import INPUT, Action, Field, Form
from bot.views.letters import title, value_of

MOST_CHOICES = 100
MOST_FINDINGS = 20

_WRITTEN = "Your letter is written. It waits in our direct messages, under *Messages*."
_FINE = "I looked at names, dates, length, worn phrases and spelling, and found nothing to mend."


class Choice(NamedTuple):
    """One letter that could be written, and the application it belongs to."""

    matter: Matter
    application: Application


def which(found: Sequence[Choice]) -> View:
    """Which letter shall it be?"""
    options = [
        blocks.option(title(one.matter, one.application), value_of(one.matter))
        for one in found[:MOST_CHOICES]
    ]
    menu = blocks.select("A letter", INPUT, options, options[0])
    field = blocks.field(Field.LETTER, "Which letter shall it be?", menu, optional=False)
    return blocks.modal("Write a letter", Form.LETTER_KIND, [field], submit="Write it")


def read_which(view: View) -> str:
    """What stands for the chosen letter."""
    chosen = view["state"]["values"][Field.LETTER][INPUT]["selected_option"]
    return str(chosen["value"])


def is_chosen(value: str, matter: Matter) -> bool:
    """Whether this letter is the one that was chosen."""
    return value == value_of(matter)


def written() -> View:
    """The letter is there."""
    return blocks.notice("Your letter", _WRITTEN)


def pointer() -> Message:
    """The same as an answer to a command."""
    return blocks.message(_WRITTEN, [blocks.section(_WRITTEN)])


def read_fix(value: str) -> tuple[str, int, int]:
    """The letter's id, which version it is about, and which finding; -1 for what is no number."""
    draft_id, _, rest = value.partition(" ")
    version, _, nth = rest.partition(" ")
    numbers = [int(one) if one.isdecimal() else -1 for one in (version, nth)]
    return draft_id, numbers[0], numbers[1]


def edit(draft: Draft) -> View:
    """The words, to correct."""
    fields = []
    if drafting.has_subject(draft):
        subject = _line(Field.SUBJECT, draft.text.subject)
        fields.append(blocks.field(Field.SUBJECT, "Subject", subject, optional=False))
    body = _line(Field.BODY, draft.text.body, lines=True)
    fields.append(blocks.field(Field.BODY, "Your letter", body, optional=False))
    return blocks.modal("Your words", Form.LETTER_EDIT, fields, submit="Save", meta=draft.id)


def read_edit(view: View) -> tuple[str, str, str]:
    """The letter's id, its subject and its text."""
    values = view["state"]["values"]
    subject = inputs.typed_line(values, Field.SUBJECT)
    body = inputs.typed(values, Field.BODY).replace("\r\n", "\n")
    return view["private_metadata"], subject, body.strip()


def details(draft: Draft, asks: Sequence[Ask]) -> View:
    """What would make it personal, every field optional."""
    fields: list[Block] = []
    for ask in asks:
        element = _line(Field(ask.field), getattr(draft.details, ask.field))
        fields.append(blocks.field(Field(ask.field), ask.question, element, hint=ask.hint))
        fields += [blocks.context(blocks.escape(f"Your notes: {ask.notes}"))] if ask.notes else []
    return blocks.modal(
        "Make it personal", Form.LETTER_DETAILS, fields, submit="Write it", meta=draft.id
    )


def read_details(view: View) -> tuple[str, Details]:
    """The letter's id, and what was told for it."""
    values = view["state"]["values"]
    told = {name: inputs.typed_line(values, Field(name)) for name in Details.model_fields}
    return view["private_metadata"], Details(**told)


def check(draft: Draft, findings: Sequence[Finding]) -> View:
    """What may be wrong with the words, each with its mending."""
    shown = [_finding(draft, nth, one) for nth, one in enumerate(findings[:MOST_FINDINGS])]
    return blocks.reading("Check", shown or [blocks.section(_FINE)])


def backwards(sentences: Sequence[str]) -> View:
    """The sentences last to first: so one reads what is written, and not what was meant."""
    clipped = (blocks.clip_markup(blocks.escape(one), 600) for one in sentences[:50])
    shown = [blocks.section(one) for one in clipped]
    return blocks.reading(
        "Read it backwards", shown or [blocks.section("There is nothing to read.")]
    )


def _finding(draft: Draft, nth: int, finding: Finding) -> Block:
    words = f"*{blocks.escape(blocks.clip(finding.words, 100))}*\n" if finding.words else ""
    said = f"{words}{blocks.escape(finding.says)}"
    if finding.fix is None:
        return blocks.section(said)
    label = f"Use “{blocks.clip(finding.fix, 40)}”" if finding.fix else "Take it out"
    value = f"{draft.id} {draft.chosen} {nth}"
    return blocks.section(said, blocks.button(label, Action.LETTER_FIX, value))


def _line(field: Field, text: str, *, lines: bool = False) -> Block:
    return inputs.words(drafting.LIMITS[field], text, lines=lines)
