"""Three of a kind left alone: the question, its answers, Undo, and what comes of them."""

import pytest

from bot.sandbox.message import Message
from tests.preferring import comes
from tests.stories import Seeker, Stage, berlin

QUESTION = (
    "You left my last three thank-you reminders alone, which is fine. Shall I go on, write less"
    " often, or stop with these?"
)
ASKING = ["Keep", "Fewer", "Stop", "Settings"]
QUIET = ["Invitations to look back", "Ideas to connect", "Notes while you wait"]


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who met three people at Acme, and hears little else than of thank-yous."""
    ana = stage.person("Ana")
    await ana.types("/interview settings")
    await ana.submits({"Leave out": QUIET})
    await interviewed(ana, "Acme", "2026-03-03 08:00", "Bo\nCy\nDi")
    return ana


async def interviewed(ana: Seeker, company: str, begun: str, met: str) -> None:
    """Log an interview of an hour."""
    await ana.logs(company, **{"When it begins or began": berlin(begun), "Who you met": met})
    ana.sees()


async def asked(ana: Seeker, stage: Stage) -> Message:
    """The question, after two days of silence."""
    await stage.waits("2026-03-05 08:00")
    ana.sees()
    await stage.waits("2026-03-05 09:00")
    [question] = ana.sees()
    return question


async def test_the_question_is_kind_and_has_three_answers(ana: Seeker, stage: Stage) -> None:
    question = await asked(ana, stage)

    assert question.plain.splitlines() == [QUESTION, "[Keep] [Fewer] [Stop] [Settings]"]
    assert QUESTION in question.text


async def test_stop_means_none_of_these_until_they_are_wanted_again(
    ana: Seeker, stage: Stage
) -> None:
    question = await asked(ana, stage)
    await ana.clicks("Stop", on=question)
    assert question.plain == "Thank-you reminders: no more of these.\n[Undo] [Settings]"

    await interviewed(ana, "Globex", "2026-03-05 08:00", "Ed")
    assert await comes(ana, "2026-03-05 18:00") == []
    await ana.clicks("Settings", on=question)
    assert ana.person.modal
    left_out = f"[{', '.join([QUIET[0], 'Thank-you reminders', *QUIET[1:]])}]"
    assert left_out in ana.person.modal.plain.splitlines()
    assert await ana.submits({"Leave out": QUIET}) == {}
    assert question.plain.startswith("Thank-you reminders: I go on as before.")
    [thanks] = await comes(ana, "2026-03-06 09:00")
    assert thanks.startswith("You met Ed at Globex")


async def test_an_answer_is_taken_back_and_given_anew(ana: Seeker, stage: Stage) -> None:
    question = await asked(ana, stage)
    await ana.clicks("Stop", on=question)
    await ana.clicks("Undo", on=question)
    assert question.buttons == ASKING

    await ana.clicks("Keep", on=question)
    assert question.plain == "Thank-you reminders: I go on as before.\n[Undo] [Settings]"
    await interviewed(ana, "Globex", "2026-03-05 08:00", "Ed")
    assert [line[:23] for line in await comes(ana, "2026-03-05 18:00")] == [
        "You met Ed at Globex (t"
    ]


async def test_fewer_means_one_a_week(ana: Seeker, stage: Stage) -> None:
    question = await asked(ana, stage)
    await ana.clicks("Fewer", on=question)
    assert question.plain.startswith("Thank-you reminders: one a week at most from now on.")

    await interviewed(ana, "Globex", "2026-03-10 08:00", "Ed\nFlo")
    came = await comes(ana, "2026-03-12 18:00")
    assert [line[:20] for line in came if line.startswith("You met")] == ["You met Ed at Globex"]


async def test_who_takes_one_of_them_up_is_not_asked_any_more(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-03-05 08:00")
    reminder = ana.sees()[-1]
    await stage.waits("2026-03-05 09:00")
    [question] = ana.sees()
    await ana.clicks("Sent", on=reminder)

    assert question.plain == ("Thank-you reminders: answered by what you did.")


async def test_the_question_can_be_answered_where_everything_due_is_listed(
    ana: Seeker, stage: Stage
) -> None:
    question = await asked(ana, stage)
    listed = await ana.types("/interview next")
    assert listed
    assert listed.buttons == ASKING
    await ana.clicks("Fewer", on=listed)

    assert listed.plain.startswith("Nothing is due.")
    assert question.buttons == ["Undo", "Settings"]


async def test_on_a_full_day_it_is_a_line_among_others(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview settings")
    await ana.submits({"Leave out": QUIET[:1]})
    await stage.waits("2026-03-05 08:00")
    ana.sees()
    await stage.waits("2026-03-05 09:00")
    together = ana.sees()[-1]
    assert QUESTION in together.plain
    await ana.chooses("Stop", placeholder="Choose")

    assert "✓ A question about my thank-you reminders" in together.plain
