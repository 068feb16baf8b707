"""What Encore promises about its speed, and whether it is so."""

from typing import NamedTuple


class Goal(NamedTuple):
    """One promised figure."""

    text: str
    is_met: bool


def show(*goals: Goal) -> int:
    """Print them all; the exit status is 1 where one is missed."""
    for text, is_met in goals:
        print(f"  {'met   ' if is_met else 'MISSED'} {text}")
    return int(not all(is_met for _, is_met in goals))
