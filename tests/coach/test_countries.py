"""Countries by name, and the one that a time zone lies in."""

import holidays
import pytest

from bot.coach.countries import countries, country_of, initial


def test_every_country_with_known_holidays_has_a_name() -> None:
    assert set(countries()) == set(holidays.list_supported_countries(include_aliases=False))


def test_the_names_are_in_the_order_in_which_they_are_looked_for() -> None:
    names = list(countries().values())
    letters = [initial(name) for name in names]

    assert letters == sorted(letters)
    assert names[:3] == ["Afghanistan", "Åland Islands", "Albania"]


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Berlin", "DE"),
        ("America/New_York", "US"),
        ("Asia/Kolkata", "IN"),
        ("Europe/Oslo", "NO"),
        ("UTC", ""),
        ("", ""),
    ],
)
def test_a_zone_lies_in_a_country(zone: str, country: str) -> None:
    assert country_of(zone) == country
