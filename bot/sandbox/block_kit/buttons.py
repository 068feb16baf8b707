"""Buttons, and the overflow menu that hides some of them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit.base import Id, Strict, Url
from bot.sandbox.block_kit.parts import Confirm, LinkOption, unique_values
from bot.sandbox.block_kit.texts import Plain75


class Button(Strict):
    """A button."""

    type: Literal["button"]
    text: Plain75
    action_id: Id | None = None
    url: Url | None = None
    value: Annotated[str, Field(max_length=2000)] | None = None
    style: Literal["primary", "danger"] | None = None
    confirm: Confirm | None = None
    accessibility_label: Annotated[str, Field(max_length=75)] | None = None


class Overflow(Strict):
    """The menu behind three dots."""

    type: Literal["overflow"]
    action_id: Id | None = None
    options: Annotated[list[LinkOption], Field(min_length=1, max_length=5)]
    confirm: Confirm | None = None

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        unique_values(self.options)
        return self


class FeedbackButton(Strict):
    """One half of a pair of feedback buttons."""

    text: Plain75
    value: Annotated[str, Field(max_length=2000)]
    accessibility_label: Annotated[str, Field(max_length=75)] | None = None


class FeedbackButtons(Strict):
    """Good or bad?"""

    type: Literal["feedback_buttons"]
    action_id: Id | None = None
    positive_button: FeedbackButton
    negative_button: FeedbackButton


class IconButton(Strict):
    """A small button with a picture."""

    type: Literal["icon_button"]
    icon: Literal["trash"]
    text: Plain75
    action_id: Id | None = None
    value: Annotated[str, Field(max_length=2000)] | None = None
    confirm: Confirm | None = None
    accessibility_label: Annotated[str, Field(max_length=75)] | None = None
    visible_to_user_ids: Annotated[list[str], Field(max_length=10)] | None = None
