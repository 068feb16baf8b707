"""The questions of a look back: which are asked, and in which words.

Five to eight of them, by round and by what is known: nothing is asked that the form has told.
"""

from dataclasses import dataclass, replace

from bot.coach.facts import Application, Interview, Round

WENT_WELL, WENT_BADLY = "good", "rough"


@dataclass(frozen=True)
class Question:
    """One step of the dialogue."""

    id: str
    ask: str
    """The question as the bot puts it."""
    heading: str
    """What the answer is called in the summary."""
    example: str = ""
    """What somebody may have answered, for whoever does not know where to begin."""
    choices: tuple[tuple[str, str], ...] = ()
    """Ready answers as (value, label); words of one's own are as good."""


FELT = Question(
    "felt",
    "How did it feel?",
    "How it felt",
    "Better than I feared. I was slow at the start, then it was a real conversation.",
    ((WENT_WELL, "It went well"), ("mixed", "Mixed"), (WENT_BADLY, "Rough")),
)
ASKED = Question(
    "asked",
    "What did they ask, and how did you answer? One question a line; a few words are plenty.",
    "What they asked, and how you answered",
    "Why do you want to leave? - said I want to build again, not only maintain\n"
    "A conflict with a colleague? - the release story, too long",
)
RATED = Question("rated", "How did each of these go?", "How each of these went")
WISHED = Question(
    "wished",
    "What do you wish you had said? It can still find its way into a follow-up.",
    "What you wish you had said",
    "That I have led a migration like theirs, and that it took four months, not a year.",
)
MET = Question(
    "met",
    "Who was there? One name a line, and what they do, if you know it.",
    "Who was there",
    "Ana Ruiz, head of data\nBo, would be my lead",
)
REMEMBER = Question(
    "remember",
    "What stuck with you about the place or the people? Small things count.",
    "Worth remembering",
    "Two teams become one in May. Ana sails. Everybody laughed about the broken projector.",
)
NEXT = Question(
    "next",
    "What do you want to ask them next time?",
    "What you want to ask next time",
    "Who decides what the team builds? And what happened to the person before me?",
)
PROMISED = Question(
    "promised",
    "Did you promise them anything, or they you? One thing a line, with the day if there was one:"
    " “send references tomorrow”, “they send the task by Friday”.",
    "What was promised",
    "send references tomorrow\nthey send the task by Friday",
)
DECIDE = Question(
    "decide",
    "Did they say when they decide?",
    "When they decide",
    "Next Friday, said Ana.",
    (
        *(("this_week", "This week"), ("next_week", "Next week")),
        *(("two_weeks", "In two weeks"), ("unsaid", "They did not say")),
    ),
)
MORE = Question("more", "", "Also noted")
"""Where words go that come after the last question."""

IN_ORDER = (FELT, ASKED, RATED, WISHED, MET, REMEMBER, NEXT, PROMISED, DECIDE, MORE)
BY_ID = {question.id: question for question in IN_ORDER}

_WORDINGS = {
    ("asked", Round.TECHNICAL): (
        "What did they give you to solve, and how did you go about it? One thing a line; a few"
        " words are plenty.",
        "Count the active users per week - window function, forgot the time zones\n"
        "Design a queue - good talk about retries",
    ),
    ("asked", Round.PANEL): (
        "What did they ask, and who asked it? One question a line; a few words are plenty.",
        "Ana: why us? - the data story\nBo: a failure? - the release, too long",
    ),
    ("next", Round.FINAL): (
        "What would you still have to know to say yes?",
        "Whether two days at home are fine, and who I would report to after May.",
    ),
}
"""Other words for some rounds: the question and its example."""


def wording(id: str, round: Round) -> Question:
    """The question in the words for this round."""
    ask, example = _WORDINGS.get((id, round), ("", ""))
    question = BY_ID[id]
    return replace(question, ask=ask, example=example) if ask else question


def agenda(application: Application, interview: Interview) -> list[str]:
    """The ids of what is worth asking after this interview, in order."""
    decision = application.decision_by
    told = {
        MET.id: bool(interview.met),
        PROMISED.id: any(one.interview_id == interview.id for one in application.promises),
        DECIDE.id: decision is not None and decision >= interview.day,
        MORE.id: True,
    }
    return [question.id for question in IN_ORDER if not told.get(question.id)]
