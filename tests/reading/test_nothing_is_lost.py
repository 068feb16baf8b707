"""Whatever is typed: every word is in a field or in the rest, and no text is a danger."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.coach.entry import LIMITS, Entry, problems
from bot.coach.person import Person
from bot.coach.reading import Reading, people, prefill, promises, read
from bot.coach.reading.draft import Field
from bot.coach.reading.glue import GLUE

NOW = datetime(2026, 3, 5, 15, tzinfo=UTC)
ANA = Person(tz="Europe/Berlin")

always = settings(deadline=None)
IN_LINES = """
interview~onsite~panel~phone screen~had~i have~my~the~at~with~for~from~and~by~w/~@~company~role
Acme~Globex~acme~Ana Ruiz~ana~with Ana~and Tom~Sam (recruiter)~(CTO),~<ana@acme.com>~of~&~Dr.
tom@acme.com~staff engineer~, nurse,~for the~Monday~Tue~yesterday~tomorrow~today~next~last
this week~3rd~March~3.12.~12/3~31/12~2026-03-04~this morning~at 10~3pm~10:30~14:00-15:00~noon
half past two~ET~IST~45 min~an hour~1h30~I'll send~they decide~Sam will call
they promised to pay~by Friday~within two weeks~end of month~24/7~1.5~https://a.b/c~<@U1>~,~.~;~:
-~–~/~|~(~)~😀~İ~ſ~٣~*~_~'~’~The~May~Will~mailto:~&lt;
"""
WORDS = [*IN_LINES.strip().replace("\n", "~").split("~"), "\n", "\x00", "\u2028", "\t", "  "]
texts = st.one_of(
    st.text(), st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(" ".join)
).map("interview yesterday {}".format)
locales = st.sampled_from(["", "de-DE", "en-US", "x"])


def words_of(text: str) -> list[str]:
    """Words, and all signs but those that only part words."""
    return re.findall(r"[^\W_]+|[^\s\x00,;:.|/–—\-]", text)


# What a piece may say besides what stands in its field: words that lead to it, days, times.
LEADS = (
    "_ my at with w/ w @ for from by and company the a their is was interview role position of as"
)
DAYS = """yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue
wed thu fri sat sun march may 3rd next last this week on in the of end month by within
two weeks half past at from to noon morning et ist 3pm 1h30 until for and or"""
BESIDES = {
    Field.COMPANY: LEADS,
    Field.ROLE: LEADS,
    Field.PEOPLE: f"{LEADS} mailto recruiter cto",
    Field.PROMISES: DAYS,
    Field.WHEN: DAYS,
    Field.ROUND: "interview onsite panel phone screen",
    Field.MINUTES: "an hour for min 45 1h30 and",
    Field.DECISION: f"{DAYS} they decide will i ll have the",
    Field.KIND: " ".join(("_", *GLUE)),
}


@always
@given(texts, locales)
@example("at Acme 3pm" + " word" * 1000, "")
@example("at Acme 3pm, " + "word" * 1000, "")
def test_the_pieces_are_all_that_was_typed_in_this_order(text: str, locale: str) -> None:
    reading = read(text, NOW, ANA, locale)

    typed = " ".join(piece.words for piece in reading.pieces) if reading else text
    assert words_of(typed) == words_of(text)


@always
@given(texts, locales)
def test_every_word_of_a_piece_is_in_its_field_or_a_small_one(text: str, locale: str) -> None:
    reading = read(text, NOW, ANA, locale)

    for field, words in reading.pieces if reading else ():
        if field is not Field.REST:
            assert reading
            said = in_field(reading, field).lower()
            left = set(words_of(words.lower())) - set(words_of(said))
            besides = {one for one in left if re.match(r"[^\W\d]", one)}
            assert besides <= set(BESIDES[field].split())


@always
@given(texts)
def test_the_form_holds_what_was_read(text: str) -> None:
    reading = read(text, NOW, ANA)

    if reading:
        entry = prefill(reading, NOW, ANA)
        assert (entry.company, entry.role) == (reading.company, reading.role)
        assert entry.notes == reading.rest
        assert people(entry.people) == list(reading.people)
        assert promises_again(entry) == [(one.due, one.theirs) for one in reading.promises]
        assert set(problems(entry, ANA, NOW)) <= {"company", "decision_by"}
        assert len(entry.company) <= LIMITS["company"]


@pytest.mark.parametrize("piece", WORDS)
def test_40_000_hostile_characters_are_read_to_the_end(piece: str) -> None:
    """No more than READ_AT_MOST characters are looked at, and no word of the others is lost."""
    text = f"interview at Acme yesterday 3pm {piece} " + f"{piece} " * 40_000
    reading = read(text[:40_000], NOW, ANA)

    assert reading
    assert words_of(" ".join(one.words for one in reading.pieces)) == words_of(text[:40_000])


def promises_again(entry: Entry) -> list[tuple[date | None, bool]]:
    return [(one.due, one.theirs) for one in promises(entry.promises, NOW.date())]


def in_field(reading: Reading, field: Field) -> str:
    """What the reading says in this field."""
    return {
        Field.COMPANY: reading.company,
        Field.ROLE: reading.role,
        Field.ROUND: str(reading.round),
        Field.WHEN: str(reading.day),
        Field.MINUTES: str(reading.minutes),
        Field.PEOPLE: " ".join(" ".join(one) for one in reading.people),
        Field.PROMISES: " ".join(one.text for one in reading.promises),
        Field.DECISION: str(reading.decision_by),
    }.get(field, "")
