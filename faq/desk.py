"""The whole desk: reading, writing, and what a community hands in, prefers, takes along and leaves behind."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from faq.drafts import checked, checked_wording
from faq.entries import HANDED_IN_DAYS, LEFT_DAYS, Action, Community, Forgotten, Person, Preferences, Proposal, Revision
from faq.files import read
from faq.keeping import Expiry
from faq.refusals import BadInput, NotAllowed, Unknown
from faq.sittings import KEPT
from faq.writing_desk import WritingDesk

MOST_PROPOSALS = 500
MOST_OF_ONE = 5
"""Open proposals of one person: nobody closes the desk to the others."""
MOST_CHANNELS = 200
_LONGEST_ID = 64
_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


class Desk(WritingDesk):
    """The FAQ of every community: reading for all, writing for those whom the platform lets moderate."""

    closing: Callable[[], Awaitable[None]] | None = None
    """What has to end before the database is let go of."""

    async def propose(self, person: Person, community: Community | None, lang: str, wording: str) -> Proposal:
        """Hand a question's wording to the moderators; its asker agreed, and is kept as a scrambled id alone."""
        if community is None:
            raise NotAllowed("no_community")
        self._known_language(lang, None)
        text = checked_wording(wording)
        new = Proposal(0, community, lang, text, self._clock())
        store = self._open_store()
        return await store.propose(new, self._author_key(person), of_one=MOST_OF_ONE, most=MOST_PROPOSALS)

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
            raise Unknown("removed", slug=slug)
        text = checked(replace(head.draft, asks=(*head.asks, found.wording)))
        revision = self._revision(person, community, (slug, lang), head.number + 1, "edit", text)
        return await self._write_one(revision, None, proposal)

    async def decline(self, person: Person, community: Community | None, proposal: int) -> Proposal:
        """Let a proposal go without an entry; what it said."""
        community = self._allowed(person, community)
        found = await self._open_proposal(community, proposal)
        await self._open_store().decide(community, proposal)
        return found

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
        community = self._allowed(person, community)
        await self.refresh()
        revisions = []
        new = 0
        for key, draft in read(text, self.languages).items():
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
        await self._open_store().migrate(old, new, self._clock())
        await self.refresh()
        self._shelf.forget(old)

    async def forget(self, person: Person) -> Forgotten:
        """Take this person off everything they wrote, here and elsewhere, and delete what they handed in."""
        return await self.forget_author(self._author_key(person))

    async def forget_author(self, key: str) -> Forgotten:
        """The same for an operator, who knows a writer by the key that `writers` shows."""
        return await self._open_store().forget(key) if key else Forgotten(0, 0)

    async def erase(self, community: Community) -> Forgotten:
        """Delete everything of a community now, as an operator may be asked to; how much it was."""
        done = await self._open_store().erase(community)
        self._shelf.forget(community)
        return done

    async def leave(self, community: Community) -> None:
        """The community threw the bot out: what it wrote waits for the days that the privacy text names, then goes."""
        now = self._clock()
        await self._open_store().leave(community, now)
        self._left[community] = now

    async def arrive(self, community: Community) -> None:
        """The bot is in this community (again): what it wrote stays."""
        if self._left.pop(community, None) is not None:
            await self._open_store().take_back(community)

    async def expire(self) -> None:
        """Let go of what has been kept for as long as the privacy text says."""
        now = self._clock()
        expiry = Expiry(now - timedelta(days=HANDED_IN_DAYS), now - timedelta(days=LEFT_DAYS), now - KEPT)
        await self._open_store().expire(expiry)
        await self.refresh()
        # Whichever replica deleted it, each has its own copy to forget.
        for community in [community for community, at in self._left.items() if at < expiry.left]:
            self._shelf.forget(community)
            del self._left[community]

    async def close(self) -> None:
        """Let go of the database."""
        if self.closing is not None:
            await self.closing()
        if self._store is not None:
            await self._store.close()

    async def _open_proposal(self, community: Community, number: int) -> Proposal:
        found = await self._open_store().proposal(community, number)
        if found is None:
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
