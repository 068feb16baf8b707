"""Finding what a person means by a few words; several fits are a question, never a guess."""

from collections.abc import Iterable
from datetime import datetime
from difflib import get_close_matches

from bot.coach.companies import company_key
from bot.coach.facts import Application, Interview, Notebook


def applications_of(notebook: Notebook, words: str) -> list[Application]:
    """The applications in play that these words may mean; all of them for no words."""
    wanted = company_key(words)
    in_play = [one for one in notebook.applications if one.in_play]
    exact = [one for one in in_play if company_key(one.company) == wanted]
    return exact or [one for one in in_play if wanted in company_key(one.company)]


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
