"""Notebooks made up from a seed, so that letters can be measured: always the same ones."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from bot.coach.correspondence import Ending, EndingKind, Offer
from bot.coach.draft import Details, Draft, Matter, Purpose
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise, Round
from bot.coach.letters import another, write
from bot.coach.lookback import Answer, Asking, Reflection
from bot.coach.person import Person
from bot.coach.style import Style, Tone

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
TODAY = date(2026, 5, 4)

_COMPANIES = (
    *("Acme", "Globex Inc.", "Müller & Söhne", "Initech", "北京科技", "O'Neill Labs", "42 Ltd."),
    *("The Very Long Company Name of Upper and Lower Saxony", "hooli", "Ærø Værft A/S", "Yahoo!"),
    "A Society for the Keeping of Bees in the Old Towns on Both Banks of the River",
)
_ROLES = (
    *("", "Data Engineer", "nurse", "Head of Office & Facilities", "Bauleitung Tiefbau"),
    "Deputy Head of Planning for Roads, Bridges, Tunnels, Parks and Public Squares in the North",
)
_PEOPLE = ("Bo Lee", "Dr. Eve Park", "Aisha", "José Álvarez", "Kim Ngo", "Łukasz Nowak")
_TOPICS = (
    *("", "how you test the pipeline", "the move to the new building", "night shifts and fairness"),
    *("your garden on the roof", "mentoring", "why so few people ask ... and listen"),
    "how you came to move the works from one bank of the river to the other within a year, with"
    " all the people who had been there for so long and did not know what would become of them",
)
_WISHES = (
    "",
    "I led the move to the new warehouse",
    "that I speak some Danish",
    "more about Kafka",
    "My team doubled in a year... and nobody left.",
)
_PROMISES = (
    *("send references", "a sketch of the plan", "I'll send you the slides", "call Kim"),
    "send you the whole report on the bridges with the drawings from both years, the letters of the"
    " owners, the list of costs that we went through, and the names of those who can tell you more",
)


def notebook(seed: int, language: str) -> Notebook:
    """The search of somebody with a few applications, in any state."""
    dice = Random(seed)
    style = Style(
        tone=dice.choice([*Tone]),
        language=language,
        name=dice.choice(["Ana Silva", "Jo", "Dr. Max Weiß"]),
        phone=dice.choice(["+49 30 1234567", ""]),
        profile="linkedin.com/in/ana",
    )
    person = Person(tz=dice.choice(["Europe/Berlin", "Asia/Tokyo", "UTC"]), style=style)
    book = Notebook(person=person)
    for company in dice.sample(_COMPANIES, 3):
        book.applications.append(_application(book, dice, company))
    return book


def _application(book: Notebook, dice: Random, company: str) -> Application:
    begun = NOW - timedelta(days=dice.randint(3, 90), hours=dice.randint(0, 9))
    application = Application(
        id=book.new_id("a"),
        company=company,
        role=dice.choice(_ROLES),
        created_at=begun,
        applied_at=begun - timedelta(days=20),
        decision_by=TODAY - timedelta(days=1) if dice.random() < 0.5 else None,
        decision_said_at=begun,
        offer=Offer(id=book.new_id("o"), at=begun, answer_by=TODAY + timedelta(days=4)),
    )
    if kind := dice.choice([None, EndingKind.REJECTED, EndingKind.ACCEPTED, EndingKind.DECLINED]):
        application.ending = Ending(id=book.new_id("e"), kind=kind, at=NOW)
    names = dice.sample(_PEOPLE, dice.randint(0, 3))
    application.contacts = [Contact(id=book.new_id("c"), name=name) for name in names]
    if dice.random() < 0.8:
        application.interviews.append(_interview(book, dice, application))
    held = [one.id for one in application.interviews]
    for text in dice.sample(_PROMISES, dice.randint(0, 2)):
        application.promises.append(
            Promise(
                id=book.new_id("p"),
                text=text,
                made_at=begun,
                due=TODAY + timedelta(days=dice.randint(-9, 9)),
                interview_id=dice.choice([*held, ""]),
                kept_at=begun if dice.random() < 0.3 else None,
            )
        )
    return application


def _interview(book: Notebook, dice: Random, application: Application) -> Interview:
    begun = application.created_at
    interview = Interview(
        id=book.new_id("i"),
        source="V",
        logged_at=begun,
        starts_at=begun,
        round=dice.choice([*Round]),
        met=[one.id for one in application.contacts],
    )
    wish = Answer(parts={"1.0": dice.choice(_WISHES)})
    asking = [Asking(question="wished", at=begun)]
    interview.reflection = Reflection(
        root="r", agenda=["wished"], askings=asking, answers={"wished": wish}
    )
    return interview


def letters(book: Notebook, seed: int) -> list[Draft]:
    """A letter for each purpose and each person, written one after the other."""
    dice = Random(seed)
    for application in book.applications:
        for purpose in Purpose:
            for matter in _matters(application, purpose):
                details = Details(
                    topic=dice.choice(_TOPICS) if application.interviews else "",
                    link=dice.choice(["", "example.org/a-fine-text"]),
                    addressee="Robin" if purpose is Purpose.INSIDE else "",
                )
                version = write(book, matter, details, NOW)
                draft = Draft(
                    id=book.new_id("d"),
                    matter=matter,
                    made_at=NOW,
                    details=details,
                    versions=[version],
                )
                book.drafts.append(draft)
                draft.versions.append(another(book, draft, NOW))
    return book.drafts


def _matters(application: Application, purpose: Purpose) -> list[Matter]:
    about = {"purpose": purpose, "application_id": application.id}
    about["interview_id"] = application.interviews[0].id if application.interviews else ""
    ending = application.ending
    if ending and ending.kind is EndingKind.REJECTED and purpose is Purpose.OFFER_THANKS:
        return []
    if not application.interviews and purpose in (Purpose.THANK_YOU, Purpose.NO_SHOW):
        return []
    if purpose in (Purpose.PROMISE, Purpose.REMINDER):
        return [Matter(**about, promise_id=one.id) for one in application.promises]
    if purpose in (Purpose.THANK_YOU, Purpose.LINKEDIN_NOTE):
        return [Matter(**about, contact_id=one.id) for one in application.contacts]
    return [Matter(**about)]
