"""Every write of an entry as a row that stays."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from faq.desk.store import Taken
from faq.entries import Community, Revision, Writer
from faq.storage.proposals import let_go
from faq.storage.rows import name_of, revision_from, row_of
from faq.storage.tables import revisions
from faq.storage.transactions import Transactions


class Revisions:
    """Append-only: the newest row of an entry is what readers see."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def write(self, new: Sequence[Revision], accepted: int | None = None) -> None:
        """All revisions or none; `Taken` where a number does not follow its entry's last one."""
        async with self._transactions.writing() as connection:
            for community in dict.fromkeys(revision.community for revision in new):
                await self._transactions.touch(connection, community)
            for revision in new:
                await _check_next(connection, revision)
            await connection.execute(sa.insert(revisions), [row_of(revision) for revision in new])
            if accepted is not None:
                await let_go(connection, new[0].community, accepted)

    async def history(self, community: Community, slug: str, lang: str, most: int) -> list[Revision]:
        """An entry's revisions, newest first."""
        query = _of(community, slug, lang).order_by(revisions.c.number.desc()).limit(most)
        return [revision_from(row) for row in await self._transactions.all(query)]

    async def find(self, community: Community, slug: str, lang: str, number: int) -> Revision | None:
        """One revision."""
        rows = await self._transactions.all(_of(community, slug, lang).where(revisions.c.number == number))
        return revision_from(rows[0]) if rows else None

    async def touched(self, community: Community, author_key: str, since: datetime) -> list[tuple[str, str]]:
        """(slug, lang) of the entries that a writer wrote to from that moment on."""
        theirs = (revisions.c.author_key == author_key, revisions.c.at >= since)
        query = sa.select(revisions.c.slug, revisions.c.lang).where(
            revisions.c.community == name_of(community), *theirs
        )
        rows = await self._transactions.all(query.distinct().order_by(revisions.c.slug, revisions.c.lang))
        return [(row.slug, row.lang) for row in rows]

    async def last_besides(
        self, community: Community, place: tuple[str, str], author_key: str, since: datetime
    ) -> Revision | None:
        """An entry's newest revision, leaving out what that writer wrote from that moment on."""
        query = _of(community, *place).where(sa.or_(revisions.c.author_key != author_key, revisions.c.at < since))
        rows = await self._transactions.all(query.order_by(revisions.c.number.desc()).limit(1))
        return revision_from(rows[0]) if rows else None

    async def writers(self, community: Community, since: datetime) -> list[Writer]:
        """Who wrote since, most writes first."""
        query = (
            sa.select(
                sa.func.max(revisions.c.author).label("name"),
                revisions.c.author_key,
                sa.func.count().label("writes"),
                sa.func.max(revisions.c.at, type_=revisions.c.at.type).label("last"),
            )
            .where(revisions.c.community == name_of(community), revisions.c.at >= since, revisions.c.author_key != "")
            .group_by(revisions.c.author_key)
            .order_by(sa.func.count().desc(), revisions.c.author_key)
        )
        return [Writer(row.name, row.author_key, row.writes, row.last) for row in await self._transactions.all(query)]


async def _check_next(connection: AsyncConnection, revision: Revision) -> None:
    query = _of(revision.community, revision.slug, revision.lang).order_by(revisions.c.number.desc()).limit(1)
    row = (await connection.execute(query)).one_or_none()
    if revision.number != (row.number if row else 0) + 1:
        raise Taken(revision_from(row) if row else None)


def _of(community: Community, slug: str, lang: str) -> sa.Select[Any]:
    where = (revisions.c.community == name_of(community), revisions.c.slug == slug, revisions.c.lang == lang)
    return sa.select(revisions).where(*where)
