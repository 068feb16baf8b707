"""Everything of one person in one ZIP file."""

import csv
import io
import zipfile
from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.records import agenda, cards, document, tables

READ_ME = """\
This is everything that Encore has kept about your job search.

encore.json        all of it, for programs; every instant is in UTC
*.csv              tables, for a spreadsheet; times are on your own clock
encore.ics         interviews, decision dates and reminders, for a calendar
contacts.vcf       the people you met, for an address book
"""


def archive(notebook: Notebook, now: datetime) -> bytes:
    """The ZIP file. Names in it are fixed: nothing that a person typed becomes a path."""
    texts = {
        "README.txt": READ_ME,
        "encore.json": document(notebook, now),
        "encore.ics": agenda(notebook, now),
        "contacts.vcf": cards(notebook),
        **{f"{name}.csv": _csv(rows) for name, rows in tables(notebook, now).items()},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, text in texts.items():
            # With a mark at its beginning Excel reads a CSV file as UTF-8.
            encoding = "utf-8-sig" if name.endswith(".csv") else "utf-8"
            whole.writestr(name, text.encode(encoding, "replace"))
    return made.getvalue()


def _csv(rows: list[tuple[str, ...]]) -> str:
    made = io.StringIO()
    csv.writer(made).writerows(rows)
    return made.getvalue()
