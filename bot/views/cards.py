"""The card that stands for an interview in the DM: what was understood, and what will come."""

from datetime import date

from bot.coach.case import Case
from bot.coach.entry import open_promises
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Words
from bot.coach.timeline import State, Step, timeline
from bot.views import blocks
from bot.views.blocks import Block, Message
from bot.views.ids import Action
from bot.views.log import ROUNDS, length
from bot.views.nudges import EVENTS

MOST_STEPS = 12
MOST_PROMISES = 5

_REMOVE = blocks.confirm(
    "Remove this interview?",
    "Its reminders, promises and reflection go with it. You can undo this for a week.",
    "Remove",
    "Keep it",
)


def card(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The card of an interview as things stand now."""
    found = notebook.find_interview(key.subject)
    if not found:
        return blocks.removed()
    application, interview = found
    if interview.removed_at:
        return _removed(application, interview)
    return _kept(notebook, application, interview)


def _removed(application: Application, interview: Interview) -> Message:
    text = blocks.escape(f"Removed: {ROUNDS[interview.round]} at {application.company}.")
    undo = blocks.button("Undo", Action.LOG_RESTORE, interview.id)
    return blocks.message(text, [blocks.section(text, undo)])


def _kept(notebook: Notebook, application: Application, interview: Interview) -> Message:
    person = notebook.person
    case = Case(application, person)
    headline, facts = _headline(case, interview), _facts(case, interview)
    notes = [*_promised(application, interview), *_recipient(case), *_gaps(application, interview)]
    listed, steps = what_comes_next(notebook, application)
    shown = [blocks.section(f"*{blocks.words(headline, person)}*\n{blocks.words(facts, person)}")]
    shown += [blocks.context(blocks.words(note, person)) for note in notes]
    spoken = [headline, facts, *notes, *steps]
    text = "\n".join(blocks.fallback(part, person) for part in spoken)
    return blocks.message(text, [*shown, *listed, _buttons(interview)])


def what_comes_next(
    notebook: Notebook, application: Application
) -> tuple[list[Block], list[Words]]:
    """The steps of an application, to look at and to read out."""
    steps = [_step(step) for step in timeline(notebook, application)]
    if not steps:
        return [], []
    listed = "\n".join(blocks.words(step, notebook.person) for step in steps[:MOST_STEPS])
    shown = blocks.section(f"*What comes next*\n{listed}")
    return [shown], [("What comes next:",), *steps]


def _headline(case: Case, interview: Interview) -> Words:
    role = f", {case.application.role}" if case.application.role else ""
    return (f"{ROUNDS[interview.round]} at {case.company}{role}",)


def _facts(case: Case, interview: Interview) -> Words:
    held = [one.id for one in case.application.held_interviews]
    nth = held.index(interview.id) + 1 if interview.id in held else 0
    again = f" · interview {nth} with them" if nth > 1 else ""
    met = ", ".join(one.name for one in case.met(interview))
    people = f"\nWith {met}" if met else ""
    absent = "\nThey did not turn up." if interview.is_no_show else ""
    return (interview.starts_at, f" · {length(interview.minutes)}{again}{people}{absent}")


def _recipient(case: Case) -> list[Words]:
    if not case.is_reachable:
        return [("Nobody to write to, so no follow-ups.",)]
    to = case.recipient
    return [("Write to: ", ", ".join(part for part in (to.name, to.role) if part))] if to else []


def _promised(application: Application, interview: Interview) -> list[Words]:
    promised = open_promises(application, interview)
    return [
        (f"{'They' if one.owner == 'them' else 'You'} promised: {one.text}", *_by(one.due))
        for one in promised[:MOST_PROMISES]
    ]


def _by(day: date | None) -> Words:
    return (" by ", day) if day else (" (no day named, so no reminder)",)


def _gaps(application: Application, interview: Interview) -> list[Words]:
    gaps: list[Words] = []
    if interview.is_no_show:
        return gaps
    if not interview.met:
        gaps.append(("Who you met is not noted. A name makes a thank-you personal.",))
    if application.decision_by:
        gaps.append(("They decide by ", application.decision_by))
    else:
        gaps.append(("When they decide is not noted. It is a fair thing to ask them.",))
    return gaps


def _step(step: Step) -> Words:
    match step.state:
        case State.AHEAD:
            return ("• ", step.nudge.due, f": {step.nudge.label}")
        case State.HERE:
            return (f"• Now: {step.nudge.label}",)
        case State.RESTING:
            return (f"• {EVENTS[step.event]}: {step.nudge.label}" if step.event else "",)
        case State.SETTLED:
            return (f"• ✓ {step.nudge.label}",)


def _buttons(interview: Interview) -> Block:
    row = [
        blocks.button("Edit", Action.LOG_EDIT, interview.id),
        blocks.button("Remove", Action.LOG_REMOVE, interview.id, confirm=_REMOVE),
    ]
    # Of one that was still to come the bot asks by itself when it is over.
    was_over = interview.logged_at >= interview.starts_at
    if was_over and not interview.reflection and not interview.is_no_show:
        look_back = blocks.button("Look back now", Action.REFLECT_START, interview.id)
        row.insert(0, look_back)
    turned_up = ("turned_up", "They did turn up")
    absence = turned_up if interview.is_no_show else ("no_show", "They did not turn up")
    more = [absence, ("write_to", "Who to write to…")]
    choices = [blocks.option(label, f"{choice} {interview.id}") for choice, label in more]
    return blocks.actions(*row, blocks.overflow(Action.LOG_MORE, choices))
