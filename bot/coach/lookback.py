"""What was asked and answered when somebody looked back on an interview."""

from datetime import date

from pydantic import AwareDatetime, Field

from bot.coach.fact import Fact


class Answer(Fact):
    """What the person said to one question: a choice, or messages by their Slack `ts`."""

    choice: str = ""
    parts: dict[str, str] = Field(default_factory=dict)

    @property
    def text(self) -> str:
        """The words, message by message in the order they were written."""
        return "\n".join(self.parts[ts] for ts in sorted(self.parts, key=float))


class Asking(Fact):
    """One time that one question is put to the person, at `at` or as soon as possible after."""

    question: str
    at: AwareDatetime


class Reflection(Fact):
    """Looking back on one interview, in the thread below the message with key `root`."""

    root: str
    agenda: list[str]
    """The ids of the questions, in order; which ones is decided when it begins."""
    askings: list[Asking]
    answers: dict[str, Answer] = Field(default_factory=dict)
    skipped: list[str] = Field(default_factory=list)
    ratings: dict[str, str] = Field(default_factory=dict)
    """How each question of the interview went, where that was told by a button."""
    examples: list[str] = Field(default_factory=list)
    """The questions to which an example was asked for."""
    people: list[str] = Field(default_factory=list)
    """Ids of the contacts that an answer named."""
    decision_by: date | None = None
    """The decision date that an answer named."""
    handled: list[str] = Field(default_factory=list)
    """The `ts` of every message that was taken in, so that a redelivered one changes nothing."""
    stops: list[AwareDatetime] = Field(default_factory=list)
    """When it came to an end, each time; it goes on when the person does."""
    over: bool = False
