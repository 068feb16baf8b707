"""Nudges that are put off until they reply, or until the final round is over."""

import pytest

from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

PROMISE = "Promise to Acme: send references"
AGAIN = "Still open: you promised Acme: send references."


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who promised something yesterday, after an interview at Acme."""
    ana = stage.person("Ana")
    told = {"What you promised": "send references tomorrow"}
    await ana.logs("Acme", **told, **{"When it begins or began": berlin("2026-03-03 08:00")})
    await stage.waits("2026-03-04 09:00")
    return ana


def promise_of(ana: Seeker) -> Message:
    """The card of the promise, which came last."""
    promise = ana.sees()[-1]
    assert promise.plain.startswith("You promised Acme: send references.")
    return promise


def said(ana: Seeker) -> list[str]:
    """The first lines of what is new."""
    return [one.plain.splitlines()[0] for one in ana.sees()]


async def test_a_promise_waits_for_their_reply(ana: Seeker, stage: Stage) -> None:
    promise = promise_of(ana)
    [card] = [one for one in ana.person.messages if "Edit" in one.buttons]
    await ana.chooses("When they reply", placeholder="Snooze")
    assert promise.plain == f"{PROMISE} · resting until they reply\n[Undo]"
    assert f"• When they reply: {PROMISE}" in card.plain
    await stage.waits("2026-03-05 12:00")
    assert AGAIN not in said(ana)
    heard = await ana.types("/interview heard")
    await ana.clicks("Just news", on=heard)

    assert said(ana) == [
        "Noted for Acme. The card with Undo is in our direct messages, under *Messages*.",
        "Acme answered. The silence is over, so no check-in comes.",
        AGAIN,
    ]
    assert promise.plain == f"{PROMISE} · there is a newer message about this below"


async def test_a_promise_waits_for_the_final_round(ana: Seeker, stage: Stage) -> None:
    promise_of(ana)
    await ana.chooses("After my final round", placeholder="Snooze")
    await ana.types("/interview log")
    later = {"Round": "Final interview", "When it begins or began": berlin("2026-03-05 10:00")}
    await ana.submits({"Company": "Acme", **later})
    await stage.waits("2026-03-05 11:59")
    assert AGAIN not in said(ana)
    await stage.waits("2026-03-05 12:00")

    assert AGAIN in said(ana)


async def test_a_rest_until_they_reply_can_be_taken_back(ana: Seeker) -> None:
    promise = promise_of(ana)
    before = promise.plain
    await ana.chooses("When they reply", placeholder="Snooze")
    assert promise.plain != before
    await ana.clicks("Undo", on=promise)

    assert promise.plain == before


async def test_nothing_waits_for_a_company_that_said_no(ana: Seeker) -> None:
    promise = promise_of(ana)
    await ana.chooses("When they reply", placeholder="Snooze")
    await ana.types("/interview rejected acme")

    assert promise.plain == f"{PROMISE} · nothing left to do here"
