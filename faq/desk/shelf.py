"""All entries in memory: the shared seeds, each community's own before them, and the search over both."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import chain

from faq.entries import Community, Entry, Found, Preferences
from faq.entries.dates import Dates
from faq.matching.index import ELSEWHERE, ENOUGH, SURE, Hit, Index, nearest
from faq.matching.words import Words, load_words

_NEAR = 3
_LOOKED_AT = 8
_SEARCHABLE = 64
"""Communities whose search is kept ready; the one that nobody asked for longest is made anew when it is needed."""

Key = tuple[str, str]
"""(slug, lang)."""


@dataclass(slots=True)
class _Own:
    """What one community wrote and chose."""

    heads: dict[Key, Entry] = field(default_factory=dict)
    preferences: Preferences = field(default_factory=Preferences)


class Shelf:
    """What everybody reads. One process's copy: a store's changes are put here as they become known."""

    def __init__(self, seeds: Iterable[Entry], languages: Iterable[str] = ()) -> None:
        self._seeds: dict[Key, Entry] = {(seed.slug, seed.lang): seed for seed in seeds}
        self.languages = tuple(sorted({lang for _, lang in self._seeds} | set(languages)))
        counted = Counter(lang for _, lang in self._seeds)
        self._fullest = tuple(sorted(self.languages, key=lambda lang: -counted[lang]))
        """Languages in the order in which they stand in for another: those with the most shared entries first."""
        self._words: dict[str, Words] = {lang: load_words(lang) for lang in self.languages}
        self._indexes = {
            lang: Index([seed for seed in self._seeds.values() if seed.lang == lang], self._words[lang])
            for lang in self.languages
        }
        self._own: dict[Community, _Own] = {}
        self._ready: OrderedDict[Community, dict[str, Index]] = OrderedDict()
        """By community and language; built when first searched after a change."""

    def emptied(self) -> "Shelf":
        """The same seeds without any community's entries; the search over them, dear to make, is shared: it stays."""
        other = copy(self)
        other.empty()
        return other

    def empty(self) -> None:
        """No community's entries any more; those of a copy stay with the copy."""
        self._own, self._ready = {}, OrderedDict()

    def dates(self, lang: str) -> Dates:
        """How dates are read in a form of this language: every language's months, its own order of day and month."""
        months = [words.months for words in self._words.values()]
        named = [[name for names in month for name in names] for month in zip(*months, strict=True)]
        return Dates(named, day_first=self._words[lang].day_first if lang in self._words else None)

    def put(self, entry: Entry) -> None:
        """A community's head, new or changed; an older one than the shelf has is left out. ValueError: a seed."""
        if entry.community is None:
            raise ValueError(f"{entry.slug}: a seed is a file, not a community's entry")
        own = self._own.setdefault(entry.community, _Own())
        known = own.heads.get((entry.slug, entry.lang))
        if known is None or known.number < entry.number:
            own.heads[entry.slug, entry.lang] = entry
            self._ready.pop(entry.community, None)

    def replace(self, community: Community, heads: Iterable[Entry], preferences: Preferences) -> None:
        """Everything that a community has, as the store just told it."""
        own = _Own({(head.slug, head.lang): head for head in heads}, preferences)
        self._own[community] = own
        self._ready.pop(community, None)

    def forget(self, community: Community) -> None:
        """The community went elsewhere."""
        self._own.pop(community, None)
        self._ready.pop(community, None)

    def preferences(self, community: Community | None) -> Preferences:
        """What the community chose; nothing in private."""
        own = self._own.get(community) if community else None
        return own.preferences if own else Preferences()

    def prefer(self, community: Community, preferences: Preferences) -> None:
        """Keep a changed preference."""
        self._own.setdefault(community, _Own()).preferences = preferences

    def head(self, community: Community | None, slug: str, lang: str) -> Entry | None:
        """The entry in exactly this language, removed or not: a community's own before the seed."""
        own = self._own.get(community) if community else None
        return (own.heads.get((slug, lang)) if own else None) or self._seeds.get((slug, lang))

    def seed(self, slug: str, lang: str) -> Entry | None:
        """The shared seed, whatever a community made of it."""
        return self._seeds.get((slug, lang))

    def shown(self, community: Community | None, slug: str, lang: str) -> Entry | None:
        """The entry to show; where this language never had it, another language's stands in."""
        head = self.head(community, slug, lang)
        if head is not None:
            return None if head.removed else head
        others = (self.head(community, slug, other) for other in self._instead(lang))
        return next((entry for entry in others if entry and not entry.removed), None)

    def _instead(self, lang: str) -> Iterable[str]:
        """The languages that stand in for one, in their order."""
        return (other for other in self._fullest if other != lang)

    def heads(self, community: Community | None) -> dict[Key, Entry]:
        """Every head that the community sees, removed ones included."""
        own = self._own.get(community) if community else None
        return {**self._seeds, **(own.heads if own else {})}

    def own_heads(self, community: Community) -> list[Entry]:
        """What the community wrote itself, removed ones included, by slug and language."""
        own = self._own.get(community)
        return [own.heads[key] for key in sorted(own.heads)] if own else []

    def listed(self, community: Community | None, lang: str) -> list[Entry]:
        """Every entry shown in a language, by title."""
        slugs = {slug for slug, _ in self.heads(community)}
        entries = (self.shown(community, slug, lang) for slug in slugs)
        return sorted((entry for entry in entries if entry), key=lambda entry: (entry.title.casefold(), entry.slug))

    def search(self, text: str, lang: str, community: Community | None) -> Found:
        """The best entry for a question, if one is good enough, and the nearest others.

        Looks through other languages where this one has nothing sure; what is found there counts 0.85.

        >>> shelf = Shelf([Entry("water", "en", "Why does AI need water?", "To cool.", ("thirsty chips",), ())])
        >>> found = shelf.search("are the chips thirsty", "en", None)
        >>> found.best.slug, 0.3 < found.score <= 1
        ('water', True)
        >>> shelf.search("good morning", "en", None).best is None
        True
        """
        hits = self._hits(text, lang, lang, community)
        if not hits or hits[0].score < SURE:
            others = (self._hits(text, lang, other, community) for other in self._instead(lang))
            hits = nearest(chain(hits, *others), _LOOKED_AT)
        shown = [(entry, hit) for hit in hits if (entry := self.shown(community, hit.entry.slug, lang))]
        if not shown:
            return Found(lang)
        hit = shown[0][1]
        first, second = hit.score, shown[1][1].score if len(shown) > 1 else 0.0
        best = shown[0][0] if first >= ENOUGH else None
        near = tuple(entry for entry, _ in shown[1 if best else 0 :][:_NEAR])
        margin = (first - second) / first if first else 0.0
        return Found(lang, best, near, round(first, 4), round(margin, 4), hit.held, hit.left)

    def _hits(self, text: str, lang: str, written: str, community: Community | None) -> list[Hit]:
        """The nearest entries written in one language, for a question in the same or another one."""
        own = self._own.get(community) if community else None
        covered: Mapping[Key, Entry] = own.heads if own else {}
        mend = written == lang  # another language's right words are no misspellings of this one's
        hits: list[Hit] = []
        if written in self._indexes:
            seeds = self._indexes[written].search(text, _LOOKED_AT + len(covered), mend=mend)
            hits += [hit for hit in seeds if (hit.entry.slug, written) not in covered]
        if community and own and own.heads and (index := self._own_indexes(community, own).get(written)):
            hits += index.search(text, _LOOKED_AT, mend=mend)
        factor = 1.0 if written == lang else ELSEWHERE
        return nearest((replace(hit, score=hit.score * factor) for hit in hits), _LOOKED_AT)

    def _own_indexes(self, community: Community, own: _Own) -> dict[str, Index]:
        made = self._ready.get(community)
        if made is None:
            made = self._ready[community] = {}
            for lang in self.languages:
                entries = [head for head in own.heads.values() if head.lang == lang and not head.removed]
                if entries:
                    made[lang] = Index(entries, self._words[lang], self._indexes[lang])
            if len(self._ready) > _SEARCHABLE:
                self._ready.popitem(last=False)
        self._ready.move_to_end(community)
        return made
