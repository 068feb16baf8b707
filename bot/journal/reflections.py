"""Looking back: begun, answered, steered by words and buttons, changed afterwards."""

from collections.abc import Callable
from datetime import datetime

from bot.coach import absorbing, manners, practice, reflection, settling
from bot.coach.facts import Application, Interview, Notebook, PersonId
from bot.coach.history import Rest
from bot.coach.lookback import Reflection
from bot.coach.nudge import Key
from bot.coach.questions import agenda
from bot.journal.base import Verbs

ROOTS = ("reflect", "root")
"""The rules whose messages put the first question and carry the thread."""

Step = Callable[[Reflection, datetime], None]

STEPS: dict[str, Step] = {
    "skip": reflection.skip,
    "back": reflection.back,
    "stop": reflection.stop,
    "example": lambda one, now: reflection.show_example(one),
}
"""What steers the dialogue, as a button or as the only words of a reply; "later" is one more."""

_SAID = {"skip it": "skip", "skip this": "skip", "skip this one": "skip", "pass": "skip"}


class Reflections(Verbs):
    """Verbs of the dialogue."""

    async def look_back(self, who: PersonId, interview_id: str) -> None:
        """Begin now, in a new thread; or go on where it was left."""
        async with self.changing(who) as notebook:
            found = notebook.find_interview(interview_id)
            if not found or found[1].is_void:
                return
            application, interview = found
            if interview.reflection:
                reflection.resume(interview.reflection, self.now())
            else:
                root = str(Key("root", application.id, interview.id, "1"))
                topics = agenda(application, interview)
                interview.reflection = reflection.begin(root, topics, self.now())

    async def choose(self, who: PersonId, key: Key, choice: str) -> None:
        """Answer the question of this message by one of its buttons."""
        async with self.changing(who) as notebook:
            if one := _current(notebook, key, self.now()):
                reflection.choose(one, choice, self.now())
                self._take_in(notebook, key.subject)

    async def rate(self, who: PersonId, key: Key, item_id: str, rating: str) -> None:
        """Say how one question of the interview went, by a button of the question's message."""
        async with self.changing(who) as notebook:
            found = notebook.find_interview(key.subject)
            if found and found[1].reflection and not found[1].is_void:
                reflection.rate(found[1].reflection, item_id, rating, self.now())

    async def steer(self, who: PersonId, key: Key, word: str) -> None:
        """Skip, back, later or stop, by the button of the question's message."""
        async with self.changing(who) as notebook:
            if word == "later" and _is_unopened(notebook, key):
                rest = Rest(until=_tomorrow(notebook, self.now()), at=self.now())
                settling.snooze(notebook, key, rest)
            elif one := _current(notebook, key, self.now()):
                self._steer(notebook, one, word)

    async def hear(self, who: PersonId, ts: str, thread_ts: str, text: str) -> bool:
        """Words in a thread; False when it is not one of a look back."""
        async with self.changing(who) as notebook:
            found = _in_thread(notebook, thread_ts, self.now())
            if not found:
                return False
            _, interview, one = found
            if word := _steering(text):
                if ts not in one.handled:
                    one.handled.append(ts)
                    self._steer(notebook, one, word)
                return True
            seen = _seen(notebook, interview, one)
            reflection.say(one, ts, text, self.now(), seen)
            self._take_in(notebook, interview.id)
            return True

    async def practise(self, who: PersonId, exercise_id: str) -> Notebook:
        """Tick off an item of the practice list; the notebook as it is then."""
        async with self.changing(who) as notebook:
            practice.tick(notebook, exercise_id, self.now())
        return notebook

    async def reword(self, who: PersonId, ts: str, text: str) -> None:
        """A reply was edited in Slack."""
        if _steering(text):
            await self._touch(who, ts, lambda one: reflection.delete(one, ts))
        elif _holds(await self.peek(who), ts):
            await self._touch(who, ts, lambda one: reflection.edit(one, ts, text))
        else:
            await self._say_instead(who, ts, text)

    async def _say_instead(self, who: PersonId, ts: str, text: str) -> None:
        """What was a word to steer by is an answer now, to the question that it was seen below."""
        if not any(ts in one.handled for _, _, one in _reflections(await self.peek(who))):
            return
        async with self.changing(who) as notebook:
            for _, interview, one in _reflections(notebook):
                if reflection.forget_steering(one, ts):
                    seen = _seen(notebook, interview, one)
                    reflection.say(one, ts, text, self.now(), seen)
                    self._take_in(notebook, interview.id)

    async def unsay(self, who: PersonId, ts: str) -> None:
        """A reply was deleted in Slack."""
        await self._touch(who, ts, lambda one: reflection.delete(one, ts), forget=True)

    async def _touch(
        self,
        who: PersonId,
        ts: str,
        change: Callable[[Reflection], bool],
        *,
        forget: bool = False,
    ) -> None:
        if not _holds(await self.peek(who), ts):
            return
        async with self.changing(who) as notebook:
            for application, interview, one in _reflections(notebook):
                if change(one):
                    self._take_in(notebook, interview.id)
                    if forget:
                        absorbing.forget(notebook, application, interview)

    def _steer(self, notebook: Notebook, one: Reflection, word: str) -> None:
        now = self.now()
        if word == "later":
            reflection.later(one, _tomorrow(notebook, now))
        else:
            STEPS[word](one, now)

    def _take_in(self, notebook: Notebook, interview_id: str) -> None:
        if found := notebook.find_interview(interview_id):
            absorbing.take_in(notebook, *found, self.now())


def _steering(text: str) -> str:
    """What these words ask for, where they are nothing but a word to steer by."""
    word = text.strip(" .!").casefold()
    word = _SAID.get(word, word)
    return word if word in (*STEPS, "later") else ""


def _current(notebook: Notebook, key: Key, now: datetime) -> Reflection | None:
    """The look back that this message belongs to, if its question is the one that waits.

    A look back that was not begun yet begins with the first click or word below its nudge.
    """
    found = notebook.find_interview(key.subject)
    if not found or found[1].is_void:
        return None
    application, interview = found
    if interview.reflection is None and key.rule in ROOTS:
        topics = agenda(application, interview)
        interview.reflection = reflection.begin(str(key), topics, now)
    one = interview.reflection
    nth = 0 if key.rule in ROOTS else key.number
    is_now = one and not one.over and nth == len(one.askings) - 1
    return one if is_now else None


def _is_unopened(notebook: Notebook, key: Key) -> bool:
    found = notebook.find_interview(key.subject)
    return key.rule == "reflect" and found is not None and found[1].reflection is None


def _in_thread(
    notebook: Notebook, thread_ts: str, now: datetime
) -> tuple[Application, Interview, Reflection] | None:
    for name, delivery in notebook.deliveries.items():
        key = Key.parse(name)
        if key and delivery.ts == thread_ts and key.rule in ROOTS:
            _current(notebook, key, now)
            found = notebook.find_interview(key.subject)
            if found and found[1].reflection and not found[1].is_void:
                return (*found, found[1].reflection)
    return None


def _seen(notebook: Notebook, interview: Interview, one: Reflection) -> list[str]:
    """When each question was put, by the `ts` of its message; empty where it is not posted yet."""
    posted = {
        key.occurrence: delivery.ts
        for name, delivery in notebook.deliveries.items()
        if (key := Key.parse(name)) and key.rule == "question" and key.subject == interview.id
    }
    root = notebook.deliveries.get(one.root)
    rest = (posted.get(str(nth), "") for nth in range(1, len(one.askings)))
    return [root.ts if root else "", *rest]


def _reflections(notebook: Notebook) -> list[tuple[Application, Interview, Reflection]]:
    return [
        (application, interview, interview.reflection)
        for application in notebook.applications
        for interview in application.interviews
        if interview.reflection
    ]


def _holds(notebook: Notebook, ts: str) -> bool:
    return any(
        ts in answer.parts
        for _, _, one in _reflections(notebook)
        for answer in one.answers.values()
    )


def _tomorrow(notebook: Notebook, now: datetime) -> datetime:
    return manners.tomorrow_morning(now, notebook.person)
