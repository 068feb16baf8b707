"""What a letter that was sent makes true, and how that is taken back.

A thank-you starts the silence clock, what was promised is kept, who was asked to connect was asked.
"""

from datetime import datetime

from bot.coach.correspondence import Letter, LetterKind
from bot.coach.draft import Matter, Purpose
from bot.coach.facts import Application, Notebook

_KINDS = {
    Purpose.THANK_YOU: LetterKind.THANK_YOU,
    Purpose.APPLICATION_FOLLOW_UP: LetterKind.APPLICATION_FOLLOW_UP,
    Purpose.CHECK_IN: LetterKind.CHECK_IN,
    Purpose.DECISION_PASSED: LetterKind.CHECK_IN,
    Purpose.SECOND_CHECK_IN: LetterKind.CHECK_IN,
    Purpose.NO_SHOW: LetterKind.RESCHEDULE,
    Purpose.REJECTION_REPLY: LetterKind.REJECTION_REPLY,
    Purpose.FEEDBACK: LetterKind.REJECTION_REPLY,
    Purpose.KEEP_IN_TOUCH: LetterKind.KEEP_IN_TOUCH,
    Purpose.LAST_NOTE: LetterKind.LAST_NOTE,
    Purpose.OFFER_THANKS: LetterKind.OFFER_THANKS,
}
"""What a letter for this purpose counts as; the others make facts of their own, or none."""


def record(notebook: Notebook, matter: Matter, now: datetime) -> str:
    """Write down what sending it makes true; the id of that fact, if it is one."""
    application = notebook.application(matter.application_id)
    if not application:
        return ""
    match matter.purpose:
        case Purpose.PROMISE:
            return _keep(application, matter.promise_id, now)
        case Purpose.LINKEDIN_NOTE:
            return _ask_to_connect(application, matter.contact_id, now)
        case purpose if purpose in _KINDS:
            is_personal = purpose is Purpose.THANK_YOU
            letter = Letter(
                id=notebook.new_id("l"),
                kind=_KINDS[purpose],
                sent_at=now,
                interview_id=matter.interview_id,
                to=matter.contact_id if is_personal else application.write_to,
            )
            application.letters.append(letter)
            return letter.id
    return ""


def withdraw(application: Application, made: str) -> None:
    """It was not sent: the fact with this id is taken back."""
    application.letters = [one for one in application.letters if one.id != made]
    if contact := application.contact(made):
        contact.asked_at = contact.accepted_at = None
    if promise := application.promise(made):
        promise.kept_at = promise.dropped_at = None


def _keep(application: Application, promise_id: str, now: datetime) -> str:
    promise = application.promise(promise_id)
    if not promise or promise.ended_at:
        return ""
    promise.kept_at = now
    return promise.id


def _ask_to_connect(application: Application, contact_id: str, now: datetime) -> str:
    contact = application.contact(contact_id)
    if not contact or contact.asked_at:
        return ""
    contact.asked_at = now
    return contact.id
