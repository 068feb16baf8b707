"""`python -m bench` names what it measures."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_help_lists_each_measurement_that_can_be_run_alone() -> None:
    command = [sys.executable, "-m", "bench", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    _, _, listed = done.stdout.partition("measurements:\n")
    runnable = {
        path.stem for path in (ROOT / "bench").glob("*.py") if "return show(" in path.read_text()
    }
    assert {line.split()[0] for line in listed.splitlines()} == runnable != set()
