"""When something breaks inside: the person hears what to do, and nothing they typed is lost."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.delivery import NotAcked
from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had an interview at Acme."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    return ana


@pytest.fixture
def torn(ana: Seeker, stage: Stage) -> Path:
    """Her notebook, as a broken disk left it."""
    [notebook] = stage.data_dir.glob("T*/U*.json")
    notebook.write_text(notebook.read_text()[:200])
    return notebook


async def test_a_command_is_answered_with_what_to_do(ana: Seeker, torn: Path) -> None:
    answer = await ana.types("/interview list")

    assert answer
    assert answer.plain.startswith("That did not work, and it is my fault, not yours.")


async def test_a_form_stays_open_with_all_that_was_typed(ana: Seeker, torn: Path) -> None:
    await ana.types("/interview log")
    errors = await ana.submits({"Company": "Globex", "Notes": "They have a dog."})

    assert errors["Company"].startswith("I could not save this just now. Everything you typed")
    assert ana.person.modal
    assert "They have a dog." in ana.person.modal.plain


async def test_a_form_that_failed_is_saved_once_it_can_be(
    ana: Seeker, torn: Path, stage: Stage
) -> None:
    whole = torn.read_bytes()
    await ana.types("/interview log")
    assert await ana.submits({"Company": "Globex"}) != {}
    torn.unlink()
    assert await ana.submits() == {}

    assert [one.plain.splitlines()[0] for one in ana.sees()[-1:]] == ["*Interview at Globex*"]
    assert whole != torn.read_bytes()


async def test_a_click_is_answered_with_what_to_do(ana: Seeker, torn: Path) -> None:
    await ana.clicks("Look back now")

    assert ana.person.messages[-1].plain.startswith("That did not work")
    assert ana.person.messages[-1].ephemeral


async def test_a_damaged_notebook_is_never_overwritten(ana: Seeker, torn: Path) -> None:
    before = torn.read_bytes()
    await ana.types("/interview log")
    await ana.submits({"Company": "Globex"})
    await ana.person.closes()

    assert torn.read_bytes() == before


async def test_words_that_could_not_be_kept_are_delivered_again(ana: Seeker, stage: Stage) -> None:
    await ana.clicks("Look back now")
    root = ana.sees()[-1]
    [notebook] = stage.data_dir.glob("T*/U*.json")
    whole = notebook.read_bytes()
    notebook.write_bytes(whole[:200])
    reply = asyncio.create_task(ana.person.replies("A bit long.", to=root))
    while not reply.done():
        await asyncio.wait([reply], timeout=0.05)
        await stage.sandbox.clock.move(by=timedelta(seconds=1))
    with pytest.raises(NotAcked):
        await reply
    notebook.write_bytes(whole)
    await stage.waits("2026-03-03 09:06")

    assert [message.plain.splitlines()[0] for message in ana.sees()] == [
        "*What did they ask, and how did you answer? One question a line; a few words are plenty.*"
    ]


async def test_a_form_that_slack_does_not_open_is_explained(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("views.open", Fault.refused("internal_error"))
    answer = await ana.types("/interview log")

    assert answer
    assert "Please try again in a minute." in answer.plain


async def test_an_unknown_time_zone_is_asked_for_again(stage: Stage) -> None:
    ben = stage.person("Ben", tz="America/New_York")
    stage.sandbox.faults.next("users.info", Fault.server_error(503))
    await ben.types("/interview log")
    errors = await ben.submits({"Company": "Acme"})
    assert errors["Company"].startswith("I could not save this just now.")
    assert await ben.submits() == {}
