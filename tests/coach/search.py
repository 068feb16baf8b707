"""More sentences to tell a job search with: what comes before an interview, and after a good one.

They go into `story` like those of tests/coach/story.py.
"""

from bot.coach import remarks
from bot.coach.correspondence import Letter, LetterKind
from bot.coach.facts import Application, Notebook
from bot.coach.history import Delivery
from bot.coach.lookback import Answer
from bot.coach.nudge import Key
from bot.coach.person import Habit, Wish
from bot.coach.reflection import begin
from bot.coach.remark import Verb
from bot.coach.rules import SearchRule
from tests.coach.story import Event, acme, at, day, last, written


def applied(when: str, company: str = "Acme", told: str = "") -> Event:
    """Somebody applied, and told it then or later."""

    def happens(notebook: Notebook) -> None:
        notebook.applications.append(
            Application(
                id=notebook.new_id("a"),
                company=company,
                created_at=at(told or when, notebook),
                applied_at=at(when, notebook),
            )
        )

    return happens


def decides(by: str, told: str) -> Event:
    """They wrote by which day they decide."""

    def happens(notebook: Notebook) -> None:
        now = at(told, notebook)
        remarks.note(notebook, acme(notebook), Verb.DECISION, f"D{told}", now, day(by))

    return happens


def wanted(when: str, company: str) -> Event:
    """Somebody means to apply there."""

    def happens(notebook: Notebook) -> None:
        now = at(when, notebook)
        notebook.applications.append(
            Application(id=notebook.new_id("a"), company=company, created_at=now, planned_at=now)
        )

    return happens


def asked_about_it(when: str) -> Event:
    """A letter about the application went out."""

    def happens(notebook: Notebook) -> None:
        kind, id = LetterKind.APPLICATION_FOLLOW_UP, notebook.new_id("l")
        acme(notebook).letters.append(Letter(id=id, kind=kind, sent_at=at(when, notebook)))

    return happens


def felt(choice: str, when: str) -> Event:
    """The look back on the last interview says how it felt."""

    def happens(notebook: Notebook) -> None:
        reflection = begin("root:a1:i2:1", ["felt"], at(when, notebook))
        reflection.answers["felt"] = Answer(choice=choice)
        last(notebook).reflection = reflection

    return happens


def remembered(question: str, words: str) -> Event:
    """One more answer of that look back."""

    def happens(notebook: Notebook) -> None:
        reflection = last(notebook).reflection
        assert reflection
        reflection.answers[question] = Answer(parts={"1.0": words})

    return happens


def paused(until: str) -> Event:
    """Nothing shall come before this day."""

    def happens(notebook: Notebook) -> None:
        notebook.person.paused_until = day(until)

    return happens


def wished(rule: str, habit: Habit, when: str) -> Event:
    """Somebody said what they want of one kind of nudge."""

    def happens(notebook: Notebook) -> None:
        notebook.person.wishes[rule] = Wish(habit=habit, at=at(when, notebook))

    return happens


def travelled(zone: str) -> Event:
    """The person lives by another clock now."""

    def happens(notebook: Notebook) -> None:
        notebook.person.tz = zone

    return happens


def came(key: str, when: str) -> Event:
    """The message with this key was sent."""

    def happens(notebook: Notebook) -> None:
        parsed, now = Key.parse(key), at(when, notebook)
        assert parsed
        notebook.deliveries[key] = Delivery(due=now, claimed_at=now, sent_at=now)

    return happens


def weeks(notebook: Notebook, rule: SearchRule) -> list[str]:
    """When each open nudge of a rule for the whole search is due."""
    return [written(one.due, notebook) for one in rule(notebook) if not one.ended]
