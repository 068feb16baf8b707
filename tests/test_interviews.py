"""Interviews, as a person logs, corrects and removes them: over both transports."""

import pytest

from tests.stories import Seeker, Stage, berlin


@pytest.fixture
def ana(stage: Stage) -> Seeker:
    """Somebody who is looking for a job."""
    return stage.person("Ana")


ACME = {
    "Role": "Data engineer",
    "Round": "Technical interview",
    "When it begins or began": berlin("2026-03-03 08:00"),
    "Who you met": "Bo Lee, Head of Data, bo@acme.example",
}


async def test_an_interview_is_logged_and_its_card_tells_what_will_come(ana: Seeker) -> None:
    card = await ana.logs("Acme", **ACME, **{"What you promised": "send references tomorrow"})

    assert card.plain.splitlines() == [
        "*Technical interview at Acme, Data engineer*",
        "today at 8:00 AM · 1 hour",
        "With Bo Lee",
        "You promised: send references by Wed 4 Mar",
        "When they decide is not noted. It is a fair thing to ask them.",
        "*What comes next*",
        "• today at 10:00 AM: Look back on Acme",
        "• today at 12:00 PM: Thank Bo Lee at Acme",
        "• tomorrow at 9:00 AM: Promise to Acme: send references",
        "• Mar 5, 2026 at 9:00 AM: Connect with Bo Lee of Acme",
        "• Mar 9, 2026 at 9:00 AM: While you wait for Acme",
        "• Mar 10, 2026 at 9:00 AM: Check in with Acme",
        "[Look back now] [Edit] [Remove] […]",
    ]


async def test_the_first_card_comes_with_a_welcome_that_says_who_can_see_what(ana: Seeker) -> None:
    await ana.types("/interview log")
    await ana.submits({"Company": "Acme"})
    [welcome, card] = ana.sees()

    assert "Only you see what is said here" in welcome.plain
    assert "Interview at Acme" in card.plain


async def test_mistakes_are_answered_at_the_field_and_nothing_typed_is_lost(ana: Seeker) -> None:
    await ana.types("/interview log")
    errors = await ana.submits(
        {
            "Company": "   ",
            "When it begins or began": berlin("2031-03-03 08:00"),
            "Notes": "They have a dog.",
        }
    )

    assert errors == {
        "Company": "Which company was it? A name is all I need.",
        "When it begins or began": "That is more than two years away. Is the year right?",
    }
    errors = await ana.submits(
        {
            "Company": "Acme",
            "When it begins or began": berlin("2026-03-03 08:00"),
            "They decide by": berlin("2026-03-02 00:00").date(),
        }
    )
    assert errors == {
        "They decide by": "That is before the interview. When did they say they decide?"
    }
    assert await ana.submits({"They decide by": berlin("2026-03-06 00:00").date()}) == {}
    await ana.clicks("Edit")
    assert ana.person.modal
    assert "They have a dog." in ana.person.modal.plain


async def test_a_second_interview_joins_the_application_however_it_is_spelt(ana: Seeker) -> None:
    await ana.logs("Acme Inc.", **ACME)
    card = await ana.logs("  ACME ", **{"Round": "Final interview"})

    assert "· interview 2 with them" in card.plain
    answer = await ana.types("/interview list")
    assert answer
    assert answer.plain.startswith("*1 application in play*")


async def test_a_card_follows_an_edit(ana: Seeker) -> None:
    card = await ana.logs("Acme", **ACME)
    await ana.clicks("Edit", on=card)
    errors = await ana.submits({"Company": "Acme Labs", "Who you met": "Bo Lee\nCy Ong, recruiter"})

    assert errors == {}
    assert card.plain.splitlines()[0] == "*Technical interview at Acme Labs, Data engineer*"
    assert "With Bo Lee, Cy Ong" in card.plain
    assert "Thank Cy Ong at Acme Labs" in card.plain


async def test_an_edit_without_a_time_leaves_the_interview_where_it_is(
    ana: Seeker, stage: Stage
) -> None:
    card = await ana.logs("Acme", **ACME)
    before = card.plain
    await stage.waits("2026-03-03 11:00")
    await ana.clicks("Edit", on=card)
    assert await ana.submits({"When it begins or began": None}) == {}

    assert card.plain.splitlines()[:2] == before.splitlines()[:2]


async def test_an_interview_is_removed_and_put_back(ana: Seeker, stage: Stage) -> None:
    card = await ana.logs("Acme", **ACME)
    before = card.plain
    await ana.clicks("Remove", on=card)

    assert card.plain == "Removed: Technical interview at Acme.\n[Undo]"
    await stage.waits("2026-03-03 12:00")
    assert ana.sees() == []
    await ana.clicks("Undo", on=card)
    assert card.plain.splitlines()[:3] == before.splitlines()[:3]
    [reflect, thanks] = ana.sees()
    assert reflect.plain.startswith("*Technical interview at Acme*\nHow did it feel?")
    assert thanks.plain.startswith("You met Bo Lee at Acme (today).")


async def test_what_was_removed_is_gone_for_good_after_a_week(ana: Seeker, stage: Stage) -> None:
    card = await ana.logs("Acme", **ACME, Notes="They have a dog.")
    await ana.clicks("Remove", on=card)
    await stage.waits("2026-03-10 10:00")

    [kept] = stage.data_dir.glob("T*/U*.json")
    assert "dog" not in kept.read_text()
    assert "Acme" not in kept.read_text()
    assert card.plain == "Removed, and forgotten."
