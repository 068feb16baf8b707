"""When it is polite to write: tables of single moments, and what holds at every moment."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import manners
from bot.coach.person import Person
from tests.coach.story import BERLIN, LORD_HOWE, NEW_YORK, at, day, story, written

ZONES = [BERLIN, NEW_YORK, LORD_HOWE, "UTC", "Asia/Kathmandu", "Pacific/Kiritimati"]
ZONES += ["Pacific/Pago_Pago", "Africa/Cairo", "America/Santiago", "Asia/Beirut"]

quarters = st.integers(0, 4 * 24 - 1).map(lambda nth: time(nth // 4, nth % 4 * 15))
hours = st.tuples(quarters, quarters).filter(lambda pair: pair[1].hour - pair[0].hour > 2)
weeks = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
people = st.builds(
    lambda tz, hours, days: Person(
        tz=tz, day_starts=hours[0], day_ends=hours[1], working_days=days
    ),
    st.sampled_from(ZONES),
    hours,
    weeks,
)
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
minutes = st.integers(0, 2 * 365 * 24 * 60).map(lambda count: timedelta(minutes=count))
moments = minutes.map(lambda passed: NEW_YEAR + passed)
always = settings(deadline=None)


@pytest.mark.parametrize(
    ("asked", "polite"),
    [
        ("Tue 3 Mar 08:59", "Tue 3 Mar 09:00"),
        ("Tue 3 Mar 09:00", "Tue 3 Mar 09:00"),
        ("Tue 3 Mar 09:01", "Tue 3 Mar 09:01"),
        ("Tue 3 Mar 17:59", "Tue 3 Mar 17:59"),
        ("Tue 3 Mar 18:00", "Wed 4 Mar 09:00"),
        ("Tue 3 Mar 23:59", "Wed 4 Mar 09:00"),
        ("Wed 4 Mar 00:00", "Wed 4 Mar 09:00"),
        ("Fri 6 Mar 17:59", "Fri 6 Mar 17:59"),
        ("Fri 6 Mar 18:00", "Mon 9 Mar 09:00"),
        ("Sat 7 Mar 12:00", "Mon 9 Mar 09:00"),
        ("Sun 8 Mar 23:59", "Mon 9 Mar 09:00"),
    ],
)
def test_polite(asked: str, polite: str) -> None:
    ana = story()

    assert written(manners.polite(at(asked, ana), ana.person), ana) == polite


@pytest.mark.parametrize(
    ("tz", "hours", "asked", "polite"),
    [
        # Spring: the morning before the jump, and hours that begin within it.
        (BERLIN, "09:00-18:00", "Sat 28 Mar 18:00", "2026-03-29T07:00Z"),
        (BERLIN, "02:30-18:00", "Sat 28 Mar 18:00", "2026-03-29T01:30Z"),
        (NEW_YORK, "09:00-18:00", "Sat 7 Mar 18:00", "2026-03-08T13:00Z"),
        (NEW_YORK, "02:30-18:00", "Sat 7 Mar 18:00", "2026-03-08T07:30Z"),
        (LORD_HOWE, "09:00-18:00", "Sat 3 Oct 18:00", "2026-10-03T22:00Z"),
        (LORD_HOWE, "02:15-18:00", "Sat 3 Oct 18:00", "2026-10-03T15:45Z"),
        # Autumn: hours that begin in the hour that comes twice begin with its first time.
        (BERLIN, "09:00-18:00", "Sat 24 Oct 18:00", "2026-10-25T08:00Z"),
        (BERLIN, "02:30-18:00", "Sat 24 Oct 18:00", "2026-10-25T00:30Z"),
        (NEW_YORK, "09:00-18:00", "Sat 31 Oct 18:00", "2026-11-01T14:00Z"),
        (NEW_YORK, "01:30-18:00", "Sat 31 Oct 18:00", "2026-11-01T05:30Z"),
        (LORD_HOWE, "09:00-18:00", "Sat 4 Apr 18:00", "2026-04-04T22:30Z"),
        (LORD_HOWE, "01:45-18:00", "Sat 4 Apr 18:00", "2026-04-04T14:45Z"),
    ],
)
def test_the_next_morning_when_the_clocks_change(
    tz: str, hours: str, asked: str, polite: str
) -> None:
    ana = story(tz=tz, hours=hours, week="Mon Tue Wed Thu Fri Sat Sun")
    moment = manners.polite(at(asked, ana), ana.person)

    assert moment.isoformat(timespec="minutes").replace("+00:00", "Z") == polite


def test_once_begun_the_hours_are_not_begun_again_when_the_clock_goes_back() -> None:
    ana = Person(tz=BERLIN, day_starts=time(2, 30), working_days=(6,))
    second_ten_past_two = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)

    assert manners.polite(second_ten_past_two, ana) == second_ten_past_two


@pytest.mark.parametrize(
    ("now", "tomorrow", "next_week"),
    [
        ("Tue 3 Mar 00:00", "Wed 4 Mar 09:00", "Mon 9 Mar 09:00"),
        ("Tue 3 Mar 23:59", "Wed 4 Mar 09:00", "Mon 9 Mar 09:00"),
        ("Fri 6 Mar 12:00", "Sat 7 Mar 09:00", "Mon 9 Mar 09:00"),
        ("Sun 8 Mar 12:00", "Mon 9 Mar 09:00", "Mon 9 Mar 09:00"),
        ("Mon 9 Mar 08:00", "Tue 10 Mar 09:00", "Mon 16 Mar 09:00"),
        ("Sat 28 Mar 12:00", "Sun 29 Mar 09:00", "Mon 30 Mar 09:00"),
    ],
)
def test_what_the_snooze_menu_offers(now: str, tomorrow: str, next_week: str) -> None:
    ana = story()
    asked_at = at(now, ana)

    assert written(manners.tomorrow_morning(asked_at, ana.person), ana) == tomorrow
    assert written(manners.next_week(asked_at, ana.person), ana) == next_week


@pytest.mark.parametrize(
    ("week", "asked", "following", "until"),
    [
        ("Mon Tue Wed Thu Fri", "Thu 5 Mar", "Fri 6 Mar", "Thu 5 Mar"),
        ("Mon Tue Wed Thu Fri", "Fri 6 Mar", "Mon 9 Mar", "Fri 6 Mar"),
        ("Mon Tue Wed Thu Fri", "Sun 8 Mar", "Mon 9 Mar", "Fri 6 Mar"),
        ("Sun Mon Tue Wed Thu", "Thu 5 Mar", "Sun 8 Mar", "Thu 5 Mar"),
        ("Sun Mon Tue Wed Thu", "Sat 7 Mar", "Sun 8 Mar", "Thu 5 Mar"),
        ("Wed", "Wed 4 Mar", "Wed 11 Mar", "Wed 4 Mar"),
        ("Wed", "Tue 10 Mar", "Wed 11 Mar", "Wed 4 Mar"),
    ],
)
def test_working_days(week: str, asked: str, following: str, until: str) -> None:
    person = story(week=week).person

    assert manners.next_working_day(day(asked), person) == day(following)
    assert manners.working_day_until(day(asked), person) == day(until)


@always
@given(moments, people)
def test_polite_is_never_earlier_than_asked_and_polite_again(asked: datetime, who: Person) -> None:
    polite = manners.polite(asked, who)

    assert polite >= asked
    assert manners.polite(polite, who) == polite


@always
@given(moments, people)
def test_polite_is_within_the_hours_of_a_working_day(asked: datetime, who: Person) -> None:
    polite = manners.polite(asked, who)
    there = polite.astimezone(ZoneInfo(who.tz)).date()

    assert there.weekday() in who.working_days
    assert manners.morning(there, who) <= polite < manners.closing(polite, who)


@always
@given(moments, moments, people)
def test_who_asks_later_is_not_served_earlier(one: datetime, other: datetime, who: Person) -> None:
    first, second = sorted([one, other])

    assert manners.polite(first, who) <= manners.polite(second, who)


@always
@given(moments, st.floats(0, 1, exclude_max=True), people)
def test_no_moment_that_is_let_go_by_would_have_been_polite(
    asked: datetime, part: float, who: Person
) -> None:
    polite = manners.polite(asked, who)
    before = asked + (polite - asked) * part

    assert before == polite or manners.polite(before, who) == polite != before


@always
@given(moments, st.integers(0, 30), people)
def test_days_later_is_that_many_dates_on(asked: datetime, days: int, who: Person) -> None:
    before, after = asked, manners.days_later(asked, timedelta(days=days), who)
    shift = abs((after - before) - timedelta(days=days))

    assert shift <= timedelta(hours=1)
    assert on(after, who) - on(before, who) == timedelta(days=days)


@always
@given(moments, st.integers(0, 36), people)
def test_what_is_fresh_is_asked_by_nine_in_the_evening_or_politely(
    ended: datetime, later: int, who: Person
) -> None:
    told = manners.while_fresh(ended + timedelta(hours=later), ended, who)
    there = told.astimezone(ZoneInfo(who.tz))

    assert told >= ended + timedelta(hours=later)
    assert manners.polite(told, who) == told or (
        on(told, who) == on(ended, who)
        and manners.morning(there.date(), who) <= told
        and there.time() <= time(21)
    )


def on(asked: datetime, who: Person) -> date:
    return asked.astimezone(ZoneInfo(who.tz)).date()
