"""What settings mean, in words, for a notebook with something in it and for an empty one."""

from dataclasses import asdict
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from bot.coach.effects import effects
from bot.coach.facts import Notebook
from bot.coach.manners import local
from bot.coach.nudge import plain
from bot.coach.person import Intensity
from bot.coach.planner import plan
from bot.coach.preferences import Preferences, apply, mended, preferences_of, problems
from bot.coach.rules import BY_ITSELF
from tests.coach.histories import History, histories
from tests.coach.search import came
from tests.coach.story import Event, at, interview, story
from tests.coach.test_preferences import forms

MARCH = date(2026, 3, 3)
ACME = interview("Tue 3 Mar 10:00-11:00", met="Bo", promised="call by 2026-03-06")
NOW = "Tue 3 Mar 11:10"
QUIET = (
    "Left out with Light: ideas to connect, notes while you wait, second check-ins, questions"
    " about letting go, application follow-ups, questions about similar companies, hellos after"
    " three months and nudges to keep searching."
)


def lines(told: Notebook, **chosen: Any) -> dict[str, str]:
    """Every line as it reads on the person's clock."""
    form = preferences_of(told.person, MARCH).model_copy(update=chosen)
    found = effects(told, form, at(NOW, told))
    return {name: plain(words, told.person) for name, words in asdict(found).items()}


@pytest.mark.parametrize(
    ("line", "chosen", "said"),
    [
        ("coming", {}, "Next nudge: Tue 3 Mar, 12:00: Look back on Acme"),
        (
            "coming",
            {"day_starts": time(13), "day_ends": time(15)},
            "Next nudge: Tue 3 Mar, 13:00: Look back on Acme",
        ),
        (
            "coming",
            {"reflect": timedelta(minutes=5)},
            "Next nudge: as soon as you save: Look back on Acme",
        ),
        (
            "coming",
            {"left_out": ("reflect",)},
            "Next nudge: Tue 3 Mar, 14:00: Thank Bo at Acme",
        ),
        ("pause", {}, ""),
        (
            "pause",
            {"paused_until": date(2026, 3, 7)},
            "Paused until Mon 9 Mar; 3 things wait. Too late by then: Thank Bo at Acme",
        ),
        ("pause", {"paused_until": date(2026, 3, 4)}, "Paused until Wed 4 Mar; 2 things wait"),
        (
            "pause",
            {"paused_until": date(2026, 3, 4), "left_out": ("reflect",)},
            "Paused until Wed 4 Mar; one thing waits",
        ),
        (
            "pause",
            {"paused_until": date(2026, 3, 4), "left_out": ("reflect", "thank_you")},
            "Paused until Wed 4 Mar; nothing waits",
        ),
        ("holidays", {}, "No public holidays are kept free."),
        (
            "holidays",
            {"country": "DE"},
            "The next holiday that I keep free: Fri 3 Apr, Good Friday",
        ),
        (
            "holidays",
            {"country": "DE", "working_days": (0, 1)},
            "The next holiday that I keep free: Mon 6 Apr, Easter Monday",
        ),
        (
            "holidays",
            {"country": "AQ", "working_days": (5,)},
            "I know of no holiday in Antarctica on these days, a year ahead.",
        ),
        ("intensity", {}, "7 things lie ahead."),
        (
            "intensity",
            {"intensity": Intensity.LIGHT},
            f"{QUIET} 3 things that lie ahead will not come: Connect with Bo of Acme, While you"
            " wait for Acme and 1 more",
        ),
        (
            "intensity",
            {"intensity": Intensity.ACTIVE},
            "Check in with Acme: Mon 9 Mar, 09:00 instead of Tue 10 Mar, 11:00",
        ),
        (
            "intensity",
            {"intensity": Intensity.ACTIVE, "left_out": ("check_in",)},
            "Each follow-up comes two days before its time.",
        ),
        ("kinds", {}, ""),
        (
            "kinds",
            {"left_out": ("connect",), "rare": ("promise",)},
            "Left out: ideas to connect. Once a week at most: promise reminders. One thing"
            " that lies ahead will not come: Connect with Bo of Acme",
        ),
        ("kinds", {"left_out": ("offer",)}, "Left out: offer reminders."),
        (
            "delays",
            {},
            "Look back on Acme: Tue 3 Mar, 12:00 · Thank Bo at Acme: Tue 3 Mar, 14:00 · Check in"
            " with Acme: Tue 10 Mar, 11:00",
        ),
        (
            "delays",
            {"thank_you": timedelta(hours=6), "check_in": timedelta(days=3)},
            "Look back on Acme: Tue 3 Mar, 12:00 · Thank Bo at Acme: Tue 3 Mar, 17:00 · Check in"
            " with Acme: Fri 6 Mar, 11:00",
        ),
    ],
)
def test_each_choice_says_what_it_means(line: str, chosen: dict[str, Any], said: str) -> None:
    assert lines(story(ACME), **chosen)[line] == said


def test_an_empty_notebook_says_what_would_come() -> None:
    assert lines(story()) == {
        "coming": "Nothing lies ahead yet. Nudges come between 09:00 and 18:00, Monday to Friday.",
        "pause": "",
        "holidays": "No public holidays are kept free.",
        "intensity": "",
        "kinds": "",
        "delays": "After an interview that ends Wed 4 Mar, 14:00 · the question how it went Wed 4"
        " Mar, 15:00 · the thank-you reminder Wed 4 Mar, 17:00 · a check-in Wed 11 Mar, 14:00",
    }
    light = lines(story(), intensity=Intensity.LIGHT, left_out=("waiting",), working_days=(5, 6))
    assert light["intensity"].startswith("Left out with Light: ideas to connect")
    assert light["coming"].endswith("09:00 and 18:00, Saturday and Sunday.")
    assert light["delays"].startswith("After an interview that ends Sat 7 Mar, 14:00")


def test_one_thing_is_not_spoken_of_as_several() -> None:
    others = tuple(rule for rule in ("promise", "thank_you", "connect", "waiting", "check_in"))
    told = story(interview("Tue 3 Mar 10:00-11:00"))

    said = lines(told, left_out=(*others, "keep_searching"))
    assert said["intensity"] == "One thing lies ahead."


def test_what_was_said_already_does_not_lie_ahead() -> None:
    said: list[Event] = [ACME, came("reflect:a1:i2:2026-03-03.1", "Tue 3 Mar 11:05")]

    assert lines(story(*said))["coming"] == "Next nudge: Tue 3 Mar, 14:00: Thank Bo at Acme"


@settings(deadline=None, max_examples=50)
@given(histories, forms)
def test_looking_changes_nothing_and_saving_keeps_the_word(
    history: History, form: Preferences
) -> None:
    notebook, now = history.notebook, history.now
    today = local(now, notebook.person).date()
    own = preferences_of(notebook.person, today)
    chosen = mended(form, own, problems(form, today))
    before = notebook.model_copy(deep=True)
    found = effects(notebook, chosen, now)

    assert notebook == before
    apply(notebook.person, chosen, now)
    planned = plan(notebook, now)
    times = [one.due for one in planned.ahead if one.key.rule in BY_ITSELF]
    is_due = any(one.key.rule in BY_ITSELF for one in planned.due)
    assert found.coming[1:2] == (("as soon as you save",) if is_due else tuple(times[:1]))
