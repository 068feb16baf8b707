"""Forgetting a person: every fact is gone at once, then what stands in Slack, then the rest."""

from datetime import datetime

from bot.coach.facts import Notebook
from bot.coach.history import Leftover


def leave(notebook: Notebook, now: datetime) -> None:
    """Forget everything but where our messages are, so that they can be taken back, too."""
    left = [
        Leftover(channel=one.channel, ts=one.ts)
        for one in notebook.deliveries.values()
        if one.channel and one.ts
    ]
    left += [*notebook.leftovers, *notebook.extras]
    has_home = notebook.tab.looked_at is not None
    wipe(notebook)
    notebook.leftovers, notebook.leaving_since = left, now
    notebook.tab.looked_at = now if has_home else None


def take_away(notebook: Notebook, gone: list[Leftover]) -> None:
    """These messages are deleted; with the last of them nothing is left of the person."""
    notebook.leftovers = [one for one in notebook.leftovers if one not in gone]
    if not notebook.leftovers and notebook.leaving_since:
        if is_empty(notebook):
            wipe(notebook)
        notebook.leaving_since = None


def is_empty(notebook: Notebook) -> bool:
    """Whether nothing new was told while the old was being forgotten."""
    return not notebook.applications and not notebook.tellings and notebook.changes == 0


def wipe(notebook: Notebook) -> None:
    """Make it the notebook of somebody who has not said anything yet."""
    blank = Notebook.blank()
    for name in Notebook.model_fields:
        setattr(notebook, name, getattr(blank, name))
