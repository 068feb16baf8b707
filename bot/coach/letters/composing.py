"""Putting a letter together: section by section, in phrasings that were not used lately.

The choice follows from facts and from what was used before: the same notebook, the same letter.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from hashlib import blake2b

from bot.coach.draft import Details, Draft, Matter, Purpose, Version
from bot.coach.facts import Notebook
from bot.coach.letters.particulars import particulars
from bot.coach.letters.wording import Phrasing, Wording, wording
from bot.coach.style import Style, Tone

LINKEDIN_LIMIT = 200
"""Characters of a note with a request to connect, as LinkedIn counts them: UTF-16 code units."""

PARAGRAPHS = (("opening", "moment"), ("wish", "kept", "owed", "purpose"), ("link",), ("call",))
"""The sections of a letter, by paragraph; a section that has nothing to say is left out."""
_TO_SPARE = ("link", "kept", "wish", "moment")
"""What goes first when a letter is too long."""


def most_words(purpose: Purpose) -> int:
    """How long a letter may be, without greeting and signature (evidence: shorter is read)."""
    return 110 if purpose is Purpose.THANK_YOU else 140


def write(
    notebook: Notebook, matter: Matter, details: Details, today: date, at: datetime
) -> Version:
    """The letter about this, in words that this person has used least."""
    return _composed(notebook, matter, details, today, at, used_by(notebook.drafts))


def another(notebook: Notebook, draft: Draft, today: date, at: datetime) -> Version:
    """The same letter in other words than all of its versions."""
    used = used_by(notebook.drafts)
    for version in draft.versions:
        used.update(dict.fromkeys(version.phrasings, 100))
    return _composed(notebook, draft.matter, draft.details, today, at, used)


def used_by(drafts: Iterable[Draft]) -> Counter[str]:
    """How often each phrasing was used in these letters."""
    return Counter(id for one in drafts for version in one.versions for id in version.phrasings)


def _composed(
    notebook: Notebook,
    matter: Matter,
    details: Details,
    today: date,
    at: datetime,
    used: Counter[str],
) -> Version:
    style, words = notebook.person.style, wording(notebook.person.style.language)
    if matter.purpose is Purpose.INSIDE:  # friends write to each other in one tone only
        style = style.model_copy(update={"tone": Tone.WARM})
    facts = particulars(notebook, matter, details, words, today)
    seed = "".join(matter.model_dump().values())

    def pick(offered: list[Phrasing]) -> Phrasing | None:
        possible = [one for one in offered if one.facts <= facts.keys() and _fits(one, facts)]
        # Of equally fresh ones, whatever says more: it is the more personal.
        return min(
            possible,
            key=lambda one: (used[one.id], -len(one.facts), _hash(seed, one.id)),
            default=None,
        )

    if matter.purpose is Purpose.LINKEDIN_NOTE:
        return _note(words, style, facts, pick, at)
    parts = _parts(words, style, matter.purpose, facts, pick)
    subject = pick(words.section(matter.purpose, "subject", style.tone))
    greetings = (
        words.section(matter.purpose, "greeting", style.tone),
        words.frame("greeting", style.tone),
        words.frame("greeting_nobody", style.tone),
    )
    greeting = next((chosen for one in greetings if (chosen := pick(one))), None)
    closing = pick(words.frame("closing", style.tone))
    chosen = [*parts.values(), *(one for one in (subject, greeting, closing) if one)]
    body = _body(greeting, parts, closing, style, facts)
    return Version(
        subject=_said(subject, facts) if subject else "",
        body=body,
        at=at,
        phrasings=tuple(one.id for one in chosen),
    )


def _parts(
    words: Wording,
    style: Style,
    purpose: Purpose,
    facts: dict[str, str],
    pick: Callable[[list[Phrasing]], Phrasing | None],
) -> dict[str, Phrasing]:
    """A phrasing for each section, as many as there is room for."""
    parts: dict[str, Phrasing] = {}
    for name in (section for paragraph in PARAGRAPHS for section in paragraph):
        offered = (
            words.frame("link", style.tone)
            if name == "link"
            else words.section(purpose, name, style.tone)
        )
        if chosen := pick(offered):
            parts[name] = chosen
    for name in _TO_SPARE:
        said = " ".join(_said(one, facts) for one in parts.values())
        if len(said.split()) > most_words(purpose):
            parts.pop(name, None)
    return parts


def _note(
    words: Wording,
    style: Style,
    facts: dict[str, str],
    pick: Callable[[list[Phrasing]], Phrasing | None],
    at: datetime,
) -> Version:
    offered = words.section(Purpose.LINKEDIN_NOTE, "opening", style.tone)
    short = [
        one
        for one in offered
        if one.facts <= facts.keys() and utf16(_said(one, facts)) <= LINKEDIN_LIMIT
    ]
    chosen = pick(short)
    body = _said(chosen, facts) if chosen else ""
    return Version(subject="", body=body, at=at, phrasings=(chosen.id,) if chosen else ())


def utf16(text: str) -> int:
    """Characters as LinkedIn counts them."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _body(
    greeting: Phrasing | None,
    parts: dict[str, Phrasing],
    closing: Phrasing | None,
    style: Style,
    facts: dict[str, str],
) -> str:
    paragraphs = [
        " ".join(_said(parts[name], facts) for name in paragraph if name in parts)
        for paragraph in PARAGRAPHS
    ]
    signature = "\n".join(part for part in (style.name, style.phone, style.profile) if part)
    farewell = _said(closing, facts) if closing else ""
    end = "\n".join(part for part in (farewell, signature) if part)
    hello = _said(greeting, facts) if greeting else ""
    return "\n\n".join(part for part in (hello, *paragraphs, end) if part)


def _fits(phrasing: Phrasing, facts: dict[str, str]) -> bool:
    """Whether it stays a sentence with these facts in it: a long title in the subject does not."""
    return not (".subject." in phrasing.id and len(phrasing.text.format(**facts)) > 78)


def _said(phrasing: Phrasing, facts: dict[str, str]) -> str:
    text = phrasing.text.format(**facts)
    # A fact may end as the sentence does: "Acme Inc." and its full stop.
    return text.replace("..", ".").replace("?.", "?").replace("!.", "!")


def _hash(seed: str, id: str) -> bytes:
    return blake2b(f"{seed} {id}".encode(), digest_size=8).digest()
