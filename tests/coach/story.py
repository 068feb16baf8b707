"""Small sentences to tell a job search with, so that a table of a rule reads like the playbook.

Moments are written as on the person's clock, "Tue 3 Mar 10:00", in the year 2026.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from bot.coach import ending, filing
from bot.coach.case import Case
from bot.coach.correspondence import EndingKind, Extension, Letter, LetterKind, Reply
from bot.coach.entry import Entry
from bot.coach.facts import Application, Interview, Notebook, Promise
from bot.coach.manners import local
from bot.coach.nudge import Nudge
from bot.coach.person import Intensity, Person
from bot.coach.reflection import begin
from bot.coach.rules import Rule

BERLIN, NEW_YORK, LORD_HOWE = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"
WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

Event = Callable[[Notebook], None]
"""Something that happens to a notebook."""


def story(
    *events: Event,
    tz: str = BERLIN,
    hours: str = "09:00-18:00",
    week: str = "Mon Tue Wed Thu Fri",
    country: str = "",
    intensity: Intensity = Intensity.STANDARD,
) -> Notebook:
    """What is in the notebook of a person who works at these times, after all of this."""
    starts, ends = (time.fromisoformat(at) for at in hours.split("-"))
    person = Person(
        tz=tz,
        day_starts=starts,
        day_ends=ends,
        working_days=tuple(WEEK.index(name) for name in week.split()),
        country=country,
        intensity=intensity,
    )
    notebook = Notebook(person=person)
    for event in events:
        event(notebook)
    return notebook


def quiet(*events: Event) -> Notebook:
    """The same for somebody who wants to hear little: the planner's tables stay short."""
    return story(*events, intensity=Intensity.LIGHT)


def interview(
    when: str, *, logged: str = "", met: str = "", decides: str = "", promised: str = ""
) -> Event:
    """An interview at Acme, "Tue 3 Mar 10:00-11:00"; logged when it ends, if nothing is said."""

    def happens(notebook: Notebook) -> None:
        entry = _entry(notebook, when, met=met, decides=decides, promised=promised)
        ended = entry.starts_at + timedelta(minutes=entry.minutes)
        logged_at = at(logged, notebook) if logged else ended
        filing.file(notebook, entry, f"V{len(notebook.model_dump_json())}", logged_at)

    return happens


def corrected(on: str, when: str, *, met: str = "", decides: str = "", promised: str = "") -> Event:
    """The form of the last interview is opened again, and says this now."""

    def happens(notebook: Notebook) -> None:
        entry = _entry(notebook, when, met=met, decides=decides, promised=promised)
        assert filing.refile(notebook, last(notebook).id, entry, at(on, notebook))

    return happens


def thanked(when: str, who: str = "") -> Event:
    """A thank-you after the last interview went out, to this person or to nobody by name."""
    return _wrote(LetterKind.THANK_YOU, when, who)


def checked_in(when: str) -> Event:
    """A check-in after the last interview went out."""
    return _wrote(LetterKind.CHECK_IN, when, "")


def replied(when: str) -> Event:
    """The company answered."""
    return lambda notebook: acme(notebook).replies.append(
        Reply(id=notebook.new_id("r"), at=at(when, notebook))
    )


def promised(what: str, by: str, made: str, kept: str = "", owner: str = "me") -> Event:
    """A promise of its own, made after the interview."""

    def happens(notebook: Notebook) -> None:
        fact = {"id": notebook.new_id("p"), "text": what, "due": day(by), "owner": owner}
        times = {"made_at": at(made, notebook), "kept_at": at(kept, notebook) if kept else None}
        acme(notebook).promises.append(Promise.model_validate({**fact, **times}))

    return happens


def looked_back(when: str) -> Event:
    """The look back on the last interview was begun."""

    def happens(notebook: Notebook) -> None:
        last(notebook).reflection = begin("root:a1:i2:1", ["felt", "asked"], at(when, notebook))

    return happens


def removed(when: str) -> Event:
    """The last interview was taken out."""
    return lambda notebook: filing.remove(notebook, last(notebook).id, at(when, notebook))


def put_back(notebook: Notebook) -> None:
    """The last interview was put back."""
    filing.restore(notebook, last(notebook).id)


def calls(notebook: Notebook, rule: Rule) -> list[Nudge]:
    """What this rule calls for and the facts have not settled."""
    found = [one for case in notebook.applications for one in rule(Case(case, notebook.person))]
    return [nudge for nudge in found if not nudge.ended]


def spans(notebook: Notebook, rule: Rule) -> list[str]:
    """From when until when each nudge of a rule is of use: "Tue 3 Mar 12:00 - Tue 10 Mar 11:00"."""
    return [
        f"{written(nudge.due, notebook)} - {written(nudge.until, notebook)}"
        for nudge in calls(notebook, rule)
    ]


def starts(notebook: Notebook, rule: Rule) -> list[str]:
    """From when each nudge of a rule is of use."""
    return [written(nudge.due, notebook) for nudge in calls(notebook, rule)]


def at(text: str, notebook: Notebook) -> datetime:
    """The instant at which the person's clock shows this."""
    before, _, clock = text.rpartition(" ")
    there = datetime.combine(day(before), time.fromisoformat(clock), tzinfo=notebook.person.zone)
    return there.astimezone(UTC)


def day(text: str) -> date:
    """The day of 2026 that is written "Tue 3 Mar"; the weekday has to be right."""
    found = datetime.strptime(f"{text} 2026", "%a %d %b %Y").replace(tzinfo=UTC).date()
    assert f"{found:%a}" == text[:3], f"{text} is a {found:%A}"
    return found


def written(moment: datetime, notebook: Notebook) -> str:
    """A moment as the person's clock shows it."""
    there = local(moment, notebook.person)
    return f"{there:%a} {there.day} {there:%b %H:%M}"


def acme(notebook: Notebook) -> Application:
    """The one application of the story."""
    return notebook.applications[0]


def last(notebook: Notebook) -> Interview:
    """The interview that was logged last."""
    return acme(notebook).interviews[-1]


def _entry(notebook: Notebook, when: str, *, met: str, decides: str, promised: str) -> Entry:
    begins, _, ends = when.partition("-")
    starts_at = at(begins, notebook)
    ends_at = at(f"{begins.rpartition(' ')[0]} {ends}", notebook)
    if ends_at <= starts_at:
        ends_at += timedelta(days=1)
    return Entry(
        company="Acme",
        starts_at=starts_at,
        minutes=round((ends_at - starts_at) / timedelta(minutes=1)),
        people=met.replace(" and ", "\n"),
        decision_by=day(decides) if decides else None,
        promises=promised,
    )


def _wrote(kind: LetterKind, when: str, who: str) -> Event:
    def happens(notebook: Notebook) -> None:
        [to] = [one.id for one in acme(notebook).contacts if one.name == who] or [""]
        acme(notebook).letters.append(
            Letter(
                id=notebook.new_id("l"),
                kind=kind,
                sent_at=at(when, notebook),
                interview_id=last(notebook).id,
                to=to,
            )
        )

    return happens


def waited(when: str) -> Event:
    """The person gave it one more week."""
    return lambda notebook: acme(notebook).extensions.append(
        Extension(id=notebook.new_id("x"), at=at(when, notebook))
    )


def ended(kind: EndingKind, when: str) -> Event:
    """It came to an end."""

    def happens(notebook: Notebook) -> None:
        ending.end(notebook, acme(notebook), kind, at(when, notebook))

    return happens


def answered_the_no(when: str) -> Event:
    """A graceful reply to a no went out."""
    return _wrote(LetterKind.REJECTION_REPLY, when, "")


def offered(when: str, answer_by: str) -> Event:
    """They made an offer, to be answered by a day such as "Thu 12 Mar"."""

    def happens(notebook: Notebook) -> None:
        day = at(f"{answer_by} 12:00", notebook).date()
        ending.offer(notebook, acme(notebook), day, at(when, notebook))

    return happens
