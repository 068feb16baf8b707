"""What is still wrong with a letter: each finding points at the words and, if it can, mends them.

A false alarm is worse than a miss: whoever is told three times of nothing stops to look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.coach.draft import Details, Matter, Version
from bot.coach.facts import Application, Notebook
from bot.coach.letters import recipient
from bot.coach.material import material
from bot.coach.proofreading import anatomy as parts
from bot.coach.proofreading import names, whole, words
from bot.coach.proofreading.anatomy import Anatomy
from bot.coach.proofreading.dates import dates
from bot.coach.proofreading.finding import Finding, Kind, Part, Speller, mend
from bot.coach.proofreading.guide import Guide, guide
from bot.coach.style import Style

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
    own = _own(notebook, application, details)
    desk = _Desk(notebook, application, matter, today, speller, own)
    subject, body = text.subject[:LONGEST], text.body[:LONGEST]
    lies = parts.anatomy(body, desk.rules)
    found = [
        *desk.in_words("subject", subject, 0),
        *desk.in_words("body", body, lies.greeting[1]),
        *desk.as_a_whole(body, lies),
    ]
    return _apart(sorted(found, key=lambda one: (one.part == "body", one.start, -one.end)))


def backwards(body: str, language: str) -> list[str]:
    """The sentences last to first: so one reads what is written, and not what was meant."""
    return parts.backwards(body, guide(language))


@dataclass(frozen=True)
class _Desk:
    """What a letter is held against, worked out once for all of its parts."""

    notebook: Notebook
    application: Application
    matter: Matter
    today: date
    speller: Speller | None
    own: str
    """The words that are right because the person says so."""

    @property
    def style(self) -> Style:
        return self.notebook.person.style

    @property
    def rules(self) -> Guide:
        return guide(self.style.language)

    def in_words(self, part: Part, text: str, greeting: int) -> Iterator[Finding]:
        """What is wrong with the words of one part; the greeting ends at this character."""
        application, rules, own = self.application, self.rules, self.own
        to = recipient(self.notebook, self.matter)
        yield from names.names(
            self.notebook, application, to, part, text, greeting, rules.says, self.speller
        )
        yield from dates(application, self.notebook.person, part, text, self.today, rules.says)
        yield from words.placeholders(part, text, own, rules.says)
        yield from words.phrases(part, text, own, rules)
        yield from words.doubled(part, text, rules)
        yield from words.spelling(part, text, own, rules, self.speller)

    def as_a_whole(self, body: str, lies: Anatomy) -> Iterator[Finding]:
        """What is missing, or too much."""
        rules = self.rules
        yield from whole.length(self.matter, body, lies, rules.says)
        yield from whole.call(self.matter, body, lies, rules)
        yield from whole.promises(self.application, self.matter, body, rules)
        yield from whole.contact(self.matter, body, lies, self.style, rules.says)


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
