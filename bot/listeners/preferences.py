"""The settings, opened, tried out and saved; and the answer to a question about a kind of nudge."""

from typing import Any

from slack_sdk.errors import SlackApiError

from bot.coach.effects import effects
from bot.coach.manners import local
from bot.coach.nudge import Key
from bot.coach.person import Habit
from bot.coach.preferences import mended, preferences_of, problems
from bot.listeners.request import Handler, Request
from bot.views import settings
from bot.views.ids import Action

HARMLESS = ("not_found", "ratelimited")
"""Slack's names for a form that was closed meanwhile, and for one that is changed too quickly."""


async def open_form(request: Request, value: str = "") -> None:
    """Show the settings as they are; the time zone is learnt once the form is open."""
    answer = await request.client.views_open(
        trigger_id=request.body["trigger_id"], view=await _form(request)
    )
    if not (await request.journal.peek(request.who)).person.tz:
        await request.learn_zone()
        await _update(request, answer["view"]["id"], await _form(request))


async def show_effects(request: Request, value: str) -> None:
    """Say what the form would mean as it is filled now."""
    view = request.body["view"]
    await _update(request, view["id"], await _form(request, view))


async def save(request: Request, view: dict[str, Any]) -> dict[str, str]:
    """Keep what was changed, or say what is wrong with it, by field."""
    await request.learn_zone()
    begun, given = settings.read(view)
    now, person = request.journal.now(), (await request.journal.peek(request.who)).person
    today = local(now, person).date()
    found = problems(given.over(begun, preferences_of(person, today)), today)
    if not found:
        await request.journal.prefer(request.who, begun, given)
    return found


async def _form(request: Request, view: dict[str, Any] | None = None) -> dict[str, Any]:
    now, notebook = request.journal.now(), await request.journal.peek(request.who)
    today = local(now, notebook.person).date()
    own = preferences_of(notebook.person, today)
    begun, given = settings.read(view) if view else (own, own)
    merged = given.over(begun, own)
    found = problems(merged, today)
    meant = effects(notebook, mended(merged, own, found), now)
    return settings.form(begun, meant, notebook.person, found)


async def _update(request: Request, view_id: str, view: dict[str, Any]) -> None:
    # Without the hash: of two quick changes the last has the say about the lines, and what was
    # typed stays in any case.
    try:
        await request.client.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        if error.response.get("error") not in HARMLESS:
            raise


async def _answer(request: Request, value: str) -> None:
    habit, _, rest = value.partition(" ")
    if key := Key.parse(rest):
        await request.journal.wish(request.who, key, Habit(habit))


async def _take_back(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.unwish(request.who, key)


HANDLERS: dict[str, Handler] = {
    Action.SETTINGS_OPEN: open_form,
    Action.SETTINGS_CHANGE: show_effects,
    Action.NUDGE_HABIT: _answer,
    Action.NUDGE_HABIT_UNDO: _take_back,
}
