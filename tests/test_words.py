"""Plain words in the DM: understood where they are unmistakable, shown on a card, taken back."""

import pytest

from bot.sandbox.message import Message
from bot.sandbox.payloads import message_posted
from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had an interview at Acme from 08:00 to 09:00."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    ana.sees()
    return ana


async def says(ana: Seeker, words: str) -> Message:
    """Type into the DM; the card that comes of it."""
    await ana.types(words)
    [card] = ana.sees()
    return card


async def test_a_no_is_understood_and_taken_back(ana: Seeker) -> None:
    card = await says(ana, "Acme said no")
    assert card.plain.startswith("Acme said no. I am sorry")
    await ana.clicks("Undo", on=card)

    assert card.plain == "Taken back. Acme is in play again."


async def test_the_next_round_is_logged_on_the_day_that_was_said(ana: Seeker) -> None:
    card = await says(ana, "heard back from Acme: next round on Friday")
    assert card.plain.splitlines() == [
        "Acme answered: next round, Fri 6 Mar. The silence is over, so no check-in comes.",
        "[Log the next round] [Undo]",
    ]

    await ana.clicks("Log the next round", on=card)
    assert await ana.submits({"Round": "Final interview"}) == {}
    logged = ana.sees()[-1]
    assert logged.plain.splitlines()[1] == (
        "Mar 6, 2026 at 10:00 AM · 1 hour · interview 2 with them"
    )


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            "they said next week",
            "Acme decides by Fri 13 Mar. I ask on Mon 16 Mar, unless you hear before.",
        ),
        (
            "Acme made me an offer, answer by Friday",
            "Acme made you an offer: well done. Your answer is due by Fri 6 Mar: I remind you on"
            " Wed 4 Mar.",
        ),
        (
            "I promised Acme to send <references> & more tomorrow",
            "You promised Acme: send <references> & more, by Wed 4 Mar. I remind you on Wed 4 Mar.",
        ),
        ("applied to Initech as data engineer", "*Applied to Initech, data engineer*"),
    ],
)
async def test_what_is_told_is_shown_and_taken_back(ana: Seeker, words: str, line: str) -> None:
    card = await says(ana, words)
    assert card.plain.splitlines()[0] == line
    await ana.clicks("Undo" if "Undo" in card.buttons else "Remove", on=card)

    assert card.plain.startswith(("Taken back: ", "Removed: "))


@pytest.mark.parametrize("words", ["Acme said no", "they said next week", "applied to Initech"])
async def test_it_is_kept_once_however_often_it_arrives(
    ana: Seeker, stage: Stage, words: str
) -> None:
    card = await says(ana, words)
    await ana.clicks("Undo" if "Undo" in card.buttons else "Remove", on=card)
    taken_back = card.plain
    [mine] = [one for one in ana.person.messages if one.user == ana.person.id]
    await ana.person.slack.tell(message_posted(mine))
    await stage.rests()

    assert ana.sees() == []
    assert card.plain == taken_back


async def test_what_was_understood_stays_when_the_words_change(ana: Seeker) -> None:
    card = await says(ana, "Acme will decide by next Wednesday")
    before = card.plain
    [mine] = [one for one in ana.person.messages if one.user == ana.person.id]
    await ana.edits(mine, "Acme said no")
    await ana.deletes(mine)

    assert card.plain == before
    assert ana.sees() == []


async def test_an_unknown_company_is_said_to_be_unknown(ana: Seeker) -> None:
    card = await says(ana, "rejection from Umbrella")
    assert card.plain.splitlines() == [
        "Umbrella is not in your notebook, so I noted nothing. Did you apply there?",
        "[Log an interview] [I applied there] [Never mind]",
    ]

    await ana.clicks("I applied there", on=card)
    assert await ana.submits() == {}
    assert ana.sees()[-1].plain.startswith("*Applied to Umbrella*")
    await ana.clicks("Umbrella", on=card)
    assert card.plain == "It was about Umbrella."
    assert ana.sees()[-1].plain.startswith("Umbrella said no. I am sorry")


async def test_an_application_that_is_closed_is_said_to_be_closed(ana: Seeker) -> None:
    await says(ana, "closing Acme")
    card = await says(ana, "Acme said no")

    assert card.plain.startswith("Acme is not in play any more, so I noted nothing.")


async def test_two_applications_to_one_company_are_a_question(ana: Seeker) -> None:
    for role in ("clerk", "cook"):
        await ana.logs("Globex", **{"Role": role})
    ana.sees()
    card = await says(ana, "Globex said no")
    assert card.plain.splitlines() == [
        "Globex said no. Which one is it about?",
        "[Globex · clerk] [Globex · cook] [Never mind]",
    ]

    await ana.clicks("Globex · cook", on=card)
    [ended] = ana.sees()
    assert ended.plain.startswith("Globex said no. I am sorry")


async def test_a_part_of_a_name_is_a_question(ana: Seeker) -> None:
    await ana.logs("Bank of Hooli")
    ana.sees()
    card = await says(ana, "Bank said no")

    assert card.buttons == ["Bank of Hooli", "Never mind"]


async def test_other_words_lead_to_a_pointer_as_ever(ana: Seeker) -> None:
    card = await says(ana, "Acme said no problem")

    assert card.plain.startswith("I did not keep that: I listen in the threads")


async def test_words_in_a_thread_are_not_taken_for_news(ana: Seeker) -> None:
    [card] = [one for one in ana.person.messages if "Edit" in one.buttons]
    await ana.replies("Acme said no", to=card)

    [pointer] = ana.sees()
    assert pointer.plain.startswith("I did not keep that")
