"""Everything that is typed into, and files."""

from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit.base import Id, Strict, wrong
from bot.sandbox.block_kit.parts import DispatchConfig
from bot.sandbox.block_kit.rich_text import RichTextBlock
from bot.sandbox.block_kit.texts import Plain150


class _Typed(Strict):
    action_id: Id | None = None
    placeholder: Plain150 | None = None
    dispatch_action_config: DispatchConfig | None = None
    focus_on_load: bool = False


class PlainTextInput(_Typed):
    """Words, on one line or several."""

    type: Literal["plain_text_input"]
    initial_value: Annotated[str, Field(max_length=3000)] | None = None
    multiline: bool = False
    min_length: Annotated[int, Field(ge=0, le=3000)] | None = None
    max_length: Annotated[int, Field(ge=1, le=3000)] | None = None

    @model_validator(mode="after")
    def _lengths(self) -> Self:
        most = self.max_length or 3000
        if (self.min_length or 0) > most:
            raise wrong("must not be more than max_length", "min_length")
        if len(self.initial_value or "") > most:
            raise wrong(f"must be less than {most + 1} characters", "initial_value")
        return self


class EmailInput(_Typed):
    """An email address."""

    type: Literal["email_text_input"]
    initial_value: str | None = None


class UrlInput(_Typed):
    """A web address."""

    type: Literal["url_text_input"]
    initial_value: str | None = None


class NumberInput(_Typed):
    """A number, written as a string as Slack wants it."""

    type: Literal["number_input"]
    is_decimal_allowed: bool
    initial_value: str | None = None
    min_value: str | None = None
    max_value: str | None = None

    @model_validator(mode="after")
    def _numbers(self) -> Self:
        for name in ("initial_value", "min_value", "max_value"):
            text = getattr(self, name)
            if text is not None and not _is_number(text, decimal=self.is_decimal_allowed):
                raise wrong("must be a number", name)
        return self


class RichTextInput(_Typed):
    """Words with formatting."""

    type: Literal["rich_text_input"]
    initial_value: RichTextBlock | None = None
    min_lines: Annotated[int, Field(ge=1, le=100)] | None = None
    max_lines: Annotated[int, Field(ge=1, le=100)] | None = None


class FileInput(Strict):
    """Files."""

    type: Literal["file_input"]
    action_id: Id | None = None
    filetypes: Annotated[list[str], Field(min_length=1)] | None = None
    max_files: Annotated[int, Field(ge=1, le=10)] | None = None


def _is_number(text: str, *, decimal: bool) -> bool:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and (decimal or number == number.to_integral_value())
