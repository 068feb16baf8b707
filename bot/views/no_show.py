"""When they did not turn up: a kind word, a note that is ready to send, and the form for later."""

from dataclasses import replace
from datetime import datetime

from bot.coach import no_show
from bot.coach.case import Case
from bot.coach.entry import entry_of
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Words
from bot.coach.person import Person
from bot.views import blocks, log, rich_text
from bot.views.blocks import Block, Message, View
from bot.views.ids import Action, Form
from bot.views.letters import letter_button

_KIND = (
    "That is annoying, and mostly a calendar is to blame. A short, kind note usually brings a new"
    " time. This one is ready to copy:"
)
_SENT = "Your note is on its way ✓ If it stays silent, I suggest a check-in."
_NOBODY = "There is nobody to write to. Should they come back to you, tell me the new time."
_TOO_EARLY = (
    "This interview has not begun yet. If they called it off, *Remove* takes it out, and *Edit*"
    " moves it to another time."
)


def button(interview_id: str) -> Block:
    """Tells it, right where somebody would look back."""
    return blocks.button("They did not turn up", Action.NO_SHOW, interview_id)


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """What became of an appointment that was not kept."""
    found = notebook.find_interview(key.subject.partition(".")[0])
    if not found or found[1].removed_at:
        return blocks.removed()
    application, interview = found
    if interview.no_show_at is None or no_show.key_of(*found) != key:
        return _closed(notebook, (f"Taken back. {application.company} did turn up.",))
    told = f"{application.company} did not turn up"
    if application.ending:
        return _closed(notebook, (f"{told} · nothing left to do here",))
    if at := no_show.new_time(application, interview):
        return _closed(notebook, (f"{told} · there is a new time: ", at))
    return _open(notebook, Case(application, notebook.person), interview, key)


def new_time_form(
    application: Application, interview: Interview, at: datetime, person: Person
) -> View:
    """The form of an interview, filled with what stays as it was."""
    same = entry_of(application, interview, person)
    entry = replace(same, starts_at=at, decision_by=None, promises="", notes="")
    return log.form(entry) | {
        "callback_id": Form.NEW_TIME,
        "title": blocks.plain_text("A new time", 24),
        "private_metadata": application.id,
    }


def too_early() -> View:
    """An answer to who tells it before the interview was to begin."""
    return blocks.notice("Not yet", _TOO_EARLY)


def _open(notebook: Notebook, case: Case, interview: Interview, key: Key) -> Message:
    headline: Words = (f"{case.company} did not turn up (", interview.starts_at, "). ")
    new_time = blocks.button("New time", Action.NO_SHOW_NEW_TIME, interview.id)
    undo = blocks.button("Undo", Action.NO_SHOW_UNDO, interview.id)
    if key.topic in notebook.settled:
        unsent = blocks.button("Undo", Action.NUDGE_UNDO, str(key))
        return _told(case, (*headline, _SENT), [], [new_time, unsent])
    if not case.is_reachable:
        return _told(case, (*headline, _NOBODY), [], [new_time, undo])
    sent = blocks.button("Sent", Action.NUDGE_DONE, str(key), style="primary")
    note = [no_show.note(case, interview), _address(case, interview)]
    row = [sent, letter_button(str(key)), new_time, undo]
    return _told(case, (*headline, _KIND), note, row)


def _told(case: Case, words: Words, note: list[str], row: list[Block]) -> Message:
    text = "\n\n".join([blocks.fallback(words, case.person), *map(blocks.escape, note)])
    shown = [blocks.section(blocks.words(words, case.person))]
    if note:
        shown += [rich_text.quote(note[0]), blocks.context(blocks.escape(note[1]))]
    return blocks.message(text, [*shown, blocks.actions(*row)])


def _address(case: Case, interview: Interview) -> str:
    to = no_show.recipient(case, interview)
    if not to:
        return "To whoever invited you"
    return f"To {to.called}, {to.email}" if to.email else f"To {to.called}"


def _closed(notebook: Notebook, words: Words) -> Message:
    said = blocks.words(words, notebook.person)
    return blocks.message(blocks.fallback(words, notebook.person), [blocks.context(said)])
