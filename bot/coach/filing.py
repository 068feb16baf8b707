"""Puts what was filled into the form where it belongs in the notebook."""

from datetime import datetime

from bot.coach import promising, reading
from bot.coach.companies import application_for, company_key, is_over, same_role
from bot.coach.entry import Entry, entry_of, shown_people
from bot.coach.facts import Application, Contact, Interview, Notebook
from bot.coach.forgetting import tidy
from bot.coach.history import Outcome
from bot.coach.moving import move
from bot.coach.spelling import is_like


def file(
    notebook: Notebook, entry: Entry, source: str, now: datetime, application_id: str = ""
) -> Interview:
    """Add the interview to the application it belongs to; the same form twice changes nothing.

    That is the given one, unless the form names another company.
    """
    if known := _logged_from(notebook, source):
        return known
    given = notebook.application(application_id)
    if not given or not _is_about(given, entry) or is_over(given, entry.starts_at):
        given = application_for(notebook, entry.company, entry.role, entry.starts_at)
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
    shown = entry_of(application, interview, notebook.person)
    other = _meant(notebook, application, entry)
    if not other and _is_elsewhere(application, entry):
        other = _new(notebook, entry, now)
    if other and other is not application:
        move(notebook, interview, application, other)
        application = other
    application.company = entry.company.strip()
    application.role = entry.role.strip()
    if shown.decision_by and not entry.decision_by:
        application.decision_by = application.decision_said_at = None
    before = interview.day, interview.is_no_show
    interview.starts_at = entry.starts_at
    _write(notebook, application, interview, entry, now)
    if (interview.day, interview.is_no_show) != before:
        _reopen(notebook, interview)
    tidy(notebook)
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


def _reopen(notebook: Notebook, interview: Interview) -> None:
    """What was not needed after an interview that did not take place may be after it does."""
    for topic, settlement in list(notebook.settled.items()):
        subject = topic.split(":")[2]
        if subject.partition(".")[0] == interview.id and settlement.outcome is not Outcome.DONE:
            del notebook.settled[topic]


def _logged_from(notebook: Notebook, source: str) -> Interview | None:
    interviews = (one for application in notebook.applications for one in application.interviews)
    return next((one for one in interviews if one.source == source), None)


def _meant(notebook: Notebook, application: Application, entry: Entry) -> Application | None:
    """The application that the corrected form speaks of; as long as it can be, the present one."""
    if _is_about(application, entry) and same_role(application.role, entry.role):
        return application
    return application_for(notebook, entry.company, entry.role, entry.starts_at)


def _is_about(application: Application, entry: Entry) -> bool:
    return company_key(application.company) == company_key(entry.company)


def _is_elsewhere(application: Application, entry: Entry) -> bool:
    """Whether this was another company all along; with one interview only, it gets a new name."""
    return not _is_about(application, entry) and len(application.interviews) > 1


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
    if entry.decision_by and entry.decision_by != application.decision_by:
        application.decision_by, application.decision_said_at = entry.decision_by, now
    interview.round = entry.round
    interview.minutes = entry.minutes
    interview.notes = entry.notes
    _meet(notebook, application, interview, entry.people)
    promising.write_promises(
        notebook, (application, interview), entry.promises, interview.source, now
    )


def _meet(notebook: Notebook, application: Application, interview: Interview, people: str) -> None:
    """Make whom the form shows those whom it names now, each once; new ones become contacts."""
    shown = shown_people(application, interview)
    hidden = [id for id in interview.met if id not in {one.id for one in shown}]
    lines = reading.people(people)
    _respell(application, shown, lines)
    named = [contact_for(notebook, application, line).id for line in lines]
    interview.met = list(dict.fromkeys([*named, *hidden]))


def _respell(
    application: Application, shown: list[Contact], lines: list[reading.PersonLine]
) -> None:
    """One name that is gone and one that is new and much like it: a slip was corrected."""
    gone = [one for one in shown if not any(_is_named(one, line) for line in lines)]
    known = application.contacts
    new = [line for line in lines if not any(_is_named(one, line) for one in known)]
    if len(gone) == len(new) == 1 and is_like(gone[0].name, new[0].name):
        gone[0].name = new[0].name


def _is_named(contact: Contact, line: reading.PersonLine) -> bool:
    same_email = line.email and contact.email.casefold() == line.email.casefold()
    return bool(same_email) or contact.name.casefold() == line.name.casefold()


def contact_for(notebook: Notebook, application: Application, line: reading.PersonLine) -> Contact:
    """The contact whom this line means, with what it tells; a new one where nobody is known."""
    for contact in application.contacts:
        if _is_named(contact, line):
            contact.name = line.name
            contact.role = line.role or contact.role
            contact.email = line.email or contact.email
            return contact
    new = Contact(id=notebook.new_id("c"), name=line.name, role=line.role, email=line.email)
    application.contacts.append(new)
    return new
