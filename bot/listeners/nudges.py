"""The buttons of a nudge: done, put off, not needed, and whatever else settles it."""

from datetime import datetime, timedelta

from bot.coach import manners
from bot.coach.facts import Notebook
from bot.coach.history import Event, Outcome, Rest
from bot.coach.nudge import Key
from bot.listeners.request import Handler, Request
from bot.views import competitors, nudges
from bot.views.ids import Action


def _settle(outcome: Outcome) -> Handler:
    async def handler(request: Request, value: str) -> None:
        if key := Key.parse(value):
            await request.journal.settle(request.who, key, outcome)

    return handler


async def _undo(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.undo(request.who, key)


async def _snooze(request: Request, value: str) -> None:
    choice, _, rest = value.partition(" ")
    key, now = Key.parse(rest), request.journal.now()
    if not key:
        return
    notebook = await request.journal.peek(request.who)
    if choice == "pick":
        form = nudges.snooze_form(key, manners.tomorrow_morning(now, notebook.person))
        await request.opens(form)
    elif chosen := _rest(choice, notebook, now):
        await request.journal.snooze(request.who, key, chosen)


def _rest(choice: str, notebook: Notebook, now: datetime) -> Rest | None:
    match choice:
        case "hours":
            return Rest(until=now + timedelta(hours=3), at=now)
        case "tomorrow":
            return Rest(until=manners.tomorrow_morning(now, notebook.person), at=now)
        case "week":
            return Rest(until=manners.next_week(now, notebook.person), at=now)
        case Event.REPLY | Event.FINAL_ROUND:
            return Rest(event=Event(choice), at=now)
        case _:
            return None


async def _name(request: Request, value: str) -> None:
    key = Key.parse(value)
    application = await request.application(key.application) if key else None
    if key and application:
        await request.opens(competitors.form(key, application.company))


async def _accepted(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.accept(request.who, key)


async def _nothing(request: Request, value: str) -> None:
    """Slack tells of a click on a link, too."""


HANDLERS: dict[str, Handler] = {
    Action.NUDGE_DONE: _settle(Outcome.DONE),
    Action.NUDGE_NOT_NEEDED: _settle(Outcome.NOT_NEEDED),
    Action.NUDGE_REPLIED: _settle(Outcome.REPLIED),
    Action.NUDGE_LET_GO: _settle(Outcome.LET_GO),
    Action.NUDGE_ONE_MORE_WEEK: _settle(Outcome.ONE_MORE_WEEK),
    Action.NUDGE_NAME: _name,
    Action.NUDGE_ACCEPTED: _accepted,
    Action.NUDGE_LINK: _nothing,
    Action.NUDGE_SAID_YES: _settle(Outcome.ACCEPTED),
    Action.NUDGE_SAID_NO: _settle(Outcome.DECLINED),
    Action.NUDGE_UNDO: _undo,
    Action.NUDGE_SNOOZE: _snooze,
}
