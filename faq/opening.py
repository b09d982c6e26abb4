"""A desk over a database: migrated, filled, and kept fresh while other replicas write."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from faq.connecting import engine_for, normalised, reaching
from faq.desk import Desk
from faq.migrations import migrate
from faq.reading_desk import Clock
from faq.refusals import Unavailable
from faq.shelf import Shelf
from faq.store import NOTICE, SqlStore

_TO_END_S = 5


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait: between two looks at what others wrote, and for a lock."""

    every: float
    patience: float


async def open_desk(database_url: str, clock: Clock, shelf: Shelf, key: bytes | None, pace: Pace) -> Desk:
    """The desk, ready; `Unavailable` where the database cannot be reached or migrated."""
    url = normalised(database_url)
    await migrate(url)
    engine = engine_for(url, pace.patience)
    try:
        store = SqlStore(engine)
        desk = Desk(shelf, clock, store, await store.key(key))
        await desk.refresh()
    except BaseException:
        await engine.dispose()
        raise
    watch = Watch(desk, engine, url, pace.every)
    watch.start()
    desk.closing = watch.stop
    return desk


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
        reached = True
        while not self._stopping:
            try:
                if self._lost:
                    await self._stop_listening()
                if self._hints and self._listening is None:
                    await self._listen()
                await self._desk.refresh()
                reached = True
            except Unavailable as refusal:
                if reached:
                    logging.getLogger(__name__).warning("the FAQ's database is out of reach (%s)", refusal.code)
                reached = False
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hint.wait(), self._every)
            if not self._stopping:
                self._hint.clear()

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
