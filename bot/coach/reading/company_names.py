"""Which words make the name of a company: in capital letters, or small where it is clear."""

from bot.coach.reading.given_names import is_given_name
from bot.coach.reading.names import MONTHS, WEEKDAYS
from bot.coach.reading.tokens import Token, name
from bot.coach.reading.vocabulary import (
    ADJECTIVES,
    COMPANY_TAILS,
    INTERVIEW,
    PERSON_ROLES,
    PLACES,
    ROLE_NOUNS,
    SMALL,
)

_SITES = ("office", "offices", "branch", "store", "site", "campus", "hq", "headquarters")
_CALENDAR = frozenset(one[:3] for one in (*MONTHS, *WEEKDAYS)) - {"mar"}
_NO_COMPANY = SMALL | PLACES | INTERVIEW | set(ROLE_NOUNS) | set(PERSON_ROLES)


def in_capitals(words: list[Token], at: int) -> list[Token]:
    """A name in capital letters, unless it is that of a person or the word interview itself."""
    found = name(words, at)
    for nth, word in enumerate(found):
        if word.lower in INTERVIEW:
            found = found[:nth]
            break
    following = words[at + len(found) : at + len(found) + 1]
    if not found or _is_no_company(found):
        return []
    if following and following[0].joined and (found[-1].owner or following[0].lower in _SITES):
        return []
    is_person = is_given_name(found[0].lower) and found[-1].lower not in COMPANY_TAILS
    return [] if is_person else found


def with_article(words: list[Token], at: int) -> list[Token]:
    """ "the Co-op", "the company Bosch"."""
    leads = words[at].text in ("the", "company") and words[at + 1 : at + 2]
    return in_capitals(words, at + 1) if leads and words[at + 1].joined else []


def _is_no_company(found: list[Token]) -> bool:
    is_place = len(found) == 1 and found[0].lower in PLACES
    is_date = len(found) == 1 and found[0].lower.rstrip(".")[:3] in _CALENDAR
    return is_place or is_date or found[-1].lower in ROLE_NOUNS


def in_small_letters(words: list[Token], at: int) -> list[Token]:
    """One or two words without capitals, if what follows shows that the name ends there."""
    found: list[Token] = []
    for word in words[at:]:
        if found and (not word.joined or word.lower in SMALL or word.lower in INTERVIEW):
            break
        found.append(word)
    return found if len(found) <= 2 and all(_may_be_name(word) for word in found) else []


def _may_be_name(word: Token) -> bool:
    plain = word.lower
    return (
        plain not in _NO_COMPANY
        and not is_given_name(plain)
        and plain not in ADJECTIVES
        and any(one.isalpha() for one in plain)
        and "@" not in plain
        and "://" not in plain
    )
