"""The settings: one form whose lines say, while it is filled, what each choice would mean."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import groupby
from typing import Any

from bot.coach.countries import countries, country_of, initial
from bot.coach.effects import Effects
from bot.coach.nudge import Words
from bot.coach.person import Intensity, Person
from bot.coach.preferences import Preferences
from bot.coach.traits import TRAITS, named
from bot.coach.wording import WEEK
from bot.views import blocks, choices, letter_style
from bot.views.blocks import Block, View
from bot.views.ids import Action, Field, Form
from bot.views.log import length

LIVE = Action.SETTINGS_CHANGE
"""The `action_id` of every input of this form: the bot is told of each change."""
NONE = "none"
"""Stands for no country, because Slack wants a value."""

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
REFLECT = (30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR)
THANK_YOU = (HOUR, 3 * HOUR, 6 * HOUR)
CHECK_IN = (3 * DAY, 5 * DAY, 7 * DAY, 10 * DAY, 14 * DAY)

_INTENSITIES = {
    Intensity.LIGHT: (
        "Light",
        "What somebody waits for: thank-yous, promises, offers, first check-ins",
    ),
    Intensity.STANDARD: ("Standard", "The whole playbook"),
    Intensity.ACTIVE: ("Active", "The whole playbook, with follow-ups two days sooner"),
}

Problems = Mapping[str, str]


def settings_button() -> Block:
    """Opens the form."""
    return blocks.button("Settings", Action.SETTINGS_OPEN)


def form(
    begun: Preferences, shown: Effects, person: Person, problems: Problems | None = None
) -> View:
    """The form, and what it would mean as it is filled now.

    It always begins with the same values: Slack keeps what was chosen since, and so does the form.
    """
    lines = _Lines(person, problems or {})
    fields = [
        blocks.header("When I write"),
        _time(Field.DAY_STARTS, "From", begun.day_starts),
        _time(Field.DAY_ENDS, "Until", begun.day_ends),
        _days(begun.working_days),
        *lines.of("coming", shown.coming, Field.DAY_ENDS, Field.WORKING_DAYS),
        blocks.context(_zone(person)),
        _holidays(begun.country, person),
        *lines.of("holidays", shown.holidays),
        _pause(begun.paused_until),
        *lines.of("pause", shown.pause, Field.PAUSED_UNTIL),
        blocks.header("How much"),
        _intensity(begun.intensity),
        *lines.of("intensity", shown.intensity),
        _kinds(Field.LEFT_OUT, "Leave out", begun.left_out),
        _kinds(Field.RARE, "At most once a week", begun.rare),
        *lines.of("kinds", shown.kinds, Field.RARE),
        blocks.header("How soon"),
        _delay(Field.REFLECT_AFTER, "Ask how it went after", REFLECT, begun.reflect),
        _delay(Field.THANK_YOU_AFTER, "Remind me of a thank-you after", THANK_YOU, begun.thank_you),
        _delay(Field.CHECK_IN_AFTER, "Check in after a silence of", CHECK_IN, begun.check_in),
        *lines.of("delays", shown.delays),
        blocks.header("Your letters"),
        *letter_style.fields(begun),
    ]
    meta = begun.model_dump_json()
    return blocks.modal("Settings", Form.SETTINGS, fields, submit="Save", meta=meta)


def read(view: View) -> tuple[Preferences, Preferences]:
    """What the form began with, and what it says now."""
    begun = Preferences.model_validate_json(view["private_metadata"])
    values: dict[str, Any] = view["state"]["values"]

    def given(field: Field) -> dict[str, Any]:
        held: dict[str, Any] = values.get(field, {}).get(LIVE, {})
        return held

    def at(field: Field, before: time) -> time:
        picked = given(field).get("selected_time")
        return time.fromisoformat(picked) if picked else before

    def one(field: Field, before: str) -> str:
        chosen = given(field).get("selected_option")
        return str(chosen["value"]) if chosen else before

    def several(field: Field) -> list[str]:
        return [str(chosen["value"]) for chosen in given(field).get("selected_options") or []]

    def delay(field: Field, before: timedelta) -> timedelta:
        return int(one(field, _minutes(before))) * MINUTE

    country = one(Field.COUNTRY, begun.country)
    until = given(Field.PAUSED_UNTIL).get("selected_date")
    return begun, Preferences(
        day_starts=at(Field.DAY_STARTS, begun.day_starts),
        day_ends=at(Field.DAY_ENDS, begun.day_ends),
        working_days=tuple(sorted(map(int, several(Field.WORKING_DAYS)))),
        country="" if country == NONE else country,
        paused_until=date.fromisoformat(until) if until else None,
        intensity=Intensity(one(Field.INTENSITY, begun.intensity)),
        left_out=_in_order(several(Field.LEFT_OUT)),
        rare=_in_order(several(Field.RARE)),
        reflect=delay(Field.REFLECT_AFTER, begun.reflect),
        thank_you=delay(Field.THANK_YOU_AFTER, begun.thank_you),
        check_in=delay(Field.CHECK_IN_AFTER, begun.check_in),
        **letter_style.read(values, begun),
    )


class _Lines:
    """The lines between the fields: what is wrong with a choice, or else what it means."""

    def __init__(self, person: Person, problems: Problems) -> None:
        self.person, self.problems = person, problems

    def of(self, name: str, effect: Words, *fields: Field) -> list[Block]:
        wrong = [self.problems[field] for field in fields if field in self.problems]
        said = " ".join(f":warning: {words}" for words in wrong)
        meant = f"→ {blocks.words(effect, self.person)}" if effect else ""
        text = said or meant
        return [blocks.context(text) | {"block_id": f"effect_{name}"}] if text else []


def _zone(person: Person) -> str:
    if not person.tz:
        return "Times are in UTC until I have read the time zone of your Slack profile."
    zone = person.tz.replace("_", " ")
    return f"Times are in the time zone of your Slack profile, {zone}. I follow when it changes."


def _time(field: Field, label: str, at: time) -> Block:
    return _asked(field, label, choices.time_of_day(LIVE, at))


def _days(chosen: tuple[int, ...]) -> Block:
    options = [blocks.option(name, str(number)) for number, name in enumerate(WEEK)]
    boxes = choices.several_in_sight(LIVE, options, [str(number) for number in chosen])
    return _asked(Field.WORKING_DAYS, "On", boxes)


def _pause(chosen: date | None) -> Block:
    hint = "The first day on which I write again. What is still of use waits until then."
    picker = choices.day(LIVE, chosen)
    return choices.live(blocks.field(Field.PAUSED_UNTIL, "Pause until", picker, hint=hint))


def _holidays(chosen: str, person: Person) -> Block:
    menu = choices.one_of_groups(LIVE, "Country", _countries(person), chosen or NONE)
    return _asked(Field.COUNTRY, "Public holidays that I keep free", menu)


def _countries(person: Person) -> dict[str, list[Block]]:
    """None first, then where the person lives, then all others by their first letter."""
    here = country_of(person.tz)
    groups = {"No holidays": [blocks.option("None", NONE)]}
    if here:
        groups["Where you are"] = [blocks.option(countries()[here], here)]
    others = [(name, code) for code, name in countries().items() if code != here]
    for letter, several in groupby(others, key=lambda one: initial(one[0])):
        groups[letter] = [blocks.option(name, code) for name, code in several]
    return groups


def _intensity(chosen: Intensity) -> Block:
    options = [
        choices.described(label, intensity, about)
        for intensity, (label, about) in _INTENSITIES.items()
    ]
    return _asked(Field.INTENSITY, "Intensity", choices.one_in_sight(LIVE, options, chosen))


def _kinds(field: Field, label: str, chosen: tuple[str, ...]) -> Block:
    options = [blocks.option(named(rule), rule) for rule in TRAITS]
    menu = choices.several(LIVE, "Nothing", options, chosen)
    return choices.live(blocks.field(field, label, menu))


def _delay(field: Field, label: str, offered: tuple[timedelta, ...], chosen: timedelta) -> Block:
    options = [blocks.option(_span(one), _minutes(one)) for one in sorted({*offered, chosen})]
    now = next(one for one in options if one["value"] == _minutes(chosen))
    return _asked(field, label, blocks.select(label, LIVE, options, now))


def _asked(field: Field, label: str, element: Block) -> Block:
    return choices.live(blocks.field(field, label, element, optional=False))


def _span(delay: timedelta) -> str:
    if delay % DAY:
        return length(delay // MINUTE)
    return "1 day" if delay == DAY else f"{delay.days} days"


def _minutes(delay: timedelta) -> str:
    return str(delay // MINUTE)


def _in_order(rules: list[str]) -> tuple[str, ...]:
    return tuple(rule for rule in TRAITS if rule in rules)
