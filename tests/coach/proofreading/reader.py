"""A letter and the notebook that it is read against."""

from datetime import date, datetime

from bot.coach.draft import Matter, Purpose, Version
from bot.coach.facts import Application, Contact, Notebook
from bot.coach.proofreading import Finding, Kind, proofread
from bot.coach.style import Style
from bot.spelling import speller
from tests.coach.story import acme, at, interview, last, promised, story

TODAY = date(2026, 3, 12)
SIGNED = "\n\nBest,\nAna\n+49 30 1234567"


def notebook(language: str = "en") -> Notebook:
    """John Lee of Acme was met on Tuesday, 3 March; Kim Ngo of Globex is somebody else."""
    book = story(
        interview("Tue 3 Mar 10:00-11:00", met="John Lee and Eve Park", decides="Wed 11 Mar"),
        promised("send references", by="Mon 16 Mar", made="Tue 3 Mar 12:00"),
    )
    application = acme(book)
    application.role = "Data Engineer"
    application.promises[0].interview_id = last(book).id
    other = Application(id="a9", company="Globex", created_at=application.created_at)
    other.contacts.append(Contact(id="c9", name="Kim Ngo"))
    book.applications.append(other)
    book.person.style = Style(language=language, name="Ana", phone="+49 30 1234567")
    return book


def matter(book: Notebook, purpose: Purpose) -> Matter:
    application = acme(book)
    return Matter(
        purpose=purpose,
        application_id=application.id,
        interview_id=last(book).id,
        contact_id=application.contacts[0].id,
        promise_id=application.promises[0].id if purpose is Purpose.PROMISE else "",
    )


def read(
    body: str, purpose: Purpose = Purpose.CHECK_IN, subject: str = "", language: str = "en"
) -> list[Finding]:
    book = notebook(language)
    text = Version(subject=subject, body=body, at=at("Thu 12 Mar 10:00", book))
    return proofread(book, matter(book, purpose), text, TODAY, speller(language))


def found(kind: Kind, words: str, language: str = "en") -> list[tuple[str, str | None]]:
    """What is found of this kind in a letter with these words, and the fix."""
    whole = f"Hi John,\n\n{words}\n\nMay I send you more?{SIGNED}"
    return [(one.words, one.fix) for one in read(whole, language=language) if one.kind is kind]


def now() -> datetime:
    return at("Thu 12 Mar 10:00", notebook())
