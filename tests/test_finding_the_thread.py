"""Ways into a look back: by button, by command, and from words that missed the thread."""

import pytest

from bot.coach import questions
from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

FELT = "How did it feel?"
ASKED = questions.ASKED.ask


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had an interview at Acme from 08:00 to 09:00."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    return ana


@pytest.fixture
async def root(ana: Seeker, stage: Stage) -> Message:
    """The message that opens the thread, one hour after the interview."""
    await stage.waits("2026-03-03 10:00")
    [root] = ana.sees()
    return root


def asked(messages: list[Message]) -> list[str]:
    """The first line of each message, without its mark-up."""
    return [message.plain.splitlines()[0].strip("*") for message in messages]


async def test_it_begins_at_once_by_button_and_by_command(ana: Seeker, stage: Stage) -> None:
    ana.sees()
    await ana.clicks("Look back now")
    [root] = ana.sees()
    assert FELT in root.plain
    await ana.clicks("It went well", on=root)
    assert asked(ana.sees()) == [ASKED]

    answer = await ana.types("/interview reflect acme", channel="general")
    assert answer
    assert answer.plain == ("Your look back on Acme is in our direct messages, under *Messages*.")


async def test_with_several_interviews_reflect_asks_which(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Globex", **{"When it begins or began": berlin("2026-03-03 07:00")})
    answer = await ana.types("/interview reflect")

    assert answer
    assert answer.buttons == ["Acme · Interview", "Globex · Interview"]
    await ana.clicks("Globex · Interview", on=answer)
    assert ana.sees()[-1].plain.splitlines()[0] == "*Interview at Globex*"


async def test_words_outside_of_a_thread_get_one_kind_pointer(
    ana: Seeker, root: Message, stage: Stage
) -> None:
    await ana.types("it went ok")
    await ana.types("are you there?")
    [pointer] = ana.sees()
    assert pointer.plain.splitlines() == [
        "I did not keep that: I listen in the threads where I ask something, and to `/interview`."
        " `/interview help` shows what I can do.",
        "[Log an interview]",
    ]

    await ana.clicks("Mixed", on=root)
    ana.sees()
    await stage.waits("2026-03-03 11:00")
    await ana.types("They asked about SQL.")
    [pointer] = ana.sees()
    assert pointer.buttons == ["Ask me again"]
    await ana.clicks("Ask me again", on=pointer)
    assert asked(ana.sees()) == [ASKED]
