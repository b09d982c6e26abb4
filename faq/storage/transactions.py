"""Reading and writing as transactions: one writer at a time, each write one version further."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from faq.desk.store import Taken
from faq.entries import Community, Preferences
from faq.storage.engines import WRITES, is_replaced, reaching
from faq.storage.rows import columns_of, name_of
from faq.storage.tables import communities, marks

NOTICE = "faq_changed"
"""The channel of PostgreSQL's NOTIFY: a hint that somebody wrote; losing one costs nothing but time."""


class Transactions:
    """One engine's transactions, which every table's part of the store is handed."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # SQLite takes one writer; and nobody may learn of a change between its commit and its place on the shelf.
        self._turn = asyncio.Lock()

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.dispose()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes, alone in this process; `Unavailable`, or `Taken` where a unique key is there."""
        async with self._turn:
            with reaching():
                if is_replaced(self._engine):
                    # What is written to a file that was taken away is lost: the pool lets go of it.
                    await self._engine.dispose()
                try:
                    async with self._engine.execution_options(**{WRITES: True}).begin() as connection:
                        yield connection
                        if connection.dialect.name == "postgresql":
                            await connection.execute(sa.select(sa.func.pg_notify(NOTICE, "")))
                except IntegrityError:
                    # The unique key is the last word where two wrote at once.
                    raise Taken(None) from None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read from; `Unavailable`."""
        with reaching():
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def settled(self) -> AsyncIterator[AsyncConnection]:
        """The same while nobody in this process writes: no write is between its commit and the shelf."""
        async with self._turn, self.reading() as connection:
            yield connection

    async def all(self, query: sa.Select[Any]) -> Sequence[sa.Row[Any]]:
        """Every row that a query finds; `Unavailable`."""
        async with self.reading() as connection:
            rows: Sequence[sa.Row[Any]] = (await connection.execute(query)).all()
        return rows

    async def next_version(self, connection: AsyncConnection) -> int:
        """The number of this write. Its row is locked till the commit, so that versions become known in their order."""
        query = sa.update(marks).where(marks.c.name == "version").values(number=marks.c.number + 1)
        version = await connection.scalar(query.returning(marks.c.number))
        if version is None:
            raise RuntimeError(
                "the table marks has lost its row `version`: restore it with the highest version there is"
            )
        return int(version)

    async def touch(
        self, connection: AsyncConnection, community: Community, chosen: Mapping[str, object] | None = None
    ) -> None:
        """Note that a community changed, so that replicas read it again; where somebody writes, the bot is at home."""
        values = {"version": await self.next_version(connection), "left_at": None, **(chosen or {})}
        where = communities.c.community == name_of(community)
        if not (await connection.execute(sa.update(communities).where(where).values(values))).rowcount:
            fresh = {"community": name_of(community), **columns_of(Preferences()), **values}
            await connection.execute(sa.insert(communities).values(fresh))
