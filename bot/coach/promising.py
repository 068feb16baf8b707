"""Keeps the promises of an interview in line with what the form or an answer says of them."""

from datetime import datetime

from bot.coach import reading
from bot.coach.entry import promise_line, shown_promises
from bot.coach.facts import Application, Interview, Notebook, Promise
from bot.coach.manners import local
from bot.coach.spelling import is_like


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
    is_form = source == interview.source
    of_interview = [one for one in application.promises if one.interview_id == interview.id]
    known = [one for one in of_interview if not one.ended_at]
    if not is_form:
        known += [one for one in of_interview if one.ended_at and one.source == source]
    today = local(now, notebook.person).date()
    still_said = set()
    told = list(zip(reading.lines(text), reading.promises(text, today), strict=True))
    if is_form:
        known = shown_promises(application, interview)
        _respell(known, told)
    for said, line in told:
        same = next((one for one in known if _is_said(one, said, line, is_form)), None)
        if same is None:
            same = _promise(notebook, interview, line, source, now)
            application.promises.append(same)
            known.append(same)
        elif not _is_unchanged(same, said, is_form):
            same.due = line.due if is_form else line.due or same.due
        if not is_form:
            same.said = said
        still_said.add(same.id)
    for one in known:
        if one.id not in still_said and not one.ended_at and (is_form or one.source == source):
            application.promises.remove(one)


def _respell(shown: list[Promise], told: list[tuple[str, reading.PromiseLine]]) -> None:
    """One line that is gone and one that is new and much like it: a slip was corrected."""
    gone = [one for one in shown if not any(_is_said(one, *each, is_form=True) for each in told)]
    new = [line for said, line in told if not any(_is_said(one, said, line, True) for one in shown)]
    if len(gone) == len(new) == 1 and is_like(gone[0].text, new[0].text):
        gone[0].text = new[0].text


def _is_said(one: Promise, said: str, line: reading.PromiseLine, is_form: bool) -> bool:
    return _is_unchanged(one, said, is_form) or one.text.casefold() == line.text.casefold()


def _is_unchanged(one: Promise, said: str, is_form: bool) -> bool:
    """Whether this line says nothing new: "tomorrow" is not a day later because it is read again.

    The form shows a promise with its date; an answer stands in Slack as it was written.
    """
    return said in reading.lines(promise_line(one)) if is_form else said == one.said


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
