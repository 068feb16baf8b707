"""The notebook as tables: one row for each application, interview, person, promise, letter."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.coach.chronicle import chronicle
from bot.coach.facts import Notebook
from bot.coach.manners import local
from bot.coach.overview import stage
from bot.coach.person import Person

Row = tuple[str, ...]
Table = list[Row]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is taken for a formula by spreadsheets."""


def tables(notebook: Notebook, now: datetime) -> dict[str, Table]:
    """Every table by its name, the first row names the columns. Times are on the person's clock."""
    made = {
        "applications": _applications(notebook, now),
        "interviews": _interviews(notebook),
        "people": _people(notebook),
        "promises": _promises(notebook),
        "letters": _letters(notebook),
        "history": _history(notebook),
    }
    return {name: [tuple(map(harmless, row)) for row in rows] for name, rows in made.items()}


def harmless(text: str) -> str:
    """The same text, which no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text.replace("\x00", "")


def _applications(notebook: Notebook, now: datetime) -> Iterator[Row]:
    yield (
        "company",
        "role",
        "stage",
        "applied",
        "decision by",
        "answer by",
        "ended",
        "came about",
        "notes",
    )
    for one in notebook.applications:
        ended = one.ending.at if one.ending else None
        yield (
            *(one.company, one.role, stage(one, now), _at(one.applied_at, notebook.person)),
            *(_day(one.decision_by), _day(one.offer.answer_by if one.offer else None)),
            _at(ended, notebook.person),
            one.found_through,
            one.notes,
        )


def _interviews(notebook: Notebook) -> Iterator[Row]:
    yield ("company", "round", "begins", "minutes", "met", "notes", "look back")
    for application in notebook.applications:
        for one in application.kept_interviews:
            met = [contact.name for contact in application.contacts if contact.id in one.met]
            answers = one.reflection.answers.items() if one.reflection else ()
            told = "\n".join(
                f"{question}: {said.text or said.choice}" for question, said in answers
            )
            begins = _at(one.starts_at, notebook.person)
            yield (
                *(application.company, one.round, begins, str(one.minutes)),
                *(", ".join(met), one.notes, told),
            )


def _people(notebook: Notebook) -> Iterator[Row]:
    yield ("company", "name", "role", "email", "asked to connect", "connected")
    for application in notebook.applications:
        for one in application.contacts:
            asked, accepted = (_at(at, notebook.person) for at in (one.asked_at, one.accepted_at))
            yield (application.company, one.name, one.role, one.email, asked, accepted)


def _promises(notebook: Notebook) -> Iterator[Row]:
    yield ("company", "whose", "what", "by", "kept", "let go")
    for application in notebook.applications:
        for one in application.promises:
            kept, dropped = (_at(at, notebook.person) for at in (one.kept_at, one.dropped_at))
            whose = "mine" if one.owner == "me" else "theirs"
            yield (application.company, whose, one.text, _day(one.due), kept, dropped)


def _letters(notebook: Notebook) -> Iterator[Row]:
    yield ("company", "purpose", "subject", "text", "sent")
    for draft in notebook.drafts:
        application = notebook.application(draft.matter.application_id)
        company = application.company if application else ""
        sent = _at(draft.sent_at, notebook.person)
        yield (company, draft.matter.purpose, draft.text.subject, draft.text.body, sent)


def _history(notebook: Notebook) -> Iterator[Row]:
    yield ("company", "when", "what")
    for application in notebook.applications:
        for one in chronicle(application):
            what = "".join(part for part in one.words if isinstance(part, str))
            yield (application.company, _at(one.at, notebook.person), what)


def _at(at: datetime | None, person: Person) -> str:
    return f"{local(at, person):%Y-%m-%d %H:%M}" if at else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
