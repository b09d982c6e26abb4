"""Entries in SQL: append-only revisions and preferences, on SQLite or PostgreSQL."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from faq.desk.store import Kept, Taken
from faq.entries import Community, Preferences, Revision, Writer
from faq.storage.communities import Traces, let_go
from faq.storage.rows import columns_of, community_from, name_of, preferences_from, revision_from, row_of
from faq.storage.sittings import SittingRows
from faq.storage.tables import communities, marks, proposals, revisions, sittings

_HEADS = (revisions.c.community, revisions.c.slug, revisions.c.lang)


class SqlStore(Traces, SittingRows):
    """Everything that communities wrote, in one database that replicas share."""

    async def changes(self, since: int) -> Kept:
        """All communities that changed after that version; -1 for everything."""
        async with self._turn, self._reading() as connection:
            # The version first: what is written between the two reads is read once more next time, never missed.
            version = await connection.scalar(sa.select(marks.c.number).where(marks.c.name == "version"))
            changed = sa.select(communities.c.community).where(communities.c.version > since)
            chosen = (await connection.execute(sa.select(communities).where(communities.c.version > since))).all()
            newest = (
                sa.select(*_HEADS, sa.func.max(revisions.c.number).label("number"))
                .where(revisions.c.community.in_(changed))
                .group_by(*_HEADS)
                .subquery()
            )
            same = [revisions.c[name] == newest.c[name] for name in ("community", "slug", "lang", "number")]
            rows = (await connection.execute(sa.select(revisions).join(newest, sa.and_(*same)))).all()
        heads: dict[Community, list[Revision]] = {community_from(row.community): [] for row in chosen}
        for row in rows:
            heads.setdefault(community_from(row.community), []).append(revision_from(row))
        preferences = defaultdict(Preferences, {community_from(row.community): preferences_from(row) for row in chosen})
        left = {community_from(row.community): row.left_at for row in chosen if row.left_at}
        return Kept(version or 0, heads, preferences, left)

    async def write(self, new: Sequence[Revision], accepted: int | None = None) -> None:
        """All revisions or none; `Taken` where a number does not follow its entry's last one."""
        async with self._writing() as connection:
            for community in dict.fromkeys(revision.community for revision in new):
                await self._touch(connection, community)
            for revision in new:
                await self._check_next(connection, revision)
            await connection.execute(sa.insert(revisions), [row_of(revision) for revision in new])
            if accepted is not None:
                await let_go(connection, new[0].community, accepted)

    async def history(self, community: Community, slug: str, lang: str, most: int) -> list[Revision]:
        """An entry's revisions, newest first."""
        query = _of(community, slug, lang).order_by(revisions.c.number.desc()).limit(most)
        return [revision_from(row) for row in await self._all(query)]

    async def revision(self, community: Community, slug: str, lang: str, number: int) -> Revision | None:
        """One revision."""
        rows = await self._all(_of(community, slug, lang).where(revisions.c.number == number))
        return revision_from(rows[0]) if rows else None

    async def touched(self, community: Community, author_key: str, since: datetime) -> list[tuple[str, str]]:
        """(slug, lang) of the entries that a writer wrote to from that moment on."""
        theirs = (revisions.c.author_key == author_key, revisions.c.at >= since)
        query = sa.select(revisions.c.slug, revisions.c.lang).where(
            revisions.c.community == name_of(community), *theirs
        )
        rows = await self._all(query.distinct().order_by(revisions.c.slug, revisions.c.lang))
        return [(row.slug, row.lang) for row in rows]

    async def last_besides(
        self, community: Community, place: tuple[str, str], author_key: str, since: datetime
    ) -> Revision | None:
        """An entry's newest revision, leaving out what that writer wrote from that moment on."""
        query = _of(community, *place).where(sa.or_(revisions.c.author_key != author_key, revisions.c.at < since))
        rows = await self._all(query.order_by(revisions.c.number.desc()).limit(1))
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
        return [Writer(row.name, row.author_key, row.writes, row.last) for row in await self._all(query)]

    async def prefer(self, community: Community, preferences: Preferences) -> None:
        """Keep a community's preferences."""
        async with self._writing() as connection:
            await self._touch(connection, community, columns_of(preferences))

    async def migrate(self, old: Community, new: Community, at: datetime) -> None:
        """Everything of the old community belongs to the new one; what the new one wrote already comes after it."""
        if old == new:
            return
        async with self._writing() as connection:
            await self._touch(connection, new)
            before = (await connection.execute(_row_of(old))).one_or_none()
            after = (await connection.execute(_row_of(new))).one()
            if before is not None:
                theirs, ours = columns_of(preferences_from(before)), columns_of(preferences_from(after))
                await self._touch(connection, new, {name: ours[name] or theirs[name] for name in ours})
            # Its id stays for a while, so that every replica learns of the move.
            await self._touch(connection, old, {**columns_of(Preferences()), "left_at": at})
            await self._renumber(connection, old, new)
            # Who leads is scrambled with the old id: the lesson goes on when it is begun again.
            await connection.execute(sa.delete(sittings).where(sittings.c.community == name_of(old)))
            for table in (revisions, proposals):
                where = table.c.community == name_of(old)
                await connection.execute(sa.update(table).where(where).values(community=name_of(new)))

    async def _check_next(self, connection: AsyncConnection, revision: Revision) -> None:
        query = _of(revision.community, revision.slug, revision.lang).order_by(revisions.c.number.desc()).limit(1)
        row = (await connection.execute(query)).one_or_none()
        if revision.number != (row.number if row else 0) + 1:
            raise Taken(revision_from(row) if row else None)

    async def _renumber(self, connection: AsyncConnection, old: Community, new: Community) -> None:
        """Let the new community's revisions follow the old one's, where both wrote the same entry."""
        ends = await connection.execute(
            sa.select(revisions.c.slug, revisions.c.lang, sa.func.max(revisions.c.number))
            .where(revisions.c.community == name_of(old))
            .group_by(revisions.c.slug, revisions.c.lang)
        )
        for slug, lang, last in ends.all():
            numbers = _of(new, slug, lang).with_only_columns(revisions.c.id, revisions.c.number, revisions.c.restores)
            # From the highest down, so that no number is ever there twice.
            for row in (await connection.execute(numbers.order_by(revisions.c.number.desc()))).all():
                restores = row.restores + last if row.restores else row.restores
                moved = sa.update(revisions).where(revisions.c.id == row.id)
                await connection.execute(moved.values(number=row.number + last, restores=restores))


def _of(community: Community, slug: str, lang: str) -> sa.Select[Any]:
    where = (revisions.c.community == name_of(community), revisions.c.slug == slug, revisions.c.lang == lang)
    return sa.select(revisions).where(*where)


def _row_of(community: Community) -> sa.Select[Any]:
    return sa.select(communities).where(communities.c.community == name_of(community))
