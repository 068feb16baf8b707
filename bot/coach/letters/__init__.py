"""Letters from the person's own facts: what is said, in which words, and what is still to be asked.

matter + notebook + details ──wording, used least──▶ Version
"""

from bot.coach.letters.asking import Ask, asks, missing
from bot.coach.letters.composing import LINKEDIN_LIMIT, another, utf16, write
from bot.coach.letters.particulars import first_name, is_short, recipient
from bot.coach.letters.wording import LANGUAGES

__all__ = [
    "LANGUAGES",
    "LINKEDIN_LIMIT",
    "Ask",
    "another",
    "asks",
    "first_name",
    "is_short",
    "missing",
    "recipient",
    "utf16",
    "write",
]
