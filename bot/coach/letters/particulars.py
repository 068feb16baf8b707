"""The facts that a letter may name, as they stand in a sentence; what is not known is not there."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from bot.coach.correspondence import EndingKind, LetterKind
from bot.coach.draft import Details, Matter, Purpose
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise
from bot.coach.letters.wording import Wording
from bot.coach.manners import local
from bot.coach.material import material
from bot.coach.person import Person

MOST_WORDS = {"role": 12, "company": 12, "full": 6, "topic": 40, "wish": 40}
"""What is longer is a story, and no part of a sentence; of other facts 20 words are the most."""
_MOST_OF_OTHERS = 20

_TITLES = ("dr", "prof", "mr", "mrs", "ms", "mx", "herr", "frau")
_LEAD = re.compile(r"^(?:that|to say that|to say|i wish i had said(?: that)?)\s+", re.I)
_STATEMENT = re.compile(r"^(?:i|i['’](?:ve|d|m)|my|we|our|ich|mein|meine|wir)\b", re.I)
_REGRET = re.compile(
    r"\b(?:should have|could have|would have|wish|forgot|nervous|stumbled|blew|messed|sorry"
    r"|hätte|vergessen|nervös|leider)\b",
    re.I,
)
_SEND = re.compile(r"^(?:send|share|forward|e-?mail)\s+(?:(?:you|them|him|her|over)\s+)?", re.I)
_I_WILL = re.compile(
    r"^they:\s*|^(?:they:\s*)?(?:(?:i|they)(?:['’]?ll|['’]d| will| would)|to)\s+",
    re.I,
)
_ABOUT = re.compile(r"^(?:(?:we )?(?:talked|talking|spoke|speaking) )?about\s+", re.I)


def particulars(
    notebook: Notebook, matter: Matter, details: Details, words: Wording, now: datetime
) -> dict[str, str]:
    """Every fact by its name in a phrasing; those that are conditions only are empty words.

    Raises:
        LookupError: the application is not in the notebook.
    """
    application = notebook.application(matter.application_id)
    if not application:
        raise LookupError(matter.application_id)
    person, today = notebook.person, local(now, notebook.person).date()
    interview = _interview(application, matter, now)
    known: dict[str, str | None] = {
        "company": application.company,
        "role": application.role,
        "me": person.style.name,
        "topic": _topic(notebook, matter, details),
        "link": details.link,
        **_names(recipient(notebook, matter), details),
        **_days(application, interview, person, words, now),
        **_said(notebook, application, matter),
        **_promises(application, matter, words, today),
    }
    spoken = {name: " ".join(text.split()) for name, text in known.items() if text}
    short = {name: text for name, text in spoken.items() if is_short(name, text)}
    is_of_promise = matter.purpose in (Purpose.PROMISE, Purpose.REMINDER)
    if "owed" in spoken.keys() - short.keys() or (is_of_promise and "promise" not in short):
        short["unnamed"] = ""
    return short | dict.fromkeys(_conditions(application, interview, now), "")


def is_short(name: str, text: str) -> bool:
    """Whether this fact is something, and can be a part of a sentence."""
    return 0 < len(text.split()) <= MOST_WORDS.get(name, _MOST_OF_OTHERS)


def _conditions(
    application: Application, interview: Interview | None, now: datetime
) -> Iterator[str]:
    """What is true and is not said itself, but has to be for other words to be true."""
    has_met = interview is not None and not interview.is_no_show
    if has_met:
        yield "met"
    if interview is None:
        yield "unmet"
    if has_met or (application.applied_at and application.applied_at <= now):
        yield "applying"
    if any(one.kind is LetterKind.CHECK_IN for one in application.letters):
        yield "asked"
    if application.ending is None:
        yield "undecided"
    elif application.ending.kind in (EndingKind.ACCEPTED, EndingKind.DECLINED):
        yield application.ending.kind


def recipient(notebook: Notebook, matter: Matter) -> Contact | None:
    """Whom it goes to, as far as that is known; a friend inside is nobody of the notebook."""
    application = notebook.application(matter.application_id)
    if not application or application.nobody_since or matter.purpose is Purpose.INSIDE:
        return None
    kept = application.kept_interviews
    named = [one for one in kept if one.id == matter.interview_id]
    met = [id for one in named or application.held_interviews[-1:] for id in one.met]
    ids = [matter.contact_id, application.write_to, *met]
    found = (application.contact(id) for id in ids if id)
    return next((contact for contact in found if contact), None)


def first_name(contact: Contact) -> str:
    """What to call somebody; empty where only an address is known."""
    if contact.name == contact.email.partition("@")[0]:
        return ""
    names = [one for one in contact.name.split() if one.casefold().strip(".") not in _TITLES]
    return next(iter(names), "")


def _interview(application: Application, matter: Matter, now: datetime) -> Interview | None:
    """The interview that it speaks of: its own, or the last one; never one that is still ahead.

    A promise that was made elsewhere has none.
    """
    promise = application.promise(matter.promise_id)
    id = promise.interview_id if promise else matter.interview_id
    begun = [one for one in application.kept_interviews if one.starts_at <= now]
    over = [one for one in begun if not one.is_no_show]
    if matter.purpose is Purpose.NO_SHOW:
        return next((one for one in begun if one.id == id), None)
    own = [one for one in over if one.id == id]
    return next(iter(own if promise else own or over[-1:]), None)


def _names(contact: Contact | None, details: Details) -> dict[str, str]:
    if details.addressee:
        return {"full": details.addressee, "first": details.addressee.split()[0]}
    first = first_name(contact) if contact else ""
    return {"full": contact.name, "first": first} if contact and first else {}


def _days(
    application: Application,
    interview: Interview | None,
    person: Person,
    words: Wording,
    now: datetime,
) -> dict[str, str | None]:
    today, offer = local(now, person).date(), application.offer
    begins = local(interview.starts_at, person) if interview else None
    applied = application.applied_at
    applied_on = local(applied, person).date() if applied and applied <= now else None
    decision, answer_by = application.decision_by, offer.answer_by if offer else None

    def day(on: date | None) -> str | None:
        return words.day(on, today) if on else None

    return {
        "day": day(begins.date()) if begins else None,
        "time": f"{begins:%H:%M}" if begins else None,
        "applied": day(applied_on),
        "decision": day(decision) if decision and decision < today else None,
        "answer_by": day(answer_by) if answer_by and answer_by >= today else None,
    }


def _said(notebook: Notebook, application: Application, matter: Matter) -> dict[str, str]:
    """What they wish they had said: a statement for others to read, and new to this company."""
    others = [
        one.text.body
        for one in notebook.drafts
        if one.matter.application_id == application.id
        and one.matter != matter
        and not one.dropped_at
    ]
    for one in material(application).wished:
        text = _LEAD.sub("", " ".join(one.text.split()))
        if one.interview_id != matter.interview_id or not is_short("wish", text):
            continue
        if not _STATEMENT.match(text) or _REGRET.search(text):
            continue
        if not any(_sentence(text) in body for body in others):
            return {"wish": _sentence(text)}
    return {}


def _promises(
    application: Application, matter: Matter, words: Wording, today: date
) -> dict[str, str]:
    if chosen := application.promise(matter.promise_id):
        return {"promise": thing(chosen)}
    mine = [one for one in application.promises if one.owner == "me" and not one.dropped_at]
    known: dict[str, str] = {}
    for one in mine:
        if not one.interview_id or one.interview_id != matter.interview_id:
            continue
        if one.kept_at:
            known.setdefault("kept_thing", thing(one))
            if _SEND.match(_I_WILL.sub("", one.text)):
                known.setdefault("kept", thing(one))
        elif one.due and "owed" not in known:
            known["owed"] = thing(one)
            if one.due >= today:
                known["owed_day"] = words.day(one.due, today)
    return known


def thing(promise: Promise) -> str:
    """What was promised, as a thing: "send you the references" is the references."""
    text = _SEND.sub("", _I_WILL.sub("", " ".join(promise.text.split())))
    return text.rstrip(" .!") or promise.text


def _topic(notebook: Notebook, matter: Matter, details: Details) -> str:
    """What was enjoyed, told for this letter or for an earlier one to the same person."""
    told, to = [details.topic], recipient(notebook, matter)
    for draft in reversed(notebook.drafts):
        is_here = draft.matter.application_id == matter.application_id
        if is_here and not draft.dropped_at and recipient(notebook, draft.matter) == to:
            told.append(draft.details.topic)
    text = next((one for one in told if one.strip()), "")
    return _ABOUT.sub("", " ".join(text.split())).rstrip(" .!")


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:]
    return whole if whole[-1:] in ".!?…" else f"{whole}."
