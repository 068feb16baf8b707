"""What plain words say: the lines of a form, and a line typed freely about an interview.

words ──▶ draft: what a field was read from is struck out ──▶ the fields, and the rest
"""

from bot.coach.reading.due_days import FAR, split_day
from bot.coach.reading.fitting import Fitted, fit
from bot.coach.reading.form_lines import PersonLine, PromiseLine, lines, people, promises
from bot.coach.reading.line import Reading, read
from bot.coach.reading.locale import locale_of
from bot.coach.reading.prefill import prefill
from bot.coach.reading.typed import typed

__all__ = [
    "FAR",
    "Fitted",
    "PersonLine",
    "PromiseLine",
    "Reading",
    "fit",
    "lines",
    "locale_of",
    "people",
    "prefill",
    "promises",
    "read",
    "split_day",
    "typed",
]
