"""What a person brings along: their own export, or a table from another tracker.

text ──documents, sheets + mapping──▶ Arrival ──joining──▶ notebook
"""

from bot.coach.arrivals.arrival import Arrival, Unreadable
from bot.coach.arrivals.documents import read_document
from bot.coach.arrivals.joining import bring_in, duplicates, put_back, take_back
from bot.coach.arrivals.mapping import COLUMNS, Column, Mapping, guess
from bot.coach.arrivals.sheets import Sheet, read_sheet
from bot.coach.arrivals.trackers import read_rows

__all__ = [
    "COLUMNS",
    "Arrival",
    "Column",
    "Mapping",
    "Sheet",
    "Unreadable",
    "bring_in",
    "duplicates",
    "guess",
    "put_back",
    "read_document",
    "read_rows",
    "read_sheet",
    "take_back",
]
