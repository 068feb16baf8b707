"""A table out of a text: comma, semicolon or tab between its cells."""

import csv
from typing import NamedTuple

from bot.coach.arrivals.arrival import Unreadable

MOST_ROWS = 1000
MOST_COLUMNS = 99
"""A menu of Slack has room for 100 options, and one of them means that there is no such column."""

_SEPARATORS = ",;\t|"


class Sheet(NamedTuple):
    """The names of the columns, and rows that have a cell for each."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_sheet(text: str) -> Sheet:
    """The table; empty rows are left out.

    Raises:
        Unreadable: there is no table in it, or it is too big for one search.
    """
    try:
        rows = list(csv.reader(_lines(text), delimiter=_separator(text)))
    except csv.Error:
        raise Unreadable("I cannot read this as a table. Is it saved as CSV?") from None
    rows = [[cell.strip() for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2:
        raise Unreadable("There are no rows in this file below the names of the columns.")
    head, *body = rows
    if len(head) > MOST_COLUMNS:
        raise Unreadable(f"This file has {len(head)} columns. I can read up to {MOST_COLUMNS}.")
    if len(body) > MOST_ROWS:
        raise Unreadable(f"This file has {len(body)} rows. I can read {MOST_ROWS} at a time.")
    columns = tuple(name or f"Column {nth}" for nth, name in enumerate(head, start=1))
    width = len(columns)
    return Sheet(columns, tuple(tuple((row + [""] * width)[:width]) for row in body))


def _lines(text: str) -> list[str]:
    return [f"{line}\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _separator(text: str) -> str:
    """Whichever of them is most in the first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)
