"""The folder that keeps the notebooks: whose file is where, and which process may write."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.coach.facts import PersonId
from bot.store.atomic import DRAFT, sync_folder
from bot.store.base import StoreError
from bot.store.ids import checked, is_slacks


class DataFolder:
    """`DATA_DIR`, with a folder for each workspace and in it a file for each person."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock: int | None = None

    def claim(self) -> None:
        """Become the one process that writes here. StoreError when that can't be."""
        with naming(self.root, "written"):
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.root):
                pass
            self._lock = self._locked()
            self._clear_drafts()

    def release(self) -> None:
        """Let another process write."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def file(self, who: PersonId) -> Path:
        """Where the notebook of this person is, or would be."""
        checked(who)
        return self.root / who.team / f"{who.user}.json"

    def prepare(self, who: PersonId) -> None:
        """Make the folder that the file of this person goes into."""
        self._must_be_claimed()
        team = self.file(who).parent
        with naming(team, "written"):
            if not team.is_dir():
                team.mkdir(mode=0o700, exist_ok=True)
                sync_folder(self.root)

    def remove(self, who: PersonId) -> None:
        """Remove the file of this person for good."""
        self._must_be_claimed()
        path = self.file(who)
        with naming(path, "removed"):
            if path.exists():
                path.unlink()
                sync_folder(path.parent)

    def people(self) -> list[PersonId]:
        """Everybody who has a file, in the order of their ids."""
        found = (PersonId(path.parent.name, path.stem) for path in self.root.glob("*/*.json"))
        return sorted(who for who in found if is_slacks(who))

    def _clear_drafts(self) -> None:
        for draft in self.root.glob(f"*/*.json{DRAFT}"):
            draft.unlink()

    def _must_be_claimed(self) -> None:
        if self._lock is None:
            raise StoreError(f"{self.root} is not open for writing.")

    def _locked(self) -> int:
        """Open and lock a file; the lock ends with the process, however that ends."""
        descriptor = os.open(self.root / ".lock", os.O_RDWR | os.O_CREAT, mode=0o600)
        try:
            _lock(descriptor)
        except BlockingIOError:
            os.close(descriptor)
            problem = "is in use by another process: stop that one, or set another DATA_DIR"
            raise StoreError(f"{self.root} {problem}.") from None
        return descriptor


@contextmanager
def naming(path: Path, done: str) -> Iterator[None]:
    """Turn an OSError into a StoreError that tells what could not be done to which file."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{path} can't be {done} ({error.strerror}).") from error


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        """Windows has no such lock: there it is up to the person to start one process only."""

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
