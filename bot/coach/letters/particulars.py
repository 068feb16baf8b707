"""The facts that a letter may name, as they stand in a sentence; what is not known is not there."""

import re
from datetime import date, datetime

from bot.coach.draft import Details, Matter, Purpose
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise
from bot.coach.letters.wording import Wording
from bot.coach.manners import local
from bot.coach.material import material
from bot.coach.person import Person

MOST_WORDS = 40
"""What is longer is a story, and no sentence of a letter."""

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
    notebook: Notebook, matter: Matter, details: Details, words: Wording, today: date
) -> dict[str, str]:
    """Every fact by its name in a phrasing."""
    application = notebook.application(matter.application_id)
    if not application:
        return {}
    person = notebook.person
    interview = application.interview(matter.interview_id) or _last_held(application, today, person)
    known: dict[str, str | None] = {
        "company": application.company,
        "role": application.role,
        "me": person.style.name,
        "topic": _topic(notebook, matter, details),
        "link": details.link,
        **_names(recipient(notebook, matter), details),
        **_days(application, interview, person, words, today),
        **_said(application, matter),
        **_promises(application, matter, words, today),
    }
    return {name: " ".join(text.split()) for name, text in known.items() if text and text.strip()}


def recipient(notebook: Notebook, matter: Matter) -> Contact | None:
    """Whom it goes to, as far as that is known; a friend inside is nobody of the notebook."""
    application = notebook.application(matter.application_id)
    if not application or application.nobody_since or matter.purpose is Purpose.INSIDE:
        return None
    held = application.held_interviews
    interview = application.interview(matter.interview_id) or (held[-1] if held else None)
    met = interview.met if interview else []
    ids = [matter.contact_id, application.write_to, *met]
    found = (application.contact(id) for id in ids if id)
    return next((contact for contact in found if contact), None)


def first_name(contact: Contact) -> str:
    """What to call somebody; empty where only an address is known."""
    if contact.name == contact.email.partition("@")[0]:
        return ""
    names = [one for one in contact.name.split() if one.casefold().strip(".") not in _TITLES]
    return next(iter(names), "")


def _last_held(application: Application, today: date, person: Person) -> Interview | None:
    over = [
        one for one in application.held_interviews if local(one.starts_at, person).date() <= today
    ]
    return over[-1] if over else None


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
    today: date,
) -> dict[str, str | None]:
    def day(at: datetime | date | None) -> str | None:
        on = local(at, person).date() if isinstance(at, datetime) else at
        return words.day(on, today) if on else None

    begins = local(interview.starts_at, person) if interview else None
    return {
        "day": day(interview.starts_at) if interview else None,
        "time": f"{begins:%H:%M}" if begins else None,
        "applied": day(application.applied_at),
        "decision": day(application.decision_by),
        "answer_by": day(application.offer.answer_by) if application.offer else None,
    }


def _said(application: Application, matter: Matter) -> dict[str, str]:
    """What they wish they had said, where it is a statement that somebody else may read."""
    wished = material(application).wished
    for one in wished:
        text = _LEAD.sub("", " ".join(one.text.split()))
        is_short = len(text.split()) <= MOST_WORDS
        is_fine = is_short and _STATEMENT.match(text) and not _REGRET.search(text)
        if one.interview_id == matter.interview_id and is_fine:
            return {"wish": _sentence(text)}
    return {}


def _promises(
    application: Application, matter: Matter, words: Wording, today: date
) -> dict[str, str]:
    chosen = application.promise(matter.promise_id)
    if chosen:
        return {"promise": thing(chosen)}
    mine = [one for one in application.promises if one.owner == "me" and not one.dropped_at]
    here = [one for one in mine if one.interview_id == matter.interview_id]
    known: dict[str, str] = {}
    for one in here:
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
    told = [details.topic]
    for draft in reversed(notebook.drafts):
        same = draft.matter
        is_same = same.application_id == matter.application_id
        if is_same and same.contact_id == matter.contact_id and not draft.dropped_at:
            told.append(draft.details.topic)
    text = next((one for one in told if one.strip()), "")
    return _ABOUT.sub("", " ".join(text.split())).rstrip(" .!")


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:]
    return whole if whole[-1:] in ".!?…" else f"{whole}."
