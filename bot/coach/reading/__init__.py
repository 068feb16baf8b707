"""What plain words say: the lines of a form, and a line typed freely about an interview.

words ──▶ draft: what a field was read from is struck out ──▶ the fields, and the rest
"""

from bot.coach.reading.due_days import FAR, split_day
from bot.coach.reading.form_lines import PersonLine, PromiseLine, lines, people, promises
from bot.coach.reading.line import Reading, read
from bot.coach.reading.prefill import prefill

__all__ = [
    "FAR",
    "PersonLine",
    "PromiseLine",
    "Reading",
    "lines",
    "people",
    "prefill",
    "promises",
    "read",
    "split_day",
]
