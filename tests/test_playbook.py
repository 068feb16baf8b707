"""The rest of the playbook in the DM: the brief, connecting, others like them, a word on Monday."""

import pytest

from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who talked with Bo Lee at Acme from 08:00 to 09:00."""
    ana = stage.person("Ana")
    begun = {"When it begins or began": berlin("2026-03-03 08:00"), "Who you met": "Bo Lee, CTO"}
    await ana.logs("Acme", **begun)
    ana.sees()
    return ana


async def comes(ana: Seeker, stage: Stage, until: str, about: str) -> Message:
    """The one message that speaks of this, out of all that comes until then."""
    await stage.waits(until)
    [message] = [one for one in ana.sees() if about in one.plain]
    return message


async def test_the_evening_before_brings_what_to_know(ana: Seeker, stage: Stage) -> None:
    await ana.logs(
        "Acme",
        **{
            "When it begins or began": berlin("2026-03-05 15:00"),
            "Who you met": "Bo Lee, CTO",
            "Notes": "Ask about the team.",
        },
    )
    brief = await comes(ana, stage, "2026-03-04 18:00", "Acme is next")

    assert brief.plain.splitlines() == [
        "Acme is next: tomorrow at 3:00 PM.",
        "• You meet Bo Lee, CTO, whom you know since yesterday",
        "• Your notes: Ask about the team.",
        "Three good questions: What happens between today and a decision, and how long does each"
        " step take? · If I have a question next week, who is the best person to ask? · What does"
        " a hard week look like here, and what helps?",
        "[Got it] [Snooze] [Not needed]",
    ]


async def test_connecting_is_asked_accepted_and_undone(ana: Seeker, stage: Stage) -> None:
    connect = await comes(ana, stage, "2026-03-05 10:00", "Connect with Bo Lee of Acme")
    assert connect.buttons == ["Draft it", "Asked", "Find them", "Not needed"]
    await ana.clicks("Find them", on=connect)
    await ana.clicks("Asked", on=connect)
    assert connect.buttons == ["Undo", "They accepted"]
    await ana.clicks("They accepted", on=connect)
    assert "They accepted ✓" in connect.plain
    assert connect.buttons == ["Undo"]
    await ana.clicks("Undo", on=connect)
    assert connect.buttons == ["Draft it", "Asked", "Find them", "Not needed"]


async def test_who_else_is_like_them_is_kept_for_a_monday(ana: Seeker, stage: Stage) -> None:
    reflect = await comes(ana, stage, "2026-03-03 10:00", "How did it feel?")
    await ana.clicks("It went well", on=reflect)
    others = await comes(ana, stage, "2026-03-04 10:00", "It went well at Acme")
    await ana.clicks("Name some", on=others)
    assert await ana.submits({"Who else does what Acme does?": " "}) != {}
    assert await ana.submits({"Who else does what Acme does?": "Globex\nHooli"}) == {}
    assert others.buttons == ["Undo"]

    listed = await ana.types("/interview list")
    assert listed
    assert "You wanted to try: Globex, Hooli" in listed.plain
    monday = await comes(ana, stage, "2026-03-16 09:00", "Nothing is certain before an offer")
    assert "You wanted to try Globex, Hooli." in monday.plain

    await ana.clicks("Undo", on=others)
    listed = await ana.types("/interview list")
    assert listed
    assert "Globex" not in listed.plain
