"""Bringing a search along: an export or a table, looked at before it counts, and undone."""

import io
import zipfile

import pytest

from bot.sandbox.faults import Fault
from bot.unpacking import MOST_BYTES
from tests.stories import Seeker, Stage, berlin

TABLE = b"""\
Company,Position,Status,Date Applied,Salary
Acme,Nurse,Applied,2026-02-27,9
Globex,,No,,
"""


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who is new here."""
    return stage.person("Ana")


async def hands_in(ana: Seeker, name: str, content: bytes) -> str:
    """Choose a file in the form; what the form says then."""
    await ana.types("/interview import")
    assert await ana.submits({"Your file": ana.person.uploads(name, content)}) == {}
    assert ana.person.modal
    return ana.person.modal.plain


async def test_a_table_is_looked_at_and_brought_in(ana: Seeker, stage: Stage) -> None:
    assert "Day you applied" in await hands_in(ana, "jobs.csv", TABLE)
    await ana.submits()
    assert ana.person.modal
    shown = ana.person.modal.plain
    assert "*2 applications to bring in*" in shown
    assert "*Acme*, Nurse · Applied · applied 27 February 2026" in shown
    assert ana.sees() == []

    await ana.submits()
    assert ana.person.modal
    assert "Brought in: 2 applications." in ana.person.modal.plain
    [card] = ana.sees()
    assert card.buttons == ["Undo"]
    answer = await ana.types("/interview list")
    assert answer
    assert "Acme" in answer.plain

    await ana.clicks("Undo", on=card)
    assert card.plain.startswith("Taken out again.")
    answer = await ana.types("/interview list")
    assert answer
    assert "Acme" not in answer.plain
    await ana.clicks("Bring it back", on=card)
    assert card.plain.startswith("Brought in: 2 applications.")
    await stage.waits("2026-03-04 12:00")
    assert [one for one in ana.sees() if "Globex" in one.plain] == []


async def test_columns_can_be_named_otherwise(ana: Seeker) -> None:
    await hands_in(ana, "jobs.csv", b"Where,What\nAcme,Nurse\n")
    await ana.submits({"Role": "What"})
    assert ana.person.modal
    assert "Which column has the companies?" in ana.person.modal.plain

    await hands_in(ana, "jobs.csv", b"Where,What\nAcme,Nurse\n")
    await ana.submits({"Company": "Where", "Role": "What"})
    assert ana.person.modal
    assert "*Acme*, Nurse" in ana.person.modal.plain


async def test_what_is_known_is_named_and_left_out(ana: Seeker) -> None:
    await ana.logs("Acme", **{"Role": "Nurse"})
    await hands_in(ana, "jobs.csv", TABLE)
    await ana.submits()

    assert ana.person.modal
    assert "*1 application to bring in*" in ana.person.modal.plain
    assert "*Known already, left out:* Acme" in ana.person.modal.plain


async def test_export_forget_import(ana: Seeker, stage: Stage) -> None:
    held = {"When it begins or began": berlin("2026-03-02 08:00"), "Who you met": "Bo Lee"}
    await ana.logs("Acme", **held)
    await stage.waits("2026-03-03 10:00")
    export = await taken_along(ana)
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()
    await ana.person.closes()
    ana.sees()

    assert "*1 application to bring in*" in await hands_in(ana, "encore.zip", export)
    await ana.submits()
    assert document(await taken_along(ana)) == document(export)
    [card] = [one for one in ana.sees() if not one.files and not one.ephemeral_to]
    assert card.plain.startswith("Brought in: 1 application.")


async def taken_along(ana: Seeker) -> bytes:
    await ana.types("/interview export")
    *_, message = [one for one in ana.person.messages if one.files]
    return ana.person.downloads(message.files[0])


def document(export: bytes) -> list[bytes]:
    """The lines of the document, without the one that says when it was made."""
    whole = zipfile.ZipFile(io.BytesIO(export)).read("encore.json")
    return [line for line in whole.splitlines() if b'"exported_at"' not in line]


def zipped(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\x00\x01\x02", "I understand ZIP, JSON and CSV."),
        (b"PK\x03\x04 broken", "This ZIP is damaged."),
        (zipped("other.txt", b"x"), "This ZIP has no encore.json in it."),
        (zipped("encore.json", b" " * (MOST_BYTES + 1)), "encore.json is too big in there."),
        (b"x" * (MOST_BYTES + 1), "This file is too big."),
        (b"just one line", "There are no rows in this file"),
        (b'{"format": "encore", "version": 99}', "a newer Encore"),
    ],
)
async def test_what_cannot_be_read_is_said_and_changes_nothing(
    ana: Seeker, content: bytes, problem: str
) -> None:
    shown = await hands_in(ana, "file", content)

    assert problem in shown
    assert shown.endswith("Nothing was changed.")
    assert ana.sees() == []


async def test_a_file_that_slack_does_not_give_is_said(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("files.info", Fault.refused("file_not_found"))

    assert "I could not get this file from Slack." in await hands_in(ana, "jobs.csv", TABLE)


async def test_tables_in_old_letters_are_read(ana: Seeker) -> None:
    await hands_in(ana, "jobs.csv", "Company;Role\nMüller & Söhne;Köchin\n".encode("cp1252"))
    await ana.submits()

    assert ana.person.modal
    assert "*Müller & Söhne*, Köchin" in ana.person.modal.plain


async def test_names_ping_nobody(ana: Seeker) -> None:
    await hands_in(ana, "jobs.csv", b"Company\n<!channel>\n")
    await ana.submits()

    assert ana.person.modal
    assert "&lt;!channel&gt;" in str(ana.person.modal.blocks)


async def test_home_leads_to_ones_data(ana: Seeker) -> None:
    await ana.logs("Acme")
    await ana.person.opens_home()
    await ana.stage.rests()
    await ana.chooses("Your data", None)  # type: ignore[arg-type]
    assert ana.person.modal
    assert "[Bring in]" in ana.person.modal.plain
    await ana.clicks("Bring in")
    assert ana.person.modal
    assert "Your file" in ana.person.modal.plain
