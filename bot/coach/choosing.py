"""Finding what a person means by a few words; several fits are a question, never a guess."""

import re
from collections.abc import Iterable
from datetime import datetime
from difflib import get_close_matches

from bot.coach.companies import company_key, company_words, spelt
from bot.coach.facts import Application, Interview, Notebook

_SIGNS = " ,:;–—-"


def applications_of(notebook: Notebook, words: str) -> list[Application]:
    """The applications in play that these words may mean; all of them for no words."""
    wanted = company_key(words)
    in_play = [one for one in notebook.applications if one.in_play]
    exact = [one for one in in_play if company_key(one.company) == wanted]
    return exact or [one for one in in_play if wanted in company_key(one.company)]


def letters_about(notebook: Notebook, words: str) -> list[Application]:
    """Those that a letter may be about: in play, or over if these words name it."""
    begun = [one for one in notebook.applications if one.in_play or one.ending]
    if words:
        return applications_of(notebook, words) or meant_by(begun, words)
    return [*applications_of(notebook, ""), *(one for one in reversed(begun) if one.ending)]


def meant_by(applications: Iterable[Application], name: str) -> list[Application]:
    """Those whose company is called so, or has this name within its own, word by word."""
    known, wanted, words = list(applications), company_key(name), company_words(name)
    exact = [one for one in known if company_key(one.company) == wanted]
    return exact or [one for one in known if words and _holds(company_words(one.company), words)]


def split_company(notebook: Notebook, words: str) -> tuple[str, str]:
    """The company in play with which the words begin, and the rest; else no company."""
    text = re.sub(r"^(?:to|for)\s+", "", words, flags=re.I)
    said, ends = text.split(), [word.end() for word in re.finditer(r"\S+", text)]
    in_play = [one.company for one in notebook.applications if one.in_play]
    names = [split(name) for name in in_play for split in (spelt, company_words)]
    for count in range(len(said), 0, -1):
        company = " ".join(said[:count])
        if spelt(company) in names:
            return company.strip(_SIGNS), text[ends[count - 1] :].lstrip(f"{_SIGNS}\r\n\t\xa0")
    return "", words


def _holds(words: list[str], part: list[str]) -> bool:
    starts = range(len(words) - len(part) + 1)
    return any(words[start : start + len(part)] == part for start in starts)


def interviews_of(
    notebook: Notebook, words: str, begun_by: datetime
) -> list[tuple[Application, Interview]]:
    """The last interview, begun until then, of each application that these words may mean."""
    found = []
    for application in applications_of(notebook, words):
        begun = [one for one in application.held_interviews if one.starts_at <= begun_by]
        found += [(application, one) for one in begun[-1:]]
    return found


def interviews_ahead(
    notebook: Notebook, words: str, now: datetime
) -> list[tuple[Application, Interview]]:
    """The interviews to come of the applications that these words may mean, the next one first."""
    found = [
        (application, one)
        for application in applications_of(notebook, words)
        for one in application.kept_interviews
        if one.starts_at > now
    ]
    return sorted(found, key=lambda pair: pair[1].starts_at)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or nothing."""
    return next(iter(get_close_matches(word.casefold(), list(known), n=1)), "")
