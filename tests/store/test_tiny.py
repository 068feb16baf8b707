"""What is special about a folder of files: foreign files, full disks, who may read and write."""

import asyncio
import json
import logging
import resource
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.coach.facts import SCHEMA, Notebook, PersonId
from bot.store.base import StoreError, UnreadableNotebook
from bot.store.tiny import TinyStore
from tests.store.conftest import next_due

ANA, BEN = PersonId("T1", "U1"), PersonId("T1", "U2")
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
WORDS = "They asked about my father"


@pytest.fixture
async def store(tiny: TinyStore) -> AsyncIterator[TinyStore]:
    await tiny.start()
    yield tiny
    await tiny.close()


async def hold(store: TinyStore, who: PersonId, until: datetime | None) -> None:
    async with store.open(who) as notebook:
        notebook.hold_until = until


async def note(store: TinyStore, who: PersonId, words: str) -> None:
    async with store.open(who) as notebook:
        notebook.hold_until = NOON + HOUR
        notebook.person.channel = words


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """What a full disk does, by a limit that the system sets to this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_a_notebook_is_a_tinydb_that_begins_with_when_its_person_is_due(
    store: TinyStore, folder: Path
) -> None:
    await hold(store, ANA, NOON)
    notebook = Notebook(hold_until=NOON).model_dump(mode="json")
    expected = {
        "about": {"1": {"version": SCHEMA, "next_due": "2026-03-03T12:00:00Z"}},
        "notebook": {"1": notebook},
    }
    text = (folder / "T1" / "U1.json").read_text()
    assert list(json.loads(text).items()) == list(expected.items())


async def test_only_the_owner_of_the_process_may_look(store: TinyStore, folder: Path) -> None:
    await hold(store, ANA, NOON)
    modes = {
        str(path.relative_to(folder.parent)): stat.filemode(path.stat().st_mode)
        for path in [folder, *folder.rglob("*")]
    }
    assert modes == {
        "data": "drwx------",
        "data/.lock": "-rw-------",
        "data/T1": "drwx------",
        "data/T1/U1.json": "-rw-------",
    }


async def test_a_notebook_that_did_not_change_is_not_written(
    store: TinyStore, folder: Path
) -> None:
    await hold(store, ANA, NOON)
    before = (folder / "T1" / "U1.json").stat()
    await hold(store, ANA, NOON)
    assert (folder / "T1" / "U1.json").stat() == before


async def test_a_full_disk_costs_the_change_and_nothing_else(
    store: TinyStore, folder: Path
) -> None:
    await hold(store, ANA, NOON)
    with (
        files_of_at_most(100_000),
        pytest.raises(StoreError, match=r"T1/U1\.json can't be written \(File too large\)"),
    ):
        await note(store, ANA, "x" * 200_000)
    assert await store.peek(ANA) == Notebook(hold_until=NOON)
    assert await store.due(NOON, 9) == [ANA]
    assert [path.name for path in folder.glob("T1/*")] == ["U1.json"]


async def test_a_folder_that_cannot_be_written_is_refused_at_the_start(
    tiny: TinyStore, folder: Path
) -> None:
    folder.write_text("a file stands in its way")
    with pytest.raises(StoreError) as caught:
        await tiny.start()
    assert str(caught.value) == f"{folder} can't be written (File exists)."


async def test_a_store_that_is_not_running_writes_nothing(tiny: TinyStore, folder: Path) -> None:
    with pytest.raises(StoreError, match="not open for writing"):
        await hold(tiny, ANA, NOON)
    await tiny.start()
    await hold(tiny, ANA, NOON)
    await tiny.close()
    with pytest.raises(StoreError, match="not open for writing"):
        await hold(tiny, ANA, NOON + HOUR)
    with pytest.raises(StoreError, match="not open for writing"):
        await tiny.delete(ANA)
    assert await tiny.peek(ANA) == Notebook(hold_until=NOON)


def kept(version: int, notebook: dict[str, object]) -> str:
    """A file as this version or another one would have left it."""
    return json.dumps(
        {"about": {"1": {"version": version, "next_due": None}}, "notebook": {"1": notebook}}
    )


DAMAGED = "is damaged: it is no whole file of Encore."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("", DAMAGED, id="empty"),
        pytest.param(kept(SCHEMA, {"strays": [WORDS]})[:-30], DAMAGED, id="torn"),
        pytest.param(f'["{WORDS}"]', DAMAGED, id="no tables"),
        pytest.param(f'{{"_default": {{"1": "{WORDS}"}}}}', DAMAGED, id="no documents"),
        pytest.param("{}", DAMAGED, id="no notebook"),
        pytest.param(
            kept(SCHEMA, {"setbacks": WORDS}), "holds no notebook: setbacks is wrong.", id="wrong"
        ),
        pytest.param(
            kept(SCHEMA + 1, {"later": WORDS}),
            "was written by a newer version of Encore.",
            id="newer",
        ),
        pytest.param(
            kept(SCHEMA + 1, {"later": WORDS}).replace(" ", ""),
            "was written by a newer version of Encore.",
            id="newer by its head",
        ),
    ],
)
async def test_a_file_that_cannot_be_read_is_named_and_left_alone(
    tiny: TinyStore, folder: Path, caplog: pytest.LogCaptureFixture, text: str, problem: str
) -> None:
    path = folder / "T1" / "U1.json"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    line = f"{path} {problem}"

    await tiny.start()
    assert caplog.record_tuples == [("bot.store.tiny", logging.ERROR, line)]
    assert [line async for line in tiny.broken()] == [line]
    with pytest.raises(UnreadableNotebook) as caught:
        await hold(tiny, ANA, NOON)
    assert str(caught.value) == line
    assert WORDS not in caplog.text
    assert path.read_text() == text

    await tiny.delete(ANA)
    assert [line async for line in tiny.broken()] == []
    await tiny.close()


async def test_who_cannot_be_read_is_due_no_more(store: TinyStore, folder: Path) -> None:
    await hold(store, ANA, NOON)
    await hold(store, BEN, NOON)
    (folder / "T1" / "U1.json").write_text("")
    with pytest.raises(UnreadableNotebook):
        await store.peek(ANA)
    assert await store.due(NOON, 9) == [BEN]


async def test_a_notebook_repaired_by_hand_is_found_due(tiny: TinyStore, folder: Path) -> None:
    path = folder / "T1" / "U1.json"
    path.parent.mkdir(parents=True)
    notebook = Notebook(hold_until=NOON).model_dump(mode="json")
    path.write_text(json.dumps(json.loads(kept(SCHEMA, notebook)), indent=4))
    await tiny.start()
    assert await tiny.due(NOON, 9) == [ANA]
    await tiny.close()


async def test_a_save_that_has_begun_comes_to_its_end_before_the_next_one(folder: Path) -> None:
    begun, goes_on = asyncio.Event(), asyncio.Event()
    diary: list[str] = []

    async def tell(_: PersonId, __: datetime | None) -> None:
        begun.set()
        await goes_on.wait()
        diary.append("told")

    store = TinyStore(folder, next_due=next_due, on_saved=tell)

    async def come_next() -> None:
        async with store.open(ANA) as notebook:
            diary.append(f"held until {notebook.hold_until:%H:%M}")

    await store.start()
    impatient = asyncio.create_task(hold(store, ANA, NOON))
    await begun.wait()
    impatient.cancel()
    next_one = asyncio.create_task(come_next())
    for _ in range(3):  # rounds in which the next one could come in, if there were no lock
        await store.peek(ANA)
    goes_on.set()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    await next_one
    await store.close()
    assert diary == ["told", "held until 12:00"]
