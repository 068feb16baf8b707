"""What the person told, as it stands in a sentence of a letter."""

import pytest

from bot.coach.draft import Details, Matter, Purpose
from bot.coach.facts import Notebook, Promise
from bot.coach.letters import write
from bot.coach.letters.particulars import particulars, thing
from bot.coach.letters.wording import wording
from tests.coach.search import felt, remembered
from tests.coach.story import acme, at, day, interview, last, promised, story

HELD = interview("Tue 3 Mar 10:00-11:00", met="Bo Lee and Eve Park", decides="Fri 13 Mar")


def facts(
    book: Notebook,
    purpose: Purpose = Purpose.THANK_YOU,
    now: str = "Wed 4 Mar 12:00",
    **details: str,
) -> dict[str, str]:
    """What can be said to the first person who was met."""
    matter = Matter(
        purpose=purpose,
        application_id=acme(book).id,
        interview_id=last(book).id,
        contact_id=acme(book).contacts[0].id,
    )
    return particulars(book, matter, Details(**details), wording("en"), at(now, book))


def test_what_is_known_is_there_and_nothing_else() -> None:
    assert facts(story(HELD)) == {
        "company": "Acme",
        "full": "Bo Lee",
        "first": "Bo",
        "day": "Tuesday, 3 March",
        "time": "10:00",
        # Conditions of other words, which say nothing themselves.
        "met": "",
        "applying": "",
        "undecided": "",
    }


@pytest.mark.parametrize(
    ("now", "decision"), [("Fri 13 Mar 12:00", None), ("Sat 14 Mar 12:00", "Friday, 13 March")]
)
def test_a_decision_is_spoken_of_when_its_day_is_over(now: str, decision: str | None) -> None:
    assert facts(story(HELD), now=now).get("decision") == decision


@pytest.mark.parametrize(
    ("told", "wish"),
    [
        ("I led the move to the new warehouse.", "I led the move to the new warehouse."),
        ("that I speak some Danish", "I speak some Danish."),
        ("I wish I had said that my team doubled", "My team doubled."),
        # What is no statement to somebody else stays in the notebook.
        ("more about Kafka", None),
        ("I should have mentioned Kafka", None),
        ("I was too nervous to say anything", None),
        ("no", None),
        ("I " + "very " * 50 + "long", None),
    ],
)
def test_what_was_left_unsaid(told: str, wish: str | None) -> None:
    book = story(HELD, felt("mixed", "Tue 3 Mar 12:00"), remembered("wished", told))

    assert facts(book).get("wish") == wish


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("how you test the pipeline", "how you test the pipeline"),
        ("about your garden.", "your garden"),
        ("We talked about  night\nshifts!", "night shifts"),
        ("  ", None),
    ],
)
def test_what_was_enjoyed(told: str, topic: str | None) -> None:
    assert facts(story(HELD), topic=told).get("topic") == topic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("send references", "references"),
        ("I'll send you the references.", "the references"),
        ("e-mail him a sketch", "a sketch"),
        ("call Kim", "call Kim"),
        ("a sketch of the plan", "a sketch of the plan"),
    ],
)
def test_what_was_promised(text: str, expected: str) -> None:
    made = at("Tue 3 Mar 11:00", story(HELD))

    assert thing(Promise(id="p1", text=text, made_at=made)) == expected


@pytest.mark.parametrize(
    ("by", "owed"),
    [
        ("Thu 5 Mar", {"owed": "references", "owed_day": "Thursday, 5 March"}),
        ("Wed 4 Mar", {"owed": "references", "owed_day": "Wednesday, 4 March"}),
        # Of a day that is over nobody says that it will be by then.
        ("Tue 3 Mar", {"owed": "references"}),
    ],
)
def test_what_is_still_owed(by: str, owed: dict[str, str]) -> None:
    book = story(HELD, promised("send references", by=by, made="Tue 3 Mar 11:00"))
    acme(book).promises[0].interview_id = last(book).id

    assert {name: said for name, said in facts(book).items() if "owed" in name} == owed


def test_a_day_of_another_year_has_its_year() -> None:
    words, told = wording("en"), day("Tue 3 Mar")

    assert words.day(told, told.replace(year=2027)) == "Tuesday, 3 March 2026"
    assert wording("de").day(told, told) == "Dienstag, den 3. März"


@pytest.mark.parametrize(
    ("purpose", "details", "greeting"),
    [
        (Purpose.THANK_YOU, {}, ("Hi Bo,", "Hello Bo,")),
        (Purpose.REJECTION_REPLY, {}, ("Hi Bo,", "Hello Bo,")),
        (Purpose.INSIDE, {"addressee": "Kim"}, ("Hi Kim,", "Hello Kim,")),
        # A friend without a name is neither an interviewer nor a team.
        (Purpose.INSIDE, {}, ("Hi,",)),
    ],
)
def test_whom_it_greets(
    purpose: Purpose, details: dict[str, str], greeting: tuple[str, ...]
) -> None:
    book = story(HELD)
    ids = {"application_id": acme(book).id, "interview_id": last(book).id}
    matter = Matter(purpose=purpose, **ids)
    written = write(book, matter, Details(**details), at("Wed 4 Mar 12:00", book))

    assert written.body.split("\n")[0] in greeting
