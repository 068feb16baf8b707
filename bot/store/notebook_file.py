"""One person's file: a small TinyDB of two tables.

    {"about": {"1": {"version": 1, "next_due": "2026-03-03T09:00:00Z"}}, "notebook": {"1": {...}}}

`about` stands first and is never sealed, so that one glance at a file tells when its person is due.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
from pydantic import AwareDatetime, BaseModel, ValidationError
from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.table import Document

from bot.coach.facts import SCHEMA, Notebook
from bot.store.atomic import AtomicStorage
from bot.store.base import UnreadableNotebook
from bot.store.content import place
from bot.store.folder import naming
from bot.store.sealing import Sealer

GLANCE = 256
"""So many bytes hold the `about` table of every file that was written here."""

_ABOUT = re.compile(
    rb'\{"about":\{"1":(\{"version":\d+,"next_due":(?:null|"[^"]+")\})\},"notebook"'
)


class About(BaseModel):
    """What is known of a notebook without opening it."""

    version: int
    next_due: AwareDatetime | None


class NotebookFile:
    """Reads and writes one notebook. Blocks, so call it in a thread."""

    def __init__(self, path: Path, sealer: Sealer | None) -> None:
        self._path = path
        self._sealer = sealer

    def glance(self) -> About | None:
        """What the head of the file tells; None where only a full reading helps."""
        with self._explained("read"), open(self._path, "rb") as file:
            head = _ABOUT.match(file.read(GLANCE))
            about = About.model_validate_json(head[1]) if head else None
        return about if about and about.version == SCHEMA else None

    def read(self) -> Notebook:
        """The notebook, blank while there is no file."""
        with self._explained("read"), self._database() as database:
            if database.storage.read() is None:
                return Notebook.blank()
            self._refuse_newer(_only(database, "about"))
            return Notebook.model_validate_json(self._unsealed(_only(database, "notebook")))

    def write(self, written: bytes, next_due: datetime | None) -> None:
        """Save what `content` made. The file has all of it afterwards, or is as it was."""
        about = About(version=SCHEMA, next_due=next_due)
        notebook = {"sealed": self._sealer.seal(written)} if self._sealer else orjson.loads(written)
        with self._explained("written"), self._database() as database:
            for name, document in (
                ("about", about.model_dump(mode="json")),
                ("notebook", notebook),
            ):
                table = database.table(name)
                table.truncate()
                table.insert(Document(document, doc_id=1))

    def _database(self) -> TinyDB:
        # The cache lives no longer than one call: it makes one write of both tables at the end.
        return TinyDB(self._path, storage=CachingMiddleware(AtomicStorage))  # type: ignore[no-untyped-call]

    def _refuse_newer(self, about: Mapping[str, Any]) -> None:
        if about["version"] > SCHEMA:
            raise self._unreadable("was written by a newer version of Encore")

    def _unsealed(self, document: Mapping[str, Any]) -> bytes:
        if document.keys() != {"sealed"}:
            return orjson.dumps(document)
        if not self._sealer:
            raise self._unreadable("is sealed, and ENCRYPTION_KEYS is not set")
        written = self._sealer.unseal(document["sealed"])
        if written is None:
            raise self._unreadable("is sealed, and none of ENCRYPTION_KEYS opens it")
        return written

    def _unreadable(self, problem: str) -> UnreadableNotebook:
        return UnreadableNotebook(f"{self._path} {problem}.")

    @contextmanager
    def _explained(self, done: str) -> Iterator[None]:
        """Say which file it is about, and nothing of its content: causes would quote it."""
        try:
            with naming(self._path, done):
                yield
        except ValidationError as error:
            raise self._unreadable(f"holds no notebook: {place(error)} is wrong") from None
        except (ValueError, TypeError, KeyError):
            raise self._unreadable("is damaged: it is no whole file of Encore") from None


def _only(database: TinyDB, table: str) -> Mapping[str, Any]:
    document = database.table(table).get(doc_id=1)
    if document is None:
        raise KeyError(table)
    return document
