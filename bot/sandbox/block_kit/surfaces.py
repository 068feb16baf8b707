"""Where blocks can stand: messages, modals and Home tabs, and what each of them allows."""

from typing import Annotated, Literal

from pydantic import Field

from bot.sandbox.block_kit.base import Strict
from bot.sandbox.block_kit.blocks import Block
from bot.sandbox.block_kit.texts import Plain24

Surface = Literal["message", "modal", "home"]

_EVERYWHERE = frozenset(
    ("section", "header", "divider", "context", "image", "actions", "input", "rich_text")
)
BLOCKS: dict[Surface, frozenset[str]] = {
    "message": _EVERYWHERE | {"markdown", "context_actions", "data_table", "data_visualization"},
    "modal": _EVERYWHERE | {"alert"},
    "home": _EVERYWHERE,
}
"""Which blocks a surface shows. Of the newer kinds the sandbox knows only those it can show."""

_IN_MODALS_ONLY = frozenset(("email_text_input", "url_text_input", "number_input", "file_input"))
NOT_ON: dict[Surface, frozenset[str]] = {
    "message": _IN_MODALS_ONLY | {"rich_text_input"},
    "modal": frozenset(),
    "home": _IN_MODALS_ONLY | {"datetimepicker"},
}
"""Which elements a surface does not show."""


class Message(Strict):
    """The blocks of a message."""

    blocks: Annotated[list[Block], Field(max_length=50)]


class _View(Strict):
    blocks: Annotated[list[Block], Field(max_length=100)]
    callback_id: Annotated[str, Field(max_length=255)] | None = None
    external_id: Annotated[str, Field(max_length=255)] | None = None
    private_metadata: Annotated[str, Field(max_length=3000)] | None = None


class ModalView(_View):
    """A modal; one with inputs needs a submit button."""

    type: Literal["modal"]
    title: Plain24
    submit: Plain24 | None = None
    close: Plain24 | None = None
    clear_on_close: bool = False
    notify_on_close: bool = False
    blocks: Annotated[list[Block], Field(min_length=1, max_length=100)]


class HomeView(_View):
    """A Home tab."""

    type: Literal["home"]
