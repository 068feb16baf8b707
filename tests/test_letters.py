"""Letters in the DM: drafted at a nudge, made one's own, checked, copied, sent, and all undone."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.sandbox.message import Message
from tests.stories import Seeker, Stage, berlin

ACME = {
    "Role": "Data engineer",
    "When it begins or began": berlin("2026-03-03 08:00"),
    "Who you met": "Bo Lee, Head of Data, bo@acme.com",
}


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who talked with Bo Lee at Acme from 08:00 to 09:00, and is told to say thanks."""
    ana = stage.person("Ana Silva")
    await ana.logs("Acme", **ACME)
    await stage.waits("2026-03-03 12:00")
    return ana


async def drafted(ana: Seeker) -> tuple[Message, Message]:
    """The nudge to say thanks, and the letter that comes of it."""
    [nudge] = [one for one in ana.sees() if "You met Bo Lee" in one.plain]
    await ana.clicks("Draft it", on=nudge)
    [letter] = ana.sees()
    return nudge, letter


async def test_sending_the_letter_settles_the_nudge_and_starts_the_silence(
    ana: Seeker, stage: Stage
) -> None:
    nudge, letter = await drafted(ana)
    lines = letter.plain.splitlines()
    assert lines[0] == "*Thank-you to Bo Lee, Acme*"
    assert "Bo," in letter.plain
    assert "Ana Silva" in letter.plain
    await stage.waits("2026-03-03 14:30")
    await ana.clicks("Sent", on=letter)
    assert letter.plain.splitlines() == ["Sent ✓ · Thank-you to Bo Lee, Acme", "[Undo]"]
    assert nudge.plain.startswith("Sent ✓ · Thank Bo Lee at Acme")

    await stage.waits("2026-03-10 14:00")
    assert not [one for one in ana.sees() if "No reply from Acme" in one.plain]
    await stage.waits("2026-03-10 15:00")
    assert [one for one in ana.sees() if "No reply from Acme" in one.plain] != []


async def test_undo_brings_both_back_from_either_side(ana: Seeker) -> None:
    nudge, letter = await drafted(ana)
    before = nudge.plain, letter.plain
    await ana.clicks("Sent", on=letter)
    await ana.clicks("Undo", on=letter)
    assert (nudge.plain, letter.plain) == before

    await ana.clicks("Sent", on=letter)
    await ana.clicks("Undo", on=nudge)
    assert (nudge.plain, letter.plain) == before


async def test_asking_twice_shows_the_same_letter_once_more(ana: Seeker) -> None:
    nudge, letter = await drafted(ana)
    await ana.clicks("Draft it", on=nudge)
    [again] = ana.sees()

    assert "further down" in letter.plain
    assert again.plain.startswith("*Thank-you to Bo Lee, Acme*")
    await ana.clicks("Sent", on=again)
    assert again.plain.startswith("Sent ✓")


async def test_another_phrasing_keeps_the_one_before(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    first = letter.plain
    await ana.clicks("Another phrasing", on=letter)
    second = letter.plain
    assert "Wording 2 of 2" in second
    assert second.splitlines()[3:6] != first.splitlines()[3:6]

    await ana.chooses("The wording before", None)
    assert "Wording 1 of 2" in letter.plain
    await ana.chooses("The wording after", None)
    assert letter.plain == second


async def test_ones_own_words_are_never_lost(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Edit", on=letter)
    mine = "Dear Bo,\n\nthank you & see you <soon>.\n\nAna"
    assert await ana.submits({"Subject": "Thanks", "Your letter": mine}) == {}
    assert "Subject: Thanks" in letter.plain
    assert "thank you & see you <soon>." in letter.plain
    assert "In your own words" in letter.plain

    await ana.clicks("Another phrasing", on=letter)
    assert "see you" not in letter.plain
    await ana.chooses("The wording before", None)
    assert "see you" in letter.plain


async def test_an_empty_letter_is_told_at_the_field(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Edit", on=letter)
    errors = await ana.submits({"Your letter": "  "})

    assert list(errors) == ["Your letter"]


async def test_what_was_enjoyed_makes_it_personal(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Make it personal", on=letter)
    topic = "What did you two talk about that you enjoyed?"
    assert await ana.submits({topic: "about how you test the pipeline."}) == {}

    assert "how you test the pipeline" in letter.plain
    assert "Make it personal" not in letter.buttons


async def test_the_check_points_and_mends(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Edit", on=letter)
    await ana.submits({"Your letter": "Hi Jon,\n\nI recieve the the news.\n\nBest,\nAna"})
    assert "3 things to look at: press Check" in letter.plain
    await ana.clicks("Check", on=letter)
    modal = ana.person.modal
    assert modal
    assert "You are writing to Bo Lee." in modal.plain
    for fix in ("Use “Bo”", "Use “receive”", "Use “the”"):
        assert ana.person.modal
        await ana.clicks(fix, on=ana.person.modal)

    assert "Hi Bo,\n\nI receive the news." in letter.plain
    assert ana.person.modal
    assert "There is no phone number" in ana.person.modal.plain


async def test_read_backwards(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Edit", on=letter)
    await ana.submits({"Your letter": "Hi Bo,\n\nFirst one. Second one?\n\nBest,\nAna"})
    await ana.chooses("Read it backwards", None)

    assert ana.person.modal
    assert ana.person.modal.plain.splitlines()[1:] == ["Second one?", "First one."]


async def test_the_copy_is_the_letter_and_nothing_else(ana: Seeker, stage: Stage) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Edit", on=letter)
    body = "Hi Bo,\n\nthank you & *all*, <!channel>.\n\nAna"
    await ana.submits({"Your letter": body})
    for minute in (0, 0, 5):
        await stage.waits(f"2026-03-03 12:0{minute}")
        await ana.clicks("Copy", on=letter)
    below = [one for one in ana.person.messages if one.thread_ts == letter.ts]

    assert [one.plain for one in below if one != letter] == [body, body]


async def test_open_in_mail_carries_address_subject_and_text(ana: Seeker) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Edit", on=letter)
    await ana.submits({"Subject": "Grüße & Dank", "Your letter": "Hi Bo,\n\nüber & unter?\n\nAna"})
    text = str(letter.blocks)
    [address] = re.findall(r"<(mailto:[^|]+)\|Open in mail>", text)
    parts = urlsplit(address)
    assert parts.path == "bo@acme.com"
    assert parse_qs(parts.query) == {
        "subject": ["Grüße & Dank"],
        "body": ["Hi Bo,\r\n\r\nüber & unter?\r\n\r\nAna"],
    }


async def test_a_letter_that_is_not_sent_can_come_back(ana: Seeker) -> None:
    nudge, letter = await drafted(ana)
    await ana.chooses("I will not send it", None)
    assert letter.plain.splitlines()[0] == "Not sent · Thank-you to Bo Lee, Acme"
    assert "Draft it" in nudge.buttons
    await ana.clicks("Undo", on=letter)

    assert "Sent" in letter.buttons


async def test_the_command_offers_what_fits(ana: Seeker) -> None:
    ana.sees()
    await ana.types("/interview letter acme")
    modal = ana.person.modal
    assert modal
    assert "[Thank-you to Bo Lee, Acme]" in modal.plain
    assert await ana.submits({"Which letter shall it be?": "Note to connect to Bo Lee, Acme"}) == {}
    [note] = ana.sees()
    assert note.plain.startswith("*Note to connect to Bo Lee, Acme*")
    assert "Subject:" not in note.plain

    answer = await ana.types("/interview letter nowhere")
    assert answer
    assert answer.plain.startswith("There is no application with “nowhere”")


async def test_home_leads_to_a_letter_too(ana: Seeker, stage: Stage) -> None:
    await ana.person.opens_home()
    await stage.rests()
    view = ana.person.home
    ana.sees()
    assert view
    await ana.clicks("Write a letter", on=ana.person.home)
    assert await ana.submits() == {}

    [letter] = ana.sees()
    assert letter.plain.startswith("*Thank-you to Bo Lee, Acme*")


async def test_letters_speak_german_and_are_signed_as_set(ana: Seeker) -> None:
    await ana.types("/interview settings")
    chosen = {"Language": "Deutsch", "Tone": "Formal", "Phone": "+49 30 1234567"}
    assert await ana.submits(chosen) == {}
    _, letter = await drafted(ana)

    assert "Guten Tag Bo Lee," in letter.plain
    assert "Ana Silva\n+49 30 1234567" in letter.plain


async def test_a_letter_about_what_was_removed_is_forgotten(ana: Seeker, stage: Stage) -> None:
    _, letter = await drafted(ana)
    await ana.clicks("Remove")
    await stage.waits("2026-03-11 12:00")

    assert letter.plain == "Removed, and forgotten."
    [notebook] = stage.data_dir.glob("T*/U*.json")
    assert "Bo Lee" not in notebook.read_text()


async def test_thanks_for_an_offer_leave_its_reminders(ana: Seeker, stage: Stage) -> None:
    await ana.types("/interview offer Acme")
    assert await ana.submits({"Your answer is due by": date(2026, 3, 12)}) == {}
    await stage.waits("2026-03-10 09:30")
    [reminder] = [one for one in ana.sees() if "waits for your answer" in one.plain]
    await ana.clicks("Draft it", on=reminder)
    [letter] = [one for one in ana.sees() if "Thanks for the offer" in one.plain]
    await ana.clicks("Sent", on=letter)
    assert "I said yes" in reminder.buttons

    await stage.waits("2026-03-12 09:30")
    assert [one for one in ana.sees() if "waits for your answer" in one.plain] != []
