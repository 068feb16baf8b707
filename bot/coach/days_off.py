"""Public holidays, from the calendars that the package `holidays` keeps."""

from datetime import date
from functools import cache

import holidays


def holiday(day: date, country: str) -> str:
    """The name of the public holiday on this day; empty where it is none, or for no country."""
    calendar = _calendar(country) if country else None
    return str(calendar.get(day, "")) if calendar is not None else ""


@cache
def _calendar(country: str) -> holidays.HolidayBase | None:
    """The calendar of a country (ISO 3166-1 alpha-2); None where nobody keeps one."""
    try:
        return holidays.country_holidays(country, language="en_US")
    except NotImplementedError:
        return None
