"""People's words in frames of their own: quoted, to be copied, as a picture of letters."""

from bot.views.blocks import SECTION_LIMIT, Block, clip


def quote(text: str) -> Block:
    """Somebody's words, to be copied as they are."""
    words = {"type": "text", "text": clip(text, SECTION_LIMIT)}
    element = {"type": "rich_text_quote", "elements": [words]}
    return {"type": "rich_text", "elements": [element]}


def verbatim(text: str) -> Block:
    """Words to be copied: as they are, with no mark-up and no frame around them."""
    words = {"type": "text", "text": clip(text, SECTION_LIMIT)}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [words]}]}


def drawing(text: str) -> Block:
    """A picture made of letters, in a type in which they are all equally wide."""
    words = {"type": "text", "text": clip(text, SECTION_LIMIT)}
    element = {"type": "rich_text_preformatted", "elements": [words]}
    return {"type": "rich_text", "elements": [element]}
