"""The desk's store over SQLite or PostgreSQL."""

from sqlalchemy.ext.asyncio import AsyncEngine

from faq.storage.authors import Authors
from faq.storage.communities import Communities
from faq.storage.proposals import Proposals
from faq.storage.revisions import Revisions
from faq.storage.sittings import SittingRows
from faq.storage.transactions import Transactions


class SqlStore:
    """Everything that communities wrote, in one database that replicas share: one part a kind of row."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        transactions = Transactions(engine)
        self.revisions = Revisions(transactions)
        self.proposals = Proposals(transactions)
        self.communities = Communities(transactions)
        self.authors = Authors(transactions)
        self.sittings = SittingRows(transactions)
        self.close = transactions.close
