"""The card of something that was told: what was understood, what it changes, and Undo."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.coach import reading, remarks
from bot.coach.facts import Application, Notebook, Promise
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Words
from bot.coach.remark import Remark, Verb
from bot.coach.timeline import State, timeline
from bot.views import applied, blocks, outcomes
from bot.views.blocks import Block, Message
from bot.views.ids import Action

MOST_PROMISES = 4
GONE = "This was taken back, and is gone for good."


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The card as things stand now."""
    remark = remarks.find(notebook, key.subject)
    application = notebook.application(remark.application_id) if remark else None
    if not remark or not application:
        return _closed(notebook, (GONE,))
    if remark.verb is Verb.APPLIED:
        return applied.card(notebook, application, remark)
    if remark.taken_back_at:
        return _closed(notebook, _taken_back(application, remark))
    text = _SAID[remark.verb](notebook, application, remark)
    return blocks.message(
        blocks.fallback(text, notebook.person),
        [
            blocks.section(blocks.words(text, notebook.person)),
            *_buttons(notebook, application, remark),
        ],
    )


def _heard(notebook: Notebook, application: Application, remark: Remark) -> Words:
    said = f": {remark.text}" if remark.text else ""
    on = (", ", remark.day) if remark.day else ()
    return (
        f"{application.company} answered{said}",
        *on,
        ". The silence is over, so no check-in comes.",
    )


def _decision(notebook: Notebook, application: Application, remark: Remark) -> Words:
    company, day = application.company, remark.day or remark.at
    if application.decision_by and application.decision_by != remark.day:
        now = application.decision_by
        return (f"{company} meant to decide by ", day, ". Now it is ", now, ".")
    before = (" (it was ", remark.day_before, ")") if remark.day_before else ()
    asked = _coming(notebook, application, "check_in", "apply_follow_up")
    ask: Words = (" I ask on ", asked, ", unless you hear before.") if asked else ()
    return (f"{company} decides by ", day, *before, ".", *ask)


def _offer(notebook: Notebook, application: Application, remark: Remark) -> Words:
    offered = f"{application.company} made you an offer: well done."
    day = application.offer.answer_by if application.offer else remark.day
    if not day:
        return (f"{offered} By when do they want your answer? I remind you in time.",)
    reminded = _coming(notebook, application, "offer")
    remind: Words = (": I remind you on ", reminded) if reminded else ()
    return (f"{offered} Your answer is due by ", day, *remind, ".")


def _promise(notebook: Notebook, application: Application, remark: Remark) -> Words:
    made = [one for one in application.promises if one.id in remark.made]
    if not made:
        return (f"You promised {application.company}: {remark.text}",)
    words: Words = ()
    for one in made[:MOST_PROMISES]:
        words += (*(("\n",) if words else ()), *_one_promise(notebook, application, one))
    more = f"\nAnd {len(made) - MOST_PROMISES} more." if len(made) > MOST_PROMISES else ""
    return (*words, more)


def _one_promise(notebook: Notebook, application: Application, promise: Promise) -> Words:
    company, is_mine = application.company, promise.owner == "me"
    said = f"You promised {company}: " if is_mine else f"{company} promised: "
    ask = "I remind you on " if is_mine else "I ask on "
    if not promise.due:
        return (f"{said}{promise.text}. No day named, so no reminder.",)
    coming = _coming(notebook, application, "promise", "promised_by_them", subject=promise.id)
    remind: Words = (f" {ask}", coming, ".") if coming else ()
    return (f"{said}{promise.text}, by ", promise.due, ".", *remind)


_SAID: dict[Verb, Callable[[Notebook, Application, Remark], Words]] = {
    Verb.HEARD: _heard,
    Verb.DECISION: _decision,
    Verb.OFFER: _offer,
    Verb.PROMISE: _promise,
}


def _coming(
    notebook: Notebook, application: Application, *rules: str, subject: str = ""
) -> date | None:
    """The day on which the next nudge of these rules comes."""
    for step in timeline(notebook, application):
        key = step.nudge.key
        if step.state is State.AHEAD and key.rule in rules and subject in (key.subject, ""):
            return step.nudge.due.astimezone(notebook.person.zone).date()
    return None


def _taken_back(application: Application, remark: Remark) -> Words:
    company, day = application.company, remark.day
    match remark.verb:
        case Verb.DECISION:
            stands = application.decision_by
            rest: Words = (" They decide by ", stands, ", as before.") if stands else ()
            return (f"Taken back: {company} said nothing of ", day or "a day", ".", *rest)
        case Verb.OFFER:
            return (f"Taken back: the offer of {company}.",)
        case Verb.PROMISE:
            whose = "the promise of" if _is_theirs(remark) else "your promise to"
            return (f"Taken back: {whose} {company}, {remark.text}.",)
        case _:
            return (f"Taken back: {company} did not answer.",)


def _is_theirs(remark: Remark) -> bool:
    return all(line.theirs for line in reading.promises(remark.text, remark.at.date()))


def _buttons(notebook: Notebook, application: Application, remark: Remark) -> list[Block]:
    if remarks.newer(notebook, remark) and remark.verb in _REPLACED:
        return []
    undo = blocks.button("Undo", Action.REMARK_UNDO, remark.id)
    if application.ending or remarks.last(notebook, application) is not remark:
        return [blocks.actions(undo)]
    return _MORE.get(remark.verb, _nothing_more)(application, remark, undo)


def _after_news(application: Application, remark: Remark, undo: Block) -> list[Block]:
    next_round = blocks.button("Log the next round", Action.REMARK_ROUND, remark.id)
    if remark.day:
        return [blocks.actions(next_round, undo)]
    offer = blocks.button("An offer", Action.HEARD_OFFER, application.id)
    no = blocks.button("A no", Action.HEARD_NO, application.id)
    return [blocks.actions(next_round, offer, no, undo), *_days(application, "They decide:")]


def _after_decision(application: Application, remark: Remark, undo: Block) -> list[Block]:
    days = outcomes.decision_days(application.id)
    return [blocks.context("When they move it, one tap is enough:"), blocks.actions(*days, undo)]


def _after_offer(application: Application, remark: Remark, undo: Block) -> list[Block]:
    pick = blocks.button("Pick a day", Action.HEARD_OFFER, application.id)
    return [blocks.actions(pick, undo)]


def _nothing_more(application: Application, remark: Remark, undo: Block) -> list[Block]:
    return [blocks.actions(undo)]


def _days(application: Application, caption: str) -> Sequence[Block]:
    days = blocks.actions(*outcomes.decision_days(application.id))
    return [blocks.context(caption), days]


_MORE: dict[Verb, Callable[[Application, Remark, Block], list[Block]]] = {
    Verb.HEARD: _after_news,
    Verb.DECISION: _after_decision,
    Verb.OFFER: _after_offer,
}
"""What can follow, while nothing newer was told."""
_REPLACED = (Verb.DECISION, Verb.OFFER)
"""What the same told again replaces; there is nothing to undo then."""


def _closed(notebook: Notebook, text: Words) -> Message:
    said = blocks.words(text, notebook.person)
    return blocks.message(blocks.fallback(text, notebook.person), [blocks.context(said)])
