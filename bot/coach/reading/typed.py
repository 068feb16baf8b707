"""What is typed after `/interview log`, as the form that the person confirms."""

import re
from datetime import datetime

from bot.coach.entry import Entry
from bot.coach.person import Person
from bot.coach.reading.fitting import Fitted, fit
from bot.coach.reading.line import read
from bot.coach.reading.locale import locale_of
from bot.coach.reading.prefill import prefill

_FIRST = re.compile(r"[,\r\n]")


def typed(words: str, now: datetime, otherwise_at: datetime, person: Person) -> Fitted:
    """The form as far as the words were read; else the company and, after a comma, the notes.

    Without a time zone nobody knows which day "yesterday" is, so that nothing is read.
    """
    if person.tz and (reading := read(words, now, person, locale_of(person))):
        return fit(prefill(reading, otherwise_at, person))
    company, *rest = _FIRST.split(words, maxsplit=1)
    return fit(Entry(company.strip(), otherwise_at, notes="".join(rest).strip()))
