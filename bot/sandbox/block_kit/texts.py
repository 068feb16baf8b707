"""Text objects, and how long each may be where it stands."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.sandbox.block_kit.base import Strict, wrong


class PlainText(Strict):
    """Text that is shown as it is."""

    type: Literal["plain_text"]
    text: Annotated[str, Field(min_length=1, max_length=3000)]
    emoji: bool = True


class Mrkdwn(Strict):
    """Text with Slack's markup."""

    type: Literal["mrkdwn"]
    text: Annotated[str, Field(min_length=1, max_length=3000)]
    verbatim: bool = False


Text = Annotated[PlainText | Mrkdwn, Field(discriminator="type")]


def up_to(limit: int) -> AfterValidator:
    """Refuse a text object whose text is longer."""

    def check(text: PlainText | Mrkdwn) -> PlainText | Mrkdwn:
        if len(text.text) > limit:
            raise wrong(f"must be less than {limit + 1} characters", "text")
        return text

    return AfterValidator(check)


Plain24 = Annotated[PlainText, up_to(24)]
Plain30 = Annotated[PlainText, up_to(30)]
Plain75 = Annotated[PlainText, up_to(75)]
Plain100 = Annotated[PlainText, up_to(100)]
Plain150 = Annotated[PlainText, up_to(150)]
Plain200 = Annotated[PlainText, up_to(200)]
Plain2000 = Annotated[PlainText, up_to(2000)]
Text75 = Annotated[Text, up_to(75)]
Text150 = Annotated[Text, up_to(150)]
Text200 = Annotated[Text, up_to(200)]
Text300 = Annotated[Text, up_to(300)]
Text2000 = Annotated[Text, up_to(2000)]
