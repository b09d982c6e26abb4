"""The whole desk: reading, writing, and what a community hands in, prefers, takes along."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Literal

from faq.drafts import checked, checked_wording
from faq.entries import Action, Community, Person, Preferences, Proposal, Revision
from faq.files import read
from faq.refusals import BadInput, NotAllowed, Unknown
from faq.writing_desk import WritingDesk

MOST_PROPOSALS = 100
MOST_CHANNELS = 200
_LONGEST_ID = 64
_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


class Desk(WritingDesk):
    """The FAQ of every community: reading for all, writing for those whom the platform lets moderate."""

    closing: Callable[[], Awaitable[None]] | None = None
    """What has to end before the database is let go of."""

    async def propose(self, community: Community | None, lang: str, wording: str) -> Proposal:
        """Hand a question's wording to the moderators; its asker agreed, and is not kept."""
        if community is None:
            raise NotAllowed("no_community")
        self._known_language(lang, None)
        text = checked_wording(wording)
        return await self._open_store().propose(community, lang, text, self._clock(), MOST_PROPOSALS)

    async def proposals(self, person: Person, community: Community | None) -> list[Proposal]:
        """The open ones, oldest first."""
        community = self._allowed(person, community)
        return await self._open_store().proposals(community)

    async def accept(
        self, person: Person, community: Community | None, proposal: int, slug: str, lang: str
    ) -> Revision:
        """The wording becomes one more way to ask an entry (for a new entry: `add` with the proposal)."""
        community = self._allowed(person, community)
        found = await self._open_proposal(community, proposal)
        head = self._head(community, slug, lang)
        if head.removed:
            raise Unknown("no_entry", slug=slug)
        text = checked(replace(head.draft, asks=(*head.asks, found.wording)))
        revision = self._revision(person, community, (slug, lang), head.number + 1, "edit", text)
        return await self._write_one(revision, None, (proposal, "accepted"))

    async def decline(self, person: Person, community: Community | None, proposal: int) -> Proposal:
        """Close a proposal without an entry."""
        community = self._allowed(person, community)
        found = await self._open_proposal(community, proposal)
        await self._open_store().decide(community, (proposal, "declined"))
        return replace(found, state="declined")

    async def set_preference(
        self,
        person: Person,
        community: Community | None,
        name: Literal["language", "place", "moderators_role", "open_channels"],
        value: str | frozenset[str] | None,
    ) -> Preferences:
        """One preference changed; the moderators' role only by those who manage the community."""
        community = self._allowed(person, community)
        if name == "moderators_role" and not person.manages:
            raise NotAllowed("not_allowed")
        await self.refresh()
        new = self._changed(self._shelf.preferences(community), name, value)
        await self._open_store().prefer(community, new)
        self._shelf.prefer(community, new)
        return new

    async def import_(self, community: Community | None, person: Person, text: str) -> list[Revision]:
        """A file's entries as new revisions, all or none; entries that say the same already are left alone."""
        import asyncio  # a desk over the seeds alone never needs it

        community = self._allowed(person, community)
        await self.refresh()
        revisions = []
        new = 0
        # Beside the loop: the largest file takes a while to read, and others are being answered.
        for key, draft in (await asyncio.to_thread(read, text, self.languages)).items():
            head = self._shelf.head(community, *key)
            if head is not None and not head.removed and head.draft == draft:
                continue
            new += head is None or head.community is None or head.removed
            action: Action = "add" if head is None or head.removed else "edit"
            number = head.number if head else 0
            revisions.append(self._revision(person, community, key, number + 1, action, draft))
        self._check_room(community, new, None)
        await self._write(revisions, None)
        return revisions

    async def migrate(self, old: Community, new: Community) -> None:
        """The platform gave a community a new id (a Telegram group became a supergroup): all of it moves."""
        await self._open_store().migrate(old, new)
        await self.refresh()
        self._shelf.forget(old)

    async def forget(self, person: Person) -> int:
        """Take this person's own name off everything they wrote; the revisions stay."""
        return await self._open_store().forget(self._author_key(person))

    async def close(self) -> None:
        """Let go of the database."""
        if self.closing is not None:
            await self.closing()
        if self._store is not None:
            await self._store.close()

    async def _open_proposal(self, community: Community, number: int) -> Proposal:
        found = await self._open_store().proposal(community, number)
        if found is None or found.state != "open":
            raise Unknown("no_proposal", number=number)
        return found

    def _changed(self, old: Preferences, name: str, value: str | frozenset[str] | None) -> Preferences:
        """The preferences with one value changed, or a refusal."""
        if name == "open_channels":
            channels = value if isinstance(value, frozenset) else frozenset[str]()
            if len(channels) > MOST_CHANNELS or any(len(channel) > _LONGEST_ID for channel in channels):
                raise BadInput("too_many", field="channels", count=len(channels), limit=MOST_CHANNELS)
            return replace(old, open_channels=channels)
        text = value or None
        if isinstance(text, frozenset) or (text and len(text) > _LONGEST_ID):
            raise BadInput("bad_preference", name=name)
        if name == "language":
            if text:
                self._known_language(text, None)
            return replace(old, language=text)
        if name == "place":
            if text and not _PLACE.fullmatch(text):
                raise BadInput("bad_preference", name=name)
            return replace(old, place=text)
        return replace(old, moderators_role=text)
