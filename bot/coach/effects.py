"""What settings mean for this very notebook, in words, before they are saved.

notebook + preferences ──▶ a copy with other settings ──planner──▶ a line for each choice
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from bot.coach.countries import countries
from bot.coach.days_off import holiday
from bot.coach.example import example
from bot.coach.facts import Notebook
from bot.coach.manners import local
from bot.coach.nudge import Nudge, Words
from bot.coach.person import Intensity, Person
from bot.coach.planner import undelivered
from bot.coach.preferences import Preferences, apply
from bot.coach.restraint import is_wanted, resumes_at
from bot.coach.rules import BY_ITSELF
from bot.coach.traits import TRAITS, trait
from bot.coach.wording import listed, short, some, things, week_days

YEAR = 366
DELAYED = ("reflect", "thank_you", "check_in")
"""The rules whose delays can be set."""


@dataclass(frozen=True)
class Effects:
    """One line for each group of choices; empty where there is nothing to say."""

    coming: Words
    pause: Words
    holidays: Words
    intensity: Words
    kinds: Words
    delays: Words


def effects(notebook: Notebook, preferences: Preferences, now: datetime) -> Effects:
    """What would come if these were the settings."""

    @cache  # most of these questions are the same where few choices were made
    def ahead(so: Preferences) -> list[Nudge]:
        return _ahead(_with(notebook, so, now), now)

    def but(**otherwise: object) -> list[Nudge]:
        return ahead(preferences.model_copy(update=otherwise))

    person, chosen = _with(notebook, preferences, now).person, but()
    return Effects(
        coming=_coming(chosen, person, now),
        pause=_pause(but(paused_until=None), chosen, person),
        holidays=_holidays(person, local(now, person).date()),
        intensity=_intensity(but(intensity=Intensity.STANDARD), chosen, person),
        kinds=_kinds(but(left_out=(), rare=()), chosen, preferences),
        delays=_delays(chosen) or example(person, now),
    )


def _with(notebook: Notebook, preferences: Preferences, now: datetime) -> Notebook:
    person = notebook.person.model_copy(deep=True)
    apply(person, preferences, now)
    return notebook.model_copy(update={"person": person})


def _ahead(notebook: Notebook, now: datetime) -> list[Nudge]:
    """What comes by itself from now on, by due time; without what loses its use before."""
    return [
        nudge
        for nudge in undelivered(notebook)
        if nudge.key.rule in BY_ITSELF and max(now, nudge.due) < nudge.until
    ]


def _coming(chosen: list[Nudge], person: Person, now: datetime) -> Words:
    if chosen:
        when: Words = (chosen[0].due,) if chosen[0].due > now else ("as soon as you save",)
        return ("Next nudge: ", *when, f": {short(chosen[0].label)}")
    hours = f"between {person.day_starts:%H:%M} and {person.day_ends:%H:%M}"
    return (f"Nothing lies ahead yet. Nudges come {hours}, {week_days(person.working_days)}.",)


def _pause(unpaused: list[Nudge], chosen: list[Nudge], person: Person) -> Words:
    until = resumes_at(person)
    if not until:
        return ()
    resting = [nudge for nudge in unpaused if nudge.due < until]
    lost = _missing(resting, chosen)
    waiting = len(_topics(resting)) - len(lost)
    waits = f"{things(waiting)} wait{'s' if waiting == 1 else ''}" if waiting else "nothing waits"
    late = f". Too late by then: {some(lost)}" if lost else ""
    return ("Paused until ", local(until, person).date(), f"; {waits}{late}")


def _holidays(person: Person, today: date) -> Words:
    if not person.country:
        return ("No public holidays are kept free.",)
    country = countries().get(person.country, person.country)
    for day in (today + timedelta(days=ahead) for ahead in range(YEAR)):
        name = holiday(day, person.country)
        if name and day.weekday() in person.working_days:
            return ("The next holiday that I keep free: ", day, f", {short(name)}")
    return (f"I know of no holiday in {country} on these days, a year ahead.",)


def _intensity(standard: list[Nudge], chosen: list[Nudge], person: Person) -> Words:
    match person.intensity:
        case Intensity.LIGHT:
            return _light(standard, chosen, person)
        case Intensity.ACTIVE:
            return _sooner(standard, chosen)
        case Intensity.STANDARD:
            number = len(_topics(chosen))
            lie = "lies" if number == 1 else "lie"
            return (f"{things(number).capitalize()} {lie} ahead.",) if number else ()


def _light(standard: list[Nudge], chosen: list[Nudge], person: Person) -> Words:
    quiet = [
        one.called for rule, one in TRAITS.items() if one.is_extra and not is_wanted(rule, person)
    ]
    return (f"Left out with Light: {listed(quiet)}.{_dropped(standard, chosen)}",)


def _sooner(standard: list[Nudge], chosen: list[Nudge]) -> Words:
    before = {nudge.key: nudge.due for nudge in standard}
    for nudge in chosen:
        due = before.get(nudge.key, nudge.due)
        if nudge.due < due:
            return (f"{short(nudge.label)}: ", nudge.due, " instead of ", due)
    return ("Each follow-up comes two days before its time.",)


def _kinds(everything: list[Nudge], chosen: list[Nudge], preferences: Preferences) -> Words:
    left_out = listed([trait(rule).called for rule in preferences.left_out])
    rare = listed([trait(rule).called for rule in preferences.rare])
    parts = [f"Left out: {left_out}."] if left_out else []
    parts += [f"Once a week at most: {rare}."] if rare else []
    return (" ".join(parts) + _dropped(everything, chosen),) if parts else ()


def _delays(chosen: list[Nudge]) -> Words:
    first = {nudge.key.rule: nudge for nudge in reversed(chosen)}
    shown = [first[rule] for rule in DELAYED if rule in first]
    words: list[Words] = [(" · ", f"{short(one.label)}: ", one.due) for one in shown]
    return tuple(part for line in words for part in line)[1:]


def _dropped(before: list[Nudge], after: list[Nudge]) -> str:
    labels = _missing(before, after)
    lie = "lies" if len(labels) == 1 else "lie"
    return (
        f" {things(len(labels)).capitalize()} that {lie} ahead will not come: {some(labels)}"
        if labels
        else ""
    )


def _missing(before: list[Nudge], after: list[Nudge]) -> list[str]:
    """The labels of what is in the first list only."""
    topics = _topics(after)
    return [short(label) for topic, label in _topics(before).items() if topic not in topics]


def _topics(nudges: list[Nudge]) -> dict[str, str]:
    """The label of each topic, once."""
    return {nudge.key.topic: nudge.label for nudge in nudges}
