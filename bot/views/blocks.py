"""Small typed builders of Block Kit, and the escaping of people's words.

Plain dicts, because slack-sdk's models drop blocks that they do not know. All mrkdwn is `verbatim`:
Slack must not turn a name like "@here" or "acme.com" into a mention or a link.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from bot.coach.nudge import Day, Words, plain
from bot.coach.person import Person

Block = dict[str, Any]
View = dict[str, Any]

SECTION_LIMIT = 3000
"""Characters in one text of a section (Slack's limit)."""
PART_LIMIT = 600
"""Characters of one run of people's words, so that a text with several stays within its limit."""
LABEL_LIMIT = 75
"""Characters on a button or an option (Slack's limit)."""


TEXT_LIMIT = 8000
"""Characters of a message's text; Slack cuts at 40,000, and nobody listens for so long."""


class Message(NamedTuple):
    """What is posted: blocks to look at, and a complete text for notifications and readers."""

    text: str
    blocks: list[Block]


def message(text: str, shown: Sequence[Block]) -> Message:
    """A message; the text is mrkdwn like that of the blocks."""
    return Message(clip_markup(text, TEXT_LIMIT), list(shown))


def removed() -> Message:
    """In place of what spoke of something that is gone for good: no word of it is kept."""
    text = "Removed, and forgotten."
    return message(text, [context(text)])


def put_away() -> Message:
    """In place of what speaks of something that was removed and can still be put back."""
    text = "Removed."
    return message(text, [context(text)])


def escape(text: str) -> str:
    """A person's words as they are: no mention, link or date in them comes alive."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, with an ellipsis where something is left out."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def clip_markup(text: str, limit: int) -> str:
    """The same for escaped text: no entity and no date is cut in two."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if kept.rfind("<") > kept.rfind(">"):
        kept = kept[: kept.rfind("<")]
    if kept.rfind("&") > kept.rfind(";"):
        kept = kept[: kept.rfind("&")]
    return kept.rstrip() + "…"


def words(text: Words, person: Person) -> str:
    """The words as mrkdwn; moments appear in the time zone of whoever reads them."""
    return "".join(_mrkdwn(part, person) for part in text)


def fallback(text: Words, person: Person) -> str:
    """The words for a notification or a screen reader, moments on the person's clock."""
    return clip_markup(escape(plain(text, person)), SECTION_LIMIT)


def moment(at: datetime, person: Person) -> str:
    """A moment as mrkdwn, in the reader's time zone."""
    return _date(at, "{date_short_pretty} at {time}", plain((at,), person))


def _mrkdwn(part: str | datetime | date | Day, person: Person) -> str:
    match part:
        case Day(at):
            return _date(at, "{date_pretty}", plain((part,), person))
        case datetime():
            return moment(part, person)
        case date():
            return plain((part,), person)
        case _:
            return clip_markup(escape(part), PART_LIMIT)


def _date(at: datetime, form: str, fallback: str) -> str:
    return f"<!date^{int(at.timestamp())}^{form}|{fallback}>"


def mrkdwn(text: str) -> Block:
    """Text with Slack's mark-up; people's words in it have to be escaped already."""
    return {"type": "mrkdwn", "text": clip_markup(text, SECTION_LIMIT), "verbatim": True}


def plain_text(text: str, limit: int = SECTION_LIMIT) -> Block:
    """Text without any mark-up."""
    return {"type": "plain_text", "text": clip(text, limit), "emoji": True}


def section(text: str, accessory: Block | None = None) -> Block:
    """A paragraph of mrkdwn, with one element beside it if wanted."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return block | {"accessory": accessory} if accessory else block


def context(text: str) -> Block:
    """A small line of mrkdwn."""
    return {"type": "context", "elements": [mrkdwn(text)]}


def header(text: str) -> Block:
    """A headline."""
    return {"type": "header", "text": plain_text(text, 150)}


def divider() -> Block:
    """A line across."""
    return {"type": "divider"}


def actions(*elements: Block) -> Block:
    """A row of things to click."""
    return {"type": "actions", "elements": list(elements)}


def button(
    label: str, action_id: str, value: str = "", *, style: str = "", confirm: Block | None = None
) -> Block:
    """A button; `style` is "primary", "danger" or nothing."""
    block: Block = {
        "type": "button",
        "text": plain_text(label, LABEL_LIMIT),
        "action_id": action_id,
    }
    extra = {"value": value, "style": style, "confirm": confirm}
    return block | {name: given for name, given in extra.items() if given}


def link(label: str, url: str, action_id: str) -> Block:
    """A button that opens an address. Slack tells of the click, too."""
    text = plain_text(label, LABEL_LIMIT)
    return {"type": "button", "text": text, "action_id": action_id, "url": url}


def confirm(title: str, text: str, yes: str, no: str) -> Block:
    """The question before something is done that matters."""
    return {
        "title": plain_text(title, 100),
        "text": plain_text(text, 300),
        "confirm": plain_text(yes, 30),
        "deny": plain_text(no, 30),
    }


def overflow(action_id: str, options: Sequence[Block]) -> Block:
    """What is needed seldom, behind three dots."""
    return {"type": "overflow", "action_id": action_id, "options": list(options)}


def option(label: str, value: str) -> Block:
    """One choice of a select."""
    return {"text": plain_text(label, LABEL_LIMIT), "value": value}


def select(
    placeholder: str, action_id: str, options: Sequence[Block], initial: Block | None = None
) -> Block:
    """A menu with one choice."""
    block: Block = {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain_text(placeholder, 150),
        "options": list(options),
    }
    return block | {"initial_option": initial} if initial else block


def modal(
    title: str, callback_id: str, blocks: Sequence[Block], *, submit: str, meta: str = ""
) -> View:
    """A form; `meta` comes back with it when it is sent."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain_text(title, 24),
        "submit": plain_text(submit, 24),
        "close": plain_text("Cancel", 24),
        "private_metadata": meta,
        "blocks": list(blocks),
    }


def notice(title: str, text: str) -> View:
    """Something to read and close."""
    return reading(title, [section(text)])


def reading(title: str, shown: Sequence[Block]) -> View:
    """The same with blocks of its own."""
    return {
        "type": "modal",
        "title": plain_text(title, 24),
        "close": plain_text("Close", 24),
        "blocks": list(shown),
    }


def field(
    block_id: str, label: str, element: Block, *, hint: str = "", optional: bool = True
) -> Block:
    """One input of a form."""
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain_text(label, 2000),
        "element": element,
        "optional": optional,
    }
    return block | {"hint": plain_text(hint, 2000)} if hint else block
