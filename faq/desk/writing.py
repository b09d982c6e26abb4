"""Writing entries and undoing it: every write is one more revision, refused in a typed way or kept for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Literal, NoReturn

from faq.desk.reading import Clock, ReadingDesk
from faq.desk.shelf import Key, Shelf
from faq.desk.store import Kept, Store, Taken
from faq.entries import Action, Community, Draft, Entry, Person, Revision, Writer
from faq.entries.changes import Change, changes
from faq.entries.drafts import check_slug, checked, slug_from
from faq.refusals import BadInput, Conflict, Full, NotAllowed, Refused, Unavailable, Unknown

MOST_ENTRIES = 500
MOST_SHOWN = 200
"""Revisions shown of one entry; all are kept."""
_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing somebody's writes did."""

    revisions: tuple[Revision, ...]
    left: tuple[Entry, ...]
    """Entries that somebody else has written since: theirs stands."""


Database = Literal["up", "down", "none"]
"""`none`: no database is to be used, the shared seeds are all there is."""


class WritingDesk(ReadingDesk):
    """The half of the desk that writes entries, for those whom the platform lets moderate."""

    def __init__(self, shelf: Shelf, clock: Clock, store: Store | None = None, key: bytes = b"") -> None:
        super().__init__(shelf, clock)
        self._store = store
        self._key = key
        self._version = -1
        self._left: dict[Community, datetime] = {}
        self.database: Database = "none" if store is None else "up"
        """How the database was when last looked at; whoever looks says so here."""

    @property
    def is_waiting(self) -> bool:
        """Has the database not been reached once since the start? Then what communities wrote is not here yet."""
        return self._store is None and self.database == "down"

    async def take_up(self, store: Store, key: bytes) -> None:
        """Work over this database from now on."""
        self._take(await store.changes(-1))
        self._store, self._key, self.database = store, key, "up"
        self.sittings.over(store)

    async def add(
        self,
        person: Person,
        community: Community | None,
        lang: str,
        draft: Draft,
        *,
        slug: str | None = None,
        proposal: int | None = None,
    ) -> Revision:
        """A new entry, or (with its slug) an entry in one more language; `proposal` is thereby accepted."""
        community = self._allowed(person, community, draft)
        self._known_language(lang, draft)
        text = checked(draft)
        name = check_slug(slug) if slug else slug_from(text.title)
        head = self._shelf.head(community, name, lang)
        if head is not None and not head.removed:
            raise BadInput("title_taken", draft=draft, slug=name, title=head.title)
        self._check_title(community, name, lang, text, draft)
        self._check_room(community, 1, draft)
        number = head.number if head else 0
        revision = self._revision(person, community, (name, lang), number + 1, "add", text)
        return await self._write_one(revision, draft, proposal)

    async def edit(
        self, person: Person, community: Community | None, slug: str, lang: str, draft: Draft, *, seen: int
    ) -> Revision:
        """A new text over the one that was seen; `Conflict` where somebody wrote meanwhile."""
        community = self._allowed(person, community, draft)
        self._known_language(lang, draft)
        text = checked(draft)
        head = self._head(community, slug, lang, draft)
        if head.number == seen and text == head.draft and not head.removed:
            raise Unknown("same_text", draft=draft, slug=slug)
        self._check_title(community, slug, lang, text, draft)
        if head.community is None or head.removed:
            self._check_room(community, 1, draft)
        return await self._write_one(self._revision(person, community, (slug, lang), seen + 1, "edit", text), draft)

    async def remove(
        self, person: Person, community: Community | None, slug: str, lang: str, *, seen: int | None = None
    ) -> Revision:
        """Take an entry out of sight; its history stays, and any revision can be restored."""
        community = self._allowed(person, community)
        await self.refresh()
        head = self._head(community, slug, lang)
        if head.removed:
            raise Unknown("removed", slug=slug)
        number = head.number if seen is None else seen
        return await self._write_one(
            self._revision(person, community, (slug, lang), number + 1, "remove", head.draft), None
        )

    async def restore(
        self,
        person: Person,
        community: Community | None,
        slug: str,
        lang: str,
        number: int,
        *,
        seen: int | None = None,
    ) -> Revision:
        """A new revision that copies an old one; 0 is the shared seed."""
        community = self._allowed(person, community)
        await self.refresh()
        head = self._head(community, slug, lang)
        text = await self._text(community, slug, lang, number)
        if head.removed:
            self._check_room(community, 1, None)
        elif text == head.draft:
            raise Unknown("same_text", slug=slug)
        last = head.number if seen is None else seen
        revision = self._revision(person, community, (slug, lang), last + 1, "restore", text, restores=number)
        return await self._write_one(revision, None)

    async def undo_all(self, person: Person, community: Community | None, writer: str, since: datetime) -> Undone:
        """Everything that one writer (by key) wrote since then, undone in one transaction by new revisions."""
        community = self._allowed(person, community)
        store = self._open_store()
        await self.refresh()
        places = await store.touched(community, writer, since)
        if not places:
            raise Unknown("no_writer")
        revisions: list[Revision] = []
        left: list[Entry] = []
        for place in places:
            head = (await store.history(community, *place, 1))[0]
            if head.author_key == writer and head.at >= since:
                revisions.append(await self._before(person, head, writer, since))
            else:
                left.append(head.entry)
        await self._write(revisions, None)
        return Undone(tuple(revisions), tuple(left))

    async def history(
        self, person: Person, community: Community | None, slug: str, lang: str, most: int = MOST_SHOWN
    ) -> list[Revision]:
        """An entry's revisions, newest first; none for a seed that nobody here has touched."""
        community = self._allowed(person, community)
        self._head(community, slug, lang)
        return await self._open_store().history(community, slug, lang, min(most, MOST_SHOWN))

    async def diff(
        self, person: Person, community: Community | None, slug: str, lang: str, *, old: int, new: int
    ) -> list[Change]:
        """What changed between two revisions; 0 is the shared seed."""
        community = self._allowed(person, community)
        before = await self._text(community, slug, lang, old)
        after = await self._text(community, slug, lang, new)
        return changes(before, after)

    async def writers(self, person: Person, community: Community | None, since: datetime) -> list[Writer]:
        """Who wrote since then, most writes first."""
        community = self._allowed(person, community)
        return await self._open_store().writers(community, since)

    async def refresh(self) -> int:
        """Learn what other replicas wrote; the version that is known then."""
        if self._store is not None:
            self._take(await self._store.changes(self._version))
        return self._version

    # ------------------------------------------------------------------ what all of them need

    def _allowed(self, person: Person, community: Community | None, draft: Draft | None = None) -> Community:
        if community is None:
            raise NotAllowed("no_community", draft=draft)
        if not self.moderates(person, community):
            raise NotAllowed("not_allowed", draft=draft)
        return community

    def _known_language(self, lang: str, draft: Draft | None) -> None:
        if lang not in self.languages:
            raise BadInput("no_language", draft=draft, lang=lang[:16])

    def _open_store(self, draft: Draft | None = None) -> Store:
        if self.is_waiting:
            raise Unavailable("not_yet", draft=draft)
        if self._store is None:
            raise Unavailable("read_only", draft=draft)
        return self._store

    def _head(self, community: Community, slug: str, lang: str, draft: Draft | None = None) -> Entry:
        head = self._shelf.head(community, slug, lang)
        if head is None:
            raise Unknown("no_entry", draft=draft, slug=slug)
        return head

    def _check_title(self, community: Community, slug: str, lang: str, text: Draft, draft: Draft) -> None:
        for other in self._shelf.heads(community).values():
            same = other.lang == lang and other.title.casefold() == text.title.casefold()
            if same and other.slug != slug and not other.removed:
                raise BadInput("title_taken", draft=draft, slug=other.slug, title=other.title)

    def _check_room(self, community: Community, new: int, draft: Draft | None) -> None:
        kept = sum(not entry.removed for entry in self._shelf.own_heads(community))
        if new and kept + new > MOST_ENTRIES:
            raise Full("quota", draft=draft, what="entries", limit=MOST_ENTRIES)

    async def _text(self, community: Community, slug: str, lang: str, number: int) -> Draft:
        """The text that a revision holds; 0 is the shared seed."""
        if number == 0:
            seed = self._shelf.seed(slug, lang)
            found = seed.draft if seed else None
        else:
            revision = await self._open_store().revision(community, slug, lang, number)
            found = revision.draft if revision else None
        if found is None:
            raise Unknown("no_revision", slug=slug, number=number)
        return found

    async def _before(self, person: Person, head: Revision, writer: str, since: datetime) -> Revision:
        """The revision that puts back what stood before a writer's writes since then."""
        place = (head.slug, head.lang)
        number = head.number + 1
        last = await self._open_store().last_besides(head.community, place, writer, since)
        seed = self._shelf.seed(*place)
        if last is not None and last.action != "remove":
            return self._revision(person, head.community, place, number, "restore", last.draft, restores=last.number)
        if last is None and seed is not None:
            return self._revision(person, head.community, place, number, "restore", seed.draft, restores=0)
        return self._revision(person, head.community, place, number, "remove", head.draft)

    def _revision(  # noqa: PLR0917  what a revision holds, in its order
        self,
        person: Person,
        community: Community,
        place: Key,
        number: int,
        action: Action,
        text: Draft,
        *,
        restores: int | None = None,
    ) -> Revision:
        name = "".join(char for char in person.name if char.isprintable()).strip()[:_LONGEST_NAME]
        key = self._author_key(person)
        return Revision(community, *place, number, action, text, name or key[:8], key, self._clock(), restores)

    def _author_key(self, person: Person) -> str:
        return blake2b(f"{person.platform}:{person.id}".encode(), key=self._key[:64], digest_size=12).hexdigest()

    async def _write_one(self, revision: Revision, draft: Draft | None, accepted: int | None = None) -> Revision:
        await self._write([revision], draft, accepted)
        return revision

    async def _write(self, revisions: Sequence[Revision], draft: Draft | None, accepted: int | None = None) -> None:
        if not revisions:
            return
        store = self._open_store(draft)
        try:
            await store.write(revisions, accepted)
        except Taken as taken:
            await self.refresh()
            self._conflict(revisions[0], taken.head, draft)
        except Refused as refusal:
            refusal.draft = draft
            raise
        for revision in revisions:
            self._shelf.put(revision.entry)

    def _conflict(self, revision: Revision, head: Revision | None, draft: Draft | None) -> NoReturn:
        seed = self._shelf.seed(revision.slug, revision.lang)
        theirs = head.entry if head else seed
        if theirs is None:
            raise Unknown("no_entry", draft=draft, slug=revision.slug)
        raise Conflict(theirs, head.author if head else "", draft)

    def _take(self, kept: Kept) -> None:
        for community, heads in kept.heads.items():
            self._shelf.replace(community, (head.entry for head in heads), kept.preferences[community])
            self._left.pop(community, None)
        self._left.update(kept.left)
        self._version = max(self._version, kept.version)
