"""The one module that speaks SQL: append-only revisions, preferences and proposals, on SQLite or PostgreSQL."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from secrets import token_bytes
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from faq.connecting import WRITES, is_replaced, reaching
from faq.entries import Community, Preferences, Proposal, Revision, Writer
from faq.keeping import Decision, Kept, Taken
from faq.refusals import Full, Unknown
from faq.rows import (
    columns_of,
    community_from,
    name_of,
    preferences_from,
    proposal_from,
    revision_from,
    row_of,
)
from faq.tables import communities, marks, proposals, revisions

NOTICE = "faq_changed"
"""The channel of PostgreSQL's NOTIFY: a hint that somebody wrote; losing one costs nothing but time."""
_HEADS = (revisions.c.community, revisions.c.slug, revisions.c.lang)


class SqlStore:
    """Everything that communities wrote, in one database that replicas share."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # SQLite takes one writer; and nobody may learn of a change between its commit and its place on the shelf.
        self._turn = asyncio.Lock()

    async def key(self, handed: bytes | None) -> bytes:
        """The key under which authors' ids are hashed: the one handed in, or one made once and kept."""
        if handed is not None:
            return handed
        async with self._writing() as connection:
            await self._next_version(connection)
            kept = await connection.scalar(sa.select(marks.c.text).where(marks.c.name == "author_key"))
            if kept is None:
                kept = token_bytes(32).hex()
                await connection.execute(sa.insert(marks).values(name="author_key", number=0, text=kept))
        return bytes.fromhex(kept)

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
        return Kept(version or 0, heads, preferences)

    async def write(self, new: Sequence[Revision], decision: Decision | None = None) -> None:
        """All revisions or none; `Taken` where a number does not follow its entry's last one."""
        async with self._writing() as connection:
            for community in dict.fromkeys(revision.community for revision in new):
                await self._touch(connection, community)
            for revision in new:
                await self._check_next(connection, revision)
            await connection.execute(sa.insert(revisions), [row_of(revision) for revision in new])
            if decision is not None:
                await _decide(connection, new[0].community, decision)

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
            .where(revisions.c.community == name_of(community), revisions.c.at >= since)
            .group_by(revisions.c.author_key)
            .order_by(sa.func.count().desc(), revisions.c.author_key)
        )
        return [Writer(row.name, row.author_key, row.writes, row.last) for row in await self._all(query)]

    async def prefer(self, community: Community, preferences: Preferences) -> None:
        """Keep a community's preferences."""
        async with self._writing() as connection:
            await self._touch(connection, community, columns_of(preferences))

    async def propose(self, community: Community, lang: str, wording: str, at: datetime, most: int) -> Proposal:
        """Keep a wording; the same one again is the same proposal; `Full` where `most` are open."""
        async with self._writing() as connection:
            await self._next_version(connection)
            waiting = sa.select(proposals).where(
                proposals.c.community == name_of(community), proposals.c.state == "open"
            )
            rows = (await connection.execute(waiting)).all()
            for row in rows:
                if row.wording.casefold() == wording.casefold():
                    return proposal_from(row)
            if len(rows) >= most:
                raise Full("quota", what="proposals", limit=most)
            values = {"community": name_of(community), "lang": lang, "wording": wording, "at": at, "state": "open"}
            number = await connection.scalar(sa.insert(proposals).values(values).returning(proposals.c.id))
        return Proposal(number or 0, community, lang, wording, at)

    async def proposals(self, community: Community) -> list[Proposal]:
        """The open ones, oldest first."""
        query = sa.select(proposals).where(proposals.c.community == name_of(community), proposals.c.state == "open")
        return [proposal_from(row) for row in await self._all(query.order_by(proposals.c.id))]

    async def proposal(self, community: Community, number: int) -> Proposal | None:
        """One proposal of this community."""
        query = sa.select(proposals).where(proposals.c.community == name_of(community), proposals.c.id == number)
        rows = await self._all(query)
        return proposal_from(rows[0]) if rows else None

    async def decide(self, community: Community, decision: Decision) -> None:
        """Close a proposal."""
        async with self._writing() as connection:
            await _decide(connection, community, decision)

    async def migrate(self, old: Community, new: Community) -> None:
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
            await self._touch(connection, old, columns_of(Preferences()))
            await self._renumber(connection, old, new)
            for table in (revisions, proposals):
                where = table.c.community == name_of(old)
                await connection.execute(sa.update(table).where(where).values(community=name_of(new)))

    async def forget(self, author_key: str) -> int:
        """Take a person's name off all revisions; how many."""
        async with self._writing() as connection:
            await self._next_version(connection)
            where = revisions.c.author_key == author_key
            done = await connection.execute(sa.update(revisions).where(where).values(author="", author_key=""))
        return done.rowcount

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.dispose()

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[AsyncConnection]:
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
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        with reaching():
            async with self._engine.connect() as connection:
                yield connection

    async def _all(self, query: sa.Select[Any]) -> Sequence[sa.Row[Any]]:
        async with self._reading() as connection:
            rows: Sequence[sa.Row[Any]] = (await connection.execute(query)).all()
        return rows

    async def _next_version(self, connection: AsyncConnection) -> int:
        """The number of this write. Its row is locked till the commit, so that versions become known in their order."""
        query = sa.update(marks).where(marks.c.name == "version").values(number=marks.c.number + 1)
        version = await connection.scalar(query.returning(marks.c.number))
        if version is None:
            raise RuntimeError(
                "the table marks has lost its row `version`: restore it with the highest version there is"
            )
        return int(version)

    async def _touch(
        self, connection: AsyncConnection, community: Community, chosen: Mapping[str, object] | None = None
    ) -> None:
        """Note that a community changed, so that replicas read it again."""
        values = {"version": await self._next_version(connection), **(chosen or {})}
        where = communities.c.community == name_of(community)
        if not (await connection.execute(sa.update(communities).where(where).values(values))).rowcount:
            fresh = {"community": name_of(community), **columns_of(Preferences()), **values}
            await connection.execute(sa.insert(communities).values(fresh))

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


async def _decide(connection: AsyncConnection, community: Community, decision: Decision) -> None:
    number, state = decision
    where = (proposals.c.id == number, proposals.c.community == name_of(community), proposals.c.state == "open")
    if not (await connection.execute(sa.update(proposals).where(*where).values(state=state))).rowcount:
        raise Unknown("no_proposal", number=number)
