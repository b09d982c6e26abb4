"""This process's copy of what the database holds: taken up, kept fresh, and written through."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NoReturn

from faq.desk.shelf import Shelf
from faq.desk.sittings import Sittings
from faq.desk.store import Snapshot, Store, Taken
from faq.entries import Community, Draft, Revision
from faq.refusals import Conflict, Refused, Unavailable, Unknown

Database = Literal["up", "down", "none"]
"""`none`: no database is to be used, the shared seeds are all there is."""


class Replica:
    """The shelf and the store that it follows, if there is one yet."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.sittings = Sittings()
        self.left: dict[Community, datetime] = {}
        """Communities that the bot is not in any more, and since when."""
        self.database: Database = "none"
        """How the database was when last looked at; whoever looks says so here."""
        self._store: Store | None = None
        self._version = -1

    @property
    def is_waiting(self) -> bool:
        """Has the database not been reached once since the start? Then what communities wrote is not here yet."""
        return self._store is None and self.database == "down"

    async def take_up(self, store: Store) -> None:
        """Work over this database from now on; `Unavailable` leaves all as it was."""
        self._take(await store.communities.changes(-1))
        self._store, self.database = store, "up"
        self.sittings.over(store.sittings)

    async def refresh(self) -> int:
        """Learn what other replicas wrote; the version that is known then, -1 without a database. `Unavailable`."""
        if self._store is not None:
            self._take(await self._store.communities.changes(self._version))
        return self._version

    def store(self, draft: Draft | None = None) -> Store:
        """The database's store; `Unavailable` where there is none (yet), with the draft given back."""
        if self.is_waiting:
            raise Unavailable("not_yet", draft=draft)
        if self._store is None:
            raise Unavailable("read_only", draft=draft)
        return self._store

    async def write_one(self, revision: Revision, draft: Draft | None, accepted: int | None = None) -> Revision:
        """One revision kept; it itself. Refused as `write` is."""
        await self.write([revision], draft, accepted)
        return revision

    async def write(self, revisions: Sequence[Revision], draft: Draft | None, accepted: int | None = None) -> None:
        """All revisions kept or none, and a proposal accepted; `Conflict` where somebody wrote first, `Unavailable`.

        A refusal carries the draft, so that the form can show it again.
        """
        if not revisions:
            return
        store = self.store(draft)
        try:
            await store.revisions.write(revisions, accepted)
        except Taken as taken:
            await self.refresh()
            self._conflict(revisions[0], taken.head, draft)
        except Refused as refusal:
            refusal.draft = draft
            raise
        for revision in revisions:
            self.shelf.put(revision.entry)

    async def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            await self._store.close()

    def _conflict(self, revision: Revision, head: Revision | None, draft: Draft | None) -> NoReturn:
        seed = self.shelf.seed(revision.slug, revision.lang)
        theirs = head.entry if head else seed
        if theirs is None:
            raise Unknown("no_entry", draft=draft, slug=revision.slug)
        raise Conflict(theirs, head.author if head else "", draft)

    def _take(self, kept: Snapshot) -> None:
        for community, heads in kept.heads.items():
            self.shelf.replace(community, (head.entry for head in heads), kept.preferences[community])
            self.left.pop(community, None)
        self.left.update(kept.left)
        self._version = max(self._version, kept.version)
