"""Writing entries: every write is one more revision, refused in a typed way or kept for good."""

from faq.desk.lookup import Lookup
from faq.desk.people import Authorship, Rights
from faq.desk.replica import Replica
from faq.entries import Action, Community, Draft, Person, Revision
from faq.entries.community_file import read
from faq.entries.drafts import check_slug, checked, slug_from
from faq.refusals import BadInput, Full, Unknown

MOST_ENTRIES = 500


class Writing:
    """Entries added, edited, removed, restored, brought in: by those whom the platform lets moderate."""

    def __init__(self, replica: Replica, lookup: Lookup, rights: Rights, authorship: Authorship) -> None:
        self._replica = replica
        self._shelf = replica.shelf
        self._lookup = lookup
        self._rights = rights
        self._authorship = authorship

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
        """A new entry, or (with its slug) an entry in one more language; `proposal` is thereby accepted.

        Refused with `NotAllowed`, `BadInput` (the text, the language, a title that is there already), `Full`,
        `Conflict`, `Unknown` (the proposal), `Unavailable`; each gives the draft back.
        """
        community = self._rights.allowed(person, community, draft)
        self._lookup.check_language(lang, draft)
        text = checked(draft)
        name = check_slug(slug) if slug else slug_from(text.title)
        head = self._shelf.head(community, name, lang)
        if head is not None and not head.removed:
            raise BadInput("title_taken", draft=draft, slug=name, title=head.title)
        self._check_title(community, name, lang, text, draft)
        self._check_room(community, 1, draft)
        number = head.number if head else 0
        revision = self._authorship.revision(person, community, (name, lang), number + 1, "add", text)
        return await self._replica.write_one(revision, draft, proposal)

    async def edit(
        self, person: Person, community: Community | None, slug: str, lang: str, draft: Draft, *, seen: int
    ) -> Revision:
        """A new text over the one that was seen; `Conflict` where somebody wrote meanwhile.

        seen: the number of the entry that the writer saw; 0 is the shared seed. Refused besides with `NotAllowed`,
        `BadInput`, `Unknown` (no such entry, the same text), `Full`, `Unavailable`; each gives the draft back.
        """
        community = self._rights.allowed(person, community, draft)
        self._lookup.check_language(lang, draft)
        text = checked(draft)
        head = self._lookup.head(community, slug, lang, draft)
        if head.number == seen and text == head.draft and not head.removed:
            raise Unknown("same_text", draft=draft, slug=slug)
        self._check_title(community, slug, lang, text, draft)
        if head.community is None or head.removed:
            self._check_room(community, 1, draft)
        return await self._replica.write_one(
            self._authorship.revision(person, community, (slug, lang), seen + 1, "edit", text), draft
        )

    async def remove(
        self, person: Person, community: Community | None, slug: str, lang: str, *, seen: int | None = None
    ) -> Revision:
        """Take an entry out of sight; its history stays, and any revision can be restored.

        seen: as in `edit`; None: whatever stands now. `NotAllowed`, `Unknown` (none there, or removed), `Conflict`,
        `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        await self._replica.refresh()
        head = self._lookup.head(community, slug, lang)
        if head.removed:
            raise Unknown("removed", slug=slug)
        number = head.number if seen is None else seen
        return await self._replica.write_one(
            self._authorship.revision(person, community, (slug, lang), number + 1, "remove", head.draft), None
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
        """A new revision that copies an old one; 0 is the shared seed.

        number: the revision copied. seen: as in `remove`. `NotAllowed`, `Unknown` (no such entry or revision, the same
        text), `Full`, `Conflict`, `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        await self._replica.refresh()
        head = self._lookup.head(community, slug, lang)
        text = await self._lookup.text(community, slug, lang, number)
        if head.removed:
            self._check_room(community, 1, None)
        elif text == head.draft:
            raise Unknown("same_text", slug=slug)
        last = head.number if seen is None else seen
        revision = self._authorship.revision(
            person, community, (slug, lang), last + 1, "restore", text, restores=number
        )
        return await self._replica.write_one(revision, None)

    async def import_(self, community: Community | None, person: Person, text: str) -> list[Revision]:
        """A file's entries as new revisions, all or none; entries that say the same already are left alone.

        The revisions that were written, in the file's order. `NotAllowed`, `BadFile` with every fault, `BadInput`,
        `Full`, `Conflict`, `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        await self._replica.refresh()
        revisions = []
        new = 0
        for key, draft in read(text, self._shelf.languages).items():
            head = self._shelf.head(community, *key)
            if head is not None and not head.removed and head.draft == draft:
                continue
            new += head is None or head.community is None or head.removed
            action: Action = "add" if head is None or head.removed else "edit"
            number = head.number if head else 0
            revisions.append(self._authorship.revision(person, community, key, number + 1, action, draft))
        self._check_room(community, new, None)
        await self._replica.write(revisions, None)
        return revisions

    def _check_title(self, community: Community, slug: str, lang: str, text: Draft, draft: Draft) -> None:
        for other in self._shelf.heads(community).values():
            same = other.lang == lang and other.title.casefold() == text.title.casefold()
            if same and other.slug != slug and not other.removed:
                raise BadInput("title_taken", draft=draft, slug=other.slug, title=other.title)

    def _check_room(self, community: Community, new: int, draft: Draft | None) -> None:
        kept = sum(not entry.removed for entry in self._shelf.own_heads(community))
        if new and kept + new > MOST_ENTRIES:
            raise Full("quota", draft=draft, what="entries", limit=MOST_ENTRIES)
