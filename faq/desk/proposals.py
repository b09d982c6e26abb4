"""Wordings that found no entry, handed in by their askers and decided by moderators."""

from dataclasses import replace

from faq.desk.lookup import Lookup
from faq.desk.people import Authorship, Clock, Rights
from faq.desk.replica import Replica
from faq.entries import Community, Person, Proposal, Revision
from faq.entries.drafts import checked, checked_wording
from faq.refusals import NotAllowed, Unknown

MOST_PROPOSALS = 500
MOST_OF_ONE = 5
"""Open proposals of one person: nobody closes the desk to the others."""


class Proposals:
    """Handing in, looking through, accepting, declining."""

    def __init__(self, replica: Replica, lookup: Lookup, rights: Rights, authorship: Authorship, clock: Clock) -> None:
        self._replica = replica
        self._lookup = lookup
        self._rights = rights
        self._authorship = authorship
        self._clock = clock

    async def propose(self, person: Person, community: Community | None, lang: str, wording: str) -> Proposal:
        """Hand a question's wording to the moderators; its asker agreed, and is kept as a scrambled id alone.

        `NotAllowed` in private, `BadInput`, `Full` (5 of one person, 500 of a community), `Unavailable`.
        """
        if community is None:
            raise NotAllowed("no_community")
        self._lookup.check_language(lang, None)
        text = checked_wording(wording)
        new = Proposal(0, community, lang, text, self._clock())
        store = self._replica.store()
        return await store.proposals.add(new, self._authorship.key_of(person), of_one=MOST_OF_ONE, most=MOST_PROPOSALS)

    async def proposals(self, person: Person, community: Community | None) -> list[Proposal]:
        """The open ones, oldest first. `NotAllowed`, `Unavailable`."""
        community = self._rights.allowed(person, community)
        return await self._replica.store().proposals.open(community)

    async def accept(
        self, person: Person, community: Community | None, proposal: int, slug: str, lang: str
    ) -> Revision:
        """The wording becomes one more way to ask an entry (for a new entry: `add` with the proposal).

        `NotAllowed`, `Unknown` (the proposal, the entry, or it was removed), `BadInput`, `Conflict`, `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        found = await self._lookup.proposal(community, proposal)
        head = self._lookup.head(community, slug, lang)
        if head.removed:
            raise Unknown("removed", slug=slug)
        text = checked(replace(head.draft, asks=(*head.asks, found.wording)))
        revision = self._authorship.revision(person, community, (slug, lang), head.number + 1, "edit", text)
        return await self._replica.write_one(revision, None, proposal)

    async def decline(self, person: Person, community: Community | None, proposal: int) -> Proposal:
        """Let a proposal go without an entry; what it said. `NotAllowed`, `Unknown`, `Unavailable`."""
        community = self._rights.allowed(person, community)
        found = await self._lookup.proposal(community, proposal)
        await self._replica.store().proposals.decide(community, proposal)
        return found
