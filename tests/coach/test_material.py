"""What a letter can be made of: the person's own words, with where they come from."""

import pytest

from bot.coach.facts import Notebook
from bot.coach.material import Material, Said, material
from bot.coach.no_answer import says_something
from tests.coach.search import felt, remembered
from tests.coach.story import Event, acme, interview, promised, removed, story

FIRST, SECOND = "Tue 3 Mar 10:00-11:00", "Tue 10 Mar 10:00-11:00"


def told(*answers: tuple[str, str]) -> list[Event]:
    return [felt("mixed", "Tue 3 Mar 12:00"), *(remembered(*one) for one in answers)]


def ids(notebook: Notebook) -> list[str]:
    return [one.id for one in acme(notebook).interviews]


def test_nothing_is_made_of_nothing() -> None:
    assert material(acme(story(interview(FIRST)))) == Material()


def test_each_answer_has_its_place_and_the_newest_comes_first() -> None:
    notebook = story(
        interview(FIRST, met="Bo Lee"),
        *told(("wished", "That I know Kafka."), ("remember", "Bo sails.\nTwo teams become one.")),
        interview(SECOND),
        *told(("wished", "That I led a team."), ("next", "Who decides?")),
        promised("send references", "Thu 5 Mar", "Tue 3 Mar 11:00", kept="Wed 4 Mar 10:00"),
        promised("send slides", "Thu 5 Mar", "Tue 3 Mar 11:00", kept="Thu 5 Mar 10:00"),
        promised("call", "Thu 5 Mar", "Tue 3 Mar 11:00"),
        promised("the task", "Thu 5 Mar", "Tue 3 Mar 11:00", "Wed 4 Mar 10:00", owner="them"),
    )
    first, second = ids(notebook)
    [bo] = acme(notebook).contacts
    found = material(acme(notebook))

    assert found == Material(
        wished=(Said("That I led a team.", second), Said("That I know Kafka.", first)),
        moments=(Said("Bo sails.\nTwo teams become one.", first),),
        questions=(Said("Who decides?", second),),
        kept=(Said("send slides", ""), Said("send references", "")),
        people=(Said("Bo sails.", first, bo.id),),
    )
    assert found.of(second) == Material(
        wished=(Said("That I led a team.", second),), questions=(Said("Who decides?", second),)
    )


@pytest.mark.parametrize(
    ("met", "words", "expected"),
    [
        ("Bo Lee", "We laughed. Bo has a dog! The tea was cold.", ["Bo Lee: Bo has a dog!"]),
        ("Bo Lee and Ana Ruiz", "Ana, Bo!", ["Bo Lee: Ana, Bo!", "Ana Ruiz: Ana, Bo!"]),
        ("Bo Lee", "bo lee has a dog", ["Bo Lee: bo lee has a dog"]),
        # Two of that first name: only the whole name is clear.
        ("Bo Lee and Bo Fink", "Bo has a dog. Bo Fink rows.", ["Bo Fink: Bo Fink rows."]),
        # A name is also a word, or a part of one.
        ("Will Stone", "They will move to Williamsburg", []),
        ("李 雷", "李 has a dog", ["李 雷: 李 has a dog"]),
    ],
)  # fmt: skip
def test_what_names_somebody_is_about_them(met: str, words: str, expected: list[str]) -> None:
    notebook = story(interview(FIRST, met=met), *told(("remember", words)))
    named = {one.id: one.name for one in acme(notebook).contacts}

    found = material(acme(notebook)).people
    assert [f"{named[one.contact_id]}: {one.text}" for one in found] == expected


def test_nothing_of_a_removed_interview_is_used() -> None:
    notebook = story(
        interview(FIRST, met="Bo", promised="call"),
        *told(("wished", "That I know Kafka."), ("remember", "Bo sails."), ("next", "Who?")),
    )
    [promise] = acme(notebook).promises
    promise.kept_at = promise.made_at
    assert all(material(acme(notebook)))
    removed("Wed 4 Mar 10:00")(notebook)

    assert material(acme(notebook)) == Material()


@pytest.mark.parametrize(
    "word", ["no", "Nothing.", "I don’t know", "-", "n/a", "??", "Not really!"]
)
def test_an_answer_that_says_nothing_is_no_material(word: str) -> None:
    notebook = story(interview(FIRST), *told(("wished", word), ("remember", word), ("next", word)))

    assert material(acme(notebook)) == Material()


@pytest.mark.parametrize("words", ["Nobu", "No idea who leads", "Yes, the queue", "Kafka", "5"])
def test_what_only_looks_like_nothing_counts(words: str) -> None:
    assert says_something(words)
