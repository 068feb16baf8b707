"""What a person tells in passing becomes facts, once; and each can be taken back without a trace.

A day that replaces another one remembers it. When it was replaced in turn, taking it back leaves
the newest day alone and hands what it remembers on to that.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.coach import ending, reading
from bot.coach.correspondence import Reply
from bot.coach.facts import Application, Notebook, Promise
from bot.coach.manners import local, on_clock
from bot.coach.remark import Remark, Verb

SAME_REPLY = timedelta(hours=1)
"""What is told of a reply so soon after it was noted is about that one."""

Act = Callable[[Notebook, Application, Remark], None]


def note(
    notebook: Notebook,
    application: Application,
    verb: Verb,
    source: str,
    now: datetime,
    day: date | None = None,
    text: str = "",
) -> Remark:
    """Make the facts that this stands for; the same source twice changes nothing."""
    if known := told_with(notebook, source):
        return known
    remark = Remark(
        id=notebook.new_id("m"),
        source=source,
        at=now,
        verb=verb,
        application_id=application.id,
        day=day,
        text=text,
    )
    notebook.remarks.append(remark)
    _MAKE[verb](notebook, application, remark)
    return remark


def take_back(notebook: Notebook, remark_id: str, now: datetime) -> None:
    """Leave what was before; what was told or done since stays as it is."""
    remark = find(notebook, remark_id)
    application = notebook.application(remark.application_id) if remark else None
    if remark and application and not remark.taken_back_at:
        _forget_replies(application, remark)
        if withdraw := _WITHDRAW.get(remark.verb):
            withdraw(notebook, application, remark)
        remark.taken_back_at, remark.made = now, ()


def put_back(notebook: Notebook, remark_id: str) -> None:
    """It was right after all: make its facts anew."""
    remark = find(notebook, remark_id)
    application = notebook.application(remark.application_id) if remark else None
    if remark and application and remark.taken_back_at:
        remark.taken_back_at = None
        # As told last, for other days may have been told since.
        notebook.remarks.remove(remark)
        notebook.remarks.append(remark)
        _MAKE[remark.verb](notebook, application, remark)


def find(notebook: Notebook, remark_id: str) -> Remark | None:
    """The remark with this id, also one that was taken back."""
    return next((one for one in notebook.remarks if one.id == remark_id), None)


def told_with(notebook: Notebook, source: str) -> Remark | None:
    """What this message, form or click has told already."""
    return next((one for one in notebook.remarks if one.source == source), None)


def newer(notebook: Notebook, remark: Remark) -> Remark | None:
    """The remark of the same kind about the same application that came next and stands."""
    later = notebook.remarks[notebook.remarks.index(remark) + 1 :]
    return next((one for one in later if not one.taken_back_at and _is_alike(one, remark)), None)


def last(notebook: Notebook, application: Application) -> Remark | None:
    """The last remark about this application that stands."""
    about = [one for one in notebook.remarks if one.application_id == application.id]
    return next((one for one in reversed(about) if not one.taken_back_at), None)


def _is_alike(one: Remark, other: Remark) -> bool:
    return one.application_id == other.application_id and one.verb is other.verb


def _hear(notebook: Notebook, application: Application, remark: Remark) -> None:
    if _is_just_told(notebook, application, remark):
        return
    reply = Reply(id=notebook.new_id("r"), at=remark.at)
    application.replies.append(reply)
    remark.made += (reply.id,)


def _is_just_told(notebook: Notebook, application: Application, remark: Remark) -> bool:
    """Whether "They replied" at a nudge has said so, and this says what the reply was."""
    told = {one.made for one in notebook.settled.values()}
    since = remark.at - SAME_REPLY
    return any(one.id in told and since <= one.at <= remark.at for one in application.replies)


def _forget_replies(application: Application, remark: Remark) -> None:
    application.replies = [one for one in application.replies if one.id not in remark.made]


def _decide(notebook: Notebook, application: Application, remark: Remark) -> None:
    _hear(notebook, application, remark)
    remark.day_before, remark.at_before = application.decision_by, application.decision_said_at
    application.decision_by, application.decision_said_at = remark.day, remark.at


def _undecide(notebook: Notebook, application: Application, remark: Remark) -> None:
    after = newer(notebook, remark)
    if after and (after.day_before, after.at_before) == (remark.day, remark.at):
        after.day_before, after.at_before = remark.day_before, remark.at_before
    elif (application.decision_by, application.decision_said_at) == (remark.day, remark.at):
        application.decision_by, application.decision_said_at = remark.day_before, remark.at_before


def _offer(notebook: Notebook, application: Application, remark: Remark) -> None:
    _hear(notebook, application, remark)
    known = application.offer
    remark.day_before = known.answer_by if known else None
    made = ending.offer(notebook, application, remark.day or remark.day_before, remark.at)
    remark.day = made.answer_by
    remark.made += () if known else (made.id,)


def _unoffer(notebook: Notebook, application: Application, remark: Remark) -> None:
    offer, after = application.offer, newer(notebook, remark)
    if not offer:
        return
    if after:
        after.made += (offer.id,) if offer.id in remark.made else ()
        if after.day_before == remark.day:
            after.day_before = remark.day_before
    elif offer.id in remark.made:
        application.offer = None
    elif offer.answer_by == remark.day:
        offer.answer_by = remark.day_before


def _promise(notebook: Notebook, application: Application, remark: Remark) -> None:
    for line in reading.promises(remark.text, local(remark.at, notebook.person).date()):
        promise = Promise(
            id=notebook.new_id("p"),
            text=line.text,
            made_at=remark.at,
            due=line.due,
            owner="them" if line.theirs else "me",
            source=remark.source,
        )
        application.promises.append(promise)
        remark.made += (promise.id,)


def _unpromise(notebook: Notebook, application: Application, remark: Remark) -> None:
    application.promises = [
        one for one in application.promises if one.ended_at or one.id not in remark.made
    ]


def _apply(notebook: Notebook, application: Application, remark: Remark) -> None:
    remark.at_before, application.applied_at = application.applied_at, applied_at(notebook, remark)


def _unapply(notebook: Notebook, application: Application, remark: Remark) -> None:
    if after := newer(notebook, remark):
        after.at_before = remark.at_before
    else:
        application.applied_at = remark.at_before


def applied_at(notebook: Notebook, remark: Remark) -> datetime:
    """The moment that counts: when it was told, or noon of an earlier day."""
    if not remark.day or remark.day == local(remark.at, notebook.person).date():
        return remark.at
    return on_clock(remark.day, time(12), notebook.person)


_MAKE: dict[Verb, Act] = {
    Verb.APPLIED: _apply,
    Verb.HEARD: _hear,
    Verb.DECISION: _decide,
    Verb.OFFER: _offer,
    Verb.PROMISE: _promise,
}
_WITHDRAW: dict[Verb, Act] = {
    Verb.APPLIED: _unapply,
    Verb.DECISION: _undecide,
    Verb.OFFER: _unoffer,
    Verb.PROMISE: _unpromise,
}
