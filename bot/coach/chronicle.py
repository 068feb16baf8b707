"""Everything that happened in one application, in the order of time."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application
from bot.coach.nudge import Day, Words
from bot.coach.wording import short


class Whose(StrEnum):
    """Who did it, so that one sees whose turn it is."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


class Happening(NamedTuple):
    """One thing that happened, or that is about to."""

    at: datetime
    words: Words
    whose: Whose


_ENDINGS = {
    EndingKind.REJECTED: ("They said no", Whose.THEIRS),
    EndingKind.CLOSED: ("You let it go", Whose.MINE),
    EndingKind.ACCEPTED: ("You said yes", Whose.MINE),
    EndingKind.DECLINED: ("You said no", Whose.MINE),
}


def chronicle(application: Application) -> list[Happening]:
    """All of it, the oldest first."""
    return sorted(_all(application), key=lambda one: one.at)


def last_word(application: Application, now: datetime) -> Happening | None:
    """What happened last until now."""
    return next((one for one in reversed(chronicle(application)) if one.at <= now), None)


def _all(application: Application) -> Iterator[Happening]:
    if application.brought_at:
        yield Happening(application.brought_at, ("Brought in from elsewhere",), Whose.MINE)
    if application.planned_at:
        yield Happening(application.planned_at, ("You wanted to try it",), Whose.MINE)
    if application.applied_at:
        yield Happening(application.applied_at, ("You applied",), Whose.MINE)
    yield from _interviews(application)
    for letter in application.letters:
        to = application.contact(letter.to)
        kind = letter.kind.replace("_", " ")
        whom = f" to {to.name}" if to else ""
        yield Happening(letter.sent_at, (f"You sent a letter{whom}: {kind}",), Whose.MINE)
    for reply in application.replies:
        yield Happening(reply.at, ("They answered",), Whose.THEIRS)
    yield from _promises(application)
    for contact in application.contacts:
        if contact.accepted_at:
            yield Happening(contact.accepted_at, (f"{contact.name} connected",), Whose.THEIRS)
        elif contact.asked_at:
            asked = f"You asked {contact.name} to connect"
            yield Happening(contact.asked_at, (asked,), Whose.MINE)
    if offer := application.offer:
        by: Words = (", to be answered by ", offer.answer_by) if offer.answer_by else ()
        yield Happening(offer.at, ("They made an offer", *by), Whose.THEIRS)
    if ending := application.ending:
        words, whose = _ENDINGS[ending.kind]
        yield Happening(ending.at, (words,), whose)


def _interviews(application: Application) -> Iterator[Happening]:
    for nth, one in enumerate(application.kept_interviews, start=1):
        met = application.met(one)
        names = f" with {', '.join(contact.name for contact in met)}" if met else ""
        absent = ", they did not turn up" if one.is_no_show else ""
        kind = "" if one.round == "other" else f" ({one.round})"
        yield Happening(one.starts_at, (f"Interview {nth}{kind}{names}{absent}",), Whose.BOTH)
        if one.reflection and one.reflection.stops:
            looked = ("You looked back on ", Day(one.starts_at))
            yield Happening(one.reflection.stops[-1], looked, Whose.MINE)


def _promises(application: Application) -> Iterator[Happening]:
    for one in application.promises:
        if one.owner == "me" and one.kept_at:
            yield Happening(one.kept_at, (f"You kept a promise: {short(one.text)}",), Whose.MINE)
        elif one.owner == "them" and one.kept_at:
            yield Happening(one.kept_at, (f"It came: {short(one.text)}",), Whose.THEIRS)
