"""Knows a company again however it is spelt, and the application that is meant."""

import re
import unicodedata
from datetime import datetime

from bot.coach.facts import Application, Notebook

_FORMS = frozenset(
    [
        *("inc", "incorporated", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation"),
        *("co", "gmbh", "ag", "kg", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab"),
        *("as", "asa", "oy", "oyj", "aps", "pty", "pte", "&", "and"),
    ]
)
"""Legal forms that people write or leave out."""


def application_for(
    notebook: Notebook, company: str, role: str, at: datetime | None = None
) -> Application | None:
    """The newest application to this company whose role does not contradict this one.

    What happens at `at` belongs to none that was over by then, and to one that ended after it
    sooner than to a newer one.
    """
    wanted = company_key(company)
    same = [
        one
        for one in reversed(notebook.applications)
        if company_key(one.company) == wanted and same_role(one.role, role)
        if not is_over(one, at)
    ]
    ended_later = [one for one in same if at and one.ending]
    return next(iter(ended_later or same), None)


def is_over(application: Application, at: datetime | None) -> bool:
    """Whether it had ended before that moment: what comes later is another try."""
    return application.ending is not None and at is not None and application.ending.at < at


def company_key(name: str) -> str:
    """What two spellings of one company share: case, spaces, signs and legal forms left out."""
    return "".join(company_words(name)) or _plain(name).strip()


def company_words(name: str) -> list[str]:
    """The words of a name without legal forms at its end."""
    words = spelt(name)
    while len(words) > 1 and words[-1] in _FORMS:
        words.pop()
    return words


def spelt(name: str) -> list[str]:
    """The words of a name, all of them, without case and signs."""
    return re.sub(r"[^\w\s&+]", "", _plain(name)).split()


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def same_role(one: str, other: str) -> bool:
    """Whether one role says no other thing than the other, only less."""
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return words <= others or others <= words
