"""A calendar at a secret address: made in Slack, read by a calendar program, taken back."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from icalendar import Calendar

from tests.stories import Seeker, Stage, berlin

PUBLIC = "https://bot.example"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot behind HTTP."""
    stage = await Stage.set(tmp_path / "data", "http")
    yield stage
    await stage.strikes()


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody with an interview tomorrow, who looks at her data."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-04 10:00")})
    await ana.person.opens_home()
    await stage.rests()
    await ana.chooses("Your data", None)  # type: ignore[arg-type]
    return ana


def address(ana: Seeker) -> str:
    """The address that the form shows."""
    assert ana.person.modal
    [found] = [line for line in ana.person.modal.plain.splitlines() if line.startswith(PUBLIC)]
    return found.removeprefix(PUBLIC)


async def got(stage: Stage, path: str) -> tuple[int, str]:
    """Status and text of what is there."""
    assert stage.encore
    base = stage.encore.url.removesuffix("/slack/events")
    async with aiohttp.ClientSession() as web, web.get(f"{base}{path}") as answer:
        return answer.status, await answer.text()


async def test_a_calendar_program_reads_along(ana: Seeker, stage: Stage) -> None:
    await ana.clicks("Make it")
    status, text = await got(stage, address(ana))

    assert status == 200
    names = [str(event["summary"]) for event in Calendar.from_ical(text).events]
    assert "Interview at Acme" in names


async def test_a_new_address_ends_the_old_one(ana: Seeker, stage: Stage) -> None:
    await ana.clicks("Make it")
    old = address(ana)
    await ana.clicks("Another address")
    assert address(ana) != old
    assert (await got(stage, old))[0] == 404
    assert (await got(stage, address(ana)))[0] == 200

    new = address(ana)
    await ana.clicks("Close it")
    assert (await got(stage, new))[0] == 404


async def test_nobody_guesses_an_address(ana: Seeker, stage: Stage) -> None:
    ben = stage.person("Ben")
    await ben.logs("Globex")
    team, user = stage.sandbox.workspace.team_id, ben.person.id
    for path in (
        f"/calendar/{team}/{user}/.ics",
        f"/calendar/{team}/{user}/x.ics",
        f"/calendar/{team}/..%2F{user}/x.ics",
        f"/calendar/{team}/nobody/x.ics",
        f"/calendar/{team}/U0/ü.ics",
    ):
        assert (await got(stage, path))[0] == 404


async def test_an_export_does_not_tell_the_secret(ana: Seeker, stage: Stage) -> None:
    await ana.clicks("Make it")
    secret = address(ana).rpartition("/")[2].removesuffix(".ics")
    [file] = stage.data_dir.glob(f"T*/{ana.person.id}.json")
    assert secret in file.read_text()
    await ana.person.closes()
    await ana.types("/interview export")
    [message] = [one for one in ana.person.messages if one.files]

    assert secret.encode() not in ana.person.downloads(message.files[0])


async def test_the_process_says_how_it_is(stage: Stage) -> None:
    assert await got(stage, "/healthz") == (200, "ok\n")
    assert await got(stage, "/readyz") == (200, "ok\n")


async def test_what_was_done_is_counted(ana: Seeker, stage: Stage) -> None:
    status, text = await got(stage, "/metrics")

    assert status == 200
    counts = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert float(counts["encore_request_seconds_count"]) > 2
    assert float(counts["encore_message_late_seconds_count"]) == 2, "a welcome and a card"
    assert float(counts["encore_alarms_behind_seconds"]) == 0
    assert "Acme" not in text
    assert ana.person.id not in text


async def test_without_http_no_calendar_is_offered(tmp_path: Path) -> None:
    stage = await Stage.set(tmp_path / "data", "socket")
    ana = stage.person("Ana")
    await ana.logs("Acme")
    await ana.person.opens_home()
    await stage.rests()
    await ana.chooses("Your data", None)  # type: ignore[arg-type]

    assert ana.person.modal
    assert "calendar program" not in ana.person.modal.plain
    await stage.strikes()
