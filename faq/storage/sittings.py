"""The rows of what goes on in places, and their end."""

from datetime import datetime

import sqlalchemy as sa

from faq.desk.sittings import KEPT, Sitting
from faq.entries import Community
from faq.storage.rows import name_of
from faq.storage.tables import sittings
from faq.storage.transactions import Transactions


class SittingRows:
    """One row a place. No version: nothing of it is read ahead by other replicas."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def sitting(self, community: Community, place: str, now: datetime) -> Sitting | None:
        """What goes on there; None where nothing does, or it began too long ago."""
        query = sa.select(sittings).where(*_at(community, place), sittings.c.at > now - KEPT)
        rows = await self._transactions.all(query)
        return Sitting(community, rows[0].place, rows[0].step, rows[0].leader, rows[0].at) if rows else None

    async def sit(self, sitting: Sitting) -> None:
        """Keep it, in place of what was kept of that place; whatever is too old goes."""
        async with self._transactions.writing() as connection:
            await connection.execute(sa.delete(sittings).where(*_at(sitting.community, sitting.place)))
            await connection.execute(sa.delete(sittings).where(sittings.c.at <= sitting.at - KEPT))
            values = {"step": sitting.step, "leader": sitting.leader, "at": sitting.at}
            where = {"community": name_of(sitting.community), "place": sitting.place}
            await connection.execute(sa.insert(sittings).values(where | values))

    async def rise(self, community: Community, place: str) -> None:
        """It is over."""
        async with self._transactions.writing() as connection:
            await connection.execute(sa.delete(sittings).where(*_at(community, place)))


def _at(community: Community, place: str) -> tuple[sa.ColumnElement[bool], ...]:
    return sittings.c.community == name_of(community), sittings.c.place == place
