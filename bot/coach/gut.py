"""How interviews felt, held against what came of them.

An interview has come to something when there was another one on a later day, an offer, or a no;
not when it was let go or turned down without an offer, for then nobody knows. It felt good or bad
where the person chose so, or wrote nothing but such a word: "mixed", a story and no answer are
left out, because reading them would be guessing.
"""

from enum import StrEnum
from typing import NamedTuple

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.questions import FELT, WENT_BADLY, WENT_WELL

ENOUGH = 5
"""Below so many outcomes nothing is said about them."""

_IN_A_WORD = {
    **dict.fromkeys(("good", "great", "well", "very good", "very well", "really well"), True),
    **dict.fromkeys(("it went well", "went well", "amazing", "super"), True),
    **dict.fromkeys(("bad", "badly", "rough", "awful", "terrible", "very bad", "horrible"), False),
    **dict.fromkeys(("it went badly", "went badly"), False),
}


class Outcome(StrEnum):
    """What came of one interview."""

    NEXT_ROUND = "next_round"
    OFFER = "offer"
    NO = "no"


class Gut(NamedTuple):
    """How often the feeling after an interview and its outcome were alike."""

    outcomes: int
    right: int
    bad_became_offers: int
    bad_went_on: int
    """Those that felt bad and led to another round."""


def gut(notebook: Notebook) -> Gut | None:
    """The feelings against the outcomes; None while there are too few to say anything."""
    told = [
        (felt, came)
        for application in notebook.applications
        for interview in application.held_interviews
        if (felt := felt_good(interview)) is not None
        if (came := outcome(application, interview))
    ]
    if len(told) < ENOUGH:
        return None
    despite = [came for felt, came in told if not felt]
    return Gut(
        outcomes=len(told),
        right=sum(felt == (came is not Outcome.NO) for felt, came in told),
        bad_became_offers=despite.count(Outcome.OFFER),
        bad_went_on=despite.count(Outcome.NEXT_ROUND),
    )


def outcome(application: Application, interview: Interview) -> Outcome | None:
    """What came of this interview; None while nobody knows."""
    # Several talks on one day are one visit: the second is no answer to the first.
    if any(one.day > interview.day for one in application.held_interviews):
        return Outcome.NEXT_ROUND
    ending = application.ending
    if application.offer or (ending and ending.kind is EndingKind.ACCEPTED):
        return Outcome.OFFER
    return Outcome.NO if ending and ending.kind is EndingKind.REJECTED else None


def felt_good(interview: Interview) -> bool | None:
    """Whether it felt good or bad; None where that was not said, or was in between."""
    answer = interview.reflection.answers.get(FELT.id) if interview.reflection else None
    if not answer:
        return None
    if answer.choice:
        return {WENT_WELL: True, WENT_BADLY: False}.get(answer.choice)
    return _IN_A_WORD.get(answer.text.strip(" .!:)(").casefold())
