"""What a company said, as a person tells it: each with a card that says what follows, and Undo."""

import pytest

from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

OFFERED = "Acme made you an offer: well done."


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had an interview at Acme from 08:00 to 09:00."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    ana.sees()
    return ana


async def answers(ana: Seeker, label: str) -> Message:
    """Tell what they said by the button of this name; the card that comes of it."""
    answer = await ana.types("/interview heard acme", channel="general")
    assert answer
    await ana.clicks(label, on=answer)
    assert answer.plain.startswith("Noted for Acme.")
    [card] = ana.sees()
    return card


async def test_news_are_noted_and_taken_back(ana: Seeker, stage: Stage) -> None:
    card = await answers(ana, "Just news")

    assert card.plain.splitlines() == [
        "Acme answered. The silence is over, so no check-in comes.",
        "[Log the next round] [An offer] [A no] [Undo]",
        "They decide:",
        "[Next week] [In two weeks] [Pick a day]",
    ]
    await ana.clicks("Undo", on=card)
    assert card.plain == "Taken back: Acme did not answer."
    await stage.waits("2026-03-10 09:00")
    assert ana.sees()[-1].plain.startswith("No reply from Acme logged since")


async def test_a_decision_date_is_moved_with_one_tap(ana: Seeker, stage: Stage) -> None:
    card = await answers(ana, "Next week")
    assert card.plain.splitlines() == [
        "Acme decides by Fri 13 Mar. I ask on Mon 16 Mar, unless you hear before.",
        "When they move it, one tap is enough:",
        "[Next week] [In two weeks] [Pick a day] [Undo]",
    ]

    await stage.waits("2026-03-12 10:00")
    ana.sees()
    await ana.clicks("In two weeks", on=card)
    assert card.plain == "Acme meant to decide by Fri 13 Mar. Now it is Thu 26 Mar."
    [moved] = ana.sees()
    line = "Acme decides by Thu 26 Mar (it was Fri 13 Mar). I ask on Fri 27 Mar, unless you hear"
    assert moved.plain.startswith(line)

    await ana.clicks("Undo", on=moved)
    line = "Taken back: Acme said nothing of Thu 26 Mar. They decide by Fri 13 Mar, as before."
    assert moved.plain == line
    assert card.plain.startswith("Acme decides by Fri 13 Mar. I ask on Mon 16 Mar, unless")


async def test_a_day_is_picked_where_no_usual_one_fits(ana: Seeker) -> None:
    answer = await ana.types("/interview heard acme")
    assert answer
    await ana.clicks("Pick a day", on=answer)
    assert await ana.submits({"They decide by": berlin("2026-03-10 00:00").date()}) == {}

    assert ana.sees()[-1].plain.startswith("Acme decides by Tue 10 Mar. I ask on Wed 11 Mar")


async def test_an_offer_is_noted_with_its_day(ana: Seeker) -> None:
    await ana.types("/interview offer acme")
    assert await ana.submits({}) == {}
    [card] = ana.sees()
    assert card.plain.splitlines() == [
        f"{OFFERED} By when do they want your answer? I remind you in time.",
        "[Pick a day] [Undo]",
    ]

    await ana.clicks("Pick a day", on=card)
    assert await ana.submits({"Your answer is due by": berlin("2026-03-12 00:00").date()}) == {}
    [due] = ana.sees()
    line = f"{OFFERED} Your answer is due by Thu 12 Mar: I remind you on Tue 10 Mar."
    assert due.plain.splitlines()[0] == line
    assert card.plain == due.plain.splitlines()[0]
    await ana.clicks("Undo", on=due)
    assert due.plain == "Taken back: the offer of Acme."
    assert card.buttons == ["Pick a day", "Undo"]


async def test_the_next_round_is_news_and_an_interview(ana: Seeker) -> None:
    answer = await ana.types("/interview heard acme")
    assert answer
    await ana.clicks("Next round", on=answer)
    news = ana.sees()[-1]
    assert news.plain.startswith("Acme answered.")

    await ana.clicks("Log the next round", on=news)
    assert ana.person.modal
    assert "Acme" in ana.person.modal.plain
