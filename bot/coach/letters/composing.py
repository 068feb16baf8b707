"""Putting a letter together: section by section, in phrasings that were not used lately.

The choice follows from facts and from what was used before: the same notebook, the same letter.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from string import Formatter

from bot.coach.draft import Details, Draft, Matter, Purpose, Version
from bot.coach.facts import Notebook
from bot.coach.letters.particulars import particulars
from bot.coach.letters.wording import Phrasing, Wording, wording
from bot.coach.style import Style, Tone

LINKEDIN_LIMIT = 200
"""Characters of a note with a request to connect, as LinkedIn counts them: UTF-16 code units."""

LONGEST_SUBJECT = 78
"""Characters of a subject, so that a phone shows it whole (RFC 5322 advises as much for a line)."""

PARAGRAPHS = (("opening", "moment"), ("wish", "kept", "owed", "purpose"), ("link",), ("call",))
"""The sections of a letter, by paragraph; a section that has nothing to say is left out."""
_TO_SPARE = ("link", "kept", "wish", "moment", "purpose")
"""What goes first when a letter is too long."""


def most_words(purpose: Purpose) -> int:
    """How long a letter may be, without greeting and signature (evidence: shorter is read)."""
    return 110 if purpose is Purpose.THANK_YOU else 140


def write(notebook: Notebook, matter: Matter, details: Details, now: datetime) -> Version:
    """The letter about this, in words that this person has used least.

    Raises:
        LookupError: the application is not in the notebook.
    """
    return _composed(notebook, matter, details, now, used_by(notebook.drafts))


def another(notebook: Notebook, draft: Draft, now: datetime) -> Version:
    """The same letter in other words than all of its versions.

    Raises:
        LookupError: the application is not in the notebook.
    """
    used = used_by(notebook.drafts)
    for version in draft.versions:
        used.update(dict.fromkeys(version.phrasings, 100))
    return _composed(notebook, draft.matter, draft.details, now, used)


def used_by(drafts: Iterable[Draft]) -> Counter[str]:
    """How often each phrasing was used in these letters."""
    return Counter(id for one in drafts for version in one.versions for id in version.phrasings)


def _composed(
    notebook: Notebook,
    matter: Matter,
    details: Details,
    now: datetime,
    used: Counter[str],
) -> Version:
    style = notebook.person.style
    if matter.purpose is Purpose.INSIDE:  # friends write to each other in one tone only
        style = style.model_copy(update={"tone": Tone.WARM})
    words = wording(style.language)
    facts = particulars(notebook, matter, details, words, now)
    composer = _Composer(matter, words, style, facts, used)
    return composer.note(now) if matter.purpose is Purpose.LINKEDIN_NOTE else composer.letter(now)


@dataclass(frozen=True)
class _Composer:
    """Chooses the phrasings of one letter, by what is known and what was used before."""

    matter: Matter
    words: Wording
    style: Style
    facts: dict[str, str]
    used: Counter[str]

    def letter(self, at: datetime) -> Version:
        """A mail with everything from the greeting to the signature."""
        parts = self._parts()
        subject, greeting = self._pick(self._section("subject")), self._greeting()
        closing = self._pick(self.words.frame("closing", self.style.tone))
        chosen = [*parts.values(), *(one for one in (subject, greeting, closing) if one)]
        paragraphs = [
            " ".join(self._say(parts[name]) for name in paragraph if name in parts)
            for paragraph in PARAGRAPHS
        ]
        end = (self._say(closing), self.style.name, self.style.phone, self.style.profile)
        signature = "\n".join(line for line in end if line)
        body = [self._say(greeting), *paragraphs, signature]
        return Version(
            subject=self._say(subject),
            body="\n\n".join(part for part in body if part),
            at=at,
            phrasings=tuple(one.id for one in chosen),
        )

    def note(self, at: datetime) -> Version:
        """A few words that go with a request to connect."""
        possible = [one for one in self._section("opening") if one.facts <= self.facts.keys()]
        short = [one for one in possible if utf16(self._say(one)) <= LINKEDIN_LIMIT]
        chosen = self._pick(short)
        ids = (chosen.id,) if chosen else ()
        return Version(subject="", body=self._say(chosen), at=at, phrasings=ids)

    def _parts(self) -> dict[str, Phrasing]:
        """A phrasing for each section, as many as there is room for."""
        parts: dict[str, Phrasing] = {}
        for name in (section for paragraph in PARAGRAPHS for section in paragraph):
            if chosen := self._pick(self._section(name)):
                parts[name] = chosen
        for name in _TO_SPARE:
            count = len(" ".join(map(self._say, parts.values())).split())
            if count > most_words(self.matter.purpose):
                parts.pop(name, None)
        return parts

    def _greeting(self) -> Phrasing | None:
        """By name where one is known; a letter to a friend has its own."""
        offers = (
            self._section("greeting"),
            self.words.frame("greeting", self.style.tone),
            self.words.frame("greeting_nobody", self.style.tone),
        )
        return next((chosen for one in offers if (chosen := self._pick(one))), None)

    def _section(self, name: str) -> list[Phrasing]:
        if name == "link":
            return self.words.frame(name, self.style.tone)
        return self.words.section(self.matter.purpose, name, self.style.tone)

    def _pick(self, offered: list[Phrasing]) -> Phrasing | None:
        """What was used least; of equally fresh ones whatever says more: it is more personal."""
        possible = [one for one in offered if one.facts <= self.facts.keys() and self._fits(one)]
        return min(possible, key=self._staleness, default=None)

    def _staleness(self, one: Phrasing) -> tuple[int, int, int, bytes]:
        seed = "".join(self.matter.model_dump().values())
        tie = blake2b(f"{seed} {one.id}".encode(), digest_size=8).digest()
        said = sum(bool(self.facts[fact]) for fact in one.facts)
        return self.used[one.id], -said, -len(one.facts), tie

    def _fits(self, one: Phrasing) -> bool:
        """Whether it stays readable with these facts: a subject with a long title does not."""
        return ".subject." not in one.id or len(self._say(one)) <= LONGEST_SUBJECT

    def _say(self, phrasing: Phrasing | None) -> str:
        said = ""
        for text, fact, _, _ in Formatter().parse(phrasing.text if phrasing else ""):
            # A fact may end as the sentence does: "Acme Inc." and its full stop.
            is_ended = text.startswith(".") and said.endswith((".", "!", "?", "…"))
            said += text[1:] if is_ended else text
            said += self.facts[fact] if fact else ""
        return said


def utf16(text: str) -> int:
    """Characters as LinkedIn counts them."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
