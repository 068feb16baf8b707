"""Words in the DM that sound like an interview: kept as they are, and shown with a question.

They are read again whenever they are looked at. Nothing of them is a fact of an application before
the person has saved the form.
"""

from datetime import datetime, timedelta

from bot.coach import filing, tellings
from bot.coach.choosing import meant_by
from bot.coach.entry import Entry
from bot.coach.facts import Interview, Notebook, Round
from bot.coach.manners import local
from bot.coach.reading import Reading, locale_of, read
from bot.coach.remark import INTERVIEW, Telling

NEAR = timedelta(days=7)
"""Words without a day about a company that was logged so lately are most likely about that."""


def sounds_like_interview(notebook: Notebook, text: str, now: datetime) -> bool:
    """Whether the words tell of an interview somewhere, and not of one in the notebook."""
    reading = _read(notebook, text, now)
    if not reading or not reading.company:
        return False
    return not _is_logged(notebook, reading, now)


def take_in(notebook: Notebook, text: str, source: str, now: datetime) -> None:
    """Keep the words for the question; the same message twice is one question."""
    if not tellings.told_with(notebook, source):
        telling = Telling(id=notebook.new_id("t"), source=source, at=now, what=INTERVIEW, text=text)
        notebook.tellings.append(telling)


def read_again(notebook: Notebook, telling: Telling) -> Reading | None:
    """What the words say, as of when they were said; None where the company was edited away."""
    reading = _read(notebook, telling.text, telling.at)
    return reading if reading and reading.company else None


def open_one(notebook: Notebook, source: str) -> Telling | None:
    """The question about this message that waits for an answer."""
    telling = tellings.told_with(notebook, source)
    is_open = telling and telling.what == INTERVIEW and not telling.closed_at
    return telling if is_open else None


def confirm(
    notebook: Notebook, telling_id: str, entry: Entry, source: str, now: datetime
) -> Interview:
    """The form was saved: it is an interview, and the words are not needed any more."""
    interview = filing.file(notebook, entry, source, now)
    telling, found = tellings.find(notebook, telling_id), notebook.find_interview(interview.id)
    if telling and found and not telling.application_id:
        tellings.close(telling, found[0].id, now)
    return interview


def _read(notebook: Notebook, text: str, at: datetime) -> Reading | None:
    return read(text, at, notebook.person, locale_of(notebook.person))


def _is_logged(notebook: Notebook, reading: Reading, now: datetime) -> bool:
    interviews = (
        one
        for application in meant_by(notebook.applications, reading.company)
        for one in application.kept_interviews
    )
    return any(_is_same(one, reading, notebook, now) for one in interviews)


def _is_same(interview: Interview, reading: Reading, notebook: Notebook, now: datetime) -> bool:
    """Whether the words may be about this one: nothing that they say is against it."""
    if reading.day:
        is_near = local(interview.starts_at, notebook.person).date() == reading.day
        return is_near and (interview.round is Round.OTHER or _fits(interview, reading))
    return abs(interview.starts_at - now) <= NEAR and _fits(interview, reading)


def _fits(interview: Interview, reading: Reading) -> bool:
    return reading.round in (None, interview.round)
