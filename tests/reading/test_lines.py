"""Lines read whole: every field, and the rest word for word."""

from datetime import UTC, date, datetime

import pytest

from bot.coach.entry import Entry
from bot.coach.facts import Round
from bot.coach.person import Person
from bot.coach.reading import PersonLine, PromiseLine, Reading, prefill, read

NOW = datetime(2026, 3, 5, 15, tzinfo=UTC)
"""A Thursday."""
ANA = Person(tz="Europe/Berlin")


def fields(reading: Reading | None) -> Reading | None:
    """The reading without its pieces."""
    return reading and Reading(**{**vars(reading), "pieces": ()})


def test_a_line_as_people_type_it() -> None:
    line = "Acme, staff engineer, yesterday 3pm with Ana Ruiz <ana@acme.com>"

    reading = read(line, NOW, ANA)

    assert fields(reading) == Reading(
        company="Acme",
        role="staff engineer",
        day=date(2026, 3, 4),
        starts_at=datetime(2026, 3, 4, 14, tzinfo=UTC),
        people=(PersonLine("Ana Ruiz", "", "ana@acme.com"),),
    )
    assert reading
    assert reading.rest == ""


def test_a_line_with_all_that_can_be_told() -> None:
    line = (
        "had a phone screen at Globex Tue at 10 with Sam (recruiter), 45 min, for backend dev."
        " went great, they use Kafka. I'll send the references tomorrow,"
        " they decide by the end of next week 🎉"
    )

    reading = read(line, NOW, ANA)

    assert fields(reading) == Reading(
        company="Globex",
        role="backend dev",
        round=Round.SCREEN,
        day=date(2026, 3, 3),
        starts_at=datetime(2026, 3, 3, 9, tzinfo=UTC),
        minutes=45,
        people=(PersonLine("Sam", "recruiter", ""),),
        promises=(PromiseLine("I'll send the references", date(2026, 3, 6), theirs=False),),
        decision_by=date(2026, 3, 13),
    )
    assert reading
    assert reading.rest == "went great, they use Kafka\n🎉"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("interview at Acme tomorrow at 10", ""),
        ("had a great second interview at Acme tomorrow", "had a great second interview"),
        ("interview at Acme tomorrow or Monday", "tomorrow or Monday"),
        ("interview at Acme at 3pm", "at 3pm"),
        ("interview at Acme on Monday, in room 4.12", "on Monday, in room 4.12"),
        ("interview at Acme tomorrow at 7, be early", "at 7, be early"),
        ("interview at Acme tomorrow 10am IST", "10am IST"),
        ("onsite and panel at Acme tomorrow", "onsite and panel"),
        ("interview at Acme tomorrow with the hiring manager", "with the hiring manager"),
        ("interview at Acme tomorrow, they decide soon", "they decide soon"),
        (
            "interview at Acme tomorrow, 45 min with Ana, 30 min with Bo",
            "45 min\n30 min",
        ),
        (
            "interview at Acme tomorrow see https://acme.com/at/Globex",
            "see https://acme.com/at/Globex",
        ),
    ],
)
def test_what_is_in_doubt_stays_in_the_rest(line: str, rest: str) -> None:
    reading = read(line, NOW, ANA)

    assert reading
    assert reading.company == "Acme"
    assert reading.rest == rest


@pytest.mark.parametrize(
    ("tz", "now", "line", "starts_at"),
    [
        # The night of "tonight" and "yesterday" is the person's, not that of UTC.
        ("Asia/Tokyo", "2026-03-05T22:00", "yesterday at 10", "2026-03-05T01:00"),
        ("America/Los_Angeles", "2026-03-05T06:00", "yesterday at 10", "2026-03-03T18:00"),
        # Before and after the clocks change.
        ("Europe/Berlin", "2026-03-28T12:00", "today at 10", "2026-03-28T09:00"),
        ("Europe/Berlin", "2026-03-28T12:00", "tomorrow at 10", "2026-03-29T08:00"),
        # The clock on their wall, in winter here and summer there.
        ("Europe/Berlin", "2026-03-12T12:00", "tomorrow at 10am ET", "2026-03-13T14:00"),
        ("Europe/Berlin", "2026-03-12T12:00", "tomorrow at 10am EDT", "2026-03-13T14:00"),
        ("", "2026-03-05T15:00", "tomorrow at 10", "2026-03-06T10:00"),
        # A year later, or a year ago.
        ("UTC", "2026-12-30T12:00", "on January 4 at 10", "2027-01-04T10:00"),
        ("UTC", "2027-01-02T12:00", "on December 30 at 10", "2026-12-30T10:00"),
    ],
)
def test_the_instant_is_that_of_the_persons_clock(
    tz: str, now: str, line: str, starts_at: str
) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)

    reading = read(f"interview with Acme {line}", at, Person(tz=tz))

    assert reading
    assert reading.starts_at == datetime.fromisoformat(starts_at).replace(tzinfo=UTC)


def test_the_form_is_filled_with_what_was_read() -> None:
    line = (
        "final round at Acme tomorrow 3pm with Ana (CTO) and Bo bo@acme.com, 90 min, bring laptop,"
        " Rachel will call me on Monday. I'll send slides tomorrow. They decide by 20 March."
    )
    reading = read(line, NOW, ANA)

    assert reading
    assert prefill(reading, NOW, ANA) == Entry(
        company="Acme",
        starts_at=datetime(2026, 3, 6, 14, tzinfo=UTC),
        round=Round.FINAL,
        minutes=90,
        people="Ana, CTO\nBo, bo@acme.com",
        decision_by=date(2026, 3, 20),
        promises="They: Rachel will call me by 2026-03-09\nI'll send slides by 2026-03-06",
        notes="bring laptop",
    )


@pytest.mark.parametrize(
    ("line", "starts_at"),
    [
        ("interview at Acme", datetime(2026, 3, 5, 14, 45, tzinfo=UTC)),
        ("interview at Acme at 10", datetime(2026, 3, 5, 14, 45, tzinfo=UTC)),
        ("interview at Acme yesterday", datetime(2026, 3, 4, 14, 45, tzinfo=UTC)),
    ],
)
def test_what_was_not_read_of_the_time_is_as_in_an_empty_form(
    line: str, starts_at: datetime
) -> None:
    reading = read(line, NOW, ANA)

    assert reading
    entry = prefill(reading, datetime(2026, 3, 5, 14, 45, tzinfo=UTC), ANA)
    assert (entry.company, entry.starts_at) == ("Acme", starts_at)
