"""The look back on an interview: its root message, the questions in the thread, the summary."""

from bot.coach.debrief import items
from bot.coach.entry import open_promises
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.history import Delivery
from bot.coach.lookback import Reflection
from bot.coach.nudge import Key, Words, short_day
from bot.coach.questions import FELT, IN_ORDER
from bot.coach.reflection import unanswered
from bot.coach.wording import listed
from bot.views import blocks
from bot.views.blocks import Message
from bot.views.ids import Action
from bot.views.log import ROUNDS
from bot.views.nudges import card as nudge_card
from bot.views.nudges import late
from bot.views.questions import choices, controls, note, shown

_NOTHING = "Nothing noted this time, and that is fine. Write here whenever something comes back."

ANSWER_LIMIT = 1800
"""Characters of one answer in the summary: all together stay below what one message may hold."""

MOST_REMINDERS = 3

_HINT = "A few short questions, one at a time, in this thread. Your own words are fine, too."


def root(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The message that opens the thread and puts the first question."""
    found = notebook.find_interview(key.subject)
    if not found or found[1].removed_at:
        return blocks.removed()
    application, interview = found
    if interview.is_no_show:
        return note(f"{_title(application, interview)} · they did not turn up")
    reflection = interview.reflection
    if reflection is None and not _is_open(notebook, key):
        return nudge_card(notebook, key, delivery)
    if reflection and reflection.root != str(key):
        return note(f"You are looking back on {application.company} in a newer thread below.")
    if reflection and (len(reflection.askings) > 1 or reflection.over):
        return _under_way(application, interview, reflection)
    return _opening(notebook, _title(application, interview), key, delivery)


def summary(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """What was said, in the person's own words."""
    found = notebook.find_interview(key.subject)
    if not found or not found[1].reflection:
        return blocks.removed()
    reflection = found[1].reflection
    parts = [
        (asked.heading, shown(reflection.answers[asked.id], ANSWER_LIMIT))
        for asked in IN_ORDER
        if asked.id in reflection.answers
    ]
    opening = "Thank you. Here it is, in your own words." if parts else _NOTHING
    said = (*_to_practise(reflection), *_learned(*found), *_reminders(*found))
    closing = [blocks.words((line,), notebook.person) for line in said]
    lines = [blocks.section(opening)]
    lines += [blocks.section(f"*{heading}*\n{said}") for heading, said in parts]
    lines += [blocks.context(line) for line in closing]
    if unanswered(reflection):
        lines.append(blocks.actions(blocks.button("Go on", Action.REFLECT_RESUME, str(key))))
    spoken = [opening, *(f"{heading}: {said}" for heading, said in parts), *closing]
    return blocks.message("\n".join(spoken), lines)


def _opening(notebook: Notebook, title: str, key: Key, delivery: Delivery) -> Message:
    small: Words = (*late(delivery), _HINT)
    return blocks.message(
        blocks.fallback((f"{title}: {FELT.ask} ", *small), notebook.person),
        [
            blocks.section(f"*{blocks.escape(title)}*\n{FELT.ask}"),
            choices(FELT, key),
            blocks.context(blocks.words(small, notebook.person)),
            blocks.actions(*controls(key)),
        ],
    )


def _under_way(application: Application, interview: Interview, reflection: Reflection) -> Message:
    title = blocks.escape(_title(application, interview))
    felt = reflection.answers.get(FELT.id)
    said = shown(felt, 600) if felt else "left open"
    state = _state(reflection)
    headline = f"*{title}*\n{FELT.heading}: {said}"
    return blocks.message(
        f"{title}. {FELT.heading}: {said}. {state}",
        [blocks.section(headline), blocks.context(state)],
    )


def _state(reflection: Reflection) -> str:
    if not reflection.over:
        return "The next question is in the thread."
    return "It is all in the thread." if reflection.answers else "Nothing noted, and that is fine."


def _to_practise(reflection: Reflection) -> list[str]:
    missed = [item.question for item in items(reflection) if item.rating == "missed"]
    return [f"On your practice list: {' · '.join(missed)}"] if missed else []


def _learned(application: Application, interview: Interview) -> list[str]:
    """What the answers have changed beside this thread."""
    one = interview.reflection
    if not one:
        return []
    contacts = [application.contact(id) for id in one.people]
    names = listed([contact.name for contact in contacts if contact])
    told = [f"I wrote down that you met {names}."] if names else []
    if one.decision_by and one.decision_by == application.decision_by:
        told.append(f"They decide by {short_day(one.decision_by)}, so I ask after that.")
    return told


def _reminders(application: Application, interview: Interview) -> list[str]:
    mine = [one for one in open_promises(application, interview) if one.owner == "me"]
    reminders = [
        f"I will remind you: {one.text}, by {short_day(one.due)}."
        if one.due
        else f"You named no day for this: {one.text}. Edit the interview to add one."
        for one in mine
        if one.source != interview.source
    ]
    return reminders[:MOST_REMINDERS]


def _is_open(notebook: Notebook, key: Key) -> bool:
    return key.topic not in notebook.settled and (
        key.topic not in notebook.snoozed or key.occurrence.startswith("z")
    )


def _title(application: Application, interview: Interview) -> str:
    return f"{ROUNDS[interview.round]} at {application.company}"
