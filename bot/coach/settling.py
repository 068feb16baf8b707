"""What a click on a nudge changes, and how Undo takes it back.

Settling goes by topic and is recorded with the fact that it made, so that doing it twice changes
nothing and undoing it leaves no trace.
"""

from datetime import datetime

from bot.coach import ending, wishlist
from bot.coach.correspondence import EndingKind, Extension, Reply
from bot.coach.facts import Application, Notebook
from bot.coach.history import Outcome, Rest, Settlement, Snooze
from bot.coach.matters import matter_of
from bot.coach.nudge import Key
from bot.coach.sending import record, withdraw

_ENDINGS = {
    Outcome.LET_GO: EndingKind.CLOSED,
    Outcome.ACCEPTED: EndingKind.ACCEPTED,
    Outcome.DECLINED: EndingKind.DECLINED,
}


def settle(notebook: Notebook, key: Key, outcome: Outcome, now: datetime) -> None:
    """Close the topic of this nudge; a topic that is closed already stays as it is."""
    if key.topic in notebook.settled:
        return
    application = notebook.application(key.application)
    made = _record(notebook, application, key, outcome, now) if application else ""
    notebook.settled[key.topic] = Settlement(outcome=outcome, at=now, made=made)


def name_competitors(notebook: Notebook, key: Key, text: str, source: str, now: datetime) -> None:
    """Keep the companies that were named; the topic of this nudge is closed with them."""
    if key.topic not in notebook.settled:
        wishlist.wish(notebook, text, source, now)
        notebook.settled[key.topic] = Settlement(outcome=Outcome.DONE, at=now, made=source)


def accept(notebook: Notebook, key: Key, now: datetime) -> None:
    """The person of this nudge accepted to be connected."""
    application = notebook.application(key.application)
    contact = application.contact(_contact_id(key)) if application else None
    if contact and contact.asked_at:
        contact.accepted_at = contact.accepted_at or now


def snooze(notebook: Notebook, key: Key, rest: Rest) -> None:
    """Let the topic of this nudge rest; one that rests already rests like this instead."""
    if key.topic in notebook.settled:
        return
    before = notebook.snoozed.get(key.topic)
    if not before:
        notebook.snoozed[key.topic] = Snooze(rests=[rest])
    elif _is_resting(notebook, key, before):
        before.rests[-1] = rest
    else:
        before.rests.append(rest)


def undo(notebook: Notebook, key: Key) -> None:
    """Take back what the last click on this topic did; a rest that is over stays as it is."""
    settlement = notebook.settled.pop(key.topic, None)
    resting = notebook.snoozed.get(key.topic)
    if settlement:
        _withdraw(notebook, key, settlement)
    elif resting and _is_resting(notebook, key, resting):
        resting.rests.pop()
        if not resting.rests:
            del notebook.snoozed[key.topic]


def _is_resting(notebook: Notebook, key: Key, snooze: Snooze) -> bool:
    """Whether the message that ends the last rest is still to come."""
    return str(key._replace(occurrence=snooze.occurrence)) not in notebook.deliveries


def _record(
    notebook: Notebook, application: Application, key: Key, outcome: Outcome, now: datetime
) -> str:
    """Write down the fact that the click stands for; its id, or nothing where there is none."""
    match outcome:
        case Outcome.REPLIED:
            reply = Reply(id=notebook.new_id("r"), at=now)
            application.replies.append(reply)
            return reply.id
        case Outcome.LET_GO | Outcome.ACCEPTED | Outcome.DECLINED:
            return ending.end(notebook, application, _ENDINGS[outcome], now)
        case Outcome.ONE_MORE_WEEK:
            extension = Extension(id=notebook.new_id("x"), at=now)
            application.extensions.append(extension)
            return extension.id
    if key.rule in ("promise", "promised_by_them"):
        return _end_promise(application, key.subject, outcome, now)
    matter = matter_of(notebook, key)
    return record(notebook, matter, now) if matter and outcome is Outcome.DONE else ""


def _contact_id(key: Key) -> str:
    return key.subject.partition(".")[2]


def _end_promise(application: Application, id: str, outcome: Outcome, now: datetime) -> str:
    promise = application.promise(id)
    if not promise:
        return ""
    promise.kept_at = now if outcome is Outcome.DONE else None
    promise.dropped_at = None if outcome is Outcome.DONE else now
    return id


def _withdraw(notebook: Notebook, key: Key, settlement: Settlement) -> None:
    made = settlement.made
    if made and key.rule == "competitors":
        wishlist.unwish(notebook, made)
    for draft in notebook.drafts:
        if made and made in (draft.id, draft.made):
            draft.sent_at, draft.made = None, ""
    application = notebook.application(key.application)
    if not application:
        return
    withdraw(application, made)
    application.replies = [one for one in application.replies if one.id != made]
    application.extensions = [one for one in application.extensions if one.id != made]
    ending.reopen(application, made)
