"""How far an application is, in the words of trackers."""

import re
from enum import StrEnum


class Stage(StrEnum):
    """What a status comes down to."""

    WISH = "wish"
    APPLIED = "applied"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    CLOSED = "closed"


_WORDS: tuple[tuple[Stage, str], ...] = (
    (Stage.DECLINED, r"i declined|offer declined|declined offer|turned (it )?down"),
    (Stage.CLOSED, r"no (response|reply)|ghosted|withdr[ae]w\w*|closed|archived?|let go"),
    (Stage.REJECTED, r"reject\w*|declined|not selected|unsuccessful|turned me down|said no|^no$"),
    (Stage.ACCEPTED, r"accepted|hired|signed|started|you said yes"),
    (Stage.WISH, r"wish ?list|bookmarked|saved|to (apply|try)|applying|draft|interested"),
    (Stage.OFFER, r"offer\w*|negotiat\w*"),
)
"""The first that fits; whatever fits none was applied for."""


def stage_of(status: str) -> Stage:
    """How far this is."""
    plain = " ".join(re.sub(r"[\W_]+", " ", status.casefold()).split())
    for stage, words in _WORDS:
        if re.search(rf"\b(?:{words})\b", plain):
            return stage
    return Stage.APPLIED
