"""Images, as elements of other blocks."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.sandbox.block_kit.base import Strict, Url
from bot.sandbox.block_kit.parts import SlackFile


class Picture(Strict):
    """What every image has: an address or a file, and words for those who cannot see it."""

    type: Literal["image"]
    alt_text: Annotated[str, Field(min_length=1, max_length=2000)]
    image_url: Url | None = None
    slack_file: SlackFile | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        return self.exclusive("image_url", "slack_file")


class ImageElement(Picture):
    """An image in a section or a context block."""
