"""Whether two spellings are one thing with a slip corrected, or two things."""

from difflib import SequenceMatcher

ALIKE = 0.6
"""From this share of common letters on; difflib calls matches above it close."""


def is_like(one: str, other: str) -> bool:
    """Whether one is the other with a letter mended, or with more of it written out."""
    short, long = sorted((one.casefold().strip(), other.casefold().strip()), key=len)
    if not short:
        return False
    return long.startswith(short) or SequenceMatcher(None, short, long).ratio() >= ALIKE
