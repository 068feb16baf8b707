"""Looking back as dialogues: what is said, what is asked then, what was understood in the end."""

from copy import deepcopy

import pytest

from bot.coach import reflection
from tests.coach.talk import Talk


@pytest.mark.parametrize(
    ("dialogue", "understood"),
    [
        pytest.param(
            "[good] > asked | Why us? > wished | That I know Kafka. > remember | "
            "Bo has a dog. > promised | send references > (over)",
            {
                "felt": "[good]",
                "asked": "Why us?",
                "wished": "That I know Kafka.",
                "remember": "Bo has a dog.",
                "promised": "send references",
            },
            id="from the first question to the last",
        ),
        pytest.param(
            "skip > asked | skip > wished | skip > remember | skip > promised | skip > (over)",
            {},
            id="everything skipped",
        ),
        pytest.param(
            "strange, somehow > asked",
            {"felt": "strange, somehow"},
            id="words of one's own in place of a ready answer",
        ),
        # Going back.
        pytest.param(
            "[good] > asked | SQL > wished | back > asked | Postgres > wished",
            {"felt": "[good]", "asked": "SQL\nPostgres"},
            id="back, and something to add",
        ),
        pytest.param(
            "[good] > asked | SQL > wished | back > asked | skip > wished",
            {"felt": "[good]", "asked": "SQL"},
            id="back, and all is well as it was",
        ),
        pytest.param(
            "[good] > asked | SQL > wished | back > asked | back > felt | [rough] > wished",
            {"felt": "[rough]", "asked": "SQL"},
            id="back twice, and on to the first question without an answer",
        ),
        pytest.param(
            "back > felt | back > felt | [good] > asked",
            {"felt": "[good]"},
            id="back at the first question",
        ),
        pytest.param(
            "[good] > asked | skip > wished | back > asked | SQL > wished",
            {"felt": "[good]", "asked": "SQL"},
            id="back to what was skipped",
        ),
        pytest.param(
            "[good] > asked | stop > (over) | back > felt | stop > (over)",
            {"felt": "[good]"},
            id="back after the end",
        ),
        # Later, stop, resume.
        pytest.param(
            "[good] > asked | later > asked | SQL after all > wished",
            {"felt": "[good]", "asked": "SQL after all"},
            id="later, and answered at once all the same",
        ),
        pytest.param(
            "[good] > asked | later > asked | (sleep) > asked | SQL > wished",
            {"felt": "[good]", "asked": "SQL"},
            id="later, and answered the next day",
        ),
        pytest.param(
            "[good] > asked | stop > (over) | (sleep) > (over) | SQL > wished",
            {"felt": "[good]", "asked": "SQL"},
            id="stopped, and answered days later",
        ),
        pytest.param(
            "[good] > asked | stop > (over) | stop > (over) | later > (over) | skip > (over) | "
            "[rough] > (over)",
            {"felt": "[good]"},
            id="buttons after the end",
        ),
        pytest.param(
            "skip > asked | SQL > wished | stop > (over) | resume > wished | "
            "That I know Kafka. > remember",
            {"asked": "SQL", "wished": "That I know Kafka."},
            id="resumed where it was left",
        ),
        pytest.param(
            "skip > asked | skip > wished | skip > remember | skip > promised | skip > (over) | "
            "resume > felt | good > asked | skip > wished | SQL > remember",
            {"felt": "good", "wished": "SQL"},
            id="resumed with nothing open: what was skipped, from the first on",
        ),
        # In several messages, too early, late, twice, after the end.
        pytest.param(
            "[good] > asked | Why us? > wished | (late) And SQL. > wished",
            {"felt": "[good]", "asked": "Why us?\nAnd SQL."},
            id="two messages for one answer",
        ),
        pytest.param(
            "(offline) > felt | strange > asked | and loud > asked",
            {"felt": "strange\nand loud"},
            id="the next question has not appeared yet",
        ),
        pytest.param(
            "[good] > asked | skip > wished | (late) SQL > wished",
            {"felt": "[good]", "asked": "SQL"},
            id="an answer that crosses the click on Skip",
        ),
        pytest.param(
            "[good] > asked | Why us? > wished | (again) Why us? > wished",
            {"felt": "[good]", "asked": "Why us?"},
            id="one message delivered twice",
        ),
        pytest.param(
            "[good] > asked | Why us? > wished | (again) Why them? > wished",
            {"felt": "[good]", "asked": "Why us?"},
            id="an edited message delivered late is no new one",
        ),
        pytest.param(
            "skip > asked | skip > wished | skip > remember | skip > promised | skip > (over) | "
            "The coffee was good. > (over) | The tea as well. > (over)",
            {"more": "The coffee was good.\nThe tea as well."},
            id="words after the end",
        ),
        pytest.param(
            "[good] > asked | SQL > wished | back > asked | stop > (over) | "
            "The coffee was good. > (over)",
            {"felt": "[good]", "asked": "SQL", "more": "The coffee was good."},
            id="words after the end do not replace an answer",
        ),
        # Edited and deleted.
        pytest.param(
            "[good] > asked | SQL > wished | (edit 1) Postgres > wished",
            {"felt": "[good]", "asked": "Postgres"},
            id="an edited answer",
        ),
        pytest.param(
            "[good] > asked | SQL > wished | (late) And Kafka > wished | (delete 1) > wished",
            {"felt": "[good]", "asked": "And Kafka"},
            id="one of two messages is deleted",
        ),
        pytest.param(
            "[good] > asked | SQL > wished | (delete 1) > wished | skip > remember | "
            "stop > (over) | resume > asked",
            {"felt": "[good]"},
            id="a deleted answer leaves its question open",
        ),
        pytest.param(
            "[good] > asked | skip > wished | back > asked | SQL > wished | "
            "(delete 1) > wished | stop > (over) | resume > asked",
            {"felt": "[good]"},
            id="what was skipped, answered and deleted is open",
        ),
        pytest.param(
            "[good] > asked | SQL > wished | (delete 1) > wished | (again) SQL > wished",
            {"felt": "[good]"},
            id="what was deleted does not come back by a late delivery",
        ),
    ],
)
def test_looking_back(dialogue: str, understood: dict[str, str]) -> None:
    talk = Talk()
    said = [line.partition(" > ")[0] for line in dialogue.split(" | ")]

    assert " | ".join(f"{line} > {talk.line(line)}" for line in said) == dialogue
    assert talk.answers == understood


def test_a_message_that_was_held_up_does_not_replace_the_answer_it_belongs_to() -> None:
    talk = Talk()
    talk.line("[good]")
    talk.line("They asked about SQL.")
    held_up = f"{float(talk.said[-1]) + 1:.6f}"
    talk.line("back")
    talk.line("(sleep)")
    talk.post()
    talk.hear("And about Kafka.", held_up)

    assert talk.answers == {"felt": "[good]", "asked": "They asked about SQL.\nAnd about Kafka."}


def test_words_that_are_not_part_of_it_are_neither_edited_nor_deleted() -> None:
    talk = Talk()
    talk.line("strange")
    before = deepcopy(talk.one)

    assert not reflection.edit(talk.one, "1.0", "other words")
    assert not reflection.delete(talk.one, "1.0")
    assert talk.one == before


def test_each_end_is_an_end_of_its_own() -> None:
    talk = Talk()
    for line in ("stop", "stop", "[good]", "resume", "stop", "fine, really", "stop"):
        talk.line(line)

    assert talk.answers == {"felt": "fine, really"}
    assert len(talk.one.stops) == 3
    assert talk.one.stops == sorted(set(talk.one.stops))
