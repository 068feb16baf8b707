"""Puts what was filled into the form where it belongs in the notebook."""

from datetime import datetime, timedelta

from bot.coach import promising, reading
from bot.coach.companies import application_for, company_key
from bot.coach.entry import Entry
from bot.coach.facts import Application, Contact, Interview, Notebook
from bot.coach.history import Outcome
from bot.coach.moving import move
from bot.coach.nudge import Key

KEEP_REMOVED = timedelta(days=7)
"""For so long a removal can be undone; then what was removed is really gone."""


def file(
    notebook: Notebook, entry: Entry, source: str, now: datetime, application_id: str = ""
) -> Interview:
    """Add the interview to the application it belongs to; the same form twice changes nothing.

    That is the given one, unless the form names another company.
    """
    if known := _logged_from(notebook, source):
        return known
    given = notebook.application(application_id)
    if not given or company_key(given.company) != company_key(entry.company):
        given = application_for(notebook, entry.company, entry.role)
    application = given or _new(notebook, entry, now)
    interview = Interview(
        id=notebook.new_id("i"), source=source, logged_at=now, starts_at=entry.starts_at
    )
    application.interviews.append(interview)
    _write(notebook, application, interview, entry, now)
    return interview


def refile(notebook: Notebook, interview_id: str, entry: Entry, now: datetime) -> Interview | None:
    """Make the notebook say what the corrected form says; None when the interview is gone."""
    found = notebook.find_interview(interview_id)
    if not found:
        return None
    application, interview = found
    other = application_for(notebook, entry.company, entry.role)
    if not other and _is_elsewhere(application, entry):
        other = _new(notebook, entry, now)
    if other and other is not application:
        move(notebook, interview, application, other)
        application = other
    application.company = entry.company.strip()
    application.role = entry.role.strip()
    application.decision_by = entry.decision_by
    before = interview.day, interview.is_no_show
    interview.starts_at = entry.starts_at
    _write(notebook, application, interview, entry, now)
    if (interview.day, interview.is_no_show) != before:
        _reopen(notebook, interview)
    _tidy(notebook)
    return interview


def remove(notebook: Notebook, interview_id: str, now: datetime) -> None:
    """Take an interview out of everything. It can be put back for a week."""
    found = notebook.find_interview(interview_id)
    if found and not found[1].removed_at:
        found[1].removed_at = now


def restore(notebook: Notebook, interview_id: str) -> None:
    """Put a removed interview back."""
    if found := notebook.find_interview(interview_id):
        found[1].removed_at = None


def purge(notebook: Notebook, now: datetime) -> None:
    """Forget for good what was removed more than a week ago."""
    gone = {
        interview.id
        for application in notebook.applications
        for interview in application.interviews
        if interview.removed_at and interview.removed_at + KEEP_REMOVED <= now
    }
    if gone:
        for application in notebook.applications:
            _forget(application, gone)
        _forget_messages(notebook)
        _tidy(notebook)


def purge_times(notebook: Notebook) -> list[datetime]:
    """When something is to be forgotten for good."""
    return [
        interview.removed_at + KEEP_REMOVED
        for application in notebook.applications
        for interview in application.interviews
        if interview.removed_at
    ]


def _reopen(notebook: Notebook, interview: Interview) -> None:
    """What was not needed after an interview that did not take place may be after it does."""
    for topic, settlement in list(notebook.settled.items()):
        subject = topic.split(":")[2]
        if subject.partition(".")[0] == interview.id and settlement.outcome is not Outcome.DONE:
            del notebook.settled[topic]


def _logged_from(notebook: Notebook, source: str) -> Interview | None:
    interviews = (one for application in notebook.applications for one in application.interviews)
    return next((one for one in interviews if one.source == source), None)


def _is_elsewhere(application: Application, entry: Entry) -> bool:
    """Whether this was another company all along; with one interview only, it gets a new name."""
    renamed = company_key(application.company) != company_key(entry.company)
    return renamed and len(application.interviews) > 1


def _new(notebook: Notebook, entry: Entry, now: datetime) -> Application:
    application = Application(
        id=notebook.new_id("a"), company=entry.company.strip(), created_at=now
    )
    notebook.applications.append(application)
    return application


def _write(
    notebook: Notebook, application: Application, interview: Interview, entry: Entry, now: datetime
) -> None:
    application.role = entry.role.strip() or application.role
    application.decision_by = entry.decision_by or application.decision_by
    interview.round = entry.round
    interview.minutes = entry.minutes
    interview.notes = entry.notes
    interview.met = contacts_of(notebook, application, entry.people)
    promising.write_promises(
        notebook, (application, interview), entry.promises, interview.source, now
    )


def contacts_of(notebook: Notebook, application: Application, people: str) -> list[str]:
    """The ids of the people that these lines name, each once; new ones become contacts."""
    named = [contact_for(notebook, application, line).id for line in reading.people(people)]
    return list(dict.fromkeys(named))


def contact_for(notebook: Notebook, application: Application, line: reading.PersonLine) -> Contact:
    """The contact whom this line means, with what it tells; a new one where nobody is known."""
    for contact in application.contacts:
        same_email = line.email and contact.email.casefold() == line.email.casefold()
        if same_email or contact.name.casefold() == line.name.casefold():
            contact.name = line.name
            contact.role = line.role or contact.role
            contact.email = line.email or contact.email
            return contact
    new = Contact(id=notebook.new_id("c"), name=line.name, role=line.role, email=line.email)
    application.contacts.append(new)
    return new


def _forget(application: Application, gone: set[str]) -> None:
    application.interviews = [one for one in application.interviews if one.id not in gone]
    application.promises = [one for one in application.promises if one.interview_id not in gone]
    application.letters = [one for one in application.letters if one.interview_id not in gone]


def _forget_messages(notebook: Notebook) -> None:
    """The messages stay in Slack, so they have to be rewritten without a name."""
    known: set[str] = set()
    for application in notebook.applications:
        known |= {application.id, *(one.id for one in application.interviews)}
        known |= {one.id for one in application.promises}
    for name, delivery in notebook.deliveries.items():
        key = Key.parse(name)
        if key and key.application and key.subject.partition(".")[0] not in known:
            delivery.title = "A removed interview"
    notebook.changes += 1


def tidy_contacts(application: Application) -> None:
    """Forget whom no interview is about, and nobody writes to."""
    met = {id for interview in application.interviews for id in interview.met}
    met.add(application.write_to)
    application.contacts = [one for one in application.contacts if one.id in met]


def _tidy(notebook: Notebook) -> None:
    for application in notebook.applications:
        tidy_contacts(application)
    notebook.applications = [
        one for one in notebook.applications if one.interviews or one.applied_at or one.planned_at
    ]
