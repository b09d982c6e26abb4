"""Wordings that people handed in and nobody has decided on."""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from faq.entries import Community, Proposal
from faq.refusals import Full, Unknown
from faq.storage.rows import name_of, proposal_from
from faq.storage.tables import proposals
from faq.storage.transactions import Transactions


class Proposals:
    """Open proposals: what is decided is deleted."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, new: Proposal, author_key: str, *, of_one: int, most: int) -> Proposal:
        """Keep a wording; the same again is the same proposal; `Full` where that many are open, of one or in all."""
        async with self._transactions.writing() as connection:
            await self._transactions.next_version(connection)
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

    async def open(self, community: Community) -> list[Proposal]:
        """The open ones, oldest first."""
        query = sa.select(proposals).where(proposals.c.community == name_of(community))
        return [proposal_from(row) for row in await self._transactions.all(query.order_by(proposals.c.id))]

    async def find(self, community: Community, number: int) -> Proposal | None:
        """One open proposal of this community."""
        query = sa.select(proposals).where(proposals.c.community == name_of(community), proposals.c.id == number)
        rows = await self._transactions.all(query)
        return proposal_from(rows[0]) if rows else None

    async def decide(self, community: Community, number: int) -> None:
        """Let a proposal go: what was accepted of it stands in an entry."""
        async with self._transactions.writing() as connection:
            await let_go(connection, community, number)


async def let_go(connection: AsyncConnection, community: Community, number: int) -> None:
    """Delete one proposal, or refuse where it is gone already."""
    where = (proposals.c.id == number, proposals.c.community == name_of(community))
    if not (await connection.execute(sa.delete(proposals).where(*where))).rowcount:
        raise Unknown("no_proposal", number=number)
