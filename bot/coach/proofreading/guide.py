"""What to look for in one language: everything is in one file, `en.toml` and so on."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Worn(NamedTuple):
    """Words that had better be others."""

    pattern: re.Pattern[str]
    says: str
    fix: str | None


class Guide(NamedTuple):
    """The style guide of a language."""

    cliches: tuple[Worn, ...]
    tone: tuple[Worn, ...]
    call: re.Pattern[str]
    """What asks the reader for something, or offers it."""
    promised: re.Pattern[str]
    """What says that there is a promise, without naming it."""
    closings: tuple[str, ...]
    twice_is_fine: frozenset[str]
    at_ease: frozenset[str]
    """Words of working life that no dictionary has yet."""
    says: dict[str, str]


@cache
def guide(language: str) -> Guide:
    """The guide of this language; the English one where there is none."""
    here = files(__package__)
    path = here.joinpath(f"{language}.toml")
    if not (language.isalpha() and path.is_file()):
        path = here.joinpath("en.toml")
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return Guide(
        cliches=tuple(_worn(one) for one in read["cliches"]),
        tone=tuple(_worn(one) for one in read["tone"]),
        call=re.compile(read["call"], re.I),
        promised=re.compile(read["promised"], re.I),
        closings=tuple(read["closings"]),
        twice_is_fine=frozenset(read["twice_is_fine"]),
        at_ease=frozenset(read["at_ease"]),
        says=read["says"],
    )


def _worn(one: dict[str, str]) -> Worn:
    return Worn(re.compile(one["pattern"], re.I), one["says"], one.get("fix"))
