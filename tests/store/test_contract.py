"""What every store promises, tried on each of them."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from bot.coach.facts import Notebook, PersonId
from bot.store.base import Store, StoreError
from tests.store.conftest import Running, Saved
from tests.store.filled import notebooks

ANA, BEN, CLEO = PersonId("T1", "U1"), PersonId("T1", "U2"), PersonId("T2", "U1")
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def save(store: Store, who: PersonId, notebook: Notebook) -> None:
    """Put this in the place of whatever this person has."""
    async with store.open(who) as kept:
        for name in Notebook.model_fields:
            setattr(kept, name, getattr(notebook, name))


async def hold(store: Store, who: PersonId, until: datetime | None) -> None:
    """Change when this person is due."""
    async with store.open(who) as notebook:
        notebook.hold_until = until


async def test_somebody_new_has_a_blank_notebook(store: Store) -> None:
    async with store.open(ANA) as notebook:
        assert notebook == Notebook.blank()
    assert await store.peek(ANA) == Notebook.blank()


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(notebook=notebooks())
async def test_every_fact_comes_back_as_it_was(running: Running, notebook: Notebook) -> None:
    async with running() as store:
        await save(store, ANA, notebook)
        assert await store.peek(ANA) == notebook
    async with running() as store, store.open(ANA) as read:
        assert read == notebook


async def test_an_exception_in_the_block_saves_nothing(store: Store, saved: Saved) -> None:
    async def fail() -> None:
        async with store.open(ANA) as notebook:
            notebook.person.tz = "Europe/Madrid"
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert await store.peek(ANA) == Notebook.blank()
    assert saved == []


async def test_what_was_peeked_at_is_a_copy(store: Store) -> None:
    await hold(store, ANA, NOON)
    (await store.peek(ANA)).hold_until = None
    assert (await store.peek(ANA)).hold_until == NOON


async def test_each_save_is_told_with_the_new_due_time(store: Store, saved: Saved) -> None:
    await hold(store, ANA, NOON)
    await hold(store, BEN, NOON)
    await hold(store, ANA, None)
    assert saved == [(ANA, NOON), (BEN, NOON), (ANA, None)]


async def test_a_notebook_that_did_not_change_is_not_saved(store: Store, saved: Saved) -> None:
    await hold(store, ANA, None)
    await hold(store, BEN, NOON)
    await hold(store, BEN, NOON)
    assert saved == [(BEN, NOON)]
    assert [who async for who in store.people()] == [BEN]


async def test_who_is_due_longest_comes_first(store: Store) -> None:
    await hold(store, ANA, NOON)
    await hold(store, BEN, NOON - HOUR)
    await hold(store, CLEO, NOON + HOUR)
    assert await store.due(NOON - 2 * HOUR, 9) == []
    assert await store.due(NOON, 9) == [BEN, ANA]
    assert await store.due(NOON + HOUR, 2) == [BEN, ANA]
    assert await store.due(NOON + HOUR, 9) == [BEN, ANA, CLEO]


async def test_the_next_due_time_is_the_earliest_or_the_earliest_after_another(
    store: Store,
) -> None:
    assert await store.next_due() is None
    await hold(store, ANA, NOON)
    await hold(store, BEN, NOON)
    await hold(store, CLEO, NOON + HOUR)
    assert await store.next_due() == NOON
    assert await store.next_due(NOON - HOUR) == NOON
    assert await store.next_due(NOON) == NOON + HOUR
    assert await store.next_due(NOON + HOUR) is None


async def test_a_person_is_due_once_and_at_the_time_of_the_last_save(store: Store) -> None:
    await hold(store, ANA, NOON)
    await hold(store, ANA, NOON + HOUR)
    assert await store.due(NOON, 9) == []
    assert await store.due(NOON + 9 * HOUR, 9) == [ANA]
    await hold(store, ANA, None)
    assert await store.due(NOON + 9 * HOUR, 9) == []


async def test_a_store_that_starts_again_knows_who_is_due(running: Running) -> None:
    async with running() as store:
        await hold(store, ANA, NOON)
        await hold(store, BEN, NOON - HOUR)
        async with store.open(CLEO) as notebook:
            notebook.person.tz = "Asia/Tokyo"
    async with running() as store:
        assert await store.due(NOON, 9) == [BEN, ANA]
        assert [who async for who in store.people()] == [ANA, BEN, CLEO]


async def test_a_deleted_person_is_gone(running: Running) -> None:
    async with running() as store:
        await hold(store, ANA, NOON)
        await hold(store, BEN, NOON)
        await store.delete(ANA)
        await store.delete(CLEO)
        assert await store.due(NOON, 9) == [BEN]
        assert await store.peek(ANA) == Notebook.blank()
    async with running() as store:
        assert [who async for who in store.people()] == [BEN]


async def test_many_changes_at_once_lose_nothing(store: Store) -> None:
    async def snooze(minutes: int) -> None:
        async with store.open(ANA) as notebook:
            notebook.setbacks += 1
            notebook.hold_until = NOON + timedelta(minutes=minutes)

    await asyncio.gather(*[snooze(minutes) for minutes in range(50)])
    assert (await store.peek(ANA)).setbacks == 50


async def test_one_person_never_waits_for_another(store: Store) -> None:
    async with store.open(ANA) as hers, store.open(BEN) as his:
        hers.hold_until, his.hold_until = NOON, NOON + HOUR
    assert await store.due(NOON + HOUR, 9) == [ANA, BEN]


async def test_what_could_not_be_read_back_is_not_saved(store: Store, saved: Saved) -> None:
    await hold(store, ANA, NOON)
    with pytest.raises(StoreError, match="not saved") as caught:
        await hold(store, ANA, NOON.replace(tzinfo=None))
    assert caught.value.__suppress_context__, "the cause quotes the notebook"
    assert (await store.peek(ANA)).hold_until == NOON
    assert saved == [(ANA, NOON)]


@pytest.mark.parametrize("who", [("..", "U1"), ("T1", "../U1"), ("T1", ""), ("t1", "U1\n")])
async def test_an_id_that_is_none_of_slacks_is_refused(store: Store, who: tuple[str, str]) -> None:
    with pytest.raises(StoreError, match="none of Slack's"):
        await hold(store, PersonId(*who), NOON)
    with pytest.raises(StoreError, match="none of Slack's"):
        await store.peek(PersonId(*who))
    with pytest.raises(StoreError, match="none of Slack's"):
        await store.delete(PersonId(*who))


async def test_nothing_is_broken_among_sound_notebooks(store: Store) -> None:
    await hold(store, ANA, NOON)
    assert [line async for line in store.broken()] == []
