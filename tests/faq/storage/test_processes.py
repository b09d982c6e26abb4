"""Several processes over one database: started at once, killed half-way, racing, told of each other's writes."""

import asyncio
import inspect
import random
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import asyncpg
import pytest

from faq import Desk, Draft, Person, open_desk
from tests.faq.conftest import HERE, Clock, draft
from tests.faq.worker import HOME, SOURCES

ROOT = Path(__file__).parents[3]


def spawn(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.faq.worker", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_ten_processes_that_start_at_once_on_an_empty_database_all_come_up(url: str, seeds: Path) -> None:
    worker = spawn("starts", url, str(seeds), "10")
    _, errors = worker.communicate(timeout=60)
    assert (worker.returncode, errors) == (0, "")


async def killed_while_writing(url: str, seeds: Path, clock: Clock, count: int) -> None:
    worker = spawn("write", url, str(seeds), str(count))
    assert worker.stdout is not None
    stop = random.SystemRandom().randrange(1, count)
    acknowledged = 0
    while acknowledged < stop and (line := await asyncio.to_thread(worker.stdout.readline)):
        acknowledged = int(line)
    # A random part of a write later.
    await asyncio.sleep(random.SystemRandom().random() * 0.005)
    worker.send_signal(signal.SIGKILL)
    rest, _ = worker.communicate()
    acknowledged = max([acknowledged, *map(int, rest.split())])
    desk = await open_desk(url, clock, seeds)
    ann = Person("discord", "1", "Ann", manages=True)
    history = await desk.history(ann, HOME, "diary", "en", count)
    assert len(history) in (acknowledged, acknowledged + 1)
    assert [it.number for it in history] == list(range(len(history), 0, -1))
    for revision in history:
        assert revision.draft.body == (f"Page {revision.number}. " * 100).strip()
        assert revision.draft.sources == SOURCES
    await desk.edit(ann, HOME, "diary", "en", draft("After?"), seen=len(history))
    await desk.close()


async def test_a_killed_process_loses_no_acknowledged_write_and_leaves_no_half_one(
    url: str, seeds: Path, clock: Clock
) -> None:
    await killed_while_writing(url, seeds, clock, 200)


@pytest.mark.long
async def test_ten_killed_processes_lose_no_acknowledged_write(
    seeds: Path, clock: Clock, postgres_url: str, tmp_path: Path
) -> None:
    for n in range(10):
        await killed_while_writing(f"sqlite:///{tmp_path}/{n}.db", seeds, clock, 200)
    await killed_while_writing(postgres_url, seeds, clock, 200)


async def raced(url: str, seeds: Path, clock: Clock, edits: int) -> None:
    ann = Person("discord", "0", "Ann", manages=True)
    desk = await open_desk(url, clock, seeds)
    await desk.add(ann, HOME, "en", Draft("Race?", "a=0 b=0", (), SOURCES), slug="race")
    racers = [spawn("race", url, str(seeds), name, str(edits)) for name in ("a", "b")]
    ends = [await asyncio.to_thread(racer.communicate, timeout=300) for racer in racers]
    assert [(racer.returncode, errors) for racer, (_, errors) in zip(racers, ends, strict=True)] == [(0, "")] * 2
    await desk.refresh()
    entry = await desk.entry(HOME, "race", "en")
    assert entry is not None
    assert (entry.body, entry.number) == (f"a={edits} b={edits}", 2 * edits + 1)
    history = await desk._replica.store().revisions.history(HOME, "race", "en", 2 * edits + 1)
    assert [it.number for it in history] == list(range(2 * edits + 1, 0, -1))
    assert [sum(it.author == name for it in history) for name in ("a", "b")] == [edits, edits]
    await desk.close()


@pytest.mark.threat("S11")
async def test_two_processes_editing_one_entry_lose_no_update(postgres_url: str, seeds: Path, clock: Clock) -> None:
    await raced(postgres_url, seeds, clock, 40)


@pytest.mark.long
async def test_two_processes_with_a_thousand_edits_each_lose_no_update(
    postgres_url: str, seeds: Path, clock: Clock
) -> None:
    await raced(postgres_url, seeds, clock, 1_000)


@pytest.mark.long
async def test_two_processes_on_one_file_lose_no_update(sqlite_url: str, seeds: Path, clock: Clock) -> None:
    await raced(sqlite_url, seeds, clock, 200)


async def seen(desk: Desk, slug: str) -> bool:
    """Does the entry show up without anybody asking for a refresh?"""
    for _ in range(500):
        if await desk.entry(HERE, slug, "en") is not None:
            return True
        await asyncio.sleep(0.01)
    return False


Opens = Callable[[float], Awaitable[Desk]]


@pytest.fixture
def opens(url: str, clock: Clock, seeds: Path) -> Opens:
    return lambda every: open_desk(url, clock, seeds, every=every)


async def test_a_change_shows_on_another_replica_after_the_interval(desk: Desk, opens: Opens, ann: Person) -> None:
    other = await opens(0.02)
    added = await desk.add(ann, HERE, "en", draft())
    assert await seen(other, added.slug)
    await other.close()


@pytest.mark.fault("F23")
def test_the_interval_leaves_a_change_at_most_thirty_seconds() -> None:
    interval = inspect.signature(open_desk).parameters["every"].default
    assert interval + 5 <= 30


async def test_postgresql_passes_a_change_on_at_once(postgres_url: str, clock: Clock, seeds: Path, ann: Person) -> None:
    one = await open_desk(postgres_url, clock, seeds, every=1_000)
    other = await open_desk(postgres_url, clock, seeds, every=1_000)
    assert await _listening(postgres_url, 2)
    added = await one.add(ann, HERE, "en", draft())
    assert await seen(other, added.slug)
    await one.close()
    await other.close()


@pytest.mark.fault("F23")
async def test_a_lost_listener_delays_a_change_and_loses_none(
    postgres: str, postgres_url: str, clock: Clock, seeds: Path, ann: Person
) -> None:
    one = await open_desk(postgres_url, clock, seeds, every=1_000)
    other = await open_desk(postgres_url, clock, seeds, every=0.02)
    assert await _listening(postgres_url, 2)
    admin = await asyncpg.connect(postgres_url)
    killed = await admin.fetch("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
    await admin.close()
    assert len(killed) == 2
    added = await one.add(ann, HERE, "en", draft())
    assert await seen(other, added.slug)
    assert await _listening(postgres_url, 2)
    await one.close()
    await other.close()


async def _listening(url: str, count: int) -> bool:
    """Do so many replicas listen, or will they soon?"""
    admin = await asyncpg.connect(url)
    listening = -1
    for _ in range(300):
        listening = await admin.fetchval("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        if listening == count:
            break
        await asyncio.sleep(0.01)
    await admin.close()
    return bool(listening == count)


async def test_an_older_reading_never_covers_a_newer_write(desk: Desk, ann: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft())
    number = 1
    for n in range(10):
        edit = desk.edit(ann, HERE, added.slug, "en", draft(body=f"Body {n}."), seen=number)
        revision, _ = await asyncio.gather(edit, desk.refresh())
        number = revision.number
        assert (await desk.entry(HERE, added.slug, "en")) == revision.entry
