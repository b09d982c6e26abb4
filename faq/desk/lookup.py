"""What a request names, by the names it uses; what is not there is refused."""

from faq.desk.replica import Replica
from faq.entries import Community, Draft, Entry, Proposal
from faq.refusals import BadInput, Unknown


class Lookup:
    """Names -> languages, entries, revisions, proposals."""

    def __init__(self, replica: Replica) -> None:
        self._replica = replica
        self._shelf = replica.shelf

    def check_language(self, lang: str, draft: Draft | None = None) -> None:
        """`BadInput` where no entry can be written in this language."""
        if lang not in self._shelf.languages:
            raise BadInput("no_language", draft=draft, lang=lang[:16])

    def head(self, community: Community, slug: str, lang: str, draft: Draft | None = None) -> Entry:
        """The entry in exactly this language, removed or not; `Unknown` where there never was one."""
        head = self._shelf.head(community, slug, lang)
        if head is None:
            raise Unknown("no_entry", draft=draft, slug=slug)
        return head

    async def text(self, community: Community, slug: str, lang: str, number: int) -> Draft:
        """The text that a revision holds; 0 is the shared seed. `Unknown` where there is none, `Unavailable`."""
        if number == 0:
            seed = self._shelf.seed(slug, lang)
            found = seed.draft if seed else None
        else:
            revision = await self._replica.store().revisions.find(community, slug, lang, number)
            found = revision.draft if revision else None
        if found is None:
            raise Unknown("no_revision", slug=slug, number=number)
        return found

    async def proposal(self, community: Community, number: int) -> Proposal:
        """One open proposal; `Unknown` where it is decided already or never was, `Unavailable`."""
        found = await self._replica.store().proposals.find(community, number)
        if found is None:
            raise Unknown("no_proposal", number=number)
        return found
