"""rich_text blocks: formatted text as a tree instead of markup."""

from typing import Annotated, Literal

from pydantic import Field

from bot.sandbox.block_kit.base import Id, Strict


class Style(Strict):
    """How a run of text looks."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    underline: bool = False
    highlight: bool = False
    client_highlight: bool = False
    unlink: bool = False


class TextRun(Strict):
    """Words."""

    type: Literal["text"]
    text: Annotated[str, Field(min_length=1)]
    style: Style | None = None


class Link(Strict):
    """Words that lead somewhere."""

    type: Literal["link"]
    url: Annotated[str, Field(min_length=1, max_length=3000)]
    text: str | None = None
    unsafe: bool = False
    style: Style | None = None


class Emoji(Strict):
    """An emoji by its name."""

    type: Literal["emoji"]
    name: Annotated[str, Field(min_length=1)]
    unicode: str | None = None
    skin_tone: int | None = None
    style: Style | None = None


class UserMention(Strict):
    """Somebody's name, which notifies them."""

    type: Literal["user"]
    user_id: Id
    style: Style | None = None


class ChannelMention(Strict):
    """A channel's name."""

    type: Literal["channel"]
    channel_id: Id
    style: Style | None = None


class UsergroupMention(Strict):
    """A group's name, which notifies them all."""

    type: Literal["usergroup"]
    usergroup_id: Id
    style: Style | None = None


class Broadcast(Strict):
    """A word that notifies everybody."""

    type: Literal["broadcast"]
    range: Literal["here", "channel", "everyone"]
    style: Style | None = None


class Date(Strict):
    """A moment, shown in the reader's zone."""

    type: Literal["date"]
    timestamp: int
    format: Annotated[str, Field(min_length=1)]
    url: str | None = None
    fallback: str | None = None
    style: Style | None = None


class Color(Strict):
    """A colour swatch."""

    type: Literal["color"]
    value: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


Run = Annotated[
    TextRun
    | Link
    | Emoji
    | UserMention
    | ChannelMention
    | UsergroupMention
    | Broadcast
    | Date
    | Color,
    Field(discriminator="type"),
]
Border = Annotated[int, Field(ge=0, le=1)]


class Section(Strict):
    """A paragraph."""

    type: Literal["rich_text_section"]
    elements: list[Run]


class Preformatted(Strict):
    """A block of code or of words that keep their shape."""

    type: Literal["rich_text_preformatted"]
    elements: list[Annotated[TextRun | Link, Field(discriminator="type")]]
    border: Border | None = None
    language: str | None = None


class Quote(Strict):
    """Somebody's words."""

    type: Literal["rich_text_quote"]
    elements: list[Run]
    border: Border | None = None


class BulletList(Strict):
    """Points, numbered or not."""

    type: Literal["rich_text_list"]
    style: Literal["bullet", "ordered"]
    elements: list[Section]
    indent: Annotated[int, Field(ge=0, le=8)] | None = None
    offset: Annotated[int, Field(ge=0)] | None = None
    border: Border | None = None


class RichTextBlock(Strict):
    """The block."""

    type: Literal["rich_text"]
    block_id: Id | None = None
    elements: list[
        Annotated[Section | Preformatted | Quote | BulletList, Field(discriminator="type")]
    ]
