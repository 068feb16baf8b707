"""Forms that come back: read, checked at the field, kept."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.coach import wishlist
from bot.coach.entry import Entry, problems
from bot.coach.history import Rest
from bot.coach.remark import Verb
from bot.listeners import arrivals, home, letters, preferences, records, tellings
from bot.listeners.request import Request
from bot.views import competitors, log, nudges, outcomes, recipients
from bot.views.ids import Field, Form

Problems = dict[str, str]
"""What to correct, by the block of the field; Slack shows it there and keeps what was typed."""

Reader = Callable[[Request, dict[str, Any]], Awaitable[dict[str, Any]]]
"""Keeps what a form says; answers what to correct, or what to show in its place."""


async def on_submission(
    ack: AsyncAck, view: dict[str, Any], body: dict[str, Any], context: AsyncBoltContext
) -> None:
    """Keep a form, or say what is wrong with it."""
    reader = READERS.get(view["callback_id"])
    found = await reader(Request.of(body, context), view) if reader else {}
    if found.get("type") == "modal":
        await ack(response_action="update", view=found)
    elif found:
        await ack(response_action="errors", errors=found)
    elif view.get("previous_view_id"):  # what lies below shows what was before
        await ack(response_action="clear")
    else:
        await ack()


async def _log(request: Request, view: dict[str, Any]) -> Problems:
    entry, found = await _read(request, view)
    if found:
        return found
    if interview_id := view["private_metadata"]:
        await request.journal.correct(request.who, interview_id, entry)
    else:
        await request.journal.log(request.who, view["id"], entry)
    return {}


async def _told(request: Request, view: dict[str, Any]) -> Problems:
    entry, found = await _read(request, view)
    if not found:
        telling_id = view["private_metadata"]
        await request.journal.log_told(request.who, telling_id, view["id"], entry)
    return found


async def _new_time(request: Request, view: dict[str, Any]) -> Problems:
    entry, found = await _read(request, view)
    if not found:
        await request.journal.log(request.who, view["id"], entry, view["private_metadata"])
    return found


async def _read(request: Request, view: dict[str, Any]) -> tuple[Entry, Problems]:
    await request.learn_zone()
    now = request.journal.now()
    notebook = await request.journal.peek(request.who)
    # Of a form that corrects an interview: without a time it stays where it is.
    corrected = notebook.find_interview(view["private_metadata"])
    otherwise_at = corrected[1].starts_at if corrected else log.rounded(now)
    entry = log.read(view, otherwise_at)
    return entry, problems(entry, notebook.person, now)


async def _recipient(request: Request, view: dict[str, Any]) -> Problems:
    chosen = recipients.read(view)
    if found := recipients.problems(chosen):
        return found
    who, journal, about = request.who, request.journal, chosen.application_id
    match chosen.choice:
        case recipients.NOBODY:
            await journal.write_to_nobody(who, about)
        case recipients.SOMEBODY:
            await journal.write_to_somebody(who, about, chosen.line)
        case recipients.WHOEVER:
            await journal.write_to(who, about, "")
        case contact_id:
            await journal.write_to(who, about, contact_id)
    return {}


async def _snooze(request: Request, view: dict[str, Any]) -> Problems:
    key, timestamp = nudges.read_snooze(view)
    until, now = datetime.fromtimestamp(timestamp, UTC), request.journal.now()
    if until <= now:
        return {Field.UNTIL: "That moment has passed. Pick one that is still to come."}
    if until > now + timedelta(days=365):
        return {Field.UNTIL: "That is more than a year away. Pick a nearer one."}
    if key:
        await request.journal.snooze(request.who, key, Rest(until=until, at=now))
    return {}


async def _competitors(request: Request, view: dict[str, Any]) -> Problems:
    key, text = competitors.read(view)
    if problem := wishlist.problem(text):
        return {Field.NAMES: problem}
    if key:
        await request.journal.name_competitors(request.who, key, text, view["id"])
    return {}


async def _decision(request: Request, view: dict[str, Any]) -> Problems:
    application_id, day = outcomes.read_day(view)
    if found := _too_far(request, day):
        return found
    if day:
        await request.journal.tell(request.who, application_id, Verb.DECISION, view["id"], day)
    return {}


async def _offer(request: Request, view: dict[str, Any]) -> Problems:
    application_id, day = outcomes.read_day(view)
    if found := _too_far(request, day):
        return found
    await request.journal.tell(request.who, application_id, Verb.OFFER, view["id"], day)
    return {}


def _too_far(request: Request, day: date | None) -> Problems:
    # A day of grace on both sides, for the person may live on the other side of the date line.
    today = request.journal.now().date()
    if day and day < today - timedelta(days=1):
        return {Field.DAY: "That day has passed. Pick one that is still to come."}
    if day and day > today + timedelta(days=366):
        return {Field.DAY: "That is more than a year away. Is the year right?"}
    return {}


READERS: dict[str, Reader] = {
    Form.LOG: _log,
    Form.TOLD: _told,
    Form.NEW_TIME: _new_time,
    Form.RECIPIENT: _recipient,
    Form.SNOOZE: _snooze,
    Form.COMPETITORS: _competitors,
    Form.APPLIED: tellings.read_application,
    Form.DECISION: _decision,
    Form.OFFER: _offer,
    Form.SETTINGS: preferences.save,
    Form.FORGET: records.be_forgotten,
    Form.ARRIVAL: arrivals.look,
    Form.ARRIVAL_COLUMNS: arrivals.name_columns,
    Form.ARRIVAL_CONFIRM: arrivals.confirm,
    Form.SEARCH: home.search,
    Form.PROMISE: home.promise,
    Form.APPLICATION_EDIT: home.edit,
    Form.LETTER_KIND: letters.write,
    Form.LETTER_EDIT: letters.save,
    Form.LETTER_DETAILS: letters.add_details,
}
