"""What Slack's client makes of the words that a person typed, before anybody reads them."""

import re

_LINKS = re.compile(
    r"(?P<url>https?://[^\s<>|]+)"
    r"|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w@.&-])(?P<bare>(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|example))(?![\w.-])",
    re.IGNORECASE,
)


def escaped(text: str) -> str:
    """The three characters that markup is made of, as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def composed(text: str) -> str:
    """A message as it is stored: escaped, and with addresses turned into links."""
    return _LINKS.sub(_link, escaped(text.strip()))


def _link(found: re.Match[str]) -> str:
    if url := found["url"]:
        kept = url.rstrip(".,;:!?)")
        return f"<{kept}>{url[len(kept) :]}"
    if mail := found["mail"]:
        return f"<mailto:{mail}|{mail}>"
    return f"<http://{found['bare']}|{found['bare']}>"
