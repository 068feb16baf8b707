"""The look back on an interview: its root message, the questions in the thread, the summary."""

from bot.coach.entry import open_promises
from bot.coach.facts import Answer, Application, Interview, Notebook, Reflection
from bot.coach.history import Delivery
from bot.coach.nudge import Key, Words, short_day
from bot.coach.reflection import BY_ID, FELT, MORE, QUESTIONS, Question
from bot.views import blocks, no_show
from bot.views.blocks import Block, Message
from bot.views.ids import Action
from bot.views.log import ROUNDS
from bot.views.nudges import card as nudge_card
from bot.views.nudges import late

_NOTHING = "Nothing noted this time, and that is fine. Write here whenever something comes back."

ANSWER_LIMIT = 1800
"""Characters of one answer in the summary: all together stay below what one message may hold."""

MOST_REMINDERS = 3

_CHOICES = dict(FELT.choices)
_HINT = "A few short questions, one at a time, in this thread. Your own words are fine, too."


def root(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """The message that opens the thread and puts the first question."""
    found = notebook.find_interview(key.subject)
    if not found or found[1].removed_at:
        return _note(f"{delivery.title} · removed")
    application, interview = found
    if interview.is_no_show:
        return _note(f"{_title(application, interview)} · they did not turn up")
    reflection = interview.reflection
    if reflection is None and not _is_open(notebook, key):
        return nudge_card(notebook, key, delivery)
    if reflection and reflection.root != str(key):
        return _note(f"You are looking back on {application.company} in a newer thread below.")
    if reflection and (len(reflection.askings) > 1 or reflection.over):
        return _under_way(application, interview, reflection)
    return _opening(notebook, _title(application, interview), key, delivery)


def question(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """One question in the thread; with its buttons while it is the question now."""
    found = notebook.find_interview(key.subject)
    reflection = found[1].reflection if found else None
    nth = key.number
    if not reflection or not 0 <= nth < len(reflection.askings):
        return _note(f"{delivery.title} · removed")
    asked = BY_ID[reflection.askings[nth].question]
    said = reflection.answers.get(asked.id)
    is_void = found is None or found[1].is_void
    if not is_void and not reflection.over and nth == len(reflection.askings) - 1:
        return _asking(asked, said, key)
    state = "Answered ✓" if said else "Skipped" if asked.id in reflection.skipped else "Left open"
    return blocks.message(
        f"{asked.ask} ({state})", [blocks.section(asked.ask), blocks.context(state)]
    )


def summary(notebook: Notebook, key: Key, delivery: Delivery) -> Message:
    """What was said, in the person's own words."""
    found = notebook.find_interview(key.subject)
    if not found or not found[1].reflection:
        return _note(f"{delivery.title} · removed")
    reflection = found[1].reflection
    parts = [
        (asked.heading, _shown(reflection.answers[asked.id], ANSWER_LIMIT))
        for asked in (*QUESTIONS, MORE)
        if asked.id in reflection.answers
    ]
    opening = "Thank you for looking back. Here it is, in your words." if parts else _NOTHING
    closing = [blocks.words((line,), notebook.person) for line in _reminders(*found)]
    shown = [blocks.section(opening)]
    shown += [blocks.section(f"*{heading}*\n{said}") for heading, said in parts]
    shown += [blocks.context(line) for line in closing]
    if _has_open(reflection):
        shown.append(blocks.actions(blocks.button("Go on", Action.REFLECT_RESUME, str(key))))
    spoken = [opening, *(f"{heading}: {said}" for heading, said in parts), *closing]
    return blocks.message("\n".join(spoken), shown)


def _opening(notebook: Notebook, title: str, key: Key, delivery: Delivery) -> Message:
    small: Words = (*late(delivery), _HINT)
    return blocks.message(
        blocks.fallback((f"{title}: {FELT.ask} ", *small), notebook.person),
        [
            blocks.section(f"*{blocks.escape(title)}*\n{FELT.ask}"),
            _choices(FELT, key),
            blocks.context(blocks.words(small, notebook.person)),
            blocks.actions(*_controls(key)),
        ],
    )


def _under_way(application: Application, interview: Interview, reflection: Reflection) -> Message:
    title = blocks.escape(_title(application, interview))
    felt = reflection.answers.get(FELT.id)
    said = _shown(felt, 600) if felt else "left open"
    answered = sum(asked.id in reflection.answers for asked in QUESTIONS)
    state = (
        f"{answered} of {len(QUESTIONS)} questions answered. It is all in the thread."
        if reflection.over
        else "The next question is in the thread."
    )
    shown = f"*{title}*\n{FELT.heading}: {said}"
    return blocks.message(
        f"{title}. {FELT.heading}: {said}. {state}",
        [blocks.section(shown), blocks.context(state)],
    )


def _asking(asked: Question, said: Answer | None, key: Key) -> Message:
    shown = [blocks.section(f"*{asked.ask}*")]
    before = ""
    if said:
        how = "A new reply is added to this. To change it, edit your message above."
        before = f"So far: {_shown(said, 500)}\n{how}"
        shown.append(blocks.context(before))
    if asked.choices:
        shown.append(_choices(asked, key))
    text = f"{asked.ask} {before}".strip()
    return blocks.message(text, [*shown, blocks.actions(*_controls(key))])


def _choices(asked: Question, key: Key) -> Block:
    return blocks.actions(
        *(
            blocks.button(label, f"{Action.REFLECT_CHOOSE}:{choice}", f"{choice} {key}")
            for choice, label in asked.choices
        )
    )


def _controls(key: Key) -> list[Block]:
    value = str(key)
    skip = blocks.button("Skip", Action.REFLECT_SKIP, value)
    later = blocks.button("Later", Action.REFLECT_LATER, value)
    stop = blocks.button("Stop", Action.REFLECT_STOP, value)
    if key.rule == "reflect":
        not_this_time = blocks.button("Not this time", Action.NUDGE_NOT_NEEDED, value)
        return [skip, later, not_this_time, no_show.button(key.subject)]
    if key.rule == "root":
        return [skip, later, stop]
    return [skip, blocks.button("Back", Action.REFLECT_BACK, value), later, stop]


def _reminders(application: Application, interview: Interview) -> list[str]:
    mine = [one for one in open_promises(application, interview) if one.owner == "me"]
    reminders = [
        f"I will remind you: {one.text}, by {short_day(one.due)}."
        if one.due
        else f"No day named for: {one.text}. Edit the interview to add one."
        for one in mine
        if one.source != interview.source
    ]
    return reminders[:MOST_REMINDERS]


def _has_open(reflection: Reflection) -> bool:
    return any(asked.id not in reflection.answers for asked in QUESTIONS)


def _is_open(notebook: Notebook, key: Key) -> bool:
    return key.topic not in notebook.settled and (
        key.topic not in notebook.snoozed or key.occurrence.startswith("z")
    )


def _shown(answer: Answer, limit: int) -> str:
    return blocks.clip_markup(blocks.escape(_text_of(answer)), limit)


def _text_of(answer: Answer) -> str:
    choice = _CHOICES.get(answer.choice, answer.choice)
    return "\n".join(part for part in (choice, answer.text) if part)


def _title(application: Application, interview: Interview) -> str:
    return f"{ROUNDS[interview.round]} at {application.company}"


def _note(text: str) -> Message:
    return blocks.message(blocks.escape(text), [blocks.context(blocks.escape(text))])
