"""Puts what was filled into the form where it belongs in the notebook."""

import re
import unicodedata
from datetime import datetime, timedelta

from bot.coach import reading
from bot.coach.entry import Entry, open_promises
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise
from bot.coach.manners import local
from bot.coach.nudge import Key

KEEP_REMOVED = timedelta(days=7)
"""For so long a removal can be undone; then what was removed is really gone."""

_FORMS = frozenset(
    [
        *("inc", "incorporated", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation"),
        *("co", "gmbh", "ag", "kg", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab"),
        *("as", "asa", "oy", "oyj", "aps", "pty", "pte"),
    ]
)
"""Legal forms that people write or leave out."""


def file(notebook: Notebook, entry: Entry, source: str, now: datetime) -> Interview:
    """Add the interview to the application it belongs to; the same form twice changes nothing."""
    if known := _logged_from(notebook, source):
        return known
    application = application_for(notebook, entry.company, entry.role) or _new(notebook, entry, now)
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
    if other and other is not application:
        application = _move(application, interview, other)
    application.company = entry.company.strip()
    application.role = entry.role.strip()
    application.decision_by = entry.decision_by
    interview.starts_at = entry.starts_at
    _write(notebook, application, interview, entry, now)
    _tidy(notebook)
    return interview


def application_for(notebook: Notebook, company: str, role: str) -> Application | None:
    """The newest application to this company whose role does not contradict this one."""
    wanted = company_key(company)
    for application in reversed(notebook.applications):
        if company_key(application.company) == wanted and _same_role(application.role, role):
            return application
    return None


def company_key(name: str) -> str:
    """What two spellings of one company share: case, spaces, dots and legal forms left out."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    words = re.sub(r"[^\w\s&+]", "", plain).split()
    while len(words) > 1 and words[-1] in _FORMS:
        words.pop()
    return " ".join(words) or plain.strip()


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
    for application in notebook.applications:
        gone = {
            interview.id
            for interview in application.interviews
            if interview.removed_at and interview.removed_at + KEEP_REMOVED <= now
        }
        if gone:
            gone |= {one.id for one in application.promises if one.interview_id in gone}
            _forget(application, gone)
            _forget_messages(notebook, gone)
    _tidy(notebook)


def purge_times(notebook: Notebook) -> list[datetime]:
    """When something is to be forgotten for good."""
    return [
        interview.removed_at + KEEP_REMOVED
        for application in notebook.applications
        for interview in application.interviews
        if interview.removed_at
    ]


def _logged_from(notebook: Notebook, source: str) -> Interview | None:
    interviews = (one for application in notebook.applications for one in application.interviews)
    return next((one for one in interviews if one.source == source), None)


def _same_role(one: str, other: str) -> bool:
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return words <= others or others <= words


def _new(notebook: Notebook, entry: Entry, now: datetime) -> Application:
    application = Application(
        id=notebook.new_id("a"), company=entry.company.strip(), created_at=now
    )
    notebook.applications.append(application)
    return application


def _move(application: Application, interview: Interview, other: Application) -> Application:
    application.interviews.remove(interview)
    other.interviews.append(interview)
    for promise in [one for one in application.promises if one.interview_id == interview.id]:
        application.promises.remove(promise)
        other.promises.append(promise)
    for letter in [one for one in application.letters if one.interview_id == interview.id]:
        application.letters.remove(letter)
        other.letters.append(letter)
    other.contacts += [one for one in application.contacts if one.id in interview.met]
    return other


def _write(
    notebook: Notebook, application: Application, interview: Interview, entry: Entry, now: datetime
) -> None:
    application.role = entry.role.strip() or application.role
    application.decision_by = entry.decision_by or application.decision_by
    interview.round = entry.round
    interview.minutes = entry.minutes
    interview.notes = entry.notes
    met = [_contact(notebook, application, line).id for line in reading.people(entry.people)]
    interview.met = list(dict.fromkeys(met))
    write_promises(notebook, (application, interview), entry.promises, interview.source, now)


def _contact(notebook: Notebook, application: Application, line: reading.PersonLine) -> Contact:
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


def write_promises(
    notebook: Notebook,
    made_in: tuple[Application, Interview],
    text: str,
    source: str,
    now: datetime,
) -> None:
    """Make the open promises of this interview those of the text; settled ones stay as they are.

    The form stands for all of them, an answer (any other source) only for those it made itself.
    """
    application, interview = made_in
    today = local(now, notebook.person).date()
    before = {one.text.casefold(): one for one in open_promises(application, interview)}
    said = set()
    for line in reading.promises(text, today):
        said.add(line.text.casefold())
        if known := before.get(line.text.casefold()):
            known.due = line.due
        else:
            application.promises.append(_promise(notebook, interview, line, source, now))
    for key, one in before.items():
        if key not in said and source in (interview.source, one.source):
            application.promises.remove(one)


def _promise(
    notebook: Notebook, interview: Interview, line: reading.PromiseLine, source: str, now: datetime
) -> Promise:
    return Promise(
        id=notebook.new_id("p"),
        text=line.text,
        made_at=now,
        due=line.due,
        owner="them" if line.theirs else "me",
        interview_id=interview.id,
        source=source,
    )


def _forget(application: Application, gone: set[str]) -> None:
    application.interviews = [one for one in application.interviews if one.id not in gone]
    application.promises = [one for one in application.promises if one.interview_id not in gone]
    application.letters = [one for one in application.letters if one.interview_id not in gone]


def _forget_messages(notebook: Notebook, gone: set[str]) -> None:
    """The messages stay in Slack, so they have to be rewritten without a name."""
    for name, delivery in notebook.deliveries.items():
        key = Key.parse(name)
        if key and key.subject.partition(".")[0] in gone:
            delivery.title = "A removed interview"
    notebook.changes += 1


def _tidy(notebook: Notebook) -> None:
    for application in notebook.applications:
        met = {id for interview in application.interviews for id in interview.met}
        application.contacts = [one for one in application.contacts if one.id in met]
    notebook.applications = [one for one in notebook.applications if one.interviews]
