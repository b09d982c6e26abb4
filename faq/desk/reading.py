"""What anybody may ask of the FAQ: all from memory, so that a database out of reach costs no answer."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from faq.desk.people import Clock, Rights
from faq.desk.shelf import Shelf
from faq.entries import Community, Draft, Entry, Found, Person
from faq.entries.community_file import written
from faq.entries.drafts import draft_from_form, latest_day

MOST_SUGGESTED = 25
"""What Discord's autocomplete shows."""
STALE_MONTHS = 18

Entries = list[Entry]


class Reading:
    """Entries as readers and moderators see them."""

    def __init__(self, shelf: Shelf, rights: Rights, clock: Clock) -> None:
        self._shelf = shelf
        self._rights = rights
        self._clock = clock

    def match(self, text: str, lang: str, community: Community | None = None) -> Found:
        """The entry that answers a question, if one does, and the nearest others; no waiting."""
        return self._shelf.search(text, lang, community)

    async def find(self, text: str, lang: str, community: Community | None) -> Found:
        """The same, for those who wait anyway."""
        return self.match(text, lang, community)

    async def entry(self, community: Community | None, slug: str, lang: str) -> Entry | None:
        """One entry by its slug, in any case; another language's where this one never had it; None: none to show."""
        return self._shelf.shown(community, slug.casefold(), lang)

    def rewritten(self, entry: Entry) -> bool:
        """Does a community's text say another thing than the shared seed? Further wordings of the question do not."""
        seed = self._shelf.seed(entry.slug, entry.lang)
        return seed is None or (entry.title, entry.body, entry.sources) != (seed.title, seed.body, seed.sources)

    def draft(self, lang: str, fields: Mapping[str, str]) -> Draft:
        """A draft from a form's four texts: title, body, asks, sources. Dates are read as this language writes them."""
        title, body, asks, sources = (fields.get(name, "") for name in ("title", "body", "asks", "sources"))
        return draft_from_form(title, body, asks, sources, self._shelf.dates(lang))

    def knows(self, community: Community | None, slug: str) -> bool:
        """Is or was there an entry of that name, in any language?"""
        return any(self._shelf.head(community, slug.casefold(), lang) is not None for lang in self._shelf.languages)

    def head(self, person: Person, community: Community | None, slug: str, lang: str) -> Entry | None:
        """An entry to work on: for moderators removed ones too, which they may look into and bring back."""
        name = slug.casefold()
        shown = self._shelf.shown(community, name, lang)
        if shown is not None or not self._rights.moderates(person, community):
            return shown
        heads = (self._shelf.head(community, name, known) for known in (lang, *self._shelf.languages))
        return next((head for head in heads if head is not None), None)

    async def list(
        self, community: Community | None, lang: str, viewer: Person | None = None, *, removed: bool = False
    ) -> Entries:
        """All entries by title; the removed ones instead, for moderators alone (nobody else sees any)."""
        return self._visible(community, lang, viewer, removed=removed)

    def suggest(
        self,
        typed: str,
        lang: str,
        community: Community | None = None,
        viewer: Person | None = None,
        *,
        removed: bool = False,
    ) -> Entries:
        """At most 25 entries for what is typed so far: titles that hold it, then the nearest.

        viewer, removed: the removed ones instead, for moderators alone.
        """
        entries = self._visible(community, lang, viewer, removed=removed)
        sought = " ".join(typed.casefold().split())[:100]
        if not sought:
            return entries[:MOST_SUGGESTED]
        holding = [entry for entry in entries if sought in entry.title.casefold() or sought in entry.slug]
        if not removed and len(holding) < MOST_SUGGESTED:
            found = self.match(typed, lang, community)
            nearest = [*((found.best,) if found.best else ()), *found.near]
            holding += [entry for entry in nearest if entry not in holding]
        return holding[:MOST_SUGGESTED]

    async def export(self, community: Community) -> str:
        """What the community wrote itself, as one Markdown file that `import_` reads back; empty: it wrote nothing."""
        return written(entry for entry in self._shelf.own_heads(community) if not entry.removed)

    async def stale(self, community: Community | None, now: datetime | None = None) -> Entries:
        """Entries whose newest dated source is over 18 months old, oldest first.

        now: an aware moment; None: what the clock says.
        """
        moment = now or self._clock()
        months = moment.year * 12 + moment.month - 1 - STALE_MONTHS
        # The first of the month 18 months ago, and as many days into it; overlong months run into the next one.
        limit = moment.date().replace(year=months // 12, month=months % 12 + 1, day=1) + timedelta(moment.day - 1)
        dated = [
            (max(latest_day(source.published) for source in entry.sources if source.published), entry)
            for entry in self._shelf.heads(community).values()
            if not entry.removed and any(source.published for source in entry.sources)
        ]
        old = [(day, entry) for day, entry in dated if day < limit]
        return [entry for _, entry in sorted(old, key=lambda item: (item[0], item[1].slug, item[1].lang))]

    def _visible(self, community: Community | None, lang: str, viewer: Person | None, *, removed: bool) -> Entries:
        if not removed:
            return self._shelf.listed(community, lang)
        if viewer is None or community is None or not self._rights.moderates(viewer, community):
            return []
        return [entry for entry in self._shelf.own_heads(community) if entry.removed and entry.lang == lang]
