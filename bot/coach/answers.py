"""What the bot says because the person just did something: cards, questions, pointers.

Derived from facts like nudges, and delivered by the same road, so that none is lost in a crash or
comes twice; but at once and at any hour, for the person is there.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.coach import recipients
from bot.coach.facts import Application, Interview, Notebook
from bot.coach.lookback import Reflection
from bot.coach.no_show import key_of
from bot.coach.nudge import Key, Nudge
from bot.coach.remark import INTERVIEW

GOOD_FOR = timedelta(days=30)
"""An answer that could not be delivered for so long is not wanted any more."""

Answering = Callable[[Notebook], Iterator[Nudge]]


def welcome(notebook: Notebook) -> Iterator[Nudge]:
    """Said once, when a person opens the DM for the first time."""
    if notebook.welcomed_at:
        yield _answer(Key("welcome", "", "", "1"), notebook.welcomed_at, "Welcome to Encore")


def logged(notebook: Notebook) -> Iterator[Nudge]:
    """The card of an interview: what was understood, and what will come."""
    for application in notebook.applications:
        for interview in application.interviews:
            key = Key("logged", application.id, interview.id, "1")
            label = f"Interview at {application.company}"
            removed = interview.removed_at is not None
            yield _answer(key, interview.logged_at, label, ended=removed)


def root(notebook: Notebook) -> Iterator[Nudge]:
    """The message that opens the thread when a person asks to look back right now."""
    for application, interview, reflection in _reflections(notebook):
        key = Key.parse(reflection.root)
        if key and key.rule == "root":
            label = f"Looking back on {application.company}"
            yield _answer(key, reflection.askings[0].at, label, ended=interview.is_void)


def question(notebook: Notebook) -> Iterator[Nudge]:
    """Each question after the first, in the thread below the root once that is there."""
    for application, interview, reflection in _reflections(notebook):
        thread_ts = _thread(notebook, reflection)
        last = len(reflection.askings) - 1
        for nth, asking in enumerate(reflection.askings[1:] if thread_ts else (), start=1):
            yield _answer(
                Key("question", application.id, interview.id, str(nth)),
                asking.at,
                f"A question about {application.company}",
                thread_ts=thread_ts,
                ended=reflection.over or nth < last or interview.is_void,
            )


def summary(notebook: Notebook) -> Iterator[Nudge]:
    """What was said, put together, at the end of the thread."""
    for application, interview, reflection in _reflections(notebook):
        thread_ts = _thread(notebook, reflection)
        for nth, at in enumerate(reflection.stops if thread_ts else (), start=1):
            yield _answer(
                Key("summary", application.id, interview.id, str(nth)),
                at,
                f"Your look back on {application.company}",
                thread_ts=thread_ts,
                ended=nth < len(reflection.stops) or interview.is_void,
            )


def pointer(notebook: Notebook) -> Iterator[Nudge]:
    """Where to write, for words that came where nothing was asked."""
    for stray in notebook.strays:
        key = Key("pointer", "", stray.ts, "1")
        yield _answer(key, stray.at, "Where to write", thread_ts=stray.thread_ts)


def ended(notebook: Notebook) -> Iterator[Nudge]:
    """What was understood when somebody says how an application ended, with a way back."""
    for application in notebook.applications:
        if ending := application.ending:
            key = Key("ended", application.id, ending.id, "1")
            yield _answer(key, ending.at, f"{application.company}: {ending.kind}")


def remark(notebook: Notebook) -> Iterator[Nudge]:
    """What was understood when somebody told something, and what it changes, with a way back."""
    for one in notebook.remarks:
        if application := notebook.application(one.application_id):
            key = Key("remark", application.id, one.id, "1")
            label = f"{application.company}: {one.verb}"
            yield _answer(key, one.at, label, ended=one.taken_back_at is not None)


def telling(notebook: Notebook) -> Iterator[Nudge]:
    """A question back, for words that may mean several applications, or an interview."""
    for one in notebook.tellings:
        if not one.closed_at:
            label = "Was it an interview?" if one.what == INTERVIEW else "Which one is it about?"
            yield _answer(Key("telling", "", one.id, "1"), one.at, label)


def no_show(notebook: Notebook) -> Iterator[Nudge]:
    """What to do when they did not turn up, with a way back."""
    for application in notebook.applications:
        for interview in application.interviews:
            if interview.no_show_at:
                is_open = interview.is_no_show and not interview.removed_at
                yield _answer(
                    key_of(application, interview),
                    interview.no_show_at,
                    f"{application.company} did not turn up",
                    ended=application.ending is not None or not is_open,
                )


def nobody(notebook: Notebook) -> Iterator[Nudge]:
    """What follows when there is nobody to write to, with a way back."""
    for application in notebook.applications:
        if since := application.nobody_since:
            label = f"Nobody to write to at {application.company}"
            yield _answer(recipients.key_of(application), since, label)


def roundup(notebook: Notebook) -> Iterator[Nudge]:
    """What came together on one day because it was too much to come alone."""
    gathered: dict[str, datetime] = {}
    for delivery in notebook.deliveries.values():
        if delivery.gathered_in and delivery.sent_at:
            gathered.setdefault(delivery.gathered_in, delivery.sent_at)
    for name, at in gathered.items():
        if key := Key.parse(name):
            yield _answer(key, at, "More for today")


def letter(notebook: Notebook) -> Iterator[Nudge]:
    """A letter to look at, correct and send; asked for again, it comes again."""
    for draft in notebook.drafts:
        times = [draft.made_at, *draft.asked_again.values()]
        for nth, at in enumerate(times, start=1):
            key = Key("letter", draft.matter.application_id, draft.id, str(nth))
            yield _answer(key, at, "Your letter", ended=nth < len(times))


def copy(notebook: Notebook) -> Iterator[Nudge]:
    """The words of a letter and nothing else, in the thread below it."""
    for draft in notebook.drafts:
        card = Key("letter", draft.matter.application_id, draft.id, str(len(draft.asked_again) + 1))
        shown = notebook.deliveries.get(str(card))
        for number, version in enumerate(draft.versions):
            for nth, at in enumerate(version.copied.values(), start=1):
                if shown and shown.ts:
                    key = Key("copy", draft.matter.application_id, draft.id, f"{nth}.{number}")
                    yield _answer(key, at, "Your letter, to copy", thread_ts=shown.ts)


def removed(notebook: Notebook) -> Iterator[Nudge]:
    """An application was taken out whole: said, with a way back."""
    for one in notebook.removed:
        if one.brought_with:
            continue  # said once for all of them
        key = Key("removed", "", one.application.id, str(int(one.at.timestamp())))
        yield _answer(key, one.at, f"Removed: {one.application.company}")


def brought(notebook: Notebook) -> Iterator[Nudge]:
    """A file was brought in: what came of it, with a way back."""
    for one in notebook.brought:
        yield _answer(Key("brought", "", one.id, ""), one.at, "Brought in")


ANSWERS: tuple[Answering, ...] = (
    *(welcome, logged, root, question, summary, pointer, ended, roundup),
    *(no_show, nobody, remark, telling, letter, copy, removed, brought),
)
"""Every direct answer. The name of the function is the first part of its keys."""


def _answer(
    key: Key, at: datetime, label: str, *, thread_ts: str = "", ended: bool = False
) -> Nudge:
    return Nudge(
        key=key, due=at, until=at + GOOD_FOR, label=label, thread_ts=thread_ts, ended=ended
    )


def _reflections(notebook: Notebook) -> Iterator[tuple[Application, Interview, Reflection]]:
    for application in notebook.applications:
        for interview in application.interviews:
            if interview.reflection:
                yield application, interview, interview.reflection


def _thread(notebook: Notebook, reflection: Reflection) -> str:
    root = notebook.deliveries.get(reflection.root)
    return root.ts if root else ""
