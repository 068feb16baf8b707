"""`/interview stats` with the real bot: plain sentences, and gut from five outcomes on."""

from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

EARLY = {"When it begins or began": berlin("2026-03-03 08:00")}
PICTURES = "[As charts] [As a picture] [To show around]"
SMALL = "Small numbers: they tell what happened, not what comes next, and nothing about you."
BARS = ("Applied       ████████████████████ 6",)
FEW = "That is few to go by: the next one can turn it around."


async def lines(ana: Seeker) -> list[str]:
    answer = await ana.types("/interview stats")
    assert isinstance(answer, Message)
    return answer.plain.splitlines()


async def told(ana: Seeker, company: str, felt: str, *then: str) -> None:
    """An interview there, how it felt, and what was heard of it."""
    await ana.logs(company, **EARLY)
    await ana.types(f"/interview reflect {company}")
    [root] = [one for one in ana.sees() if felt in one.buttons]
    await ana.clicks(felt, on=root)
    for word in then:
        await ana.types(f"/interview {word} {company}")
        if word == "offer":
            assert await ana.submits() == {}


async def test_an_empty_notebook_has_nothing_to_count(stage: Stage) -> None:
    ana = stage.person("Ana")

    assert await lines(ana) == [
        "There is nothing to count yet. Log an interview, and it begins here.",
        "[Log an interview]",
    ]


async def test_the_gut_is_told_of_from_five_outcomes_on(stage: Stage) -> None:
    ana = stage.person("Ana")
    await told(ana, "Acme", "It went well", "offer")
    await told(ana, "Bolt", "It went well", "rejected")
    await told(ana, "Corp", "Rough", "offer")
    await told(ana, "Dyne", "Rough", "offer")
    await told(ana, "Echo", "Mixed", "rejected")
    await told(ana, "Fern", "It went well")
    assert await lines(ana) == [
        "*Your search so far*",
        "Six applications, six interviews. Three offers. Two said no."
        " One has not answered yet, which is not a no.",
        *BARS,
        "Interview     ████████████████████ 6",
        "Another round                      0",
        "Offer         ██████████           3",
        "Of six applications, six led to an interview, none to another round, three to an offer.",
        "Half of all answers come the same day (five answers, one is still open).",
        "Week by week, this one last: 0, 0, 0, 6 applications and 0, 0, 0, 6 interviews.",
        "By round. Interview: three of six led on, one still open.",
        PICTURES,
        SMALL,
    ]
    await ana.types("/interview offer Fern")
    assert await ana.submits() == {}

    assert await lines(ana) == [
        "*Your search so far*",
        "Six applications, six interviews. Four offers. Two said no.",
        *BARS,
        "Interview     ████████████████████ 6",
        "Another round                      0",
        "Offer         █████████████        4",
        "Of six applications, six led to an interview, none to another round, four to an offer.",
        "Half of all answers come the same day (six answers, none is still open).",
        "Week by week, this one last: 0, 0, 0, 6 applications and 0, 0, 0, 6 interviews.",
        "By round. Interview: four of six led on.",
        f"Your gut was right 2 of 5 times. Two that felt bad became offers. {FEW}",
        PICTURES,
        SMALL,
    ]
