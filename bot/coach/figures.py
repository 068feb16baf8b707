"""The job search in numbers: what was sent out, what took place, what came back."""

from datetime import datetime
from typing import NamedTuple

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application, Notebook


class Figures(NamedTuple):
    """Counted over the whole search, also over what is closed by now."""

    applications: int
    interviews: int
    """Those that took place."""
    offers: int
    noes: int
    silent: int
    """Applications in play where the company has the next word, and nothing was heard."""


def figures(notebook: Notebook, now: datetime) -> Figures:
    """Count what was told; wishes and removed interviews are not part of it."""
    begun = applications_begun(notebook)
    return Figures(
        applications=len(begun),
        interviews=sum(one.ends_at <= now for each in begun for one in each.held_interviews),
        offers=sum(is_offered(one) for one in begun),
        noes=sum(_ended(one) is EndingKind.REJECTED for one in begun),
        silent=sum(_is_silent(one, now) for one in begun),
    )


def applications_begun(notebook: Notebook) -> list[Application]:
    """Those that count: applied for, or interviewed at."""
    return [one for one in notebook.applications if one.is_applied or one.held_interviews]


def _ended(application: Application) -> EndingKind | None:
    return application.ending.kind if application.ending else None


def is_offered(application: Application) -> bool:
    """Whether they wanted this person."""
    return bool(application.offer) or _ended(application) is EndingKind.ACCEPTED


def _is_silent(application: Application, now: datetime) -> bool:
    """Whether nothing was heard since the last interview, or since the application."""
    if application.ending or application.offer:
        return False
    last = application.held_interviews[-1:]
    since = last[0].starts_at if last else application.applied_at
    is_ahead = bool(last) and last[0].ends_at > now
    heard = since and any(one.at >= since for one in application.replies)
    return not is_ahead and not heard
