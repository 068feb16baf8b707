"""The search as a whole, whatever becomes of one application."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.coach import manners
from bot.coach.facts import Application, Notebook
from bot.coach.manners import local
from bot.coach.nudge import Day, Key, Nudge, Words
from bot.coach.wishlist import is_planned

DAY = timedelta(days=1)
WEEK = 7 * DAY
USEFUL = 3 * DAY
"""Later in the week the next Monday is near, and twice in a few days is nagging."""
MOST_NAMED = 3
WEEKS_IN_A_ROW = 4
"""After so many without a new application nobody needs to hear it again."""


def keep_searching(notebook: Notebook) -> Iterator[Nudge]:
    """Monday morning, once a week, when nothing new was logged for 7 days."""
    begun = [one for one in notebook.applications if one.applied_at or one.kept_interviews]
    if not begun:
        return
    newest = max(map(_begun_at, begun))
    weeks = {week: due for week, due in _told(notebook).items() if due > newest}
    week_later = manners.days_later(newest, WEEK, notebook.person)
    since = max([week_later, *(due + DAY for due in weeks.values())])
    coming = _monday_after(since, notebook)
    weeks.setdefault(f"{local(coming, notebook.person):%G-W%V}", coming)
    for week, due in sorted(weeks.items())[:WEEKS_IN_A_ROW]:
        yield _keep_searching(notebook, week, due, newest)


def _begun_at(application: Application) -> datetime:
    """When it was new: one that was a wish before is new when something comes of it."""
    if not application.planned_at:
        return application.created_at
    logged = [one.logged_at for one in application.kept_interviews]
    times = [application.created_at, application.applied_at, *logged[:1]]
    return max(time for time in times if time)


def _told(notebook: Notebook) -> dict[str, datetime]:
    """The weeks in which it was said, and when it was due."""
    return {
        key.subject: delivery.due
        for name, delivery in notebook.deliveries.items()
        if (key := Key.parse(name)) and key.rule == "keep_searching" and not key.is_snoozed
    }


def _monday_after(at: datetime, notebook: Notebook) -> datetime:
    """The first Monday morning from then on; where Monday is a day off, the day after it."""
    day = local(at, notebook.person).date()
    monday = day + (-day.weekday() % 7) * DAY
    if manners.morning(monday, notebook.person) < at:
        monday += WEEK
    return manners.polite(manners.on_clock(monday, time.min, notebook.person), notebook.person)


def _keep_searching(notebook: Notebook, week: str, due: datetime, newest: datetime) -> Nudge:
    in_play = sum(one.in_play for one in notebook.applications)
    return Nudge(
        key=Key("keep_searching", "", week, "1"),
        due=due,
        until=due + USEFUL,
        label="Keep the search going",
        words=(
            "Nothing is certain before an offer, so one new application this week keeps you free."
            f"{_planned(notebook)}",
        ),
        context=_state(in_play, newest),
        done="On it",
        ended=in_play == 0,
    )


def _state(in_play: int, newest: datetime) -> Words:
    plural = "" if in_play == 1 else "s"
    return (f"{in_play} application{plural} in play, the newest since ", Day(newest))


def _planned(notebook: Notebook) -> str:
    names = [one.company for one in notebook.applications if is_planned(one)]
    if not names:
        return ""
    return f" You wanted to try {', '.join(names[:MOST_NAMED])}."
