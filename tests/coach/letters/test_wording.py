"""The files of words: every language says all that the others say, with facts that there are."""

import pytest

from bot.coach.draft import Purpose
from bot.coach.letters import LANGUAGES
from bot.coach.letters.composing import PARAGRAPHS
from bot.coach.letters.wording import wording
from bot.coach.style import Tone

FACTS = {
    *("company", "role", "me", "topic", "link", "full", "first", "day", "time", "applied"),
    *("decision", "answer_by", "wish", "promise", "kept", "kept_thing", "owed", "owed_day"),
    *("met", "unmet", "applying", "asked", "unnamed", "undecided", "accepted", "declined"),
}
SECTIONS = ("subject", *(name for paragraph in PARAGRAPHS for name in paragraph if name != "link"))


def said(language: str) -> set[tuple[str, str, Tone]]:
    """Which sections have words, by purpose and tone."""
    words = wording(language)
    return {
        (purpose, section, tone)
        for purpose in Purpose
        for section in SECTIONS
        for tone in Tone
        if words.section(purpose, section, tone)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_the_same_sections(language: str) -> None:
    assert said(language) == said("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", ["greeting", "greeting_nobody", "closing", "link"])
@pytest.mark.parametrize("tone", Tone)
def test_every_language_greets_and_closes_in_every_tone(
    language: str, frame: str, tone: Tone
) -> None:
    assert wording(language).frame(frame, tone) != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrasings_name_only_facts_that_there_are(language: str) -> None:
    phrasings = list(wording(language).all())

    assert {name for one in phrasings for name in one.facts} <= FACTS
    assert len({one.id for one in phrasings}) == len(phrasings) > 150


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", [one for one in Purpose if one is not Purpose.LINKEDIN_NOTE])
@pytest.mark.parametrize("section", ["subject", "opening", "purpose"])
def test_what_every_letter_needs_can_be_said_in_several_ways(
    language: str, purpose: Purpose, section: str
) -> None:
    offered = [wording(language).section(purpose, section, tone) for tone in Tone]

    assert min(map(len, offered)) >= 3
