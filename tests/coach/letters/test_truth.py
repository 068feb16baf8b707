"""Whatever somebody told, or did not: a letter says nothing else, and the words stay theirs."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.correspondence import Ending, EndingKind, Offer
from bot.coach.draft import Details, Draft, Matter, Purpose, Version
from bot.coach.facts import Application, Contact, Interview, Notebook, Promise
from bot.coach.letters import LANGUAGES, LINKEDIN_LIMIT, another, utf16, write
from bot.coach.letters.composing import most_words
from bot.coach.lookback import Answer, Asking, Reflection
from bot.coach.person import Person
from bot.coach.proofreading.anatomy import anatomy
from bot.coach.proofreading.guide import guide
from bot.coach.style import Style, Tone

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=300)
days = st.integers(-60, 60).map(lambda n: NOW + timedelta(days=n))


@st.composite
def applications(draw: st.DrawFn) -> Application:
    """Anything that an application can be, with words of any kind and length."""
    contacts = [Contact(id=f"c{n}", name=draw(words)) for n in range(draw(st.integers(0, 2)))]
    application = Application(
        id="a1",
        company=draw(words),
        role=draw(words),
        created_at=NOW,
        applied_at=draw(st.none() | days),
        decision_by=draw(st.none() | days.map(datetime.date)),
        contacts=contacts,
    )
    for n in range(draw(st.integers(0, 2))):
        interview = Interview(
            id=f"i{n}",
            source="V",
            logged_at=NOW,
            starts_at=draw(days),
            met=[one.id for one in contacts],
            removed_at=draw(st.none() | st.just(NOW)),
            no_show_at=draw(st.none() | days),
        )
        interview.reflection = Reflection(
            root="r",
            agenda=["wished"],
            askings=[Asking(question="wished", at=NOW)],
            answers={"wished": Answer(parts={"1.0": draw(words)})},
        )
        application.interviews.append(interview)
    for n in range(draw(st.integers(0, 2))):
        at = draw(st.sampled_from(["", *(one.id for one in application.interviews)]))
        due = draw(st.none() | days.map(datetime.date))
        promise = Promise(id=f"p{n}", text=draw(words), made_at=NOW, due=due, interview_id=at)
        application.promises.append(promise)
    if draw(st.booleans()):
        application.offer = Offer(
            id="o1", at=NOW, answer_by=draw(st.none() | days.map(datetime.date))
        )
    if kind := draw(st.none() | st.sampled_from(EndingKind)):
        application.ending = Ending(id="e1", kind=kind, at=NOW)
    return application


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Notebook, Draft]:
    """A letter of any kind about it, to anybody, in any language and tone."""
    application = draw(applications())
    style = Style(
        tone=draw(st.sampled_from(Tone)),
        language=draw(st.sampled_from([*LANGUAGES])),
        name="Ana Silva",
        phone="+49 30 1234567",
    )
    book = Notebook(person=Person(style=style), applications=[application])
    matter = Matter(
        purpose=draw(st.sampled_from(Purpose)),
        application_id="a1",
        interview_id=draw(st.sampled_from(["", *(one.id for one in application.interviews)])),
        contact_id=draw(st.sampled_from(["", *(one.id for one in application.contacts)])),
        promise_id=draw(st.sampled_from(["", *(one.id for one in application.promises)])),
    )
    details = Details(topic=draw(words), link=draw(words), addressee=draw(words))
    version = write(book, matter, details, NOW)
    draft = Draft(id="d1", matter=matter, made_at=NOW, details=details, versions=[version])
    book.drafts.append(draft)
    return book, draft


@given(drafts())
def test_every_letter_is_whole_and_short(made: tuple[Notebook, Draft]) -> None:
    book, draft = made
    for version in (draft.text, another(book, draft, NOW)):
        if draft.matter.purpose is Purpose.LINKEDIN_NOTE:
            assert 0 < utf16(version.body) <= LINKEDIN_LIMIT
            continue
        sections = {id.split(".")[1] for id in version.phrasings if "." in id}
        assert version.subject
        assert {"subject", "opening"} <= sections
        start, end = anatomy(version.body, guide(book.person.style.language)).middle
        assert len(version.body[start:end].split()) <= most_words(draft.matter.purpose) + 10


MEETING = re.compile(
    r"\b(we (met|talked|discussed)|our (talk|conversation|interview)|(meet|meeting|know) you"
    r"|you gave me|talk(ed)? (again|once more)|I had an interview|talking with)\b"
    r"|\b(unser(em|en)? Gespräch|kennengelernt|kennenzulernen|begegnet sind|gesprochen)\b"
    r"|\bGespräch am\b",
    re.I,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", set(Purpose) - {Purpose.THANK_YOU, Purpose.NO_SHOW})
@pytest.mark.parametrize(
    "interviews",
    [
        [],
        [Interview(id="i1", source="V", logged_at=NOW, starts_at=NOW + timedelta(days=3))],
        [Interview(id="i1", source="V", logged_at=NOW, starts_at=NOW, removed_at=NOW)],
    ],
    ids=["none", "ahead", "removed"],
)
def test_where_nobody_met_no_letter_says_so(
    language: str, purpose: Purpose, interviews: list[Interview]
) -> None:
    application = Application(id="a1", company="Acme", role="Nurse", created_at=NOW)
    application.interviews = interviews
    application.promises = [Promise(id="p1", text="a sketch", made_at=NOW)]
    about = {"interview_id": "i1"} if interviews else {}
    if purpose in (Purpose.PROMISE, Purpose.REMINDER):
        about = {"promise_id": "p1"}
    matter = Matter(purpose=purpose, application_id="a1", **about)
    book = Notebook(person=Person(style=Style(language=language)), applications=[application])

    for version in every_version(book, matter, Details(link="a.example/b")):
        assert not MEETING.search(f"{version.subject}\n{version.body}")


def every_version(book: Notebook, matter: Matter, details: Details) -> list[Version]:
    """As many wordings as a person would ever ask for."""
    draft = Draft(
        id="d1",
        matter=matter,
        made_at=NOW,
        details=details,
        versions=[write(book, matter, details, NOW)],
    )
    for _ in range(12):
        draft.versions.append(another(book, draft, NOW))
    return draft.versions


def search(**facts: object) -> Notebook:
    """One interview with two people, which was yesterday."""
    held = Interview(
        id="i1", source="V", logged_at=NOW, starts_at=NOW - timedelta(days=1), met=["c1", "c2"]
    )
    held.reflection = Reflection(
        root="r",
        agenda=["wished"],
        askings=[Asking(question="wished", at=NOW)],
        answers={"wished": Answer(parts={"1.0": "I led a team of nine"})},
    )
    people = [Contact(id="c1", name="Bo Lee"), Contact(id="c2", name="Eve Park")]
    given: dict[str, object] = {"company": "Acme", "created_at": NOW, "contacts": people} | facts
    application = Application.model_validate({"id": "a1", "interviews": [held], **given})
    return Notebook(applications=[application])


def thanks(book: Notebook, contact: str, topic: str = "") -> str:
    """The thank-you to one of the two, which stays in the notebook."""
    matter = Matter(
        purpose=Purpose.THANK_YOU, application_id="a1", interview_id="i1", contact_id=contact
    )
    details = Details(topic=topic)
    version = write(book, matter, details, NOW)
    book.drafts.append(
        Draft(id=contact, matter=matter, made_at=NOW, details=details, versions=[version])
    )
    return version.body


def test_two_people_are_not_told_the_same_afterthought() -> None:
    book = search()

    assert "I led a team of nine" in thanks(book, "c1")
    assert "I led a team of nine" not in thanks(book, "c2")


def test_what_one_of_them_enjoyed_is_in_later_letters_to_the_same_one_only() -> None:
    book = search()
    thanks(book, "c2", topic="your garden")
    check_in = Matter(purpose=Purpose.CHECK_IN, application_id="a1", interview_id="i1")
    assert "your garden" not in write(book, check_in, Details(), NOW).body

    thanks(book, "c1", topic="night shifts")
    assert "night shifts" in write(book, check_in, Details(), NOW).body


@pytest.mark.parametrize("topic", ["what ... and why", "the site a..b.example", "why not?"])
def test_the_words_of_the_person_stay_as_they_are(topic: str) -> None:
    matter = Matter(purpose=Purpose.KEEP_IN_TOUCH, application_id="a1", interview_id="i1")
    details = Details(topic=topic, link="a.example/x..y")
    for version in every_version(search(company="Wait...", role="Who?"), matter, details):
        assert topic in version.body
        assert "a.example/x..y" in version.body
        assert "?." not in version.body
        assert "...." not in version.body


def test_a_promise_from_elsewhere_has_no_day_of_an_interview() -> None:
    book = search(promises=[Promise(id="p1", text="a sketch", made_at=NOW)])
    matter = Matter(purpose=Purpose.PROMISE, application_id="a1", promise_id="p1")

    for version in every_version(book, matter, Details()):
        assert "Sunday" not in version.body + version.subject


def test_an_offer_that_was_turned_down_is_not_being_read() -> None:
    offer, ending = Offer(id="o", at=NOW), Ending(id="e", kind=EndingKind.DECLINED, at=NOW)
    matter = Matter(purpose=Purpose.OFFER_THANKS, application_id="a1", interview_id="i1")

    for version in every_version(search(offer=offer, ending=ending), matter, Details()):
        assert not re.search(
            r"reading it|going through|come back to you|look forward", version.body
        )


def test_without_an_application_there_is_nothing_to_write() -> None:
    matter = Matter(purpose=Purpose.CHECK_IN, application_id="a9")

    with pytest.raises(LookupError):
        write(search(), matter, Details(), NOW)
