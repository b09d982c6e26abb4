"""What is kept of people and places besides entries, and how each of it goes: wordings, names, communities left."""

import logging
from collections.abc import Sequence
from datetime import datetime
from secrets import token_bytes

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from faq.entries import Community, Forgotten, Proposal
from faq.keeping import Expiry
from faq.keys import CLEAR, key_among, locked, row_of
from faq.refusals import Full, Unknown
from faq.rows import community_from, name_of, proposal_from
from faq.tables import communities, marks, proposals, revisions, sittings
from faq.transactions import Transactions


class Traces(Transactions):
    """The part of the store that forgets."""

    async def key(self, secrets: Sequence[bytes]) -> bytes:
        """The key under which authors' ids are hashed, made once and kept under each of these secrets.

        Without a secret a key that lasts as long as this process: nothing to try ids with ever lies in the database.
        """
        if not secrets:
            return token_bytes(32)
        async with self._writing() as connection:
            await self._next_version(connection)
            found = await connection.execute(
                sa.select(marks.c.name, marks.c.text).where(marks.c.name.like(f"{CLEAR}%"))
            )
            rows = {row.name: row.text for row in found}
            key = key_among(rows, secrets)
            missing = [secret for secret in secrets if row_of(secret) not in rows]
            if rows and len(missing) == len(secrets) and CLEAR not in rows:
                logging.getLogger(__name__).warning(
                    "the authors' key is locked with another secret (AUTHOR_KEY, or a token): "
                    "who wrote under it is recognised only once that secret is handed in again"
                )
            for secret in dict.fromkeys(missing):
                values = {"name": row_of(secret), "number": 0, "text": locked(key, secret)}
                await connection.execute(sa.insert(marks).values(values))
            await connection.execute(sa.delete(marks).where(marks.c.name == CLEAR))
        return key

    async def propose(self, new: Proposal, author_key: str, *, of_one: int, most: int) -> Proposal:
        """Keep a wording; the same again is the same proposal; `Full` where that many are open, of one or in all."""
        async with self._writing() as connection:
            await self._next_version(connection)
            waiting = sa.select(proposals).where(proposals.c.community == name_of(new.community))
            rows = (await connection.execute(waiting)).all()
            for row in rows:
                if row.wording.casefold() == new.wording.casefold():
                    return proposal_from(row)
            if sum(row.author_key == author_key for row in rows) >= of_one:
                raise Full("own_quota", limit=of_one)
            if len(rows) >= most:
                raise Full("quota", what="proposals", limit=most)
            values = {
                "community": name_of(new.community),
                "lang": new.lang,
                "wording": new.wording,
                "at": new.at,
                "author_key": author_key,
            }
            inserted = await connection.execute(sa.insert(proposals).values(values).returning(*proposals.c))
            return proposal_from(inserted.one())

    async def proposals(self, community: Community) -> list[Proposal]:
        """The open ones, oldest first."""
        query = sa.select(proposals).where(proposals.c.community == name_of(community))
        return [proposal_from(row) for row in await self._all(query.order_by(proposals.c.id))]

    async def proposal(self, community: Community, number: int) -> Proposal | None:
        """One open proposal of this community."""
        query = sa.select(proposals).where(proposals.c.community == name_of(community), proposals.c.id == number)
        rows = await self._all(query)
        return proposal_from(rows[0]) if rows else None

    async def decide(self, community: Community, number: int) -> None:
        """Let a proposal go: what was accepted of it stands in an entry."""
        async with self._writing() as connection:
            await let_go(connection, community, number)

    async def forget(self, author_key: str) -> Forgotten:
        """Take a person's name and scrambled id off all revisions, and delete what they handed in."""
        async with self._writing() as connection:
            await self._next_version(connection)
            theirs = sa.update(revisions).where(revisions.c.author_key == author_key)
            taken_off = await connection.execute(theirs.values(author="", author_key=""))
            deleted = await connection.execute(sa.delete(proposals).where(proposals.c.author_key == author_key))
        return Forgotten(taken_off.rowcount, deleted.rowcount)

    async def leave(self, community: Community, at: datetime) -> None:
        """Note since when a community has done without the bot; of one that wrote nothing, nothing stays."""
        async with self._writing() as connection:
            values = {"version": await self._next_version(connection), "left_at": at}
            where = communities.c.community == name_of(community)
            await connection.execute(sa.delete(sittings).where(sittings.c.community == name_of(community)))
            if not (await connection.execute(sa.update(communities).where(where).values(values))).rowcount:
                await connection.execute(sa.delete(proposals).where(proposals.c.community == name_of(community)))

    async def take_back(self, community: Community) -> None:
        """The bot is back in a community that it had left."""
        async with self._writing() as connection:
            await self._touch(connection, community)

    async def erase(self, community: Community) -> Forgotten:
        """Delete everything of a community at once, its id included; how much it was."""
        async with self._writing() as connection:
            await self._next_version(connection)
            return await _erase(connection, [name_of(community)])

    async def expire(self, expiry: Expiry) -> list[Community]:
        """Delete what has been kept for as long as it may be; the communities that went."""
        async with self._writing() as connection:
            await self._next_version(connection)
            await connection.execute(sa.delete(proposals).where(proposals.c.at < expiry.handed_in))
            await connection.execute(sa.delete(sittings).where(sittings.c.at <= expiry.sat))
            query = sa.select(communities.c.community).where(communities.c.left_at < expiry.left)
            names = list((await connection.scalars(query)).all())
            await _erase(connection, names)
        return [community_from(name) for name in names]


async def let_go(connection: AsyncConnection, community: Community, number: int) -> None:
    """Delete one proposal, or refuse where it is gone already."""
    where = (proposals.c.id == number, proposals.c.community == name_of(community))
    if not (await connection.execute(sa.delete(proposals).where(*where))).rowcount:
        raise Unknown("no_proposal", number=number)


async def _erase(connection: AsyncConnection, names: Sequence[str]) -> Forgotten:
    gone = {}
    for table in (revisions, proposals, sittings, communities):
        gone[table.name] = (await connection.execute(sa.delete(table).where(table.c.community.in_(names)))).rowcount
    return Forgotten(gone[revisions.name], gone[proposals.name], gone[communities.name])
