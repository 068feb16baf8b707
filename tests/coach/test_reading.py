"""What plain lines say, in tables; and that no line, however hostile, is lost or a danger."""

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.coach.reading import FAR, PersonLine, PromiseLine, lines, people, promises

TODAY = date(2026, 3, 3)
"""A Tuesday."""

always = settings(deadline=None)
DAYS = "by on in a the next this week day days end of two 1 3 12. 31st 99 may March feb friday mon"
ODD = "FRİDAY ſunday ٣ 2026-03-06 2026-02-31 0000-00-00 tomorrow They they’ll 😀 Łukasz mailto:"
SIGNS = "<ana@acme.com> @ , ; - – ( ) * \n \r\n \t \u2028 \x00"
words = st.sampled_from(f"{DAYS} {ODD} {SIGNS}".split(" "))
texts = st.one_of(st.text(), st.lists(words).map(" ".join))
todays = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("line", "name", "role", "email"),
    [
        ("Ana Ruiz", "Ana Ruiz", "", ""),
        ("Ana Ruiz, Head of Data", "Ana Ruiz", "Head of Data", ""),
        ("Ana Ruiz, Head of Data, ana@acme.com", "Ana Ruiz", "Head of Data", "ana@acme.com"),
        ("ana@acme.com, Ana Ruiz, Head of Data", "Ana Ruiz", "Head of Data", "ana@acme.com"),
        ("Ana Ruiz <ana@acme.com>", "Ana Ruiz", "", "ana@acme.com"),
        ("Ana Ruiz <mailto:ana@acme.com|ana@acme.com>", "Ana Ruiz", "", "ana@acme.com"),
        ("Ana Ruiz (CTO)", "Ana Ruiz", "CTO", ""),
        ("Ana Ruiz - CTO", "Ana Ruiz", "CTO", ""),
        ("Ana — CTO | ana.r+jobs@eu.acme.co.uk", "Ana", "CTO", "ana.r+jobs@eu.acme.co.uk"),
        ("Ana, Head, R&D", "Ana", "Head, R&D", ""),
        ("Ana ana@acme.co ana@acme.com", "Ana", "ana@acme.com", "ana@acme.co"),
        ("Ana-Lucía O’Neil–Smith", "Ana-Lucía O’Neil–Smith", "", ""),
        ("王小明; 工程师", "王小明", "工程师", ""),
        ("  •  Ana   Ruiz  ", "Ana Ruiz", "", ""),
        ("1. Ana", "Ana", "", ""),
        ("2) Ana", "Ana", "", ""),
        ("-Ana", "Ana", "", ""),
        ("- 3. * Ana", "Ana", "", ""),
        # An address alone tells at least what to call them.
        ("ana@acme.com", "ana", "", "ana@acme.com"),
        # What is not understood stays as it is.
        ("ana@acme", "ana@acme", "", ""),
        ("@ana", "@ana", "", ""),
        ("()", "()", "", ""),
        ("3.5 people", "3.5 people", "", ""),
    ],
)  # fmt: skip
def test_people(line: str, name: str, role: str, email: str) -> None:
    assert people(line) == [PersonLine(name, role, email)]


def test_people_are_one_a_line() -> None:
    assert [one.name for one in people("Ana\r\n\n - Bo, CTO\u2028 * Cy\n-\n3.\n")] == [
        "Ana",
        "Bo",
        "Cy",
    ]


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("send references", "send references", None),
        ("send references today", "send references", "2026-03-03"),
        ("send references tonight.", "send references", "2026-03-03"),
        ("send references tomorrow", "send references", "2026-03-04"),
        ("Tomorrow: send references", "send references", "2026-03-04"),
        ("send  references  by  tomorrow", "send references", "2026-03-04"),
        ("SEND REFERENCES BY TOMORROW", "SEND REFERENCES", "2026-03-04"),
        # Weekdays: the next of that name, never today.
        ("call on Friday", "call", "2026-03-06"),
        ("call by Monday", "call", "2026-03-09"),
        ("call Tuesday", "call", "2026-03-10"),
        ("call on Wed", "call", "2026-03-04"),
        ("call this sun", "call", "2026-03-08"),
        ("call next Friday", "call", "2026-03-13"),
        ("call next week", "call", "2026-03-09"),
        ("call by the end of the week", "call", "2026-03-06"),
        ("call by end of week", "call", "2026-03-06"),
        ("call by the end of next week", "call", "2026-03-13"),
        ("call by the end of the month", "call", "2026-03-31"),
        ("call by end of next month", "call", "2026-04-30"),
        # Counted.
        ("call in a day", "call", "2026-03-04"),
        ("call in 3 days", "call", "2026-03-06"),
        ("call in two weeks", "call", "2026-03-17"),
        ("call within a week", "call", "2026-03-10"),
        ("call in two weeks’ time", "call", "2026-03-17"),
        ("call in ٣ days", "call", "2026-03-06"),
        # Dates: this year or the next.
        ("call by 2026-03-06", "call", "2026-03-06"),
        ("call on 6 March", "call", "2026-03-06"),
        ("call on the 6th of March", "call", "2026-03-06"),
        ("call March 3rd", "call", "2026-03-03"),
        ("call 2 Mar", "call", "2027-03-02"),
        ("call Dec. 24", "call", "2026-12-24"),
        # The day may stand in the middle; a date goes before a weekday.
        ("send by Friday the references", "send the references", "2026-03-06"),
        ("send the Monday notes by 6 March", "send the Monday notes", "2026-03-06"),
        # Nothing but a day is a promise too.
        ("tomorrow", "tomorrow", "2026-03-04"),
        # No day ahead, no such day, or too far away: it all stays in the text.
        ("as I said 2026-03-02", "as I said 2026-03-02", None),
        ("call on 2026-02-31", "call on 2026-02-31", None),
        ("call on 31 February", "call on 31 February", None),
        ("call on 29 February", "call on 29 February", None),
        ("call in 2029-01-01", "call in 2029-01-01", None),
        ("buy 3 marmalades", "buy 3 marmalades", None),
        ("sit in the sun", "sit in the sun", None),
        ("send Friday’s slides", "send Friday’s slides", None),
        ("send today's notes", "send today's notes", None),
        ("look at monday.com", "look at monday.com", None),
        ("write to friday@acme.com", "write to friday@acme.com", None),
        ("look at monday.com by Friday.", "look at monday.com", "2026-03-06"),
        ("send 1.5 pages", "send 1.5 pages", None),
        # Other letters that Python takes for ours when it ignores case.
        ("call on FRİDAY", "call on FRİDAY", None),
        ("call by 3 aprıl", "call by 3 aprıl", None),
        ("call on ſunday", "call on ſunday", None),
        ("call tonıght", "call tonıght", None),
    ],
)
def test_promises(line: str, text: str, due: str | None) -> None:
    day = date.fromisoformat(due) if due else None

    assert promises(line, TODAY) == [PromiseLine(text, day, theirs=False)]


@pytest.mark.parametrize(
    ("line", "theirs"),
    [
        ("They call on Friday", True),
        ("they'll call", True),
        ("THEY’LL CALL", True),
        ("- they call", True),
        ("Theyer & Sons: call", False),
        ("ask whether they call", False),
    ],
)
def test_a_promise_of_theirs_says_so(line: str, theirs: bool) -> None:
    assert [one.theirs for one in promises(line, TODAY)] == [theirs]


@always
@given(texts)
@example("<@U1>, <@U2>")
@example("a@b.c a@b.c")
def test_every_line_is_a_person_and_no_word_is_lost(text: str) -> None:
    found = people(text)

    assert len(found) == len(lines(text))
    for line, person in zip(lines(text), found, strict=True):
        assert person.name
        assert words_of(line) - {"mailto"} <= words_of(" ".join(person))


@always
@given(texts, todays)
def test_every_line_is_a_promise_and_its_day_lies_ahead(text: str, today: date) -> None:
    found = promises(text, today)

    assert len(found) == len(lines(text))
    for line, promise in zip(lines(text), found, strict=True):
        assert promise.text
        assert words_of(promise.text) <= words_of(line)
        assert promise.due is not None or promise.text == line
        assert promise.due is None or today <= promise.due <= today + FAR


@always
@given(texts)
def test_lines_lose_nothing_but_bullets_and_spaces(text: str) -> None:
    bullets = re.compile(r"^\s*([-*•–]\s*|\d+[.)](\s+|$))*")
    said = [bullets.sub("", line) for line in text.splitlines()]

    assert [words_of(line) for line in lines(text)] == [words_of(one) for one in said if one]


@pytest.mark.parametrize(
    "piece",
    [
        *("a", "a.", "a@", "a@a.", "1", "12 ", "1. ", " ", "\u00a0", "\n", ", ", " - ", "()"),
        *("by ", "in a ", "may ", "on next ", "2026-02-31 ", "31 feb\t", "they ", "end of the "),
    ],
)
def test_40_000_hostile_characters_are_read_to_the_end(piece: str) -> None:
    """The patterns take steps in proportion to the text; with squares this would take minutes."""
    for text in (f"by {piece * 40_000}"[:40_000], f"by{' ' * 39_000}{piece * 500}x"):
        assert people(text) != []
        assert promises(text, TODAY) != []


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))
