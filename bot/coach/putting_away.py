"""An application taken out whole, with all that belongs to it, and put back."""

from datetime import datetime

from bot.coach.facts import Notebook, Removed


def remove(notebook: Notebook, application_id: str, now: datetime) -> None:
    """Take it out; nobody hears of it while it is away."""
    if application := notebook.application(application_id):
        notebook.applications.remove(application)
        notebook.removed.append(Removed(application=application, at=now))


def restore(notebook: Notebook, application_id: str) -> None:
    """Put it back as it was."""
    for one in notebook.removed:
        if one.application.id == application_id:
            notebook.removed.remove(one)
            notebook.applications.append(one.application)
            return


def find(notebook: Notebook, application_id: str) -> Removed | None:
    """The one with this id, while it can be put back."""
    return next((one for one in notebook.removed if one.application.id == application_id), None)
