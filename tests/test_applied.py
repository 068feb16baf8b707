"""An application, from before there is an interview: told, corrected, removed, followed up."""

import pytest

from tests.stories import Seeker, Stage, berlin


@pytest.fixture
def ana(stage: Stage) -> Seeker:
    """Somebody who is looking for a job."""
    return stage.person("Ana")


async def applies(ana: Seeker, words: str = "Initech, data engineer") -> None:
    """The form, sent as it comes."""
    await ana.types(f"/interview applied {words}")
    assert await ana.submits() == {}


async def test_an_application_shows_what_comes_next(ana: Seeker) -> None:
    await applies(ana)
    [welcome, card] = ana.sees()

    assert welcome.plain.startswith("Hello, I am Encore.")
    assert card.plain.splitlines() == [
        "*Applied to Initech, data engineer*",
        "Tue 3 Mar",
        "*What comes next*",
        "• Mar 10, 2026 at 9:00 AM: Ask Initech about your application",
        "[Log an interview] [Edit] [Remove] [Who to write to…]",
    ]
    listed = await ana.types("/interview list")
    assert listed
    assert listed.plain.splitlines()[1] == (
        "• Initech · data engineer · applied today → Ask Initech about your application,"
        " Mar 10, 2026 at 9:00 AM"
    )


async def test_words_fill_the_form(ana: Seeker) -> None:
    await ana.types("/interview applied Initech & Sons, data engineer, yesterday")
    assert await ana.submits() == {}

    [card] = [one for one in ana.sees() if "Edit" in one.buttons]
    assert card.plain.splitlines()[:2] == [
        "*Applied to Initech & Sons, data engineer*",
        "Mon 2 Mar",
    ]


async def test_mistakes_are_answered_at_the_field(ana: Seeker) -> None:
    await ana.types("/interview applied")
    errors = await ana.submits(
        {"Company": "  ", "Applied on": berlin("2026-03-04 00:00").date(), "Role": "Clerk"}
    )
    assert errors == {
        "Company": "Which company was it? A name is all I need.",
        "Applied on": "That day is still to come. When did you apply?",
    }
    errors = await ana.submits(
        {"Company": "Initech", "Applied on": berlin("2023-03-04 00:00").date()}
    )
    assert errors == {"Applied on": "That is more than two years ago. Is the year right?"}
    assert await ana.submits({"Applied on": None}) == {}
    assert ana.sees()[-1].plain.startswith("*Applied to Initech, Clerk*\nTue 3 Mar")


async def test_an_application_is_corrected_removed_and_put_back(ana: Seeker, stage: Stage) -> None:
    await applies(ana)
    card = ana.sees()[-1]
    await ana.clicks("Edit", on=card)
    errors = await ana.submits(
        {"Company": "Initrode", "Applied on": berlin("2026-03-02 00:00").date()}
    )
    assert errors == {}
    corrected = card.plain
    assert corrected.startswith("*Applied to Initrode, data engineer*\nMon 2 Mar")

    await ana.clicks("Remove", on=card)
    assert card.plain == "Removed: your application to Initrode.\n[Undo]"
    await stage.waits("2026-03-09 13:00")
    assert ana.sees() == []
    listed = await ana.types("/interview list")
    assert listed
    assert listed.plain.startswith("Nothing in play yet.")

    await ana.clicks("Undo", on=card)
    assert "[Edit]" in card.plain
    [_list, follow_up] = ana.sees()
    assert follow_up.plain.startswith("You applied to Initrode as data engineer, and no reply")


async def test_what_was_removed_is_gone_for_good_after_a_week(ana: Seeker, stage: Stage) -> None:
    await applies(ana)
    card = ana.sees()[-1]
    await ana.clicks("Remove", on=card)
    await stage.waits("2026-03-10 10:00")

    [kept] = stage.data_dir.glob("T*/U*.json")
    assert "Initech" not in kept.read_text()
    assert card.plain == "This was taken back, and is gone for good."


async def test_an_interview_joins_the_application(ana: Seeker) -> None:
    await applies(ana)
    card = ana.sees()[-1]
    await ana.clicks("Log an interview", on=card)
    assert await ana.submits({"Round": "Screening call"}) == {}

    logged = ana.sees()[-1]
    assert logged.plain.startswith("*Screening call at Initech, data engineer*")
    assert "• ✓ Ask Initech about your application" in logged.plain
    listed = await ana.types("/interview list")
    assert listed
    assert listed.plain.startswith("*1 application in play*")
    await ana.clicks("Remove", on=card)
    assert card.plain == "Removed: when you applied to Initech.\n[Undo]"
    assert logged.plain.startswith("*Screening call at Initech, data engineer*")


async def test_a_home_without_interviews_shows_the_application(ana: Seeker, stage: Stage) -> None:
    await applies(ana)
    await ana.person.opens_home()
    await stage.rests()
    view = ana.person.home

    assert view
    assert "*Initech · data engineer*\nApplied · You applied, today" in view.plain
