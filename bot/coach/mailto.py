"""A letter as an address that opens it in the mail program of the person (RFC 6068)."""

from urllib.parse import quote

LONGEST = 2900
"""Characters of an address that Slack opens reliably: 3,000 is what one text may hold."""


def mailto(to: str, subject: str, body: str) -> str:
    """The address; without the text where it would be too long, and then without the subject.

    Line breaks are CRLF, as the standard asks. Nothing of the words can become a header of its own.
    """
    recipient = quote(" ".join(to.split()), safe="@")
    head = f"mailto:{recipient}?subject={_encoded(' '.join(subject.split()))}"
    whole = f"{head}&body={_encoded(body)}"
    return next((one for one in (whole, head) if len(one) <= LONGEST), f"mailto:{recipient}")


def _encoded(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return quote(lines.replace("\n", "\r\n"), safe="", errors="replace")
