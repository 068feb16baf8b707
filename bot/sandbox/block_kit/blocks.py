"""The blocks, each with what may be in it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit import buttons, inputs, menus, pickers
from bot.sandbox.block_kit.base import Id, Strict, wrong
from bot.sandbox.block_kit.data import DataTableBlock, DataVisualizationBlock
from bot.sandbox.block_kit.images import ImageElement, Picture
from bot.sandbox.block_kit.rich_text import RichTextBlock
from bot.sandbox.block_kit.texts import (
    Mrkdwn,
    Plain150,
    Plain2000,
    PlainText,
    Text,
    Text200,
    Text2000,
)

_SingleMenu = (
    menus.StaticSelect
    | menus.ExternalSelect
    | menus.UsersSelect
    | menus.ConversationsSelect
    | menus.ChannelsSelect
)
_MultiMenu = (
    menus.MultiStaticSelect
    | menus.MultiExternalSelect
    | menus.MultiUsersSelect
    | menus.MultiConversationsSelect
    | menus.MultiChannelsSelect
)
_Choice = menus.RadioButtons | menus.Checkboxes
_Picker = pickers.DatePicker | pickers.TimePicker

Accessory = Annotated[
    buttons.Button | buttons.Overflow | ImageElement | _SingleMenu | _MultiMenu | _Choice | _Picker,
    Field(discriminator="type"),
]
Action = Annotated[
    buttons.Button
    | buttons.Overflow
    | _SingleMenu
    | _MultiMenu
    | _Choice
    | _Picker
    | pickers.DateTimePicker
    | inputs.RichTextInput,
    Field(discriminator="type"),
]
Input = Annotated[
    inputs.PlainTextInput
    | inputs.EmailInput
    | inputs.UrlInput
    | inputs.NumberInput
    | inputs.RichTextInput
    | inputs.FileInput
    | _SingleMenu
    | _MultiMenu
    | _Choice
    | _Picker
    | pickers.DateTimePicker,
    Field(discriminator="type"),
]


class _Block(Strict):
    block_id: Id | None = None


class SectionBlock(_Block):
    """Text, or short texts in two columns, with one thing beside it."""

    type: Literal["section"]
    text: Text | None = None
    fields: Annotated[list[Text2000], Field(min_length=1, max_length=10)] | None = None
    accessory: Accessory | None = None
    expand: bool = False

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.text is None and self.fields is None:
            raise wrong("must have at least one of text, fields")
        return self


class HeaderBlock(_Block):
    """A heading."""

    type: Literal["header"]
    text: Plain150
    level: Annotated[int, Field(ge=1, le=4)] | None = None


class DividerBlock(_Block):
    """A line."""

    type: Literal["divider"]


class ContextBlock(_Block):
    """Small print."""

    type: Literal["context"]
    elements: Annotated[
        list[Annotated[PlainText | Mrkdwn | ImageElement, Field(discriminator="type")]],
        Field(min_length=1, max_length=10),
    ]


class ImageBlock(Picture):
    """A picture."""

    block_id: Id | None = None
    title: Plain2000 | None = None


class ActionsBlock(_Block):
    """A row of things to use."""

    type: Literal["actions"]
    elements: Annotated[list[Action], Field(min_length=1, max_length=25)]


class InputBlock(_Block):
    """A labelled field."""

    type: Literal["input"]
    label: Plain2000
    element: Input
    hint: Plain2000 | None = None
    optional: bool = False
    dispatch_action: bool = False

    @model_validator(mode="after")
    def _no_dispatch_of_files(self) -> Self:
        if self.dispatch_action and self.element.type == "file_input":
            raise wrong("not allowed with file_input", "dispatch_action")
        return self


class MarkdownBlock(_Block):
    """Standard markdown."""

    type: Literal["markdown"]
    text: Annotated[str, Field(min_length=1, max_length=12_000)]


class ContextActionsBlock(_Block):
    """Small buttons under a message."""

    type: Literal["context_actions"]
    elements: Annotated[
        list[Annotated[buttons.FeedbackButtons | buttons.IconButton, Field(discriminator="type")]],
        Field(min_length=1, max_length=5),
    ]


class AlertBlock(_Block):
    """A banner."""

    type: Literal["alert"]
    text: Text200
    level: Literal["default", "info", "warning", "error", "success"] = "default"


Block = Annotated[
    SectionBlock
    | HeaderBlock
    | DividerBlock
    | ContextBlock
    | ImageBlock
    | ActionsBlock
    | InputBlock
    | RichTextBlock
    | MarkdownBlock
    | ContextActionsBlock
    | AlertBlock
    | DataTableBlock
    | DataVisualizationBlock,
    Field(discriminator="type"),
]
