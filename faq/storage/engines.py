"""A database's address to an engine, and what a database says when it cannot, to a refusal."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from faq.refusals import Unavailable

WRITES = "faq_writes"
"""The execution option of transactions that write: SQLite is to take the write lock at their start."""
_FILE = "faq_file"
"""Where an engine remembers which file it opened."""
_WRITE = "write sqlite:///path/to/faq.db or postgresql://user:password@host/name"
_UNREADABLE = f"DATABASE_URL cannot be read: {_WRITE}"
_PORTS = 65_536
_TLS = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_CONNECT_S = 5
_CONNECTIONS = 15
_KEPT_OPEN = 5
_QUERY_S = 10
_LOCKED = ("database is locked", "database table is locked", "lock timeout", "statement timeout", "deadlock")
_NO_ROOM = ("disk is full", "disk full", "no space left", "could not extend file", "out of memory")
_READ_ONLY = ("readonly database", "read-only transaction")


def normalised(database_url: str) -> URL:
    """The address as the async drivers want it.

    ValueError: no address, or one that neither driver serves; it says what to write.

    >>> str(normalised("sqlite:///faq.db"))
    'sqlite+aiosqlite:///faq.db'
    >>> normalised("postgres://user@host/name?sslmode=require&sslrootcert=x").query["ssl"]
    'require'
    >>> normalised("mysql://host/name")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: DATABASE_URL names neither SQLite nor PostgreSQL, the two that are served: write ...
    """
    try:
        url = make_url(database_url.strip())
    except (ArgumentError, ValueError):  # a ValueError: a port that is no number
        raise ValueError(_UNREADABLE) from None
    if not 0 < (url.port or 1) < _PORTS:
        raise ValueError(_UNREADABLE)
    kind = url.drivername.split("+", 1)[0]
    if kind == "sqlite":
        if not url.database or url.database == ":memory:":
            raise ValueError("DATABASE_URL names no file: write sqlite:///path/to/faq.db")
        return url.set(drivername="sqlite+aiosqlite")
    if kind in ("postgres", "postgresql"):
        # Hosts hand out libpq's words; of these asyncpg knows where to connect and whether to encrypt.
        query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
        kept = {name: value for name, value in query.items() if name in ("host", "port", "ssl")}
        if kept.get("ssl", "prefer") not in _TLS:
            raise ValueError(f"DATABASE_URL says how to encrypt in no word for it: write one of {', '.join(_TLS)}")
        return url.set(drivername="postgresql+asyncpg", query=kept)
    raise ValueError(f"DATABASE_URL names neither SQLite nor PostgreSQL, the two that are served: {_WRITE}")


def engine_for(
    url: URL, patience: float, *, patient: bool = False, connections: int = _CONNECTIONS, asks_first: bool = True
) -> AsyncEngine:
    """An engine that waits so many seconds for a lock; a patient one waits for its turn, as a migration has to.

    patience: in seconds. connections: of a PostgreSQL server, the most at a time. asks_first: whether a connection
    still lives, in three messages there and back before each use; without it a use may meet a dead one. OSError:
    SQLite's folder cannot be made.
    """
    if url.get_backend_name() == "sqlite":
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(url, connect_args={"timeout": patience}, hide_parameters=True)
        sa.event.listen(engine.sync_engine, "connect", _on_sqlite_connect)
        sa.event.listen(engine.sync_engine, "begin", _on_sqlite_begin)
        return engine
    if patient:
        # A server that takes the connection and then says nothing is given up, once its turn must have come.
        waits = {"timeout": _CONNECT_S, "command_timeout": patience + _QUERY_S}
        return create_async_engine(url, poolclass=NullPool, connect_args=waits, hide_parameters=True)
    limits = {"lock_timeout": str(int(patience * 1000)), "statement_timeout": str(_QUERY_S * 1000)}
    arguments = {"timeout": _CONNECT_S, "command_timeout": _QUERY_S, "server_settings": limits}
    return create_async_engine(
        url,
        pool_pre_ping=asks_first,
        pool_timeout=_CONNECT_S,
        pool_size=min(connections, _KEPT_OPEN),
        max_overflow=max(0, connections - _KEPT_OPEN),
        connect_args=arguments,
        hide_parameters=True,
    )


async def look(database_url: str) -> str:
    """The kind of database that answers at an address; nothing is made or changed. Raises Unavailable, ValueError."""
    url = normalised(database_url)
    if url.get_backend_name() == "sqlite":
        return _look_at_file(Path(str(url.database)))
    engine = create_async_engine(url, poolclass=NullPool, connect_args={"timeout": _CONNECT_S}, hide_parameters=True)
    try:
        with reaching():
            async with engine.connect() as connection:
                version = await connection.scalar(sa.text("SHOW server_version"))
    finally:
        await engine.dispose()
    return f"PostgreSQL {str(version).split()[0]}"


def _look_at_file(file: Path) -> str:
    if not file.exists():
        return "SQLite, a file that the first start makes"
    with reaching(), file.open("rb+"):  # may it be written? nothing is
        return "SQLite"


def is_replaced(engine: AsyncEngine) -> bool:
    """Is SQLite's file another one than the pool has open? A file that is not there at all is an OSError."""
    if engine.dialect.name != "sqlite":
        return False
    now = Path(str(engine.url.database)).stat()
    known = engine.get_execution_options().get(_FILE)
    found = (now.st_dev, now.st_ino)
    engine.update_execution_options(**{_FILE: found})
    return known not in (None, found)


@contextmanager
def reaching() -> Iterator[None]:
    """Whatever the database or the way to it says, as `Unavailable` with one word for it; IntegrityError passes.

    >>> with reaching():
    ...     raise OSError("No space left on device")
    Traceback (most recent call last):
    faq.refusals.Unavailable: ('full', {})
    """
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        raise Unavailable(_word(str(error.orig))) from error
    except PoolTimeout as error:
        raise Unavailable("locked") from error
    except OSError as error:
        # No network, no server, no file: asyncio's and asyncpg's timeouts are OSErrors too.
        raise Unavailable(_word(str(error))) from error


def _word(said: str) -> str:
    lower = said.lower()
    for word, signs in (("locked", _LOCKED), ("full", _NO_ROOM), ("read_only", _READ_ONLY)):
        if any(sign in lower for sign in signs):
            return word
    return "gone"


def _on_sqlite_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver opens transactions late and by its own rules; with this off, _on_sqlite_begin says when.
    connection.isolation_level = None
    # What is deleted is overwritten in the file, not only marked as free.
    cursor = connection.cursor()
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _on_sqlite_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    # A reader that turns writer is refused at once whatever the patience: writers say so from the start.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
