"""Words in the DM that sound like an interview: a question, and a form to confirm it."""

import pytest

from bot.sandbox.message import Message
from bot.sandbox.payloads import message_posted
from tests.stories import Seeker, Stage, berlin

WORDS = "had my second round at Initech yesterday at 3pm with Bo Lee, they decide by Friday"
NO = "Never mind, then. Nothing was noted."


@pytest.fixture
async def ana(stage: Stage) -> Seeker:
    """Somebody who has met the bot, and told nothing yet."""
    ana = stage.person("Ana")
    await ana.person.opens_messages()
    await stage.rests()
    ana.sees()
    return ana


async def says(ana: Seeker, words: str) -> Message:
    """Type into the DM; the card that comes of it."""
    await ana.types(words)
    [card] = ana.sees()
    return card


def kept(stage: Stage) -> str:
    """What is in the notebook's file."""
    [file] = stage.data_dir.glob("T*/U*.json")
    return file.read_text(encoding="utf-8")


def mine(ana: Seeker) -> Message:
    """What was typed last."""
    return [one for one in ana.person.messages if one.user == ana.person.id][-1]


async def test_what_was_read_is_shown_confirmed_and_logged(ana: Seeker, stage: Stage) -> None:
    card = await says(ana, WORDS)
    assert card.plain.splitlines() == [
        "*It sounds like an interview at Initech.*",
        "yesterday at 3:00 PM",
        "With Bo Lee",
        "They decide by Fri 6 Mar",
        "For the notes: “had my second round”",
        "Nothing is noted before you save the form.",
        "[Log it] [No]",
    ]
    assert '"applications":[]' in kept(stage).replace(" ", "")

    await ana.clicks("Log it", on=card)
    assert await ana.submits({"Round": "Technical interview"}) == {}
    assert card.plain == "Logged for Initech ✓"
    logged = ana.sees()[-1]
    assert logged.plain.splitlines()[:4] == [
        "*Technical interview at Initech*",
        "yesterday at 3:00 PM · 1 hour",
        "With Bo Lee",
        "They decide by Fri 6 Mar",
    ]
    await ana.clicks("Edit", on=logged)
    assert ana.person.modal
    assert "had my second round" in ana.person.modal.plain


async def test_more_is_read_than_a_name_and_a_day(ana: Seeker) -> None:
    card = await says(
        ana,
        "90 min technical interview for the staff engineer role at Acme & Sons today at 8:00 with"
        " Ana Ruiz (CTO). I'll send <references> tomorrow. They'll send the task by Friday. <3",
    )

    assert card.plain.splitlines() == [
        "*It sounds like an interview at Acme & Sons.*",
        "Technical interview · staff engineer · 1½ hours",
        "today at 8:00 AM",
        "With Ana Ruiz (CTO)",
        "You promised: I'll send <references> by Wed 4 Mar",
        "They promised: They'll send the task by Fri 6 Mar",
        "For the notes: “<3”",
        "Nothing is noted before you save the form.",
        "[Log it] [No]",
    ]


async def test_no_closes_the_card_and_forgets_the_words(ana: Seeker, stage: Stage) -> None:
    card = await says(ana, WORDS)
    await ana.clicks("No", on=card)

    assert card.plain == NO
    assert ana.sees() == []
    assert "Initech" not in kept(stage)
    assert mine(ana).text == WORDS
    await ana.edits(mine(ana), "had an interview at Globex today")
    assert card.plain == NO
    assert "Globex" not in kept(stage)


async def test_the_button_works_a_week_and_a_restart_later(ana: Seeker, stage: Stage) -> None:
    card = await says(ana, "had an interview at Initech today, nice people")
    await stage.stops()
    await stage.starts()
    await stage.waits("2026-03-10 10:07")
    await ana.clicks("Log it", on=card)
    assert await ana.submits() == {}

    assert card.plain == "Logged for Initech ✓"
    logged = ana.sees()[-1]
    assert logged.plain.splitlines()[:2] == [
        "*Interview at Initech*",
        "Mar 3, 2026 at 9:00 AM · 1 hour",
    ]


async def test_a_question_that_is_a_month_old_is_closed(ana: Seeker, stage: Stage) -> None:
    card = await says(ana, WORDS)
    await stage.waits("2026-04-02 10:00")

    assert card.plain == "This question is old, and closed."
    assert "Initech" not in kept(stage)


async def test_an_edit_changes_the_card(ana: Seeker, stage: Stage) -> None:
    card = await says(ana, WORDS)
    await ana.edits(mine(ana), WORDS.replace("Initech", "Globex"))
    assert card.plain.startswith("*It sounds like an interview at Globex.*")
    await ana.edits(mine(ana), "had a sandwich")
    assert card.plain == (
        "Your words have changed, and I read no interview in them any more. Nothing was noted."
    )
    await ana.edits(mine(ana), WORDS)
    assert card.plain.startswith("*It sounds like an interview at Initech.*")
    await ana.deletes(mine(ana))
    assert card.plain == NO
    assert "Initech" not in kept(stage)
    assert ana.sees() == []


async def test_it_is_one_card_and_one_interview_however_often_it_arrives(
    ana: Seeker, stage: Stage
) -> None:
    card = await says(ana, WORDS)
    await ana.person.slack.tell(message_posted(mine(ana)))
    await stage.rests()
    assert ana.sees() == []
    await ana.clicks("Log it", on=card)
    assert await ana.submits() == {}
    ana.sees()
    await ana.person.slack.tell(message_posted(mine(ana)))
    await stage.rests()

    assert ana.sees() == []
    assert card.plain == "Logged for Initech ✓"


async def test_a_form_that_is_saved_counts_although_the_card_was_closed(ana: Seeker) -> None:
    card = await says(ana, WORDS)
    await ana.clicks("Log it", on=card)
    await ana.clicks("No", on=card)
    assert await ana.submits() == {}

    assert card.plain == "Logged for Initech ✓"
    logged = ana.sees()[-1]
    assert logged.plain.startswith("*Interview at Initech*")


@pytest.mark.parametrize(
    "words",
    [
        "had an interview at Acme this morning, it went well",
        "my interview at Acme was hard",
        "the Acme phone screen today went fine",
    ],
)
async def test_an_interview_that_is_in_the_notebook_is_not_asked_about_again(
    ana: Seeker, words: str
) -> None:
    begun = {"When it begins or began": berlin("2026-03-03 08:00"), "Round": "Screening call"}
    await ana.logs("Acme", **begun)
    ana.sees()
    card = await says(ana, words)

    assert card.plain.startswith("I did not keep that: I listen in the threads")


async def test_another_round_at_a_company_that_is_known_is_asked_about(ana: Seeker) -> None:
    begun = {"When it begins or began": berlin("2026-03-03 08:00"), "Round": "Screening call"}
    await ana.logs("Acme", **begun)
    ana.sees()
    card = await says(ana, "also had my technical interview at Acme today at 8:30am")
    assert card.plain.splitlines()[:3] == [
        "*It sounds like an interview at Acme.*",
        "Technical interview",
        "today at 8:30 AM",
    ]

    await ana.clicks("Log it", on=card)
    assert await ana.submits() == {}
    assert "interview 2 with them" in ana.sees()[-1].plain


async def test_somebody_new_is_welcomed_and_understood_on_their_own_clock(stage: Stage) -> None:
    bo = stage.person("Bo", "America/New_York")
    await bo.types("interview at Acme tomorrow at 3pm")
    [welcome, card] = bo.sees()

    assert "Only you see what is said here" in welcome.plain
    assert card.plain.splitlines()[:2] == [
        "*It sounds like an interview at Acme.*",
        "tomorrow at 3:00 PM",
    ]


@pytest.mark.parametrize(
    "words",
    ["had an interview today", "good morning", "how do I log an interview at Acme?", "Acme"],
)
async def test_words_that_tell_of_no_interview_lead_to_a_pointer(ana: Seeker, words: str) -> None:
    card = await says(ana, words)

    assert card.plain.startswith("I did not keep that: I listen in the threads")
    await ana.types("and more words")
    assert ana.sees() == []


async def test_unmistakable_news_is_no_interview(ana: Seeker) -> None:
    await ana.logs("Acme", **{"When it begins or began": berlin("2026-03-02 08:00")})
    ana.sees()
    card = await says(ana, "heard back from Acme: next round on Friday")

    assert card.plain.startswith("Acme answered: next round, Fri 6 Mar.")
