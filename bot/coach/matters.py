"""What the letter to a nudge is about."""

from bot.coach.draft import Matter, Purpose
from bot.coach.facts import Application, Notebook, Promise
from bot.coach.nudge import Key
from bot.coach.traits import trait


def matter_of(notebook: Notebook, key: Key) -> Matter | None:
    """What the letter to this nudge is about; None where there is none to write."""
    application = notebook.application(key.application)
    purpose = Purpose.NO_SHOW if key.rule == Purpose.NO_SHOW else trait(key.rule).letter
    if not application or not purpose:
        return None
    first, _, second = key.subject.partition(".")
    if purpose is Purpose.CHECK_IN and second:
        purpose = Purpose.DECISION_PASSED
    if promise := application.promise(first):
        return of_promise(application, promise, purpose)
    return Matter(
        purpose=purpose,
        application_id=application.id,
        interview_id=first if application.interview(first) else "",
        contact_id=second if application.contact(second) else "",
    )


def of_promise(application: Application, promise: Promise, purpose: Purpose) -> Matter:
    """A letter about a promise, and the interview it was made in, if it was one."""
    return Matter(
        purpose=purpose,
        application_id=application.id,
        interview_id=promise.interview_id,
        promise_id=promise.id,
    )
