"""Makes facts of what a look back says: promises, people, the day by which they decide.

Read again after each word, so that an edited or deleted answer changes the facts that it made.
"""

from datetime import datetime

from bot.coach import debrief, filing, forgetting, promising
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.lookback import Reflection
from bot.coach.questions import MET, PROMISED


def take_in(
    notebook: Notebook, application: Application, interview: Interview, now: datetime
) -> None:
    """Bring the facts in line with the answers; what the form told stays as it is."""
    one = interview.reflection
    if not one:
        return
    source = f"reflection:{interview.id}"
    made_in = application, interview
    promising.write_promises(notebook, made_in, _text(one, PROMISED.id), source, now)
    _people(notebook, application, interview, one)
    _decision(notebook, application, one, now)


def _text(one: Reflection, question: str) -> str:
    answer = one.answers.get(question)
    return answer.text if answer else ""


def _people(
    notebook: Notebook, application: Application, interview: Interview, one: Reflection
) -> None:
    before = set(one.people)
    from_form = [id for id in interview.met if id not in before]
    named = filing.contacts_of(notebook, application, _text(one, MET.id))
    one.people = [id for id in named if id not in from_form]
    interview.met = [*from_form, *one.people]
    if before - set(one.people):
        forgetting.tidy_contacts(application)


def _decision(notebook: Notebook, application: Application, one: Reflection, now: datetime) -> None:
    day = debrief.decision(one, notebook.person)
    if day == one.decision_by:
        return
    if day:
        application.decision_by, application.decision_said_at = day, now
    elif application.decision_by == one.decision_by:
        application.decision_by = None
    one.decision_by = day
