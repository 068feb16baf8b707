"""What proofreading finds, and what it leaves alone, as a style guide would tell it."""

import pytest

from bot.coach.proofreading import Kind
from tests.coach.proofreading.reader import SIGNED, found, read


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I liked the people at Globex.", [("Globex", "Acme")]),
        ("I liked the people at Acmee.", [("Acmee", "Acme")]),
        ("I liked talking with Evve Park.", []),
        ("I liked talking with Parrk.", [("Parrk", "Park")]),
        # Right, or somebody who is not in the notebook.
        ("I liked the people at Acme.", []),
        ("Acme's people were kind, and so was John.", []),
        ("I worked at Initech before.", []),
        ("The Engineers at your place were kind.", []),
        ("We met in the Park.", []),
    ],
)
def test_names(words: str, expected: list[tuple[str, str]]) -> None:
    assert found(Kind.NAME, words) == expected


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [
        ("Hi Jon,", [("Jon", "John")]),
        ("Hello Kim,", [("Kim", "John")]),
        ("Dear Eve Park,", [("Eve Park", "John Lee")]),
        ("Hi John,", []),
        ("Dear John Lee,", []),
        ("Dear Mr Lee,", []),
        ("Dear hiring team,", []),
        ("Hello,", []),
    ],
)
def test_the_greeting_calls_the_right_person(
    greeting: str, expected: list[tuple[str, str]]
) -> None:
    findings = read(f"{greeting}\n\nMay I ask how things stand?{SIGNED}")

    assert [(one.words, one.fix) for one in findings] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Thank you, [Name].", "[Name]"),
        ("I liked {company} a lot.", "{company}"),
        ("I would start on XXX.", "XXX"),
        ("The date is TBD.", "TBD"),
        ("I like <insert company> very much.", "<insert company>"),
        ("I like Company Name very much.", "Company Name"),
        ("We met (as you know) last week.", ""),
        ("The value of x is small.", ""),
        ("I was born in MCMXXX, to be exact.", ""),
    ],
)
def test_placeholders(words: str, expected: str) -> None:
    assert "".join(said for said, _ in found(Kind.PLACEHOLDER, words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I am just checking in.", "just checking in"),
        ("I wanted to touch base with you.", "touch base"),
        ("I hope this email finds you well.", "I hope this email finds you well."),
        ("Per my last email, I like it.", "Per my last email"),
        ("I am a team player.", "team player"),
        ("I am checking the numbers.", ""),
        ("The base of the tower is wide.", ""),
        ("I hope you are well.", ""),
        ("The team has a good player.", ""),
    ],
)
def test_worn_phrases(words: str, expected: str) -> None:
    assert "".join(said for said, _ in found(Kind.CLICHE, words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I really need this job.", "I really need"),
        ("I have been waiting for two weeks.", "I have been waiting"),
        ("You promised to get back to me.", "You promised to get back"),
        ("As I already wrote, I like it.", "As I already wrote"),
        ("You still haven't answered.", "You still haven't answered"),
        ("Sorry to bother you again.", "Sorry to bother you again"),
        ("I am glad!!", "!!"),
        ("I really like this job.", ""),
        ("I promised to get back to you.", ""),
        ("Waiting is fine with me.", ""),
        ("I am glad!", ""),
    ],
)
def test_words_of_need_or_reproach(words: str, expected: str) -> None:
    assert "".join(said for said, _ in found(Kind.TONE, words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On Wednesday, 3 March we met.", [("Wednesday", "Tuesday")]),
        ("On Wednesday, March 3rd we met.", [("Wednesday", "Tuesday")]),
        ("We met on 4 March.", [("4 March", "Tuesday, 3 March")]),
        ("On Tuesday, 3 March we met.", []),
        ("On March 3 we met, and 11 March was your day.", []),
        # Days to come are new, and days long ago are of something else.
        ("Could we talk on 20 March?", []),
        ("I left my last job on 4 January.", []),
        ("The 31 February does not exist.", []),
    ],
)
def test_dates(words: str, expected: list[tuple[str, str]]) -> None:
    assert found(Kind.DATE, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I liked the the work.", [("the the", "the")]),
        ("I liked the\nthe work.", [("the\nthe", "the")]),
        ("I know that that is hard.", []),
        ("It was very, very good.", []),
        ("We had had lunch.", []),
    ],
)
def test_doubled_words(words: str, expected: list[tuple[str, str]]) -> None:
    assert found(Kind.DOUBLED, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I would recieve it gladly.", [("recieve", "receive")]),
        ("Thier work is good.", [("Thier", "Their")]),
        ("I am intrested.", [("intrested", "interested")]),
        # British and American, names, working words, addresses, what the notebook says.
        ("I like the colour and the color.", []),
        ("We organised, analysed and organized.", []),
        ("I met Siobhán in Llanelli.", []),
        ("The backend needs onboarding docs.", []),
        ("See github.com/ana or write to ana@exampel.com.", []),
        ("I don't know, and I’ve asked.", []),
        ("The references are here.", []),
    ],
)
def test_spelling(words: str, expected: list[tuple[str, str]]) -> None:
    assert found(Kind.SPELLING, words) == expected


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Am Mittwoch, den 3. März haben wir gesprochen.", [(Kind.DATE, "Dienstag")]),
        ("Ich wollte nur nachfragen.", [(Kind.CLICHE, None)]),
        ("Ich warte schon seit einer Woche.", [(Kind.TONE, None)]),
        ("Ich bin intressiert.", [(Kind.SPELLING, "interessiert")]),
        ("Am Dienstag, den 3. März haben wir gesprochen.", []),
        ("Das ist die, die ich meine.", []),
        ("Ich weiß, die Arbeitsprobe ist groß.", []),
        ("Ich freue mich auf das Vorstellungsgespräch.", []),
    ],
)
def test_german(words: str, kinds: list[tuple[Kind, str | None]]) -> None:
    whole = f"Guten Tag John Lee,\n\n{words} Wie steht es?\n\nViele Grüße\nAna\n+49 30 1234567"

    assert [(one.kind, one.fix) for one in read(whole, language="de")] == kinds
