"""Whatever is said and done in a look back, in any order: no words are lost, and it goes on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import reflection
from bot.coach.lookback import Reflection
from bot.coach.questions import BY_ID, IN_ORDER
from tests.coach.talk import STEPS, Talk

lines = st.sampled_from(
    [
        *STEPS,
        *("later", "[good]", "words", "words", "words", "(late 1) words", "(late 4) words"),
        *("(sleep)", "(offline)", "(again) words", "(edit 1) other words", "(delete 1)"),
    ]
)

WHOLE = [question.id for question in IN_ORDER if question.id != "more"]


def held(one: Reflection) -> list[str]:
    return sorted(ts for answer in one.answers.values() for ts in answer.parts)


@settings(deadline=None)
@given(st.lists(lines, max_size=25))
def test_no_words_are_lost_but_by_deleting(told: list[str]) -> None:
    talk = Talk(WHOLE)
    talk.line("first words")
    for line in told:
        before = held(talk.one)
        talk.line(line)
        after = held(talk.one)
        new = {talk.said[-1]} if line.endswith(" words") or line == "words" else set()
        gone = {talk.said[0]} if line == "(delete 1)" else set()

        assert len(after) == len(set(after))
        assert set(before) - gone <= set(after) <= set(before) | new
        assert line in ("(again) words", "(edit 1) other words") or new <= set(after)


@settings(deadline=None)
@given(st.lists(lines, max_size=25))
def test_a_look_back_can_always_go_on_and_always_be_ended(told: list[str]) -> None:
    talk = Talk(WHOLE)
    for line in told:
        talk.line(line if talk.said or ("1)" not in line and "again" not in line) else "words")
        asked, one = reflection.question_now(talk.one), talk.one

        assert (asked is None) == one.over
        assert asked in (None, *IN_ORDER)
        assert not set(one.skipped) & set(one.answers)
        assert set(one.answers) <= set(BY_ID)
    for _ in WHOLE:
        talk.line("skip")

    assert talk.one.over
    assert Reflection.model_validate_json(talk.one.model_dump_json()) == talk.one
