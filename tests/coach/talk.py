"""A look back told as a table of what is said and what is asked then.

A line is what the person does, a minute after the one before: words of their own, a ready answer
"[good]", or one of "skip", "back", "later", "stop" and "resume". "(late) words" were written before
the question that is there now had appeared, "(again)" is the last message delivered twice,
"(edit 1) words" and "(delete 1)" are about the first message, "(sleep)" lets a day go by, and
"(offline)" keeps what the bot asks next from appearing.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.coach import reflection
from bot.coach.lookback import Reflection

BEGAN = datetime(2026, 3, 3, 11, tzinfo=UTC)
AGENDA = ("felt", "asked", "wished", "remember", "promised")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OVER = "(over)"
LINE = re.compile(r"(?:\((\w+) ?(\d*)\) ?)?(.*)")

STEPS = {
    "skip": reflection.skip,
    "back": reflection.back,
    "stop": reflection.stop,
    "resume": reflection.resume,
}


class Talk:
    """One look back, and the thread that it happens in."""

    def __init__(self, agenda: Sequence[str] = AGENDA) -> None:
        self.now = BEGAN
        self.one: Reflection = reflection.begin("root:a1:i2:1", agenda, self.now)
        self.posted = [slack_ts(self.now)]
        self.said: list[str] = []
        self.offline = False

    def line(self, line: str) -> str:
        """What is asked after this line, by the id of the question."""
        self.now += MINUTE
        self.post()
        self.now += MINUTE
        self._do(line)
        asked = reflection.question_now(self.one)
        return asked.id if asked else OVER

    def _do(self, line: str) -> None:
        found = LINE.fullmatch(line)
        assert found
        mark, number, words = found.groups("")
        match mark:
            case "late":
                self.hear(words, slack_ts(self.now - int(number or 1) * 1.4 * MINUTE))
            case "again":
                self.hear(words, self.said[-1])
            case "edit":
                reflection.edit(self.one, self.said[int(number) - 1], words)
            case "delete":
                reflection.delete(self.one, self.said[int(number) - 1])
            case "sleep":
                self.now += DAY
            case "offline":
                self.offline = True
            case _:
                self._say(words)

    def _say(self, words: str) -> None:
        if words in STEPS:
            STEPS[words](self.one, self.now)
        elif words == "later":
            reflection.later(self.one, self.now + DAY)
        elif words.startswith("["):
            reflection.choose(self.one, words.strip("[]"), self.now)
        else:
            self.hear(words, slack_ts(self.now))

    def hear(self, words: str, ts: str) -> None:
        """Take in a message that was written at that moment."""
        self.said.append(ts)
        seen = [*self.posted, *[""] * (len(self.one.askings) - len(self.posted))]
        reflection.say(self.one, ts, words, self.now, seen)

    def post(self) -> None:
        """Let what is asked by now appear in the thread."""
        for asking in self.one.askings[len(self.posted) :]:
            if asking.at <= self.now and not self.offline:
                self.posted.append(slack_ts(self.now))

    @property
    def answers(self) -> dict[str, str]:
        """What was understood in the end, by question: a choice in brackets, or the words."""
        return {
            id: f"[{answer.choice}]" if answer.choice else answer.text
            for id, answer in self.one.answers.items()
        }


def slack_ts(at: datetime) -> str:
    """A moment as Slack names a message by it."""
    return f"{at.timestamp():.6f}"
