"""Makes facts of what a look back says: promises, people, the day by which they decide.

Read again after each word, so that an edited or deleted answer changes the facts that it made.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.coach import debrief, filing, forgetting, promising, reading
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.lookback import Reflection
from bot.coach.no_answer import telling_lines
from bot.coach.questions import MET, PROMISED
from bot.coach.reading.introductions import LONGEST_NAME
from bot.coach.reading.persons import persons


def take_in(
    notebook: Notebook, application: Application, interview: Interview, now: datetime
) -> None:
    """Bring the facts in line with the answers; what the form told stays as it is."""
    one = interview.reflection
    if not one:
        return
    source = _source(interview)
    made_in = application, interview
    promising.write_promises(notebook, made_in, _text(one, PROMISED.id), source, now)
    _people(notebook, application, interview, one)
    _decision(notebook, application, one, now)


def forget(notebook: Notebook, application: Application, interview: Interview) -> None:
    """Words were deleted: what was promised in them goes with them, even if it is settled."""
    one = interview.reflection
    said = reading.lines(_text(one, PROMISED.id)) if one else []
    source = _source(interview)
    application.promises = [
        each for each in application.promises if each.source != source or each.said in said
    ]


def _source(interview: Interview) -> str:
    return f"reflection:{interview.id}"


def _text(one: Reflection, question: str) -> str:
    answer = one.answers.get(question)
    return telling_lines(answer.text) if answer else ""


def _people(
    notebook: Notebook, application: Application, interview: Interview, one: Reflection
) -> None:
    before = set(one.people)
    from_form = [id for id in interview.met if id not in before]
    lines = _introduced(_text(one, MET.id))
    named = [filing.contact_for(notebook, application, line).id for line in lines]
    one.people = [id for id in dict.fromkeys(named) if id not in from_form]
    interview.met = [*from_form, *one.people]
    if before - set(one.people):
        forgetting.tidy_contacts(application)


def _introduced(text: str) -> Iterator[reading.PersonLine]:
    """A person a line; of a line that tells more than a name, whoever is surely one."""
    for line in reading.lines(text):
        [person] = reading.people(line)
        if len(person.name.split()) <= LONGEST_NAME:
            yield person
        else:
            yield from (met.person for met in persons(line, company_known=True))


def _decision(notebook: Notebook, application: Application, one: Reflection, now: datetime) -> None:
    day = debrief.decision(one, notebook.person)
    if day == one.decision_by:
        return
    if day:
        application.decision_by, application.decision_said_at = day, now
    elif application.decision_by == one.decision_by:
        application.decision_by = None
    one.decision_by = day
