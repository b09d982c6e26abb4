"""What communities are and chose, and how all of theirs moves and goes."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from faq.desk.store import Expiry, Snapshot
from faq.entries import Community, Forgotten, Preferences, Revision
from faq.storage.rows import columns_of, community_from, name_of, preferences_from, revision_from
from faq.storage.tables import communities, marks, proposals, revisions, sittings
from faq.storage.transactions import Transactions

_ENTRY = (revisions.c.community, revisions.c.slug, revisions.c.lang)


class Communities:
    """One row a community, with the version of its last change; whatever goes, goes from every table."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def changes(self, since: int) -> Snapshot:
        """All communities that changed after that version; -1 for everything."""
        async with self._transactions.settled() as connection:
            # The version first: what is written between the two reads is read once more next time, never missed.
            version = await connection.scalar(sa.select(marks.c.number).where(marks.c.name == "version"))
            changed = sa.select(communities.c.community).where(communities.c.version > since)
            chosen = (await connection.execute(sa.select(communities).where(communities.c.version > since))).all()
            newest = (
                sa.select(*_ENTRY, sa.func.max(revisions.c.number).label("number"))
                .where(revisions.c.community.in_(changed))
                .group_by(*_ENTRY)
                .subquery()
            )
            same = [revisions.c[name] == newest.c[name] for name in ("community", "slug", "lang", "number")]
            rows = (await connection.execute(sa.select(revisions).join(newest, sa.and_(*same)))).all()
        heads: dict[Community, list[Revision]] = {community_from(row.community): [] for row in chosen}
        for row in rows:
            heads.setdefault(community_from(row.community), []).append(revision_from(row))
        preferences = defaultdict(Preferences, {community_from(row.community): preferences_from(row) for row in chosen})
        left = {community_from(row.community): row.left_at for row in chosen if row.left_at}
        return Snapshot(version or 0, heads, preferences, left)

    async def prefer(self, community: Community, preferences: Preferences) -> None:
        """Keep a community's preferences."""
        async with self._transactions.writing() as connection:
            await self._transactions.touch(connection, community, columns_of(preferences))

    async def migrate(self, old: Community, new: Community, at: datetime) -> None:
        """Everything of the old community belongs to the new one; what the new one wrote already comes after it."""
        if old == new:
            return
        async with self._transactions.writing() as connection:
            await self._transactions.touch(connection, new)
            before = (await connection.execute(_row_of(old))).one_or_none()
            after = (await connection.execute(_row_of(new))).one()
            if before is not None:
                theirs, ours = columns_of(preferences_from(before)), columns_of(preferences_from(after))
                await self._transactions.touch(connection, new, {name: ours[name] or theirs[name] for name in ours})
            # Its id stays for a while, so that every replica learns of the move.
            await self._transactions.touch(connection, old, {**columns_of(Preferences()), "left_at": at})
            await _renumber(connection, old, new)
            # Who leads is scrambled with the old id: the lesson goes on when it is begun again.
            await connection.execute(sa.delete(sittings).where(sittings.c.community == name_of(old)))
            for table in (revisions, proposals):
                where = table.c.community == name_of(old)
                await connection.execute(sa.update(table).where(where).values(community=name_of(new)))

    async def leave(self, community: Community, at: datetime) -> None:
        """Note since when a community has done without the bot; of one that wrote nothing, nothing stays."""
        async with self._transactions.writing() as connection:
            values = {"version": await self._transactions.next_version(connection), "left_at": at}
            where = communities.c.community == name_of(community)
            await connection.execute(sa.delete(sittings).where(sittings.c.community == name_of(community)))
            if not (await connection.execute(sa.update(communities).where(where).values(values))).rowcount:
                await connection.execute(sa.delete(proposals).where(proposals.c.community == name_of(community)))

    async def take_back(self, community: Community) -> None:
        """The bot is back in a community that it had left."""
        async with self._transactions.writing() as connection:
            await self._transactions.touch(connection, community)

    async def erase(self, community: Community) -> Forgotten:
        """Delete everything of a community at once, its id included; how much it was."""
        async with self._transactions.writing() as connection:
            await self._transactions.next_version(connection)
            return await _erase(connection, [name_of(community)])

    async def expire(self, expiry: Expiry) -> list[Community]:
        """Delete what has been kept for as long as it may be; the communities that went."""
        async with self._transactions.writing() as connection:
            await self._transactions.next_version(connection)
            await connection.execute(sa.delete(proposals).where(proposals.c.at < expiry.handed_in))
            await connection.execute(sa.delete(sittings).where(sittings.c.at <= expiry.sat))
            query = sa.select(communities.c.community).where(communities.c.left_at < expiry.left)
            names = list((await connection.scalars(query)).all())
            await _erase(connection, names)
        return [community_from(name) for name in names]


async def _renumber(connection: AsyncConnection, old: Community, new: Community) -> None:
    """Let the new community's revisions follow the old one's, where both wrote the same entry."""
    ends = await connection.execute(
        sa.select(revisions.c.slug, revisions.c.lang, sa.func.max(revisions.c.number))
        .where(revisions.c.community == name_of(old))
        .group_by(revisions.c.slug, revisions.c.lang)
    )
    for slug, lang, last in ends.all():
        numbers = sa.select(revisions.c.id, revisions.c.number, revisions.c.restores).where(
            revisions.c.community == name_of(new), revisions.c.slug == slug, revisions.c.lang == lang
        )
        # From the highest down, so that no number is ever there twice.
        for row in (await connection.execute(numbers.order_by(revisions.c.number.desc()))).all():
            restores = row.restores + last if row.restores else row.restores
            moved = sa.update(revisions).where(revisions.c.id == row.id)
            await connection.execute(moved.values(number=row.number + last, restores=restores))


async def _erase(connection: AsyncConnection, names: Sequence[str]) -> Forgotten:
    gone = {}
    for table in (revisions, proposals, sittings, communities):
        gone[table.name] = (await connection.execute(sa.delete(table).where(table.c.community.in_(names)))).rowcount
    return Forgotten(gone[revisions.name], gone[proposals.name], gone[communities.name])


def _row_of(community: Community) -> sa.Select[Any]:
    return sa.select(communities).where(communities.c.community == name_of(community))
