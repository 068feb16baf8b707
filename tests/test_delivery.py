"""Bad days of Slack, seen from the person: nothing lost, nothing doubled, nobody hammered."""

import pytest

from bot.sandbox.faults import Fault
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody with an interview at Acme until 09:00, so that one card comes at 10:00."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    ana.sees()
    return ana


def posts(stage: Stage) -> int:
    """How often the bot has tried to post."""
    return sum(method == "chat.postMessage" for method, _ in stage.sandbox.calls)


@pytest.mark.parametrize(
    "fault",
    [
        Fault.drop_before(),
        Fault.drop_after(),
        Fault.server_error(502),
        Fault.rate_limited(90),
        Fault.refused("internal_error"),
        Fault.refused("fatal_error"),
    ],
    ids=lambda fault: fault.error or fault.kind,
)
async def test_one_bad_call_delays_a_message_and_never_doubles_it(
    ana: Seeker, stage: Stage, fault: Fault
) -> None:
    stage.sandbox.faults.next("chat.postMessage", fault)
    await stage.waits("2026-03-03 10:00")
    await stage.waits("2026-03-03 10:05")

    assert [message.plain.splitlines()[0] for message in ana.sees()] == ["*Interview at Acme*"]


async def test_a_long_outage_is_met_with_ever_longer_pauses(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.postMessage", Fault.server_error(503), times=1000)
    before = posts(stage)
    for minute in range(60):
        await stage.waits(f"2026-03-03 10:{minute:02}")
    tries = posts(stage) - before
    stage.sandbox.faults.clear()
    await stage.waits("2026-03-03 11:30")

    assert 3 <= tries <= 8
    assert [message.plain.splitlines()[0] for message in ana.sees()] == ["*Interview at Acme*"]


async def test_rate_limits_rest_the_whole_workspace(ana: Seeker, stage: Stage) -> None:
    ben = stage.person("Ben")
    await ben.logs("Globex", **{"When it begins or began": berlin("2026-03-03 08:01")})
    stage.sandbox.faults.next("chat.postMessage", Fault.rate_limited(300))
    await stage.waits("2026-03-03 10:00")
    before = posts(stage)
    await stage.waits("2026-03-03 10:04")
    assert posts(stage) == before
    await stage.waits("2026-03-03 10:06")

    assert len(ana.sees()) == 1
    assert len(ben.sees()) == 1


@pytest.mark.parametrize("error", ["messages_tab_disabled", "user_disabled", "cannot_dm_bot"])
async def test_whoever_cannot_be_reached_is_left_alone_until_they_are_back(
    ana: Seeker, stage: Stage, error: str
) -> None:
    stage.sandbox.faults.next("chat.postMessage", Fault.refused(error))
    await stage.waits("2026-03-03 10:00")
    before = posts(stage)
    await stage.waits("2026-03-03 12:00")
    assert posts(stage) == before

    await ana.person.opens_home()
    await stage.rests()
    assert ana.person.home
    assert ana.sees()[0].plain.splitlines()[0] == "*Interview at Acme*"


async def test_a_revoked_token_rests_the_workspace_for_an_hour(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.postMessage", Fault.refused("token_revoked"))
    await stage.waits("2026-03-03 10:00")
    before = posts(stage)
    await stage.waits("2026-03-03 10:59")
    assert posts(stage) == before
    await stage.waits("2026-03-03 11:01")

    assert len(ana.sees()) == 1


async def test_blocks_that_slack_refuses_still_arrive_as_text(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.postMessage", Fault.refused("invalid_blocks"))
    await stage.waits("2026-03-03 10:00")

    [message] = ana.sees()
    assert message.text.startswith("Interview at Acme: How did it feel?")


async def test_a_card_that_was_deleted_in_slack_stops_nothing(ana: Seeker, stage: Stage) -> None:
    stage.sandbox.faults.next("chat.update", Fault.refused("message_not_found"))
    await stage.waits("2026-03-03 10:00")
    [root] = ana.sees()
    await ana.clicks("Mixed", on=root)

    assert [message.thread_ts for message in ana.sees()] == [root.ts]


async def test_a_rewrite_that_failed_is_made_good(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-03-03 10:00")
    [root] = ana.sees()
    stage.sandbox.faults.next("chat.update", Fault.server_error(503))
    await ana.clicks("Mixed", on=root)
    assert "Mixed" in root.buttons
    await stage.waits("2026-03-03 10:10")

    assert root.plain.splitlines()[1] == "How it felt: Mixed"


async def test_somebody_who_moves_is_nudged_in_their_new_morning(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-03-03 10:30")
    ana.sees()
    await ana.person.moves_to("America/New_York")
    await stage.rests()
    await stage.waits("2026-03-03 14:59")
    assert ana.sees() == []
    await stage.waits("2026-03-03 15:00")

    [thanks] = ana.sees()
    assert thanks.plain.startswith("You met the people at Acme")
