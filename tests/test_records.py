"""One's data: everything taken along in one file, and everything forgotten."""

import csv
import io
import json
import zipfile

import pytest
import vobject
from icalendar import Calendar

from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody with an interview at Acme, a promise, and a company that looks like a formula."""
    ana = stage.person("Ana")
    await ana.logs(
        "Acme",
        **{
            "When it begins or began": berlin("2026-03-03 08:00"),
            "Who you met": "Bo Lee, CTO, bo@acme.com",
            "What you promised": "send references tomorrow",
        },
    )
    await ana.types("/interview applied =1+1, Lead")
    assert await ana.submits() == {}
    ana.sees()
    return ana


async def taken_along(ana: Seeker) -> zipfile.ZipFile:
    """The file that comes."""
    answer = await ana.types("/interview export")
    assert answer
    assert answer.plain.startswith("I am putting it together.")
    [message] = [one for one in ana.person.messages if one.files]
    return zipfile.ZipFile(io.BytesIO(ana.person.downloads(message.files[0])))


async def test_an_export_has_everything_in_four_shapes(ana: Seeker) -> None:
    whole = await taken_along(ana)
    assert whole.namelist() == [
        *("README.txt", "encore.json", "encore.ics", "contacts.vcf", "applications.csv"),
        *("interviews.csv", "people.csv", "promises.csv", "letters.csv", "history.csv"),
    ]
    document = json.loads(whole.read("encore.json"))
    assert (document["format"], document["version"]) == ("encore", 1)
    assert [one["company"] for one in document["applications"]] == ["Acme", "=1+1"]
    rows = list(csv.reader(io.StringIO(whole.read("promises.csv").decode("utf-8-sig"))))
    assert rows[1:] == [["Acme", "mine", "send references", "2026-03-04", "", ""]]
    names = [str(event["summary"]) for event in Calendar.from_ical(whole.read("encore.ics")).events]
    assert "Interview at Acme" in names
    assert "Thank Bo Lee at Acme" in names
    assert (
        "FN:Bo Lee\r\nORG:Acme\r\nTITLE:CTO\r\nEMAIL:bo@acme.com\r\n"
        in whole.read("contacts.vcf").decode()
    )


async def test_other_programs_read_the_calendar_and_the_cards(ana: Seeker) -> None:
    whole = await taken_along(ana)
    calendar = vobject.readOne(whole.read("encore.ics").decode())
    [card] = vobject.readComponents(whole.read("contacts.vcf").decode())

    assert "Interview at Acme" in [one.summary.value for one in calendar.vevent_list]
    assert (card.fn.value, card.email.value, card.org.value) == ("Bo Lee", "bo@acme.com", ["Acme"])


async def test_no_cell_is_a_formula(ana: Seeker) -> None:
    whole = await taken_along(ana)
    rows = list(csv.reader(io.StringIO(whole.read("applications.csv").decode("utf-8-sig"))))

    assert [row[0] for row in rows[1:]] == ["Acme", "'=1+1"]


async def test_somebody_without_data_is_told_so(stage: Stage) -> None:
    answer = await stage.person("Ben").types("/interview export")

    assert answer
    assert answer.plain == "There is nothing to take along yet."


async def test_being_forgotten_leaves_nothing(ana: Seeker, stage: Stage) -> None:
    ben = stage.person("Ben")
    await ben.logs("Globex")
    await ana.person.opens_home()
    await stage.rests()
    question = await ana.types("/interview forget")
    assert question
    assert question.plain.endswith("[Export first] [Forget everything…]")
    await ana.clicks("Forget everything…", on=question)
    assert list(stage.data_dir.glob(f"T*/{ana.person.id}.json")) != []
    await ana.submits()

    assert ana.person.modal
    assert ana.person.modal.plain.splitlines()[1].startswith("Forgotten.")
    assert list(stage.data_dir.glob(f"T*/{ana.person.id}.json")) == []
    assert "Acme" not in " ".join(one.plain for one in ana.person.messages)
    assert ana.person.home
    assert ana.person.home.plain.startswith("Hello, I am Encore.")
    assert list(stage.data_dir.glob(f"T*/{ben.person.id}.json")) != []
    ana.sees()
    await stage.waits("2026-03-20 12:00")
    assert ana.sees() == []


async def test_who_comes_back_begins_anew(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()
    await ana.person.closes()

    card = await ana.logs("Globex")
    assert card.plain.startswith("*Interview at Globex*")
    answer = await ana.types("/interview list")
    assert answer
    assert "Acme" not in answer.plain


async def test_an_export_that_fails_is_said(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("files.getUploadURLExternal", Fault.refused("internal_error"))
    await ana.types("/interview export")

    [said] = [one for one in ana.sees() if not one.ephemeral_to]
    assert said.plain.startswith("The file did not get through to Slack.")


async def test_being_forgotten_goes_on_after_an_outage(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.delete", Fault.server_error(503))
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()
    [notebook] = stage.data_dir.glob(f"T*/{ana.person.id}.json")
    assert "Acme" not in notebook.read_text()

    await stage.waits("2026-03-03 10:00")
    assert not notebook.exists()
    assert "Acme" not in " ".join(one.plain for one in ana.person.messages)


async def test_a_message_that_is_gone_already_stops_nothing(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.delete", Fault.refused("message_not_found"))
    stage.sandbox.faults.next("chat.delete", Fault.refused("cant_delete_message"))
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()

    assert list(stage.data_dir.glob(f"T*/{ana.person.id}.json")) == []


async def test_what_is_told_while_the_old_is_forgotten_stays(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.delete", Fault.server_error(503))
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()
    await ana.person.closes()
    await ana.types("/interview applied Globex")
    assert await ana.submits() == {}
    await stage.waits("2026-03-03 10:00")

    answer = await ana.types("/interview list")
    assert answer
    assert "Globex" in answer.plain
    assert "Acme" not in answer.plain
