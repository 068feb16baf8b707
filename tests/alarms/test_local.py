"""Who is visited when, in one process."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.alarms.local import LocalAlarms
from bot.coach.facts import PersonId
from tests.alarms.conftest import NOON, Day

ANA, BEN, CLEO = PersonId("T1", "U1"), PersonId("T1", "U2"), PersonId("T2", "U1")
MOMENT = timedelta(milliseconds=20)
HOUR = timedelta(hours=1)


async def fail(_: PersonId) -> None:
    raise LookupError("They asked about my father")


async def test_a_person_is_visited_when_they_are_due_and_not_before(day: Day) -> None:
    await day.due(ANA, NOON + HOUR)
    assert await day.move(HOUR - MOMENT) == []
    assert await day.move(MOMENT) == [ANA]
    assert await day.move(HOUR) == []


async def test_the_longest_due_are_visited_first(day: Day) -> None:
    await day.due(ANA, NOON + 2 * HOUR)
    await day.due(BEN, NOON + 3 * HOUR)
    await day.due(CLEO, NOON + HOUR)
    assert await day.move(9 * HOUR) == [CLEO, ANA, BEN]


async def test_who_is_due_by_what_they_just_said_is_visited_at_once(day: Day) -> None:
    await day.due(ANA, NOON)
    await day.alarms.idle()
    assert day.visited == [ANA]


async def test_who_fell_due_while_nothing_ran_is_visited_at_the_start(day: Day) -> None:
    await day.due(ANA, NOON + HOUR)
    await day.due(BEN, NOON + 2 * HOUR)
    await day.alarms.close()
    day.now += HOUR
    alarms = LocalAlarms(day.on_visit, day.store, lambda: day.now)
    await alarms.start()
    await alarms.idle()
    assert await day.store.due(NOON + 9 * HOUR, 9) == [BEN]
    await alarms.close()


async def woken(day: Day) -> PersonId:
    """Who is visited next, without anybody ringing."""
    visit: asyncio.Future[PersonId] = asyncio.get_running_loop().create_future()

    async def tell(who: PersonId) -> None:
        visit.set_result(who)
        await day.done(who)

    day.on_visit = tell
    async with asyncio.timeout(10):
        return await visit


async def test_the_alarm_rings_by_itself_at_the_earliest_due_time(day: Day) -> None:
    await day.due(ANA, NOON + HOUR)
    await day.due(BEN, NOON + MOMENT)
    day.now += MOMENT
    assert await woken(day) == BEN


async def test_the_alarm_goes_on_with_the_one_who_is_due_next(day: Day) -> None:
    await day.due(ANA, NOON + MOMENT)
    await day.due(BEN, NOON + 2 * MOMENT)
    day.now += MOMENT
    assert await woken(day) == ANA
    day.now += MOMENT
    assert await woken(day) == BEN


async def test_somebody_whose_visit_fails_does_not_hide_the_next(day: Day) -> None:
    day.on_visit = fail
    await day.due(ANA, NOON)
    await day.alarms.idle()
    await day.due(BEN, NOON + MOMENT)
    day.now += MOMENT
    assert await woken(day) == BEN


async def test_somebody_whose_visit_failed_is_visited_when_they_are_due_anew(day: Day) -> None:
    day.on_visit = fail
    await day.due(ANA, NOON)
    await day.alarms.idle()
    await day.due(ANA, NOON + MOMENT)
    day.now += MOMENT
    assert await woken(day) == ANA


async def test_the_sweep_finds_a_moved_clock_and_those_whose_visit_failed(day: Day) -> None:
    tries: asyncio.Queue[PersonId] = asyncio.Queue()

    async def try_in_vain(who: PersonId) -> None:
        tries.put_nowait(who)
        await fail(who)

    await day.due(ANA, NOON + HOUR)
    alarms = LocalAlarms(try_in_vain, day.store, lambda: day.now, sweep=MOMENT)
    await alarms.start()
    assert tries.empty()
    day.now += HOUR
    async with asyncio.timeout(10):
        assert [await tries.get(), await tries.get()] == [ANA, ANA]
    await alarms.close()


async def test_a_visit_that_fails_is_told_without_its_words_and_stops_nobody_else(
    day: Day, caplog: pytest.LogCaptureFixture
) -> None:
    day.on_visit = fail
    await day.due(ANA, NOON + HOUR)
    await day.due(BEN, NOON + HOUR)
    assert await day.move(HOUR) == [ANA, BEN]
    [first, second] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert first.getMessage().startswith("A visit to T1/U1 failed: LookupError at visits.py:")
    assert first.getMessage().endswith(" fail")
    assert second.getMessage().startswith("A visit to T1/U2 failed: LookupError at visits.py:")
    assert "father" not in caplog.text


async def test_a_failed_visit_is_tried_again_by_the_next_ring(day: Day) -> None:
    day.on_visit = fail
    await day.due(ANA, NOON)
    assert await day.move(HOUR) == [ANA]
    day.on_visit = day.done
    assert await day.move(HOUR) == [ANA]
    assert await day.move(HOUR) == []


async def test_a_burst_is_visited_a_few_at_a_time_and_nobody_twice(day: Day) -> None:
    people = [PersonId("T1", f"U{number}") for number in range(60)]
    at_once: list[int] = []
    inside: set[PersonId] = set()

    async def watch(who: PersonId) -> None:
        inside.add(who)
        at_once.append(len(inside))
        await day.done(who)
        inside.remove(who)

    day.on_visit = watch
    for who in people:
        await day.due(who, NOON + HOUR)
    assert sorted(await day.move(HOUR)) == sorted(people)
    assert max(at_once) == 3


class Door:
    """A visit that lasts until it is let go."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.inside = 0
        self.entered = asyncio.Event()
        self.open = asyncio.Event()

    async def pass_through(self, who: PersonId) -> None:
        assert self.inside == 0, "two visits at once"
        self.inside += 1
        self.entered.set()
        await self.open.wait()
        self.inside -= 1


async def test_changes_during_a_visit_lead_to_one_more_after_it(day: Day) -> None:
    door = Door(day)
    day.on_visit = door.pass_through
    await day.due(ANA, NOON)
    await door.entered.wait()
    await day.due(ANA, NOON)
    await day.due(ANA, NOON - HOUR)
    await day.alarms.ring()
    door.open.set()
    await day.alarms.idle()
    assert day.visited == [ANA, ANA]


async def test_a_visit_that_leaves_nothing_due_is_enough(day: Day) -> None:
    door = Door(day)
    day.on_visit = door.pass_through
    await day.due(ANA, NOON)
    await door.entered.wait()
    await day.due(ANA, NOON - HOUR)
    await day.due(ANA, NOON + HOUR)
    door.open.set()
    await day.alarms.idle()
    assert day.visited == [ANA]


async def test_closing_waits_for_the_visit_under_way_and_begins_no_other(day: Day) -> None:
    door = Door(day)
    day.on_visit = door.pass_through
    await day.due(ANA, NOON)
    await door.entered.wait()
    await day.due(ANA, NOON - HOUR)
    closing = asyncio.create_task(day.alarms.close())
    await day.due(BEN, NOON)
    assert not closing.done()
    door.open.set()
    await closing
    await day.due(CLEO, NOON)
    await day.alarms.idle()
    assert (day.visited, door.inside) == ([ANA], 0)
