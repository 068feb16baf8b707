"""What is still wrong with a letter: each finding points at the words and, if it can, mends them.

A false alarm is worse than a miss: whoever is told three times of nothing stops to look.
"""

from collections.abc import Iterator
from datetime import date

from bot.coach.draft import Details, Matter, Version
from bot.coach.facts import Application, Notebook
from bot.coach.letters import recipient
from bot.coach.material import material
from bot.coach.proofreading import anatomy as parts
from bot.coach.proofreading import names, whole, words
from bot.coach.proofreading.dates import dates
from bot.coach.proofreading.finding import Finding, Kind, Part, Speller, mend
from bot.coach.proofreading.guide import guide

__all__ = ["Finding", "Kind", "Speller", "backwards", "mend", "proofread"]

LONGEST = 8000
"""Characters that are read; no letter is longer."""


def proofread(
    notebook: Notebook,
    matter: Matter,
    text: Version,
    today: date,
    speller: Speller | None = None,
    details: Details | None = None,
) -> list[Finding]:
    """All findings in the order of the text; without a speller the spelling is not looked at."""
    application = notebook.application(matter.application_id)
    if not application:
        return []
    subject, body = text.subject[:LONGEST], text.body[:LONGEST]
    found = [
        *_in_words(notebook, application, matter, "subject", subject, today, speller, details),
        *_in_words(notebook, application, matter, "body", body, today, speller, details),
        *_as_a_whole(notebook, application, matter, body),
    ]
    return _apart(sorted(found, key=lambda one: (one.part == "body", one.start, -one.end)))


def backwards(body: str, language: str) -> list[str]:
    """The sentences last to first: so one reads what is written, and not what was meant."""
    return parts.backwards(body, guide(language))


def _in_words(
    notebook: Notebook,
    application: Application,
    matter: Matter,
    part: Part,
    text: str,
    today: date,
    speller: Speller | None,
    details: Details | None,
) -> Iterator[Finding]:
    style = guide(notebook.person.style.language)
    own = _own(notebook, application, details)
    greeting = parts.anatomy(text, style).greeting[1] if part == "body" else 0
    to = recipient(notebook, matter)
    yield from names.names(notebook, application, to, part, text, greeting, style.says, speller)
    yield from dates(application, notebook.person, part, text, today, style.says)
    yield from words.placeholders(part, text, own, style.says)
    yield from words.phrases(part, text, own, style)
    yield from words.doubled(part, text, style)
    yield from words.spelling(part, text, own, style, speller)


def _as_a_whole(
    notebook: Notebook, application: Application, matter: Matter, body: str
) -> Iterator[Finding]:
    style = notebook.person.style
    rules = guide(style.language)
    lies = parts.anatomy(body, rules)
    yield from whole.length(matter, body, lies, rules.says)
    yield from whole.call(matter, body, lies, rules)
    yield from whole.promises(application, matter, body, rules.says)
    yield from whole.contact(matter, body, lies, style, rules.says)


def _own(notebook: Notebook, application: Application, details: Details | None) -> str:
    """The words that are right because the person says so: names, roles, promises, topics."""
    style, told = notebook.person.style, details or Details()
    people = (f"{one.name} {one.role} {one.email}" for one in application.contacts)
    said = [one.text for one in application.promises]
    said += [one.text for one in material(application).wished]
    drafts = (one for one in notebook.drafts if one.matter.application_id == application.id)
    said += [word for one in (told, *(one.details for one in drafts)) for word in _words_of(one)]
    own = (style.name, style.phone, style.profile, application.company, application.role)
    return "\n".join((*own, *people, *said))


def _words_of(details: Details) -> tuple[str, ...]:
    return details.topic, details.link, details.addressee


def _apart(found: list[Finding]) -> list[Finding]:
    """Of findings that overlap the first is enough: it points at more."""
    kept: list[Finding] = []
    for one in found:
        others = [other for other in kept if other.part == one.part and other.words and one.words]
        if all(one.start >= other.end or one.end <= other.start for other in others):
            kept.append(one)
    return kept
