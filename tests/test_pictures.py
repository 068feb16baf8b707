"""The search as charts, as a table and as a picture: in the DM only, and gone when forgotten."""

import io

import pytest
from PIL import Image

from bot.coach.ways import Step, Way
from bot.pictures import sankey
from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin

APPLIED = (Step.APPLIED, Step.OPEN)
HIRED = (Step.APPLIED, Step.INTERVIEW, Step.AGAIN, Step.OFFER, Step.SAID_YES)


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody with three applications, one of them with an interview."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-02 08:00")})
    for company in ("Globex", "Initech"):
        await ana.types(f"/interview applied {company}")
        assert await ana.submits() == {}
    ana.sees()
    return ana


async def numbers(ana: Seeker) -> None:
    await ana.types("/interview stats")


async def test_charts_come_with_all_that_they_show_in_words(ana: Seeker) -> None:
    await numbers(ana)
    await ana.clicks("As charts")
    [shown] = [one for one in ana.sees() if not one.ephemeral_to]

    assert [one["type"] for one in shown.blocks][:2] == ["data_visualization"] * 2
    assert "Applications: Applied 3, Interview 1, Another round 0, Offer 0" in shown.plain
    assert "Of three applications, one led to an interview" in shown.text


async def test_where_slack_knows_no_charts_the_letters_do(ana: Seeker, stage: Stage) -> None:
    await numbers(ana)
    stage.sandbox.faults.next("chat.postMessage", Fault.refused("invalid_blocks"))
    await ana.clicks("As charts")
    [shown] = [one for one in ana.sees() if not one.ephemeral_to]

    assert "Applied       ████████████████████ 3" in shown.plain


async def test_the_list_is_a_table_too(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview list")
    await ana.clicks("As a table")
    [shown] = [one for one in ana.sees() if not one.ephemeral_to]
    assert shown.plain.splitlines()[:2] == [
        "Applications in play: 3 of 3",
        "Company | Role | Stage | Applied | Interviews | What comes next",
    ]
    assert "Initech | – | Applied | 2026-03-03 | 0 |" in shown.plain

    stage.sandbox.faults.next("chat.postMessage", Fault.refused("invalid_blocks"))
    await ana.types("/interview list")
    await ana.clicks("As a table")
    [shown] = [one for one in ana.sees() if not one.ephemeral_to]
    assert shown.plain.startswith("*3 applications in play*")


@pytest.mark.parametrize("label", ["As a picture", "To show around"])
async def test_the_picture_comes_into_the_dm_only(ana: Seeker, label: str) -> None:
    await numbers(ana)
    await ana.clicks(label)
    [shared] = [one for one in ana.person.messages if one.files]

    assert shared.channel == ana.person.dm.id
    assert Image.open(io.BytesIO(ana.person.downloads(shared.files[0]))).size == (1430, 806)


async def test_pictures_and_tables_go_when_all_is_forgotten(ana: Seeker) -> None:
    await numbers(ana)
    await ana.clicks("As a picture")
    await numbers(ana)
    await ana.clicks("As charts")
    await ana.types("/interview forget")
    await ana.clicks("Forget everything…")
    await ana.submits()

    stay = [one for one in ana.person.messages if not one.ephemeral_to]
    assert [one for one in stay if one.files or "Applied" in one.plain] == []


async def test_a_picture_that_does_not_get_through_is_said(ana: Seeker, stage: Stage) -> None:
    await numbers(ana)
    stage.sandbox.faults.next("files.getUploadURLExternal", Fault.refused("internal_error"))
    await ana.clicks("As a picture")

    [said] = [one for one in ana.sees() if not one.ephemeral_to]
    assert said.plain.startswith("The picture did not get through to Slack.")


@pytest.mark.parametrize(
    "found",
    [
        [Way("Acme", APPLIED)],
        [Way("Acme", HIRED), Way("Globex", APPLIED)] * 250,
        [Way("北京科技 $x^2$ \\frac{" * 9, HIRED), Way("", (Step.APPLIED, Step.OFFER, Step.OPEN))],
    ],
    ids=["one", "500", "hostile"],
)
def test_whatever_it_was_it_can_be_drawn(found: list[Way]) -> None:
    pictures = [sankey(found, names=names) for names in (True, False)]

    assert [Image.open(io.BytesIO(one)).size for one in pictures] == [(1430, 806)] * 2
    # Without names two searches that went alike look alike.
    strangers = [way._replace(company="Strange") for way in found]
    assert sankey(strangers, names=False) == pictures[1]
