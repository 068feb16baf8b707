"""A process dies or is started twice; whoever comes after finds every notebook whole."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.coach.facts import PersonId
from bot.store.base import StoreError
from bot.store.tiny import TinyStore

ROOT = Path(__file__).parents[2]
ANA = PersonId("T1", "U1")


class Victims:
    """Processes that save to Ana's notebook without end, until they are killed."""

    def __init__(self, folder: Path) -> None:
        self._draft = folder / "T1" / "U1.json.draft"
        script = Path(__file__).with_name("endless_writer.py")
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(script), str(folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def start(self) -> int:
        """Start the next one, and give its id when it has the folder."""
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return int(self.line())

    def line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def kill_while_it_writes(self) -> list[int]:
        """Which saves it reported before it was killed with a file half written."""
        victim, said = self.start(), [self.line()]
        any(self._draft.exists() for _ in range(100_000))
        os.kill(victim, signal.SIGKILL)
        return [int(line) for line in [*said, *iter(self.line, "killed")]]


@pytest.fixture
def victims(folder: Path) -> Iterator[Victims]:
    victims = Victims(folder)
    with victims.process as process:
        yield victims
        os.killpg(process.pid, signal.SIGKILL)


async def test_a_process_killed_while_it_writes_loses_nothing_that_it_said_was_saved(
    victims: Victims, tiny: TinyStore, folder: Path
) -> None:
    half_written = 0
    for _ in range(25):
        last = victims.kill_while_it_writes()[-1]
        assert (await tiny.peek(ANA)).setbacks in (last, last + 1)
        half_written += len(list(folder.glob("T1/*.draft")))
    assert half_written > 0
    await tiny.start()
    assert os.listdir(folder / "T1") == ["U1.json"]
    await tiny.close()


async def test_a_second_process_is_refused_until_the_first_is_gone(
    victims: Victims, tiny: TinyStore, folder: Path
) -> None:
    victim = victims.start()
    with pytest.raises(StoreError) as caught:
        await tiny.start()
    assert str(caught.value) == (
        f"{folder} is in use by another process: stop that one, or set another DATA_DIR."
    )
    os.kill(victim, signal.SIGKILL)
    while victims.line() != "killed":
        pass
    await tiny.start()
    await tiny.close()
