"""What they said, and how it ended: told by command, by button, with a way back."""

import pytest

from tests.stories import Seeker, Stage, berlin


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who had an interview at Acme from 08:00 to 09:00."""
    ana = stage.person("Ana")
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-03 08:00")})
    ana.sees()
    return ana


async def silent(ana: Seeker, stage: Stage, until: str, *click: str) -> list[str]:
    """Let time pass, settle what comes by these buttons, and tell what came, by its first line."""
    await stage.waits(until)
    lines = []
    for message in ana.sees():
        lines.append(message.plain.splitlines()[0])
        for label in click:
            if label in message.buttons:
                await ana.clicks(label, on=message)
    return lines


async def test_a_no_ends_everything_but_a_graceful_answer(ana: Seeker, stage: Stage) -> None:
    answer = await ana.types("/interview rejected acme", channel="general")
    assert answer
    assert answer.plain.startswith("Noted for Acme.")
    [card] = ana.sees()
    assert card.plain.startswith("Acme said no. I am sorry")

    await stage.waits("2026-03-03 11:00")
    [reply] = ana.sees()
    assert reply.plain.startswith("Acme said no. A short, warm answer is rare")
    await ana.clicks("Sent", on=reply)
    await stage.waits("2026-03-20 12:00")
    assert ana.sees() == []
    await stage.waits("2026-06-01 11:00")
    [hello] = ana.sees()
    assert hello.plain.startswith("It is three months since you and Acme parted well.")


async def test_a_no_can_be_taken_back(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview rejected")
    [card] = [one for one in ana.sees() if one.buttons == ["Undo"]]
    await ana.clicks("Undo", on=card)

    assert card.plain == "Taken back. Acme is in play again."
    await stage.waits("2026-03-03 10:00")
    assert [one.plain.splitlines()[0] for one in ana.sees()] == ["*Interview at Acme*"]


async def test_two_follow_ups_without_an_answer_are_enough(ana: Seeker, stage: Stage) -> None:
    settle = ("Sent", "Not this time", "On it")
    await silent(ana, stage, "2026-03-03 17:00", *settle)
    [_waiting, first] = await silent(ana, stage, "2026-03-10 17:00", *settle)
    [_search, second] = await silent(ana, stage, "2026-03-17 17:00", *settle)
    await stage.waits("2026-03-24 17:00")
    [_search, move_on] = ana.sees()

    assert first.startswith("No reply from Acme logged since")
    assert second.startswith("Acme has not answered your check-in yet.")
    assert move_on.plain.startswith("Two notes to Acme, and no reply is logged.")
    assert move_on.buttons == [
        *("Let it go", "Draft it", "One last note sent", "One more week", "They replied"),
    ]
    await ana.clicks("One more week", on=move_on)
    await stage.waits("2026-03-31 17:00")
    again = ana.sees()[-1]
    await ana.clicks("Let it go", on=again)
    assert ana.sees()[-1].plain.startswith("Acme is closed.")


async def test_they_replied_leads_to_what_they_said(ana: Seeker, stage: Stage) -> None:
    await stage.waits("2026-03-10 09:00")
    check_in = ana.sees()[-1]
    await ana.clicks("They replied", on=check_in)

    assert check_in.buttons == [
        *("Undo", "Next round", "An offer", "A no", "Just news"),
        *("Next week", "In two weeks", "Pick a day"),
    ]
    await ana.clicks("Pick a day", on=check_in)
    errors = await ana.submits({"They decide by": berlin("2026-03-01 00:00").date()})
    assert errors == {"They decide by": "That day has passed. Pick one that is still to come."}
    assert await ana.submits({"They decide by": berlin("2026-03-13 00:00").date()}) == {}
    await stage.waits("2026-03-16 09:00")
    begins = [message.plain[:34] for message in ana.sees()]
    assert "Acme meant to decide by Fri 13 Mar" in begins


async def test_the_next_round_opens_the_form_with_the_company(ana: Seeker) -> None:
    answer = await ana.types("/interview heard acme")
    assert answer
    await ana.clicks("Next round", on=answer)

    assert await ana.submits({"Round": "Final interview"}) == {}
    assert "interview 2 with them" in ana.sees()[-1].plain


async def test_an_offer_is_reminded_of_before_it_has_to_be_answered(
    ana: Seeker, stage: Stage
) -> None:
    await ana.types("/interview offer acme")
    assert await ana.submits({"Your answer is due by": berlin("2026-03-12 00:00").date()}) == {}
    await stage.waits("2026-03-10 09:00")
    [reminder] = [one for one in ana.sees() if "waits for your answer" in one.plain]
    assert reminder.plain.startswith("Acme waits for your answer by Thu 12 Mar.")
    assert reminder.buttons == ["I said yes", "Draft it", "I said no"]

    await ana.clicks("I said yes", on=reminder)
    assert ana.sees()[-1].plain.startswith("You said yes to Acme. Well earned")
    await stage.waits("2026-07-01 12:00")
    assert ana.sees() == []
    await ana.clicks("Undo", on=reminder)
    assert "I said no" in reminder.buttons
    await ana.clicks("I said no", on=reminder)
    assert ana.sees()[-1].plain.startswith("You said no to Acme, which is yours to say.")


async def test_several_companies_are_a_question_and_none_is_said(ana: Seeker, stage: Stage) -> None:
    await ana.logs("Globex", **{"When it begins or began": berlin("2026-03-03 07:00")})
    answer = await ana.types("/interview closed")
    assert answer
    assert answer.buttons == ["Acme", "Globex"]
    await ana.clicks("Globex", on=answer)
    assert answer.plain.startswith("Noted for Globex.")
    none = await ana.types("/interview closed globex")
    assert none
    assert none.plain.startswith("There is no application with “globex” in play.")
