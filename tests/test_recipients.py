"""Whom to write to: chosen at the interview's card, told by every follow-up, or nobody."""

import pytest

from bot.sandbox.message import Message
from bot.sandbox.view import View
from tests.stories import Seeker, Stage, berlin

MENU = "Who to write to…"
CHOICE, LINE = "Follow-ups go to", "Somebody else"
NOBODY = "Nobody to write to"


@pytest.fixture
def ana(stage: Stage) -> Seeker:
    """Somebody who is looking for a job."""
    return stage.person("Ana")


async def met_bo(ana: Seeker) -> Message:
    """The card of an interview that ended at 09:00."""
    met = {"Who you met": "Bo Lee, CTO"}
    card = await ana.logs("Acme", **met, **{"When it begins or began": berlin("2026-03-03 08:00")})
    await ana.chooses(MENU, placeholder=None)
    return card


def form(ana: Seeker) -> View:
    assert ana.person.modal
    return ana.person.modal


def told(card: Message) -> list[str]:
    """The lines of the card that are about whom to write to, or about checking in."""
    return [one for one in card.plain.splitlines() if "rite to" in one or "Check in" in one]


async def test_a_recruiter_is_named_in_every_follow_up(ana: Seeker, stage: Stage) -> None:
    card = await met_bo(ana)
    assert form(ana).plain.splitlines() == [
        *("Who to write to", CHOICE),
        *("(x) Whoever I met", "( ) Bo Lee (CTO)", f"( ) {LINE}", f"( ) {NOBODY}"),
        *(LINE, "Name, role, email. A recruiter or an agency, for example."),
        "[Sam Lee, recruiter, sam@agency.example]",
    ]
    line = "Sam Lee, recruiter, sam@agency.example"
    assert await ana.submits({CHOICE: LINE, LINE: line}) == {}
    assert told(card) == [
        "Write to: Sam Lee, recruiter",
        "• Mar 10, 2026 at 9:00 AM: Check in with Acme",
    ]
    await stage.waits("2026-03-10 09:00")
    [*earlier, check_in] = ana.sees()

    assert check_in.plain.splitlines()[0] == (
        "No reply from Acme logged since March 3rd. Write to Sam Lee (recruiter): a short check-in"
        " shows that you are still interested."
    )
    thanks = [one.plain.splitlines()[0] for one in earlier if "thank-you" in one.plain]
    assert thanks[0].startswith("You met Bo Lee at Acme")


async def test_somebody_met_can_be_the_one(ana: Seeker) -> None:
    card = await met_bo(ana)
    assert await ana.submits({CHOICE: "Bo Lee (CTO)"}) == {}
    assert told(card)[0] == "Write to: Bo Lee, CTO"
    await ana.chooses(MENU, placeholder=None)
    assert "(x) Bo Lee (CTO)" in form(ana).plain
    assert await ana.submits({CHOICE: "Whoever I met"}) == {}

    assert told(card) == ["• Mar 10, 2026 at 9:00 AM: Check in with Acme"]


async def test_a_name_alone_is_enough_and_a_contradiction_is_not(ana: Seeker) -> None:
    card = await met_bo(ana)
    assert await ana.submits({CHOICE: LINE}) == {LINE: "Who is it? A name is enough."}
    contradiction = {LINE: "Choose “Somebody else” above, or clear this line."}
    assert await ana.submits({CHOICE: "Bo Lee (CTO)", LINE: "Sam Lee"}) == contradiction
    assert await ana.submits({CHOICE: NOBODY}) == contradiction
    assert await ana.submits({CHOICE: "Whoever I met"}) == {}

    assert told(card)[0] == "Write to: Sam Lee"


async def test_where_there_is_nobody_the_follow_ups_retire(ana: Seeker, stage: Stage) -> None:
    card = await met_bo(ana)
    assert await ana.submits({CHOICE: NOBODY}) == {}
    [nobody] = ana.sees()

    assert nobody.plain == (
        "There is nobody to write to at Acme, so I will not suggest follow-ups. If a name turns"
        " up, tell me.\n[I have a name] [Undo]"
    )
    assert told(card) == ["Nobody to write to, so no follow-ups."]
    await stage.waits("2026-04-30 18:00")
    assert "No reply from Acme" not in "".join(one.plain for one in ana.sees())


async def test_nobody_can_be_taken_back(ana: Seeker) -> None:
    card = await met_bo(ana)
    before = card.plain
    await ana.submits({CHOICE: NOBODY})
    [nobody] = ana.sees()
    await ana.clicks("Undo", on=nobody)

    assert nobody.plain == "I suggest follow-ups at Acme again."
    assert card.plain == before


async def test_a_name_may_turn_up(ana: Seeker) -> None:
    card = await met_bo(ana)
    await ana.submits({CHOICE: NOBODY})
    [nobody] = ana.sees()
    await ana.clicks("I have a name", on=nobody)
    assert f"(x) {NOBODY}" in form(ana).plain
    assert await ana.submits({CHOICE: LINE, LINE: "Sam Lee"}) == {}

    assert nobody.plain == "I suggest follow-ups at Acme again. Write to Sam Lee."
    assert told(card)[0] == "Write to: Sam Lee"
