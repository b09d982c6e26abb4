"""What was written of an entry and by whom, and taking one writer's writes back."""

from dataclasses import dataclass
from datetime import datetime

from faq.desk.lookup import Lookup
from faq.desk.people import Authorship, Rights
from faq.desk.replica import Replica
from faq.entries import Community, Entry, Person, Revision, Writer
from faq.entries.changes import Change, changes
from faq.refusals import Unknown

MOST_SHOWN = 200
"""Revisions shown of one entry; all are kept."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing somebody's writes did."""

    revisions: tuple[Revision, ...]
    left: tuple[Entry, ...]
    """Entries that somebody else has written since: theirs stands."""


class History:
    """Revisions looked at, compared, and undone by new ones."""

    def __init__(self, replica: Replica, lookup: Lookup, rights: Rights, authorship: Authorship) -> None:
        self._replica = replica
        self._shelf = replica.shelf
        self._lookup = lookup
        self._rights = rights
        self._authorship = authorship

    async def history(
        self, person: Person, community: Community | None, slug: str, lang: str, most: int = MOST_SHOWN
    ) -> list[Revision]:
        """An entry's revisions, newest first, 200 at most; none for a seed that nobody here has touched.

        `NotAllowed`, `Unknown`, `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        self._lookup.head(community, slug, lang)
        return await self._replica.store().revisions.history(community, slug, lang, min(most, MOST_SHOWN))

    async def diff(
        self, person: Person, community: Community | None, slug: str, lang: str, *, old: int, new: int
    ) -> list[Change]:
        """What changed between two revisions; 0 is the shared seed. `NotAllowed`, `Unknown`, `Unavailable`."""
        community = self._rights.allowed(person, community)
        before = await self._lookup.text(community, slug, lang, old)
        after = await self._lookup.text(community, slug, lang, new)
        return changes(before, after)

    async def writers(self, person: Person, community: Community | None, since: datetime) -> list[Writer]:
        """Who wrote since then (an aware moment), most writes first. `NotAllowed`, `Unavailable`."""
        community = self._rights.allowed(person, community)
        return await self._replica.store().revisions.writers(community, since)

    async def undo_all(self, person: Person, community: Community | None, writer: str, since: datetime) -> Undone:
        """Everything that one writer (by key) wrote since then, undone in one transaction by new revisions.

        What others wrote over it since is left. `NotAllowed`, `Unknown` where they wrote nothing, `Conflict`,
        `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        store = self._replica.store()
        await self._replica.refresh()
        places = await store.revisions.touched(community, writer, since)
        if not places:
            raise Unknown("no_writer")
        revisions: list[Revision] = []
        left: list[Entry] = []
        for place in places:
            head = (await store.revisions.history(community, *place, 1))[0]
            if head.author_key == writer and head.at >= since:
                revisions.append(await self._before(person, head, writer, since))
            else:
                left.append(head.entry)
        await self._replica.write(revisions, None)
        return Undone(tuple(revisions), tuple(left))

    async def _before(self, person: Person, head: Revision, writer: str, since: datetime) -> Revision:
        """The revision that puts back what stood before a writer's writes since then."""
        place = (head.slug, head.lang)
        number = head.number + 1
        last = await self._replica.store().revisions.last_besides(head.community, place, writer, since)
        seed = self._shelf.seed(*place)
        if last is not None and last.action != "remove":
            return self._authorship.revision(
                person, head.community, place, number, "restore", last.draft, restores=last.number
            )
        if last is None and seed is not None:
            return self._authorship.revision(person, head.community, place, number, "restore", seed.draft, restores=0)
        return self._authorship.revision(person, head.community, place, number, "remove", head.draft)
