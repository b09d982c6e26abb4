"""Bringing a database to today's tables, at every start, one process at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.engine import URL, Connection

from faq.refusals import Unavailable
from faq.storage.engines import WRITES, engine_for, reaching

_LOCK_NUMBER = 4_815_162_342
"""Of PostgreSQL's advisory lock; any number, as long as it stays."""
_PATIENCE_S = 60


async def migrate(url: URL) -> None:
    """Migrate the database; others that start at the same moment wait for their turn. `Unavailable`, after 60 s too."""
    with reaching():
        engine = engine_for(url, _PATIENCE_S, patient=True)
    try:
        with reaching():
            if url.get_backend_name() == "sqlite":
                async with _lock_file(Path(f"{url.database}.lock")):
                    async with engine.connect() as connection:
                        raw = await connection.get_raw_connection()
                        # For good, and outside any transaction: readers and the one writer no longer block each other.
                        await raw.driver_connection.execute("PRAGMA journal_mode=WAL")  # type: ignore[union-attr]  # there is one: it was just opened
                    async with engine.execution_options(**{WRITES: True}).begin() as connection:
                        await connection.run_sync(upgrade)
                return
            async with engine.begin() as connection:
                await connection.execute(sa.text(f"SET LOCAL lock_timeout = '{_PATIENCE_S}s'"))
                await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK_NUMBER)))
                await connection.run_sync(upgrade)
    finally:
        await engine.dispose()


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the migrations that this database lacks, in the transaction of this connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


@asynccontextmanager
async def _lock_file(path: Path) -> AsyncIterator[None]:
    """Held by one process at a time, let go of by the system should that process die: an SQLite file's own lock."""

    def take() -> sqlite3.Connection:
        lock = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            lock.close()
            raise Unavailable("locked") from None
        return lock

    lock = await asyncio.to_thread(take)
    try:
        yield
    finally:
        lock.close()
