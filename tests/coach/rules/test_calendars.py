"""Every rule on the days on which a calendar goes wrong: when it speaks, on the person's clock.

The boundaries of each rule are in the other tables; this one says that no weekend, no holiday, no
change of the clocks and no flight moves a nudge to an hour at which it is not welcome.
"""

import pytest

from bot.coach.rules import NAMES, RULES, SEARCH_RULES
from tests.coach.rules.happenings import SITUATIONS, due

BY_NAME = {rule.__name__: rule for rule in (*RULES, *SEARCH_RULES)}
ORDER = tuple(SITUATIONS)

A_WEEK_LATER = (
    "Tue 10 Mar 10:00",  # in the week
    "Fri 20 Mar 16:00",  # before a weekend
    "Thu 9 Apr 16:00",  # before Easter
    "Fri 3 Apr 16:00",  # Berlin, spring
    "Fri 30 Oct 16:00",  # Berlin, autumn
    "Fri 13 Mar 16:00",  # New York, spring
    "Fri 6 Nov 16:00",  # New York, autumn
    "Fri 9 Oct 16:00",  # Lord Howe, spring
    "Fri 10 Apr 16:00",  # Lord Howe, autumn
    "Mon 9 Mar 17:00",  # Tokyo to San Francisco
)

TABLE = {
    "prepare": (
        "Mon 2 Mar 18:00",  # in the week
        "Thu 12 Mar 18:00",  # before a weekend
        "Wed 1 Apr 18:00",  # before Easter
        "Thu 26 Mar 18:00",  # Berlin, spring
        "Thu 22 Oct 18:00",  # Berlin, autumn
        "Thu 5 Mar 18:00",  # New York, spring
        "Thu 29 Oct 18:00",  # New York, autumn
        "Thu 1 Oct 18:00",  # Lord Howe, spring
        "Thu 2 Apr 18:00",  # Lord Howe, autumn
        "Fri 27 Feb 18:00",  # Tokyo to San Francisco
    ),
    "reflect": (
        "Tue 3 Mar 11:00",  # in the week
        "Fri 13 Mar 17:00",  # before a weekend
        "Thu 2 Apr 17:00",  # before Easter
        "Fri 27 Mar 17:00",  # Berlin, spring
        "Fri 23 Oct 17:00",  # Berlin, autumn
        "Fri 6 Mar 17:00",  # New York, spring
        "Fri 30 Oct 17:00",  # New York, autumn
        "Fri 2 Oct 17:00",  # Lord Howe, spring
        "Fri 3 Apr 17:00",  # Lord Howe, autumn
        "Mon 2 Mar 18:00",  # Tokyo to San Francisco
    ),
    "promise": (
        "Fri 6 Mar 09:00 | Fri 6 Mar 15:00",  # in the week
        "Mon 16 Mar 09:00 | Mon 16 Mar 15:00",  # before a weekend
        "Thu 2 Apr 17:00",  # before Easter
        "Mon 30 Mar 09:00 | Mon 30 Mar 15:00",  # Berlin, spring
        "Mon 26 Oct 09:00 | Mon 26 Oct 15:00",  # Berlin, autumn
        "Mon 9 Mar 09:00 | Mon 9 Mar 15:00",  # New York, spring
        "Mon 2 Nov 09:00 | Mon 2 Nov 15:00",  # New York, autumn
        "Mon 5 Oct 09:00 | Mon 5 Oct 15:00",  # Lord Howe, spring
        "Mon 6 Apr 09:00 | Mon 6 Apr 15:00",  # Lord Howe, autumn
        "Fri 6 Mar 09:00 | Fri 6 Mar 15:00",  # Tokyo to San Francisco
    ),
    "promised_by_them": (
        "Mon 9 Mar 09:00",  # in the week
        "Tue 17 Mar 09:00",  # before a weekend
        "Tue 7 Apr 09:00",  # before Easter
        "Tue 31 Mar 09:00",  # Berlin, spring
        "Tue 27 Oct 09:00",  # Berlin, autumn
        "Tue 10 Mar 09:00",  # New York, spring
        "Tue 3 Nov 09:00",  # New York, autumn
        "Tue 6 Oct 09:00",  # Lord Howe, spring
        "Tue 7 Apr 09:00",  # Lord Howe, autumn
        "Mon 9 Mar 09:00",  # Tokyo to San Francisco
    ),
    "thank_you": (
        "Tue 3 Mar 13:00 | Wed 4 Mar 13:00",  # in the week
        "Mon 16 Mar 09:00",  # before a weekend
        "Tue 7 Apr 09:00",  # before Easter
        "Mon 30 Mar 09:00",  # Berlin, spring
        "Mon 26 Oct 09:00",  # Berlin, autumn
        "Mon 9 Mar 09:00",  # New York, spring
        "Mon 2 Nov 09:00",  # New York, autumn
        "Mon 5 Oct 09:00",  # Lord Howe, spring
        "Mon 6 Apr 09:00",  # Lord Howe, autumn
        "Tue 3 Mar 09:00 | Wed 4 Mar 09:00",  # Tokyo to San Francisco
    ),
    "connect": (
        "Thu 5 Mar 10:00",  # in the week
        "Mon 16 Mar 09:00",  # before a weekend
        "Tue 7 Apr 09:00",  # before Easter
        "Mon 30 Mar 09:00",  # Berlin, spring
        "Mon 26 Oct 09:00",  # Berlin, autumn
        "Mon 9 Mar 09:00",  # New York, spring
        "Mon 2 Nov 09:00",  # New York, autumn
        "Mon 5 Oct 09:00",  # Lord Howe, spring
        "Mon 6 Apr 09:00",  # Lord Howe, autumn
        "Wed 4 Mar 17:00",  # Tokyo to San Francisco
    ),
    "waiting": (
        "Mon 9 Mar 09:00",  # in the week
        "Tue 17 Mar 16:00",  # before a weekend
        "Tue 7 Apr 09:00",  # before Easter
        "Tue 31 Mar 16:00",  # Berlin, spring
        "Tue 27 Oct 16:00",  # Berlin, autumn
        "Tue 10 Mar 16:00",  # New York, spring
        "Tue 3 Nov 16:00",  # New York, autumn
        "Tue 6 Oct 16:00",  # Lord Howe, spring
        "Tue 7 Apr 16:00",  # Lord Howe, autumn
        "Fri 6 Mar 17:00",  # Tokyo to San Francisco
    ),
    "check_in": A_WEEK_LATER,
    "check_in_again": A_WEEK_LATER,
    "move_on": A_WEEK_LATER,
    "apply_follow_up": A_WEEK_LATER,
    "competitors": (
        "Wed 4 Mar 10:00",  # in the week
        "Mon 16 Mar 09:00",  # before a weekend
        "Tue 7 Apr 09:00",  # before Easter
        "Mon 30 Mar 09:00",  # Berlin, spring
        "Mon 26 Oct 09:00",  # Berlin, autumn
        "Mon 9 Mar 09:00",  # New York, spring
        "Mon 2 Nov 09:00",  # New York, autumn
        "Mon 5 Oct 09:00",  # Lord Howe, spring
        "Mon 6 Apr 09:00",  # Lord Howe, autumn
        "Tue 3 Mar 17:00",  # Tokyo to San Francisco
    ),
    "rejection_reply": (
        "Tue 3 Mar 12:00",  # in the week
        "Mon 16 Mar 09:00",  # before a weekend
        "Tue 7 Apr 09:00",  # before Easter
        "Mon 30 Mar 09:00",  # Berlin, spring
        "Mon 26 Oct 09:00",  # Berlin, autumn
        "Mon 9 Mar 09:00",  # New York, spring
        "Mon 2 Nov 09:00",  # New York, autumn
        "Mon 5 Oct 09:00",  # Lord Howe, spring
        "Mon 6 Apr 09:00",  # Lord Howe, autumn
        "Tue 3 Mar 09:00",  # Tokyo to San Francisco
    ),
    "keep_in_touch": (
        "Mon 1 Jun 10:00",  # in the week
        "Thu 11 Jun 16:00",  # before a weekend
        "Wed 1 Jul 16:00",  # before Easter
        "Thu 25 Jun 16:00",  # Berlin, spring
        "Thu 21 Jan 16:00",  # Berlin, autumn
        "Thu 4 Jun 16:00",  # New York, spring
        "Thu 28 Jan 16:00",  # New York, autumn
        "Thu 31 Dec 16:00",  # Lord Howe, spring
        "Thu 2 Jul 16:00",  # Lord Howe, autumn
        "Mon 1 Jun 09:00",  # Tokyo to San Francisco
    ),
    "offer": (
        "Thu 5 Mar 09:00 | Mon 9 Mar 09:00",  # in the week
        "Tue 17 Mar 09:00 | Thu 19 Mar 09:00",  # before a weekend
        "Wed 8 Apr 09:00",  # before Easter
        "Tue 31 Mar 09:00 | Thu 2 Apr 09:00",  # Berlin, spring
        "Tue 27 Oct 09:00 | Thu 29 Oct 09:00",  # Berlin, autumn
        "Tue 10 Mar 09:00 | Thu 12 Mar 09:00",  # New York, spring
        "Tue 3 Nov 09:00 | Thu 5 Nov 09:00",  # New York, autumn
        "Tue 6 Oct 09:00 | Thu 8 Oct 09:00",  # Lord Howe, spring
        "Tue 7 Apr 09:00 | Thu 9 Apr 09:00",  # Lord Howe, autumn
        "Thu 5 Mar 09:00 | Mon 9 Mar 09:00",  # Tokyo to San Francisco
    ),
    "keep_searching": (
        "Mon 16 Mar 09:00",  # in the week
        "Mon 23 Mar 09:00",  # before a weekend
        "Mon 13 Apr 09:00",  # before Easter
        "Mon 6 Apr 09:00",  # Berlin, spring
        "Mon 2 Nov 09:00",  # Berlin, autumn
        "Mon 16 Mar 09:00",  # New York, spring
        "Mon 9 Nov 09:00",  # New York, autumn
        "Mon 12 Oct 09:00",  # Lord Howe, spring
        "Mon 13 Apr 09:00",  # Lord Howe, autumn
        "Mon 16 Mar 09:00",  # Tokyo to San Francisco
    ),
}


def test_every_rule_is_in_the_table() -> None:
    assert set(TABLE) == NAMES


@pytest.mark.parametrize("situation", ORDER)
@pytest.mark.parametrize("rule", TABLE)
def test_when_it_speaks(rule: str, situation: str) -> None:
    expected = TABLE[rule][ORDER.index(situation)]

    assert due(BY_NAME[rule], SITUATIONS[situation]) == expected
