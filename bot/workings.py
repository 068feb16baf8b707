"""What works in the back: the store, and the alarms that send the courier.

DATABASE_URL alone decides: TinyDB and alarms of this process, or PostgreSQL and alarms that all
processes share.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import NamedTuple, Protocol

from bot.alarms.local import LocalAlarms
from bot.alarms.shared import SharedAlarms
from bot.coach.facts import PersonId
from bot.coach.planner import next_due
from bot.courier import Clients, Courier
from bot.courier.shared_pacing import SharedPacing
from bot.metrics import Meter
from bot.settings import Settings
from bot.store.base import Store
from bot.store.database import Connection, Pool, connected
from bot.store.postgres import PostgresStore
from bot.store.sealing import Sealer
from bot.store.tiny import TinyStore

Now = Callable[[], datetime]


class Bell(Protocol):
    """Alarms, as far as those who run the bot touch them."""

    async def ring(self) -> None:
        """Visit everybody who is due. Call it whenever the clock was moved."""
        ...

    async def idle(self) -> None:
        """Wait until nobody is being visited and nobody waits to be."""
        ...


class Workings(NamedTuple):
    """Both of them, while they run."""

    store: Store
    alarms: Bell


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[Pool | None]:
    """The connections to the database of these settings; None where there is none.

    Raises StoreError where it is not to be reached.
    """
    if not settings.database_url:
        yield None
        return
    pool = await connected(settings.database_url)
    try:
        yield pool
    finally:
        await pool.close()


@asynccontextmanager
async def working(
    settings: Settings, pool: Pool | None, clients: Clients, now: Now, *, meter: Meter, visits: bool
) -> AsyncIterator[Workings]:
    """The store and the alarms of these settings; without `visits` others have to make them.

    Raises StoreError where what they need can't be used.
    """
    if pool:
        async with _in_a_database(settings, pool, clients, now, meter, visits=visits) as workings:
            yield workings
    else:
        async with _in_files(settings, clients, now, meter) as workings:
            yield workings


@asynccontextmanager
async def looking(settings: Settings) -> AsyncIterator[Store]:
    """The store, only to look at what it holds: nothing is claimed, nobody is visited."""
    async with database(settings) as pool:
        if not pool:
            yield TinyStore(settings.data_dir, next_due=next_due, sealer=sealer_of(settings))
            return
        store = PostgresStore(pool, next_due=next_due, sealer=sealer_of(settings))
        await store.start()
        yield store


@asynccontextmanager
async def _in_files(
    settings: Settings, clients: Clients, now: Now, meter: Meter
) -> AsyncIterator[Workings]:
    async def on_saved(who: PersonId, when: datetime | None) -> None:
        await alarms.set(who, when)

    store = TinyStore(
        settings.data_dir, next_due=next_due, on_saved=on_saved, sealer=sealer_of(settings)
    )
    alarms = LocalAlarms(Courier(store, clients, now, meter=meter).visit, store, now)
    await store.start()
    try:
        await alarms.start()
        yield Workings(store, alarms)
    finally:
        await alarms.close()
        await store.close()


@asynccontextmanager
async def _in_a_database(
    settings: Settings, pool: Pool, clients: Clients, now: Now, meter: Meter, *, visits: bool
) -> AsyncIterator[Workings]:
    async def on_saving(connection: Connection, who: PersonId, when: datetime | None) -> None:
        await alarms.enqueue(connection, who, when)

    sealer = sealer_of(settings)
    store = PostgresStore(pool, next_due=next_due, on_saving=on_saving, sealer=sealer)
    courier = Courier(store, clients, now, SharedPacing(pool, now), meter)
    alarms = SharedAlarms(courier.visit, store, pool, now)
    await store.start()
    try:
        if visits:
            await alarms.start()
        yield Workings(store, alarms)
    finally:
        await alarms.close()


def sealer_of(settings: Settings) -> Sealer | None:
    """What seals with the keys of these settings; None without keys."""
    return Sealer(settings.encryption_keys) if settings.encryption_keys else None
