"""What is kept of people: the key that scrambles their ids, and their names, which they may have taken off."""

import logging
from collections.abc import Sequence
from secrets import token_bytes

import sqlalchemy as sa

from faq.entries import Forgotten
from faq.storage.keys import CLEAR, key_among, locked, row_of
from faq.storage.tables import marks, proposals, revisions
from faq.storage.transactions import Transactions


class Authors:
    """Who wrote, known by a keyed hash alone."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def key(self, secrets: Sequence[bytes]) -> bytes:
        """The key under which authors' ids are hashed, made once and kept under each of these secrets.

        Without a secret a key that lasts as long as this process: nothing to try ids with ever lies in the database.
        """
        if not secrets:
            return token_bytes(32)
        async with self._transactions.writing() as connection:
            await self._transactions.next_version(connection)
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

    async def forget(self, author_key: str) -> Forgotten:
        """Take a person's name and scrambled id off all revisions, and delete what they handed in."""
        async with self._transactions.writing() as connection:
            await self._transactions.next_version(connection)
            theirs = sa.update(revisions).where(revisions.c.author_key == author_key)
            taken_off = await connection.execute(theirs.values(author="", author_key=""))
            deleted = await connection.execute(sa.delete(proposals).where(proposals.c.author_key == author_key))
        return Forgotten(taken_off.rowcount, deleted.rowcount)
