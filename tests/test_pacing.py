"""A busy day: three nudges come alone, the most urgent first, and the rest in one message."""

import pytest

from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who met five people at Acme, and promised something for today."""
    ana = stage.person("Ana")
    await ana.logs(
        "Acme",
        **{
            "When it begins or began": berlin("2026-03-03 08:00"),
            "Who you met": "Bo\nCy\nDi\nEd\nFlo",
            "What you promised": "send references today",
        },
    )
    await stage.waits("2026-03-03 12:00")
    return ana


async def test_three_come_alone_and_the_rest_together(ana: Seeker, stage: Stage) -> None:
    [*alone, together] = ana.sees()
    assert [one.plain.splitlines()[0] for one in alone] == [
        "*Interview at Acme*",
        "You met Bo at Acme (today). A thank-you within a day keeps you in mind.",
        "You met Cy at Acme (today). A thank-you within a day keeps you in mind.",
    ]
    thank = "You met {} at Acme (today). A thank-you within a day keeps you in mind."
    assert together.plain.splitlines() == [
        "More for today, together, so that it stays quiet here otherwise.",
        *(
            thank.format("Di"),
            "[Sent]",
            thank.format("Ed"),
            "[Sent]",
            thank.format("Flo"),
            "[Sent]",
        ),
        "`/interview next` shows each with all its buttons.",
    ]


async def test_what_comes_later_that_day_and_cannot_wait_is_said_in_a_message_of_its_own(
    ana: Seeker, stage: Stage
) -> None:
    ana.sees()
    await stage.waits("2026-03-03 15:00")

    [message] = ana.sees()
    assert message.plain.splitlines() == [
        "One more thing for today.",
        "You promised Acme: send references.",
        "[Done]",
        "`/interview next` shows each with all its buttons.",
    ]


async def test_what_can_wait_comes_the_next_morning(ana: Seeker, stage: Stage) -> None:
    ana.sees()
    await ana.types("/interview applied Globex")
    await ana.submits({"Applied on": berlin("2026-02-20 00:00").date()})
    await stage.waits("2026-03-03 18:00")
    assert not any("You applied to Globex" in one.plain for one in ana.sees())
    await stage.waits("2026-03-04 09:30")

    [asked] = [one for one in ana.sees() if "You applied to Globex" in one.plain]
    assert "Late, sorry" not in asked.plain


async def test_a_click_settles_what_is_together_and_undo_opens_it_again(ana: Seeker) -> None:
    together = ana.sees()[-1]
    await ana.clicks("Sent", on=together)
    card = next(one for one in ana.person.messages if "Edit" in one.buttons)

    assert together.plain.splitlines()[1:3] == ["✓ Thank Di at Acme", "[Undo]"]
    assert "• ✓ Thank Di at Acme" in card.plain
    await ana.clicks("Undo", on=together)
    assert "You met Di at Acme (today)." in together.plain.splitlines()[1]


async def test_the_next_day_begins_anew(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-03-03 18:00")
    ana.sees()
    await stage.waits("2026-03-04 12:00")

    first = [one.plain.splitlines()[0] for one in ana.sees()]
    assert len(first) == 4
    assert first[-1] == "More for today, together, so that it stays quiet here otherwise."


async def test_a_snooze_is_honoured_also_on_a_busy_day(ana: Seeker, stage: Stage) -> None:
    ana.sees()
    await ana.chooses("Tomorrow morning", placeholder="Snooze")
    await stage.waits("2026-03-04 12:00")

    assert any("You met Cy" in one.plain.splitlines()[0] for one in ana.sees())
