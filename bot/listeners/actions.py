"""Buttons and menus: one table from `action_id` to handler."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot.coach import manners
from bot.coach.correspondence import EndingKind
from bot.coach.entry import Entry, entry_of
from bot.coach.facts import Application, Notebook
from bot.coach.history import Event, Outcome, Rest
from bot.coach.nudge import Key
from bot.listeners import home, more
from bot.listeners.commands import SUBCOMMANDS, apply_verb
from bot.listeners.request import Request
from bot.views import commands, competitors, log, nudges, outcomes
from bot.views.blocks import Message
from bot.views.ids import Action

Handler = Callable[[Request, str], Awaitable[Message | None]]
"""Takes the value of what was clicked; returns what an answer to a command shows from now on."""


async def on_action(
    ack: AsyncAck,
    action: dict[str, Any],
    body: dict[str, Any],
    context: AsyncBoltContext,
    respond: AsyncRespond,
) -> None:
    """Do what was clicked. Unknown buttons of older versions change nothing."""
    request = Request.of(body, context)
    handler = HANDLERS.get(action["action_id"].partition(":")[0])
    if handler:
        shown = await handler(request, _value(action)) or await _list(request, action)
        if shown and request.body.get("container", {}).get("is_ephemeral"):
            await respond(text=shown.text, blocks=shown.blocks, replace_original=True)
        if request.body.get("view", {}).get("type") == "home":
            await home.publish(request)
    await ack()


def _value(action: dict[str, Any]) -> str:
    chosen = action.get("selected_option") or action
    return str(chosen.get("value", ""))


async def _list(request: Request, action: dict[str, Any]) -> Message | None:
    """Cards in the DM are rewritten by the courier; those of `/interview next` only from here."""
    if not action["action_id"].startswith("nudge_"):
        return None
    return commands.due(await request.journal.peek(request.who), request.journal.now())


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
        await _open(request, form)
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
    application = key and (await request.journal.peek(request.who)).application(key.application)
    if key and application:
        await _open(request, competitors.form(key, application.company))


async def _accepted(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.accept(request.who, key)


async def _nothing(request: Request, value: str) -> None:
    """Slack tells of a click on a link, too."""


async def _log(request: Request, value: str) -> None:
    entry = Entry(company="", starts_at=log.rounded(request.journal.now()))
    await _open(request, log.form(entry))


async def _edit(request: Request, value: str) -> None:
    found = (await request.journal.peek(request.who)).find_interview(value)
    if found:
        await _open(request, log.form(entry_of(*found), interview_id=value))


async def _open(request: Request, view: dict[str, Any]) -> None:
    await request.client.views_open(trigger_id=request.body["trigger_id"], view=view)


async def _remove(request: Request, value: str) -> None:
    await request.journal.remove(request.who, value)


async def _restore(request: Request, value: str) -> None:
    await request.journal.restore(request.who, value)


async def _look_back(request: Request, value: str) -> Message | None:
    found = (await request.journal.peek(request.who)).find_interview(value)
    await request.journal.look_back(request.who, value)
    return commands.looking_back(found[0]) if found else None


async def _choose(request: Request, value: str) -> None:
    choice, _, rest = value.partition(" ")
    if key := Key.parse(rest):
        await request.journal.choose(request.who, key, choice)


async def _rate(request: Request, value: str) -> None:
    rating, item_id, *rest = value.split(" ", 2)
    if rest and (key := Key.parse(rest[0])):
        await request.journal.rate(request.who, key, item_id, rating)


def _steer(word: str) -> Handler:
    async def handler(request: Request, value: str) -> None:
        if key := Key.parse(value):
            await request.journal.steer(request.who, key, word)

    return handler


async def _resume(request: Request, value: str) -> None:
    if key := Key.parse(value):
        await request.journal.look_back(request.who, key.subject)


async def _ask_round(request: Request, value: str) -> None:
    application = (await request.journal.peek(request.who)).application(value)
    await request.journal.hear_news(request.who, value)
    if application:
        begun = log.rounded(request.journal.now())
        entry = Entry(application.company, starts_at=begun, role=application.role)
        await _open(request, log.form(entry))


def _ask_day(form: Callable[[Application], dict[str, Any]]) -> Handler:
    async def handler(request: Request, value: str) -> None:
        application = (await request.journal.peek(request.who)).application(value)
        if application:
            await _open(request, form(application))

    return handler


async def _no(request: Request, value: str) -> None:
    await request.journal.end(request.who, value, EndingKind.REJECTED)


async def _news(request: Request, value: str) -> None:
    await request.journal.hear_news(request.who, value)


async def _reopen(request: Request, value: str) -> None:
    application_id, _, ending_id = value.partition(" ")
    await request.journal.reopen(request.who, application_id, ending_id)


async def _apply(request: Request, value: str) -> Message | None:
    verb, _, application_id = value.partition(" ")
    application = (await request.journal.peek(request.who)).application(application_id)
    if verb not in SUBCOMMANDS:
        return None
    return await apply_verb(request, verb, application) if application else None


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
    Action.LOG_OPEN: _log,
    Action.LOG_EDIT: _edit,
    Action.LOG_REMOVE: _remove,
    Action.LOG_RESTORE: _restore,
    Action.LOG_MORE: more.choose,
    Action.NO_SHOW: more.did_not_turn_up,
    Action.NO_SHOW_UNDO: more.turned_up,
    Action.NO_SHOW_NEW_TIME: more.ask_new_time,
    Action.RECIPIENT_ASK: more.ask_recipient,
    Action.RECIPIENT_UNDO: more.somebody_after_all,
    Action.HEARD_ROUND: _ask_round,
    Action.HEARD_DATE: _ask_day(outcomes.decision_form),
    Action.HEARD_OFFER: _ask_day(outcomes.offer_form),
    Action.HEARD_NO: _no,
    Action.HEARD_NEWS: _news,
    Action.OUTCOME_ASK: _apply,
    Action.OUTCOME_UNDO: _reopen,
    Action.REFLECT_START: _look_back,
    Action.REFLECT_CHOOSE: _choose,
    Action.REFLECT_RATE: _rate,
    Action.REFLECT_EXAMPLE: _steer("example"),
    Action.REFLECT_SKIP: _steer("skip"),
    Action.REFLECT_BACK: _steer("back"),
    Action.REFLECT_LATER: _steer("later"),
    Action.REFLECT_STOP: _steer("stop"),
    Action.REFLECT_RESUME: _resume,
}
