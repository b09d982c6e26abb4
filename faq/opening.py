"""A desk over a database: migrated, filled, kept fresh while other replicas write; found later where it is down now."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from faq.desk.facade import Desk
from faq.desk.people import Clock
from faq.desk.shelf import Shelf
from faq.refusals import Unavailable
from faq.storage.engines import engine_for, normalised, reaching
from faq.storage.migrations import migrate
from faq.storage.sql_store import SqlStore
from faq.storage.transactions import NOTICE

_TO_END_S = 5
_LONGEST_PAUSE_S = 300
_EXPIRE_EVERY = timedelta(hours=6)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait, in seconds: between two looks at what others wrote, and for a lock."""

    every: float
    patience: float


def ever_slower(failures: int) -> float:
    """Seconds to wait after so many failures in a row: 1, 2, 4 ... 300.

    >>> [ever_slower(failures) for failures in (1, 2, 3, 20)]
    [1.0, 2.0, 4.0, 300]
    """
    return min(2.0 ** min(failures - 1, 10), _LONGEST_PAUSE_S)


async def open_desk(database_url: str, clock: Clock, shelf: Shelf, secrets: Sequence[bytes], pace: Pace) -> Desk:
    """The desk, ready. `Unavailable`: the database cannot be reached or migrated. ValueError: no address of one."""
    desk = Desk(shelf, clock)
    watch = await _reached(desk, normalised(database_url), secrets, pace)
    desk.closing = watch.stop
    return desk


async def _reached(desk: Desk, url: URL, secrets: Sequence[bytes], pace: Pace) -> "Watch":
    """Put the desk over its database and begin to watch it."""
    await migrate(url)
    engine = engine_for(url, pace.patience)
    try:
        store = SqlStore(engine)
        await desk.take_up(store, await store.authors.key(secrets))
    except BaseException:
        await engine.dispose()
        raise
    watch = Watch(desk, engine, url, pace.every)
    watch.start()
    return watch


class Opener:
    """Brings a desk to a database that may be down at the start: tries till it is there, ever more slowly."""

    def __init__(
        self,
        desk: Desk,
        database_url: str,
        secrets: Sequence[bytes],
        pace: Pace,
        pause_s: Callable[[int], float] = ever_slower,
    ) -> None:
        self._desk = desk
        self._url = normalised(database_url)
        self._secrets = secrets
        self._pace = pace
        self._pause_s = pause_s
        self._watch: Watch | None = None
        self._stopping = asyncio.Event()
        self._first = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        desk.database = "down"
        desk.closing = self.stop

    async def start(self, within_s: float) -> None:
        """Begin, and wait no longer than that for the database to be there: who asks is answered without it too."""
        self._task = asyncio.create_task(self._try(), name="faq-opening")
        tried = asyncio.create_task(self._first.wait())
        await asyncio.wait({tried}, timeout=within_s)
        tried.cancel()

    async def stop(self) -> None:
        """Try no more, look no more."""
        self._stopping.set()
        if self._task is not None:
            # A try may hang for as long as a server is silent: nobody waits for it.
            self._task.cancel()
            await asyncio.wait({self._task}, timeout=_TO_END_S)
        if self._watch is not None:
            await self._watch.stop()

    async def _try(self) -> None:
        failures = 0
        while self._watch is None and not self._stopping.is_set():
            try:
                self._watch = await _reached(self._desk, self._url, self._secrets, self._pace)
            except Exception as error:  # noqa: BLE001  the boundary: whatever is wrong there, answers go on here
                failures += 1
                pause_s = self._pause_s(failures)
                word = error.code if isinstance(error, Unavailable) else type(error).__name__
                log.warning("the FAQ's database cannot be used (%s); trying again in %g s", word, pause_s)
                self._first.set()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), pause_s)
            else:
                if failures:
                    log.info("the FAQ's database is there")
                self._first.set()


class Watch:
    """Looks for other replicas' writes every so often, and at once where PostgreSQL passes a hint on."""

    def __init__(self, desk: Desk, engine: AsyncEngine, url: URL, every: float) -> None:
        self._desk = desk
        self._engine = engine
        self._hints = url.get_backend_name() == "postgresql"
        self._every = every
        self._hint = asyncio.Event()
        self._listening: AsyncConnection | None = None
        self._lost = False
        self._stopping = False
        self._expired: datetime | None = None
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to look, in the background."""
        self._task = asyncio.create_task(self._look(), name="faq-watch")

    async def stop(self) -> None:
        """Look no more."""
        # Asked to end, not cancelled: a cancellation that meets a timeout or a driver half-way can get lost.
        self._stopping = True
        self._hint.set()
        if self._task is not None:
            _, unfinished = await asyncio.wait({self._task}, timeout=_TO_END_S)
            for task in unfinished:
                task.cancel()
        await self._stop_listening()

    async def _look(self) -> None:
        while not self._stopping:
            try:
                if self._lost:
                    await self._stop_listening()
                if self._hints and self._listening is None:
                    await self._listen()
                await self._desk.refresh()
                await self._expire()
                self._desk.database = "up"
            except Unavailable as refusal:
                if self._desk.database == "up":
                    log.warning("the FAQ's database is out of reach (%s)", refusal.code)
                self._desk.database = "down"
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hint.wait(), self._every)
            if not self._stopping:
                self._hint.clear()

    async def _expire(self) -> None:
        now = self._desk.now()
        if self._expired is None or now - self._expired >= _EXPIRE_EVERY:
            await self._desk.expire()
            self._expired = now

    async def _listen(self) -> None:
        with reaching():
            connection = await self._engine.connect()
            raw = await connection.get_raw_connection()
            driver = raw.driver_connection
            if driver is None:
                raise RuntimeError("the pool handed out a connection without a driver")
            self._listening = connection
            self._lost = False
            driver.add_termination_listener(self._ended)
            await driver.add_listener(NOTICE, self._hinted)

    async def _stop_listening(self) -> None:
        if self._listening is not None:
            # Not given back to the pool: it listens still, or is dead.
            await self._listening.invalidate()
            await self._listening.close()
            self._listening = None

    def _hinted(self, *_: object) -> None:
        self._hint.set()

    def _ended(self, *_: object) -> None:
        self._lost = True
        self._hint.set()
