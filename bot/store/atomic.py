"""A TinyDB storage whose file is whole at every moment: a new one takes its place in one step.

TinyDB's own writes over the file that it has, and leaves it torn when the process dies meanwhile.
"""

import os
import sys
from pathlib import Path
from typing import Any

import orjson
from tinydb.storages import Storage

Tables = dict[str, dict[str, Any]]

DRAFT = ".draft"
"""What a new file is called at the end until it is whole."""


class AtomicStorage(Storage):
    """One JSON file. Raises OSError, and ValueError where the file holds no tables."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Tables | None:
        """All tables, or None while there is no file."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        tables: Tables = orjson.loads(content)
        if not _are_tables(tables):
            raise ValueError("no tables")
        return tables

    def write(self, data: Tables) -> None:
        """Put all tables in the place of the old ones; they outlive a power cut from here on."""
        replace(self._path, orjson.dumps(data))


def replace(path: Path, content: bytes) -> None:
    """Give a file new content, wholly or, with an OSError, not at all. Only the owner reads it."""
    draft = path.with_name(path.name + DRAFT)
    try:
        with open(draft, "wb", opener=_private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make what was created, renamed or removed in a folder outlive a power cut."""
    if sys.platform == "win32":  # no such thing there
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _are_tables(content: object) -> bool:
    return isinstance(content, dict) and all(
        isinstance(table, dict) and all(isinstance(document, dict) for document in table.values())
        for table in content.values()
    )
