"""The countries whose public holidays are known, by the names that the time zone database has.

`tzdata` brings both tables: ISO 3166's names in English, and which country each zone lies in.
"""

from functools import cache
from importlib import resources
from unicodedata import normalize

import holidays

_NOT_IN_ISO = {"XK": "Kosovo"}


@cache
def countries() -> dict[str, str]:
    """The name of each country by its code (ISO 3166-1 alpha-2), in the order of the names."""
    names = {code: name for code, name, *_ in _rows("iso3166.tab")} | _NOT_IN_ISO
    known = holidays.list_supported_countries(include_aliases=False)
    return {
        code: names[code] for code in sorted(known.keys() & names, key=lambda c: _plain(names[c]))
    }


def initial(name: str) -> str:
    """The letter under which a country is looked for: that of Åland is A."""
    return _plain(name)[0].upper()


@cache
def country_of(zone: str) -> str:
    """The country in which a time zone lies; empty where that is not told."""
    found = {row[2]: row[0] for row in _rows("zone.tab")}.get(zone, "")
    return found if found in countries() else ""


def _rows(table: str) -> list[list[str]]:
    text = (resources.files("tzdata.zoneinfo") / table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def _plain(name: str) -> str:
    """The name without accents, for sorting."""
    return normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
