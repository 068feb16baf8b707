"""The small words that are left when all that they hold together was read: "had a", "with my"."""

import re

from bot.coach.reading.draft import Draft, Field
from bot.coach.reading.names import words

GLUE = words(
    """
    a an the i my had have did got was is in at on of and with w w/ for by from to it interview
    interviewed as just there's there i've company role when with: who position round
    """
)
_WORD = re.compile(r"[^\s,;:.!]+")


def glue(draft: Draft) -> Draft:
    """Strike out what says nothing but that it was an interview."""
    small = [
        rest
        for rest in draft.rests()
        if GLUE.issuperset(_WORD.findall(draft.text[rest.start : rest.end].lower()))
    ]
    return draft.take(Field.KIND, small)
