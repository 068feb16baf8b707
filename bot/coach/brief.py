"""What to know before an interview: who is there, what was said before, and what to ask."""

from bot.coach.case import Case
from bot.coach.facts import Contact, Interview
from bot.coach.no_answer import says_something
from bot.coach.nudge import Day, Words

WHEN = (
    "By when will you decide, and how do I hear of it?",
    "What happens between today and a decision, and how long does each step take?",
    "When would you like to have somebody in this role?",
)
WHOM = (
    "Whom may I write to if something comes to mind afterwards, and at which address?",
    "If I have a question next week, who is the best person to ask?",
    "May I send you what we talked about, and where does it reach you?",
)
WORK = (
    "What would you be glad to see done after three months?",
    "What does a hard week look like here, and what helps?",
    "Which doubt about me could I answer while I am here?",
)
"""One of each kind is handed out at a time: a vague question gets a vague answer."""


def brief(case: Case, interview: Interview) -> Words:
    """The appointment, then a line each for people, memories, questions and promises."""
    parts: Words = (f"{case.company} is next: ", interview.starts_at, ".")
    for line in (*_people(case, interview), *_memories(case, interview), *_promises(case)):
        parts += ("\n• ", *line)
    return parts


def to_ask(case: Case, interview: Interview) -> Words:
    """Three concrete questions, others than before the last round."""
    nth = case.application.held_interviews.index(interview)
    three = (kind[nth % len(kind)] for kind in (WHEN, WHOM, WORK))
    return ("Three good questions: " + " · ".join(three),)


def _people(case: Case, interview: Interview) -> list[Words]:
    return [("You meet ", *_person(case, interview, one)) for one in case.met(interview)]


def _person(case: Case, interview: Interview, contact: Contact) -> Words:
    name = f"{contact.name}, {contact.role}" if contact.role else contact.name
    known = [one for one in _before(case, interview) if contact.id in one.met]
    return (name, ", whom you know since ", Day(known[0].starts_at)) if known else (name,)


def _memories(case: Case, interview: Interview) -> list[Words]:
    headings = {
        "remember": "Worth remembering: ",
        "asked": "They asked last time: ",
        "wished": "You wanted to say: ",
        "next": "You wanted to ask: ",
    }
    told: list[Words] = [(f"Your notes: {interview.notes}",)] if interview.notes else []
    for earlier in _before(case, interview)[-1:]:
        answers = earlier.reflection.answers if earlier.reflection else {}
        told += [
            (heading, answers[question].text)
            for question, heading in headings.items()
            if question in answers and says_something(answers[question].text)
        ]
    if case.to_practise:
        told.append(("Worth another try at home: ", case.to_practise))
    return told


def _promises(case: Case) -> list[Words]:
    mine = [one for one in case.application.promises if one.owner == "me" and not one.dropped_at]
    kept = ", ".join(one.text for one in mine if one.kept_at)
    still = ", ".join(one.text for one in mine if not one.kept_at)
    told: list[Words] = [("You promised, and kept: ", kept)] if kept else []
    return [*told, ("You promised, and it is still open: ", still)] if still else told


def _before(case: Case, interview: Interview) -> list[Interview]:
    kept = case.application.held_interviews
    return kept[: kept.index(interview)]
