"""The desk that callers use: one name for everything, each done by the part whose job it is."""

from collections.abc import Awaitable, Callable

from faq.desk.history import History
from faq.desk.lookup import Lookup
from faq.desk.people import Authorship, Clock, Rights
from faq.desk.preferences import Choices
from faq.desk.proposals import Proposals
from faq.desk.reading import Reading
from faq.desk.replica import Database, Replica
from faq.desk.retention import Retention
from faq.desk.shelf import Shelf
from faq.desk.store import Store
from faq.desk.writing import Writing


class Desk:
    """The FAQ of every community: reading for all, writing for those whom the platform lets moderate.

    Over a shelf of seeds alone it reads, and whatever writes is refused with `Unavailable` till `take_up`.
    """

    closing: Callable[[], Awaitable[None]] | None = None
    """What has to end before the database is let go of."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._replica = replica = Replica(shelf)
        self._authorship = authorship = Authorship(clock)
        rights = Rights(shelf)
        lookup = Lookup(replica)
        self.languages = shelf.languages
        self.now = clock
        self.sittings = replica.sittings
        self.moderates = rights.moderates
        self.refresh = replica.refresh

        reading = Reading(shelf, rights, clock)
        self.match = reading.match
        self.find = reading.find
        self.entry = reading.entry
        self.head = reading.head
        self.knows = reading.knows
        self.rewritten = reading.rewritten
        self.draft = reading.draft
        self.list = reading.list
        self.suggest = reading.suggest
        self.stale = reading.stale
        self.export = reading.export

        writing = Writing(replica, lookup, rights, authorship)
        self.add = writing.add
        self.edit = writing.edit
        self.remove = writing.remove
        self.restore = writing.restore
        self.import_ = writing.import_

        history = History(replica, lookup, rights, authorship)
        self.history = history.history
        self.diff = history.diff
        self.writers = history.writers
        self.undo_all = history.undo_all

        proposals = Proposals(replica, lookup, rights, authorship, clock)
        self.propose = proposals.propose
        self.proposals = proposals.proposals
        self.accept = proposals.accept
        self.decline = proposals.decline

        choices = Choices(replica, lookup, rights)
        self.preferences = choices.preferences
        self.set_preference = choices.set_preference

        retention = Retention(replica, authorship, clock)
        self.migrate = retention.migrate
        self.forget = retention.forget
        self.forget_author = retention.forget_author
        self.erase = retention.erase
        self.leave = retention.leave
        self.arrive = retention.arrive
        self.expire = retention.expire

    @property
    def database(self) -> Database:
        """How the database was when last looked at; whoever looks says so here."""
        return self._replica.database

    @database.setter
    def database(self, seen: Database) -> None:
        self._replica.database = seen

    @property
    def is_waiting(self) -> bool:
        """Has the database not been reached once since the start? Then what communities wrote is not here yet."""
        return self._replica.is_waiting

    async def take_up(self, store: Store, key: bytes) -> None:
        """Work over this database from now on; `key` scrambles authors' ids. Raises `Unavailable`."""
        await self._replica.take_up(store)
        self._authorship.key = key

    async def close(self) -> None:
        """Let go of the database."""
        if self.closing is not None:
            await self.closing()
        await self._replica.close()
