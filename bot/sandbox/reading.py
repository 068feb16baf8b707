"""What a reader sees: Slack's markup and blocks turned into plain words."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.block_kit.walk import elements, objects
from bot.sandbox.dates import dated

_MARKUP = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True)
class Reader:
    """Whose eyes: their zone, the present, and the names of people and channels."""

    tz: ZoneInfo
    now: datetime
    name_of: Callable[[str], str]


def plain(text: str, blocks: list[dict[str, Any]], reader: Reader) -> str:
    """The words of a message or view: its blocks where it has some, else its text."""
    if not blocks:
        return mrkdwn(text, reader)
    return "\n".join(line for block in blocks for line in _lines(block, reader) if line)


def mrkdwn(text: str, reader: Reader) -> str:
    """Mentions, links and dates as they are shown, and escapes decoded."""
    return html.unescape(_MARKUP.sub(lambda found: _shown(found[1], reader), text))


def buttons(blocks: list[dict[str, Any]]) -> list[str]:
    """The labels of all buttons, in reading order."""
    every = (placed.element for placed in elements(blocks))
    return [element["text"]["text"] for element in every if element["type"] == "button"]


def pings(text: str, blocks: list[dict[str, Any]]) -> set[str]:
    """Who is called by name: user ids, and `channel`, `here`, `everyone`."""
    found = set(_named(text))
    for part in objects(blocks):
        if part.get("type") == "mrkdwn":
            found |= set(_named(part["text"]))
        elif part.get("type") == "user" and "user_id" in part:
            found.add(part["user_id"])
        elif part.get("type") == "broadcast":
            found.add(part["range"])
    return found


def _named(text: str) -> Iterator[str]:
    for inside in _MARKUP.findall(text):
        word = inside.split("|")[0]
        if word.startswith("@") or word in ("!channel", "!here", "!everyone"):
            yield word[1:]
        elif word.startswith("!subteam^"):
            yield word.removeprefix("!subteam^")


def _shown(inside: str, reader: Reader) -> str:
    word, _, label = inside.partition("|")
    if word.startswith("!date^"):
        return dated(word, label, reader.tz, reader.now)
    if word.startswith("@"):
        return "@" + reader.name_of(word[1:])
    if word.startswith("#"):
        return "#" + (label or reader.name_of(word[1:]))
    if word.startswith("!"):
        return label or "@" + word[1:].split("^")[0]
    return label or word.removeprefix("mailto:")


def _lines(block: dict[str, Any], reader: Reader) -> Iterator[str]:
    match block["type"]:
        case "section":
            yield from (
                _words(part, reader) for part in [block.get("text"), *block.get("fields", [])]
            )
            yield from _element(block.get("accessory"), reader)
        case "header" | "alert":
            yield _words(block["text"], reader)
        case "context":
            yield " ".join(filter(None, (_words(part, reader) for part in block["elements"])))
        case "actions" | "context_actions":
            yield " ".join(line for part in block["elements"] for line in _element(part, reader))
        case "input":
            yield _words(block["label"], reader)
            yield _words(block.get("hint"), reader)
            yield from _element(block["element"], reader)
        case "image":
            yield block["alt_text"]
        case "markdown":
            yield block["text"]
        case "rich_text":
            yield from rich_text(block, reader)
        case "data_table":
            yield block["caption"]
            for row in block["rows"]:
                yield " | ".join(_cell(cell, reader) for cell in row)
        case "data_visualization":
            yield block["title"]
            for series in block["chart"]["series"]:
                values = (f"{one['label']} {one['value']:g}" for one in series["data"])
                yield f"{series['name']}: {', '.join(values)}"
        case "card":
            yield from (_words(block.get(key), reader) for key in ("title", "subtitle", "body"))
            yield " ".join(
                line for part in block.get("actions", []) for line in _element(part, reader)
            )


def _cell(cell: dict[str, Any], reader: Reader) -> str:
    if cell["type"] == "rich_text":
        return " ".join(rich_text(cell, reader))
    return str(cell.get("text") or f"{cell['value']:g}")


def _words(part: dict[str, Any] | None, reader: Reader) -> str:
    if part is None:
        return ""
    if part["type"] == "mrkdwn":
        return mrkdwn(part["text"], reader)
    if part["type"] == "image":
        return str(part["alt_text"])
    return str(part["text"])


def _element(element: dict[str, Any] | None, reader: Reader) -> Iterator[str]:
    if element is None:
        return
    match element["type"]:
        case "button" | "icon_button":
            yield f"[{element['text']['text']}]"
        case "overflow":
            yield "[…]"
        case "image":
            yield element["alt_text"]
        case "radio_buttons" | "checkboxes":
            chosen = element.get("initial_options") or [element.get("initial_option")]
            for option in element["options"]:
                mark = "x" if option in chosen else " "
                yield f"({mark}) {_words(option['text'], reader)}"
        case _:
            shown = _held(element, reader) or _words(element.get("placeholder"), reader)
            yield f"[{shown}]" if shown else ""


def _held(element: dict[str, Any], reader: Reader) -> str:
    if moment := element.get("initial_date_time"):
        return dated(f"!date^{moment}^{{date_short}} {{time}}", "", reader.tz, reader.now)
    options = element.get("initial_options") or [element.get("initial_option")]
    if any(options):
        return ", ".join(_words(option["text"], reader) for option in options)
    for key in ("initial_value", "initial_date", "initial_time"):
        if isinstance(element.get(key), str):
            return str(element[key])
    return ""


def rich_text(block: dict[str, Any], reader: Reader) -> Iterator[str]:
    """The lines of a rich_text block."""
    for part in block["elements"]:
        if part["type"] == "rich_text_list":
            yield from ("• " + _run(item, reader) for item in part["elements"])
        else:
            yield _run(part, reader)


def _run(section: dict[str, Any], reader: Reader) -> str:
    return "".join(_piece(piece, reader) for piece in section["elements"])


def _piece(piece: dict[str, Any], reader: Reader) -> str:
    match piece["type"]:
        case "user":
            return "@" + reader.name_of(piece["user_id"])
        case "channel":
            return "#" + reader.name_of(piece["channel_id"])
        case "broadcast":
            return "@" + str(piece["range"])
        case "emoji":
            return f":{piece['name']}:"
        case "link":
            return str(piece.get("text") or piece["url"])
        case "date":
            word = f"!date^{piece['timestamp']}^{piece['format']}"
            return dated(word, piece.get("fallback", ""), reader.tz, reader.now)
        case _:
            return str(piece.get("text", ""))
