"""Gives an interview to another application, with all that was said, sent and settled about it."""

from bot.coach.facts import Application, Interview, Notebook


def move(
    notebook: Notebook, interview: Interview, source: Application, target: Application
) -> None:
    """Take the interview out of one application and put it into another."""
    moved = {interview.id}
    source.interviews.remove(interview)
    target.interviews.append(interview)
    for promise in [one for one in source.promises if one.interview_id == interview.id]:
        source.promises.remove(promise)
        target.promises.append(promise)
        moved.add(promise.id)
    for letter in [one for one in source.letters if one.interview_id == interview.id]:
        source.letters.remove(letter)
        target.letters.append(letter)
    # In front, so that whoever is known in both is taken for the one that letters went to.
    target.contacts[:0] = [one.model_copy() for one in source.contacts if one.id in interview.met]
    if not source.interviews:
        _hand_on(source, target)
        if not (source.applied_at or source.planned_at):
            moved |= _hand_over(notebook, source, target)
    _rename_keys(notebook, moved, source.id, target.id)


def _hand_on(source: Application, target: Application) -> None:
    """Whom to write to, unless that is known of the other one already."""
    if target.write_to or target.nobody_since:
        return
    target.nobody_since = source.nobody_since
    if contact := source.contact(source.write_to):
        target.write_to = contact.id
        if not target.contact(contact.id):
            target.contacts.append(contact.model_copy())


def _hand_over(notebook: Notebook, source: Application, target: Application) -> set[str]:
    """Whatever else was told about an application that is no more; the ids of it."""
    target.replies += source.replies
    target.promises += source.promises
    target.letters += source.letters
    target.extensions += source.extensions
    target.offer = target.offer or source.offer
    target.ending = target.ending or source.ending
    if source.decision_by and not target.decision_by:
        target.decision_by, target.decision_said_at = source.decision_by, source.decision_said_at
    told = [one for one in notebook.remarks if one.application_id == source.id]
    for remark in told:
        remark.application_id = target.id
    offer = {source.offer.id} if source.offer else set()
    ending = {source.ending.id} if source.ending else set()
    promises = {one.id for one in source.promises}
    return offer | ending | promises | {one.id for one in told}


def _rename_keys(notebook: Notebook, moved: set[str], source: str, target: str) -> None:
    """What was sent and settled is about the same things as before, and does not come again."""

    def renamed(name: str) -> str:
        rule, application, subject, *rest = name.split(":")
        is_moved = application == source and subject.partition(".")[0] in moved
        return ":".join([rule, target, subject, *rest]) if is_moved else name

    notebook.settled = {renamed(topic): one for topic, one in notebook.settled.items()}
    notebook.snoozed = {renamed(topic): one for topic, one in notebook.snoozed.items()}
    for name, one in notebook.deliveries.items():
        if renamed(name) != name and not (one.sent_at or one.missed_at):
            # Whoever is sending the message is about to record it under this name.
            one.posted_as = one.posted_as or name
    notebook.deliveries = {renamed(name): one for name, one in notebook.deliveries.items()}
    for application in notebook.applications:
        for interview in application.interviews:
            if interview.reflection:
                interview.reflection.root = renamed(interview.reflection.root)
