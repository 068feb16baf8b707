"""The small objects inside elements: confirmation dialogs, options, option groups and the like."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit.base import Id, Strict, Url, wrong
from bot.sandbox.block_kit.texts import Plain30, Plain75, Plain100, Text75, Text300


class Confirm(Strict):
    """The question that is asked before something is done."""

    title: Plain100
    text: Text300
    confirm: Plain30
    deny: Plain30
    style: Literal["primary", "danger"] = "primary"


class Option(Strict):
    """One choice, in plain text as menus want it."""

    text: Plain75
    value: Annotated[str, Field(min_length=1, max_length=150)]
    description: Plain75 | None = None


class LinkOption(Option):
    """One choice of an overflow menu, which may lead to an address."""

    url: Url | None = None


class RichOption(Strict):
    """One choice of checkboxes or radio buttons, which may have markup."""

    text: Text75
    value: Annotated[str, Field(min_length=1, max_length=150)]
    description: Text75 | None = None


class OptionGroup(Strict):
    """Choices under a heading."""

    label: Plain75
    options: Annotated[list[Option], Field(min_length=1, max_length=100)]


class DispatchConfig(Strict):
    """When an input tells the app at once."""

    trigger_actions_on: Annotated[
        list[Literal["on_enter_pressed", "on_character_entered"]],
        Field(min_length=1, max_length=2),
    ]


class ConversationFilter(Strict):
    """Which conversations a menu offers."""

    include: (
        Annotated[list[Literal["im", "mpim", "private", "public"]], Field(min_length=1)] | None
    ) = None
    exclude_external_shared_channels: bool = False
    exclude_bot_users: bool = False


class SlackFile(Strict):
    """An image that was uploaded to Slack."""

    id: Id | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        return self.exclusive("id", "url")


def unique_values(options: list[Option] | list[RichOption] | list[LinkOption]) -> None:
    """Refuse two choices that the app could not tell apart."""
    values = [option.value for option in options]
    if len(set(values)) < len(values):
        raise wrong("option values must be unique", "options")
