"""What a person typed, from what Slack makes of it on the way."""

import html
import re

_LINK = re.compile(r"<(?![@#!])(?:mailto:)?([^|>]+)(?:\|([^>]*))?>")


def said(text: str) -> str:
    """The words as they were typed: links as they looked, `&amp;` as `&`; mentions stay."""
    return html.unescape(_LINK.sub(lambda found: found[2] or found[1], text))
