"""What was removed or taken back can be put back for a week; then it is forgotten for good."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.coach.facts import Application, Notebook
from bot.coach.nudge import Key
from bot.coach.remark import Remark, Verb

KEEP_REMOVED = timedelta(days=7)
"""For so long a removal can be undone; then what was removed is really gone."""

KEEP_QUESTIONS = timedelta(days=30)
"""So long after words were told nobody sends them again, and the question they led to is old."""


def purge(notebook: Notebook, now: datetime) -> None:
    """Forget for good what was removed or taken back more than a week ago."""
    gone = {
        interview.id
        for application in notebook.applications
        for interview in application.interviews
        if interview.removed_at and interview.removed_at + KEEP_REMOVED <= now
    }
    stale = {one.id for one in notebook.remarks if _is_stale(one, now)}
    stale |= {one.id for one in notebook.tellings if one.at + KEEP_QUESTIONS <= now}
    away = [one for one in notebook.removed if one.at + KEEP_REMOVED <= now]
    notebook.removed = [one for one in notebook.removed if one not in away]
    if gone or stale or away:
        for application in notebook.applications:
            _forget(application, gone)
        notebook.remarks = [one for one in notebook.remarks if one.id not in stale]
        notebook.tellings = [one for one in notebook.tellings if one.id not in stale]
        drafts = notebook.drafts
        notebook.drafts = [one for one in drafts if one.matter.interview_id not in gone]
        tidy(notebook)
        # The messages stay in Slack, so they have to be rewritten without a name.
        notebook.changes += 1


def purge_times(notebook: Notebook) -> list[datetime]:
    """When something is to be forgotten for good."""
    removed = [
        interview.removed_at
        for application in notebook.applications
        for interview in application.interviews
    ]
    taken_back = [one.taken_back_at for one in notebook.remarks]
    asked = [one.at + KEEP_QUESTIONS for one in notebook.tellings]
    away = [one.at for one in notebook.removed]
    return [*(at + KEEP_REMOVED for at in (*removed, *taken_back, *away) if at), *asked]


def tidy(notebook: Notebook) -> None:
    """Drop the people whom nobody met, and the applications of which nothing is left."""
    for application in notebook.applications:
        tidy_contacts(application)
    kept = [one for one in notebook.applications if _is_of_use(notebook, one)]
    notebook.applications = kept
    known = {one.id for one in (*kept, *(one.application for one in notebook.removed))}
    notebook.remarks = [one for one in notebook.remarks if one.application_id in known]
    drafts = notebook.drafts
    notebook.drafts = [one for one in drafts if one.matter.application_id in known]


def tidy_contacts(application: Application) -> None:
    """Forget whom no interview is about, and nobody writes to."""
    met = {id for interview in application.interviews for id in interview.met}
    met.add(application.write_to)
    application.contacts = [one for one in application.contacts if one.id in met]


def _is_of_use(notebook: Notebook, application: Application) -> bool:
    """Whether there is something in it, or something that can be put back."""
    is_begun = (
        application.interviews
        or application.applied_at
        or application.planned_at
        or application.brought_at
    )
    applied = [one for one in notebook.remarks if one.verb is Verb.APPLIED]
    return bool(is_begun) or application.id in (one.application_id for one in applied)


def _is_stale(remark: Remark, now: datetime) -> bool:
    at = remark.taken_back_at
    return at is not None and at + KEEP_REMOVED <= now


def _forget(application: Application, gone: set[str]) -> None:
    application.interviews = [one for one in application.interviews if one.id not in gone]
    application.promises = [one for one in application.promises if one.interview_id not in gone]
    application.letters = [one for one in application.letters if one.interview_id not in gone]


def is_forgotten(notebook: Notebook) -> Callable[[Key], bool]:
    """Answers whether what a message spoke of is gone for good."""
    known = {one.id for one in notebook.remarks} | {one.id for one in notebook.drafts}
    away = {one.application.id for one in notebook.removed}
    for application in notebook.applications:
        known |= {application.id, *(one.id for one in application.interviews)}
        known |= {one.id for one in application.promises}
        known |= {one.id for one in application.contacts}
        known |= {application.ending.id} if application.ending else set()
        known |= {application.offer.id} if application.offer else set()

    def is_gone(key: Key) -> bool:
        if key.rule == "removed":
            return key.subject not in known | away
        return bool(key.application) and not known.issuperset(_ids(key))

    return is_gone


def _ids(key: Key) -> list[str]:
    """The ids in a key; a number beside them is none."""
    return [part for part in (key.application, *key.subject.split(".")) if part[:1].isalpha()]
