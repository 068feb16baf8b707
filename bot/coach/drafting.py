"""The life of a letter: asked for, worded anew, corrected, sent, or left; and each taken back."""

from datetime import datetime, timedelta

from bot.coach import letters, sending
from bot.coach.draft import Details, Draft, Matter, Purpose, Version
from bot.coach.facts import Notebook
from bot.coach.history import Outcome, Settlement
from bot.coach.matters import matter_of
from bot.coach.nudge import Key
from bot.coach.proofreading import Finding, mend
from bot.coach.settling import undo
from bot.coach.traits import trait

LIMITS = {"subject": 200, "body": 3000, "topic": 200, "link": 300, "addressee": 100}
"""Characters of each field that a person fills."""

DOUBLE_CLICK = timedelta(minutes=1)
"""What was handed out so lately is still in sight."""


def begin(notebook: Notebook, matter: Matter, source: str, now: datetime, nudge: str = "") -> Draft:
    """The letter about this, written; one that is open already is shown again.

    Raises:
        LookupError: the application is not in the notebook.
    """
    if known := _known(notebook, matter, source):
        if source not in (known.source, *known.asked_again):
            known.asked_again[source] = now
        return known
    draft = Draft(
        id=notebook.new_id("d"),
        matter=matter,
        nudge=nudge,
        source=source,
        made_at=now,
        versions=[letters.write(notebook, matter, Details(), now)],
    )
    notebook.drafts.append(draft)
    return draft


def begin_at(notebook: Notebook, key: Key, source: str, now: datetime) -> Draft | None:
    """The letter to this nudge, if there is one to write."""
    matter = matter_of(notebook, key)
    nudge = "" if trait(key.rule).is_beside else str(key)
    return begin(notebook, matter, source, now, nudge) if matter else None


def find(notebook: Notebook, id: str) -> Draft | None:
    """The letter with this id."""
    return next((one for one in notebook.drafts if one.id == id), None)


def reword(notebook: Notebook, draft: Draft, now: datetime) -> None:
    """Say the same in other words; the words until now stay among the versions."""
    if is_open(draft) and notebook.application(draft.matter.application_id):
        _add(draft, letters.another(notebook, draft, now))


def add_details(notebook: Notebook, draft: Draft, details: Details, now: datetime) -> None:
    """Write it with what the person told for it."""
    if is_open(draft) and details != draft.details:
        draft.details = details
        if notebook.application(draft.matter.application_id):
            _add(draft, letters.write(notebook, draft.matter, details, now))


def correct(draft: Draft, subject: str, body: str, now: datetime) -> None:
    """The person's own words from now on."""
    if is_open(draft) and (subject, body) != (draft.text.subject, draft.text.body):
        _add(draft, Version(subject=subject, body=body, at=now, by_hand=True))


def apply_fix(draft: Draft, finding: Finding, now: datetime) -> None:
    """Mend what proofreading has found."""
    mended = mend(draft.text, finding)
    correct(draft, mended.subject, mended.body, now)


def choose(draft: Draft, number: int) -> None:
    """Show this version."""
    if is_open(draft) and 0 <= number < len(draft.versions):
        draft.chosen = number


def copy(draft: Draft, source: str, now: datetime) -> None:
    """Hand out the words as plain text, once for each click that is no double one."""
    if all(now - at >= DOUBLE_CLICK for at in draft.text.copied.values()):
        draft.text.copied.setdefault(source, now)


def send(notebook: Notebook, draft: Draft, now: datetime) -> None:
    """The person has sent it: the nudge is done, and the facts say so."""
    if not is_open(draft):
        return
    key = Key.parse(draft.nudge)
    if key and key.topic in notebook.settled:
        draft.made = notebook.settled[key.topic].made
    else:
        draft.made = sending.record(notebook, draft.matter, now)
        if key:
            made = draft.made or draft.id
            notebook.settled[key.topic] = Settlement(outcome=Outcome.DONE, at=now, made=made)
    draft.sent_at = now


def unsend(notebook: Notebook, draft: Draft) -> None:
    """It is not sent after all, or it is not left: it can be written on."""
    draft.dropped_at = None
    if not draft.sent_at:
        return
    draft.sent_at = None
    key = Key.parse(draft.nudge)
    settlement = notebook.settled.get(key.topic) if key else None
    if key and settlement and settlement.made in (draft.made, draft.id):
        undo(notebook, key)
    elif application := notebook.application(draft.matter.application_id):
        sending.withdraw(application, draft.made)
    draft.made = ""


def drop(draft: Draft, now: datetime) -> None:
    """The person will not send it."""
    if is_open(draft):
        draft.dropped_at = now


def is_open(draft: Draft) -> bool:
    """Whether it is still to be sent."""
    return not draft.sent_at and not draft.dropped_at


def has_subject(draft: Draft) -> bool:
    """Whether it is a mail; a note on a network has none."""
    return draft.matter.purpose is not Purpose.LINKEDIN_NOTE


def _known(notebook: Notebook, matter: Matter, source: str) -> Draft | None:
    """The one that this click has made, or an open one about the same."""
    for draft in reversed(notebook.drafts):
        if source in (draft.source, *draft.asked_again):
            return draft
        if draft.matter == matter and is_open(draft):
            return draft
    return None


def _add(draft: Draft, version: Version) -> None:
    draft.versions.append(version)
    draft.chosen = len(draft.versions) - 1
