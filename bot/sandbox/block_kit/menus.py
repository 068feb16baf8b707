"""Everything that is chosen from: select menus, checkboxes and radio buttons."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit.base import Id, Strict, wrong
from bot.sandbox.block_kit.parts import (
    Confirm,
    ConversationFilter,
    Option,
    OptionGroup,
    RichOption,
    unique_values,
)
from bot.sandbox.block_kit.texts import Plain150

Few = Annotated[list[RichOption], Field(min_length=1, max_length=10)]
Many = Annotated[list[Option], Field(min_length=1, max_length=100)]
Groups = Annotated[list[OptionGroup], Field(min_length=1, max_length=100)]
AtLeastOne = Annotated[int, Field(ge=1)]


class Menu(Strict):
    """What every menu may have."""

    action_id: Id | None = None
    placeholder: Plain150 | None = None
    confirm: Confirm | None = None
    focus_on_load: bool = False


class _Static(Menu):
    options: Many | None = None
    option_groups: Groups | None = None

    def offered(self) -> list[Option]:
        """All options, those in groups too."""
        grouped = [option for group in self.option_groups or [] for option in group.options]
        return [*(self.options or []), *grouped]

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        self.exclusive("options", "option_groups")
        unique_values(self.offered())
        return self


class StaticSelect(_Static):
    """One of these."""

    type: Literal["static_select"]
    initial_option: Option | None = None

    @model_validator(mode="after")
    def _initial_is_offered(self) -> Self:
        if self.initial_option and self.initial_option not in self.offered():
            raise wrong("must match one of the options", "initial_option")
        return self


class MultiStaticSelect(_Static):
    """Some of these."""

    type: Literal["multi_static_select"]
    initial_options: Many | None = None
    max_selected_items: AtLeastOne | None = None

    @model_validator(mode="after")
    def _initial_are_offered(self) -> Self:
        if any(option not in self.offered() for option in self.initial_options or []):
            raise wrong("must match the options", "initial_options")
        return self


class ExternalSelect(Menu):
    """One of what the app offers while somebody types."""

    type: Literal["external_select"]
    initial_option: Option | None = None
    min_query_length: Annotated[int, Field(ge=0)] | None = None


class MultiExternalSelect(Menu):
    """Some of what the app offers while somebody types."""

    type: Literal["multi_external_select"]
    initial_options: Many | None = None
    min_query_length: Annotated[int, Field(ge=0)] | None = None
    max_selected_items: AtLeastOne | None = None


class UsersSelect(Menu):
    """A person."""

    type: Literal["users_select"]
    initial_user: Id | None = None


class MultiUsersSelect(Menu):
    """Some people."""

    type: Literal["multi_users_select"]
    initial_users: list[Id] | None = None
    max_selected_items: AtLeastOne | None = None


class ConversationsSelect(Menu):
    """A conversation of any kind."""

    type: Literal["conversations_select"]
    initial_conversation: Id | None = None
    default_to_current_conversation: bool = False
    response_url_enabled: bool = False
    filter: ConversationFilter | None = None


class MultiConversationsSelect(Menu):
    """Some conversations."""

    type: Literal["multi_conversations_select"]
    initial_conversations: list[Id] | None = None
    default_to_current_conversation: bool = False
    max_selected_items: AtLeastOne | None = None
    filter: ConversationFilter | None = None


class ChannelsSelect(Menu):
    """A public channel."""

    type: Literal["channels_select"]
    initial_channel: Id | None = None
    response_url_enabled: bool = False


class MultiChannelsSelect(Menu):
    """Some public channels."""

    type: Literal["multi_channels_select"]
    initial_channels: list[Id] | None = None
    max_selected_items: AtLeastOne | None = None


class RadioButtons(Strict):
    """One of a few, all in sight."""

    type: Literal["radio_buttons"]
    action_id: Id | None = None
    options: Few
    initial_option: RichOption | None = None
    confirm: Confirm | None = None
    focus_on_load: bool = False

    @model_validator(mode="after")
    def _initial_is_offered(self) -> Self:
        unique_values(self.options)
        if self.initial_option and self.initial_option not in self.options:
            raise wrong("must match one of the options", "initial_option")
        return self


class Checkboxes(Strict):
    """Any of a few, all in sight."""

    type: Literal["checkboxes"]
    action_id: Id | None = None
    options: Few
    initial_options: Few | None = None
    confirm: Confirm | None = None
    focus_on_load: bool = False

    @model_validator(mode="after")
    def _initial_are_offered(self) -> Self:
        unique_values(self.options)
        if any(option not in self.options for option in self.initial_options or []):
            raise wrong("must match the options", "initial_options")
        return self
