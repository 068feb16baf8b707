"""A file that a person brings, as text: out of a ZIP, in whatever letters it is written."""

import io
import zipfile

from bot.coach.arrivals import Unreadable

MOST_BYTES = 5_000_000
"""A year of 500 applications is a tenth of it."""
DOCUMENT = "encore.json"


def unpack(content: bytes) -> str:
    """The text of the file; of an export, that of its document.

    Raises:
        Unreadable: it is too big, damaged, or no text.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable(f"This file is too big. I can read up to {MOST_BYTES // 1_000_000} MB.")
    if content.startswith(b"PK\x03\x04"):
        content = _unzipped(content)
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Unreadable("I cannot read this file. I understand ZIP, JSON and CSV.")


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    return "utf-8-sig", "cp1252"


def _unzipped(content: bytes) -> bytes:
    """One file out of it, never more of that than we read of any file: a ZIP can be a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as whole, whole.open(DOCUMENT) as document:
            found = document.read(MOST_BYTES + 1)
    except KeyError:
        raise Unreadable(f"This ZIP has no {DOCUMENT} in it. Is it an export of Encore?") from None
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError):
        raise Unreadable("This ZIP is damaged. Please export once more.") from None
    if len(found) > MOST_BYTES:
        raise Unreadable(f"{DOCUMENT} is too big in there.")
    return found
