"""Histories that anybody may have had: some weeks of verbs in any order, in any time zone.

Each is made of (verb, pick, pause): what happens, to which thing, how long after the thing before.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from bot.coach import deriving, filing, reflection, settling
from bot.coach.correspondence import Reply
from bot.coach.entry import Entry, entry_of
from bot.coach.facts import Application, Interview, Notebook, Promise
from bot.coach.history import Event, Outcome, Rest, Stray
from bot.coach.nudge import Key
from bot.coach.person import Person
from bot.coach.questions import agenda
from bot.coach.rules import NAMES
from bot.courier import MOST_ROUNDS
from bot.courier.batch import claim
from bot.courier.report import record
from tests.coach import absences, mishaps
from tests.coach.turns import TURNS, arrived

START = datetime(2026, 3, 3, 8, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "")
PEOPLE = ("", "Ana", "Ana\nBo <bo@acme.com>", "Bo\nBo", "Cy, CTO")
PROMISES = ("", "send references tomorrow", "call on Sunday\nthink", "They call by Friday")
OUTCOMES = tuple(Outcome)

One = TypeVar("One")
Step = tuple[str, int, timedelta]


class History:
    """A notebook, and the time that it is."""

    def __init__(self, person: Person, steps: Sequence[Step]) -> None:
        self.notebook = Notebook(person=person)
        self.now = START
        for verb, pick, pause in steps:
            self.now += pause
            VERBS[verb](self, pick)

    def __repr__(self) -> str:
        return f"<{self.now:%d %b %H:%M} {self.notebook.model_dump_json(exclude_defaults=True)}>"

    def visit(self) -> None:
        """Everything that is due arrives."""
        for _ in range(MOST_ROUNDS):
            batch = claim(self.notebook, self.now)
            if batch.is_empty:
                return
            record(self.notebook, arrived(self, batch), self.now)
        raise AssertionError("The visit does not come to an end.")

    def ts(self) -> str:
        """A `ts` that no other message has."""
        self.notebook.last_id += 1
        return f"{self.now.timestamp() + self.notebook.last_id / 1000:.6f}"

    @property
    def interviews(self) -> list[tuple[Application, Interview]]:
        return [(one, each) for one in self.notebook.applications for each in one.interviews]

    @property
    def delivered(self) -> list[Key]:
        return [key for name in self.notebook.deliveries if (key := Key.parse(name))]


def _log(history: History, pick: int) -> None:
    entry = _entry(history, pick)
    filing.file(history.notebook, entry, f"V{history.ts()}", history.now)


def _correct(history: History, pick: int) -> None:
    if found := _pick(history.interviews, pick):
        entry = _entry(history, pick) if pick % 2 else entry_of(*found, history.notebook.person)
        filing.refile(history.notebook, found[1].id, entry, history.now)


def _entry(history: History, pick: int) -> Entry:
    starts_at = history.now + (pick % 7 - 4) * 11 * HOUR
    return Entry(
        company=("Acme", "Globex")[pick % 2],
        starts_at=starts_at,
        minutes=(5, 60, 600)[pick % 3],
        people=PEOPLE[pick % len(PEOPLE)],
        decision_by=(starts_at + pick % 9 * DAY).date() if pick % 4 == 0 else None,
        promises=PROMISES[pick % len(PROMISES)],
    )


def _remove(history: History, pick: int) -> None:
    if found := _pick(history.interviews, pick):
        filing.remove(history.notebook, found[1].id, history.now)


def _restore(history: History, pick: int) -> None:
    if found := _pick(history.interviews, pick):
        filing.restore(history.notebook, found[1].id)


def _promise(history: History, pick: int) -> None:
    if found := _pick(history.interviews, pick):
        due = history.now.date() + (pick % 25 - 12) * DAY
        found[0].promises.append(
            Promise(
                id=history.notebook.new_id("p"),
                text="call",
                made_at=history.now,
                due=due,
                interview_id=found[1].id if pick % 2 else "",
            )
        )


def _reply(history: History, pick: int) -> None:
    if found := _pick(history.interviews, pick):
        found[0].replies.append(Reply(id=history.notebook.new_id("r"), at=history.now))


def _settle(history: History, pick: int) -> None:
    if key := _pick_key(history, pick):
        outcome = OUTCOMES[pick % len(OUTCOMES)]
        settling.settle(history.notebook, key, outcome, history.now)


def _snooze(history: History, pick: int) -> None:
    if key := _pick_key(history, pick):
        until = history.now + (pick % 5 + 1) * 7 * HOUR
        event = (None, None, *Event)[pick % 4]
        rest = Rest(until=None if event else until, event=event, at=history.now)
        settling.snooze(history.notebook, key, rest)


def _undo(history: History, pick: int) -> None:
    if key := _pick_key(history, pick):
        settling.undo(history.notebook, key)


def _look_back(history: History, pick: int) -> None:
    if found := _pick(history.interviews, pick):
        application, interview = found
        root = Key("root" if pick % 2 else "reflect", application.id, interview.id, "1")
        one = interview.reflection or reflection.begin(str(root), agenda(*found), history.now)
        interview.reflection = one
        seen = [history.ts() for _ in one.askings]
        match pick % 6:
            case 0:
                reflection.back(one, history.now)
            case 1:
                reflection.stop(one, history.now)
            case 2:
                reflection.later(one, history.now + DAY)
            case 3:
                reflection.resume(one, history.now)
            case _:
                reflection.say(one, history.ts(), "words", history.now, seen)


def _stray(history: History, pick: int) -> None:
    history.notebook.strays = [Stray(ts=history.ts(), at=history.now)]


def _arrive(history: History, pick: int) -> None:
    history.notebook.welcomed_at = history.notebook.welcomed_at or history.now
    history.notebook.person.unreachable = ""


def _move(history: History, pick: int) -> None:
    history.notebook.person.tz = ZONES[pick % len(ZONES)]


def _visit(history: History, pick: int) -> None:
    history.visit()


def _pick(things: Sequence[One], pick: int) -> One | None:
    return things[pick % len(things)] if things else None


def _pick_key(history: History, pick: int) -> Key | None:
    """The key of a card that has buttons: sent, or at least called for."""
    keys = {nudge.key for nudge in deriving.nudges(history.notebook) if nudge.key.rule in NAMES}
    keys |= {key for key in history.delivered if key.rule in NAMES}
    return _pick(sorted(keys), pick)


VERBS: dict[str, Callable[[History, int], None]] = {
    "log": _log,
    "correct": _correct,
    "remove": _remove,
    "restore": _restore,
    "promise": _promise,
    "reply": _reply,
    "settle": _settle,
    "snooze": _snooze,
    "undo": _undo,
    "look back": _look_back,
    "absence": absences.tell,
    "recipient": absences.choose,
    "stray": _stray,
    "arrive": _arrive,
    "move": _move,
    "visit": _visit,
    "crash": mishaps.crash,
    "change": mishaps.change,
    "hold": mishaps.hold,
    "vanish": mishaps.vanish,
    **TURNS,
}

COMMON = ("log", "promise", "remove", "visit", "snooze", "settle", "look back")
pauses = st.sampled_from((0, 1, 10, 60, 200, 840, 1440, 3 * 1440, 8 * 1440)).map(
    lambda minutes: minutes * MINUTE
)
verbs = st.sampled_from((*VERBS, *COMMON, *COMMON))
steps = st.lists(st.tuples(verbs, st.integers(0, 99), pauses), max_size=15)
hours = st.sampled_from(((time(9), time(18)), (time(10), time(12)), (time(2, 30), time(23, 45))))
weeks = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
people = st.builds(
    lambda tz, hours, week: Person(
        tz=tz, day_starts=hours[0], day_ends=hours[1], working_days=week
    ),
    st.sampled_from(ZONES),
    hours,
    weeks | st.just((0, 1, 2, 3, 4)),
)
first = st.tuples(st.just("log"), st.integers(0, 99), pauses)
histories = st.builds(
    lambda person, first, steps: History(person, [first, *steps]), people, first, steps
)
