"""From facts to nudges: the rules of the playbook, and the direct answers.

facts ──RULES, SEARCH_RULES, habit, ANSWERS──▶ nudges, settled or not
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from bot.coach.answers import ANSWERS
from bot.coach.applying import is_withdrawn
from bot.coach.case import Case
from bot.coach.facts import Application, Notebook
from bot.coach.ignoring import habit
from bot.coach.nudge import Key, Nudge
from bot.coach.practice import to_practise
from bot.coach.rules import RULES, SEARCH_RULES, Rule
from bot.coach.traits import trait


def derive(notebook: Notebook) -> Iterator[Nudge]:
    """Everything that the facts call for or have called for, settled or not."""
    yield from nudges(notebook)
    for answer in ANSWERS:
        yield from answer(notebook)


def nudges(notebook: Notebook) -> Iterator[Nudge]:
    """What the playbook calls for in the whole notebook, settled or not."""
    practice = cache(partial(to_practise, notebook))
    cases = [Case(one, notebook.person, practice) for one in notebook.applications]
    of_rules = [nudge for case in cases for nudge in _called_for(case)]
    for rule in SEARCH_RULES:
        of_rules += rule(notebook)
    yield from of_rules
    yield from habit(notebook, of_rules)


def call_for(notebook: Notebook, application: Application) -> Iterator[Nudge]:
    """What the rules of the playbook call for in one application, settled or not."""
    yield from _called_for(case_of(notebook, application))


def find(notebook: Notebook, key: Key) -> Nudge | None:
    """The nudge of the playbook with this key, or the last of its topic for a snoozed one."""
    topic = [nudge for nudge in _same_rule(notebook, key) if nudge.key.topic == key.topic]
    exact = [nudge for nudge in topic if nudge.key == key]
    return next(reversed(exact or topic), None)


def _same_rule(notebook: Notebook, key: Key) -> Iterator[Nudge]:
    application = notebook.application(key.application)
    if application:
        wanted = [rule for rule in RULES if rule.__name__ == key.rule]
        yield from _called_for(case_of(notebook, application), wanted)
    elif not key.application:
        yield from nudges(notebook)


def case_of(notebook: Notebook, application: Application) -> Case:
    """What the rules look at for this application."""
    return Case(application, notebook.person, cache(partial(to_practise, notebook)))


def _called_for(case: Case, rules: Sequence[Rule] = RULES) -> Iterator[Nudge]:
    """What rules call for; the end of an application ends it, but for the last good manners."""
    is_over = case.application.ending is not None or is_withdrawn(case.application)
    for rule in rules:
        over = is_over and not trait(rule.__name__).outlives
        for nudge in rule(case):
            yield replace(nudge, ended=True) if over else nudge
