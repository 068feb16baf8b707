"""Tables of other trackers: which column is what, and what becomes of each row."""

from datetime import UTC, date, datetime

import pytest

from bot.coach.arrivals import Unreadable, guess, read_rows, read_sheet
from bot.coach.arrivals.dated import day_of, is_day_first, time_of
from bot.coach.arrivals.statuses import Stage, stage_of
from bot.coach.correspondence import EndingKind
from bot.coach.facts import Application
from bot.coach.person import Person

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
BERLIN = Person(tz="Europe/Berlin", locale="de-DE")

TEAL = """\
Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,Follow up
Data Engineer,Acme,90000,Berlin,Interviewing,2026-02-01,,2026-02-05,
Nurse,Globex,,Bonn,I Withdrew,2026-01-01,,,
"""
HUNTR = """\
Title,Company,List,Location,Url,Created At,Date Applied
Data Engineer,Acme,Applied,Berlin,https://acme.example/jobs/1,2026-02-01T10:00:00Z,2026-02-05
"""


def brought(text: str, person: Person = BERLIN) -> list[Application]:
    """What comes of a table whose columns are named as they are guessed."""
    sheet = read_sheet(text)
    return read_rows(sheet, guess(sheet), person, NOW).book.applications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEAL, {"company": 1, "role": 0, "status": 4, "applied": 7}),
        (HUNTR, {"company": 1, "role": 0, "status": 2, "applied": 6}),
        ("Employer;Position;Date\nAcme;Nurse;1.2.2026", {"company": 0, "role": 1, "applied": 2}),
        ("COMPANY_NAME\tnotes\nAcme\tfine", {"company": 0, "notes": 1}),
        ("one,two\n1,2", {}),
    ],
    ids=["teal", "huntr", "semicolons", "tabs", "strangers"],
)
def test_columns_are_recognised_by_their_names(text: str, expected: dict[str, int]) -> None:
    assert guess(read_sheet(text)) == expected


def test_a_row_becomes_an_application_and_loses_nothing() -> None:
    acme, globex = brought(TEAL)

    assert (acme.company, acme.role, acme.ending) == ("Acme", "Data Engineer", None)
    assert acme.applied_at == datetime(2026, 2, 5, 11, tzinfo=UTC)
    assert acme.notes.splitlines() == [
        *("Status: Interviewing", "Max. Salary: 90000", "Location: Berlin"),
        "Date Saved: 2026-02-01",
    ]
    assert globex.ending
    assert (globex.ending.kind, globex.applied_at) == (EndingKind.CLOSED, None)
    assert acme.in_play


def test_people_and_interviews_come_along() -> None:
    text = "company,contact,email,interview\nAcme,Bo Lee,bo@a.example,2026-03-01 2:30 pm\nX,Eve,,"
    acme, other = brought(text)

    [held] = acme.interviews
    assert held.starts_at == datetime(2026, 3, 1, 13, 30, tzinfo=UTC)
    assert [(one.name, one.email) for one in acme.met(held)] == [("Bo Lee", "bo@a.example")]
    assert [one.id for one in other.contacts] == [other.write_to]


def test_what_is_odd_is_said_and_kept() -> None:
    text = f"company,applied,decision\n,2026-01-01,\nAcme,some day,soon\n{'x' * 150},,"
    sheet = read_sheet(text)
    arrival = read_rows(sheet, guess(sheet), BERLIN, NOW)

    assert arrival.notes == (
        "Left out, for they name no company: row 2.",
        "Dates that I cannot read stay in the notes: row 3.",
        "Long names are shortened here, and whole in the notes: row 4.",
    )
    acme, long = arrival.book.applications
    assert acme.notes == "applied: some day\ndecision: soon"
    assert len(long.company) == 100
    assert "x" * 150 in long.notes


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no rows"),
        ("company,role\n", "no rows"),
        ("company\n" + "x\n" * 1001, "1001 rows"),
        (",".join(map(str, range(100))) + "\nx", "100 columns"),
    ],
)
def test_what_is_no_table_of_one_search(text: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        read_sheet(text)


def test_cells_may_hold_lines_and_separators() -> None:
    sheet = read_sheet('company,notes\r\n"Acme, Inc.","one\r\ntwo"\r\n\r\n')

    assert sheet.rows == (("Acme, Inc.", "one\ntwo"),)


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("Applied", Stage.APPLIED),
        ("Interviewing", Stage.APPLIED),
        ("", Stage.APPLIED),
        ("Wishlist", Stage.WISH),
        ("Bookmarked", Stage.WISH),
        ("Rejected", Stage.REJECTED),
        ("Not Selected", Stage.REJECTED),
        ("no", Stage.REJECTED),
        ("No Response 👻", Stage.CLOSED),
        ("I withdrew", Stage.CLOSED),
        ("Negotiating", Stage.OFFER),
        ("Offer accepted", Stage.ACCEPTED),
        ("Offer declined", Stage.DECLINED),
    ],
)
def test_how_far_it_is(status: str, stage: Stage) -> None:
    assert stage_of(status) is stage


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("2026-03-05", False, date(2026, 3, 5)),
        ("2026-03-05T10:00:00.000Z", False, date(2026, 3, 5)),
        ("3/5/2026", False, date(2026, 3, 5)),
        ("3/5/2026", True, date(2026, 5, 3)),
        ("5.3.26", True, date(2026, 3, 5)),
        ("Mar 5, 2026", False, date(2026, 3, 5)),
        ("Thursday, 5th March 2026", False, date(2026, 3, 5)),
        ("5. Mar 2026", True, date(2026, 3, 5)),
        ("March 2026", False, None),
        ("31/31/2026", False, None),
        ("2026-02-30", False, None),
        ("0001-01-01", False, None),
        ("soon", False, None),
        ("", False, None),
    ],
)
def test_days_as_tables_write_them(text: str, day_first: bool, expected: date | None) -> None:
    assert day_of(text, day_first=day_first) == expected


@pytest.mark.parametrize(
    ("texts", "otherwise", "expected"),
    [
        (["3/4/2026", "13/4/2026"], False, True),
        (["3/4/2026", "4/13/2026"], True, False),
        (["3.4.2026"], False, True),
        (["3/4/2026"], False, False),
        (["3/4/2026"], True, True),
    ],
)
def test_a_column_tells_whether_days_come_first(
    texts: list[str], otherwise: bool, expected: bool
) -> None:
    assert is_day_first(texts, otherwise=otherwise) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-05 14:30", (14, 30)),
        ("2026-03-05T09:00:00Z", (9, 0)),
        ("3/5/2026 2:05 PM", (14, 5)),
        ("12:15 am", (0, 15)),
        ("2026-03-05", None),
        ("25:00", None),
    ],
)
def test_times_as_tables_write_them(text: str, expected: tuple[int, int] | None) -> None:
    assert time_of(text) == expected
