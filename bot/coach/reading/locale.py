"""In which order a person writes day and month, as far as Slack's profile tells.

Slack knows the language of the person's menus, and calls most English "en-US" wherever one lives.
So this one counts only where the clock is American, too; elsewhere the time zone has the word, and
where that leaves it open, only dates are read that cannot be read in two ways.
"""

from bot.coach.person import Person

_AMERICAN = (
    *("America/New_York", "America/Detroit", "America/Chicago", "America/Denver", "America/Boise"),
    *("America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Juneau"),
    *("America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "Pacific/Honolulu", "US/"),
)
_DAY_FIRST = ("Europe/", "Australia/", "Pacific/Auckland")
_SAYS_LITTLE = ("", "en", "en-US")


def locale_of(person: Person) -> str:
    """The locale to read dates by, such as "de-DE"; empty where nothing is sure."""
    told = person.locale.replace("_", "-")
    if told not in _SAYS_LITTLE:
        return told
    if person.tz.startswith(_AMERICAN):
        return "en-US"
    return "en-GB" if person.tz.startswith(_DAY_FIRST) else ""
