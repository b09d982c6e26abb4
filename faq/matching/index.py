"""A question to the entries nearest to it: pure, in memory, both languages, tolerant of typing.

An entry is its ways of being asked; nothing is learned, so that an entry written a minute ago is found like any other.
A question is held against what all asks of an entry say together, and the few entries that cover most of it against
each of their asks: which words, in which pairs, how rare. Rare words weigh more (idf over entries), question words
half, function words only in pairs. Words nobody wrote before are taken for the known ones that they misspell.

Weights learned from the asks (ridge regression, leave one out) were tried and found no more than this likeness does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log, sqrt
from operator import attrgetter, itemgetter, mul, truediv

from faq.entries import Entry
from faq.matching.spelling import Spelling
from faq.matching.words import Words

ENOUGH = 0.3
"""From this likeness on the nearest entry is more often right than not (measured on asks that the index lacked)."""
SURE = 0.5
"""From this likeness on no other language is looked through."""
ELSEWHERE = 0.85
"""What an entry found through another language's words keeps of its score."""
LONGEST_QUESTION = 1_000
_MOST_WORDS = 60
_CANDIDATES = 8
_SHARE_OF_BEST = 0.4
"""Entries that cover less of a question than this share of what the first one does cannot come before it."""
_MOST_POSTINGS = 3_000

_BY_COVER = 0.5
"""What all asks together are worth."""
_BY_LIKENESS = (0.35, 0.1, 0.05)
"""What the best ask is worth, and the next ones: an entry asked for in several such ways is the likelier one."""
_FEWEST = 60
"""What few entries are taken for: in a handful, no word would be rare."""
_ENOUGH_SAID = 3.0
"""The weight of about one rare word: a question that shares less ("why?", "is it true?") is near to everything."""
_IN_BODY, _IN_ASKS = 0.35, 0.3
_BESIDE = 0.5
"""What words beside the question itself count: a greeting, a story, thanks."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…:;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry and how near it is, 0 to 1."""

    entry: Entry
    score: float
    held: float = 0.0
    """The weight of the words of the question that the entry's asks hold; about 2 is one rare word."""
    left: float = 0.0
    """The weight of those that they do not hold, misspelt ones among them: mending is a guess."""


class Index:
    """The entries of one language, ready to be searched."""

    def __init__(self, entries: Sequence[Entry], words: Words, common: "Index | None" = None) -> None:
        """`common` lends its word frequencies, so that a handful of entries knows which words are rare."""
        self._entries = tuple(entries)
        self._words = words
        told = [[words.split(line) for line in (entry.title, *entry.asks)] for entry in entries]
        bodies = [words.split(entry.body) for entry in entries]
        known = words.known.union(*(line for lines in told for line in lines), *bodies)
        words.learn(known)
        self._spelling = Spelling(known)
        read = [[words.read(line) for line in lines] for lines in told]
        held_in = [_by_name(lines) for lines in read]
        self.seen: Counter[str] = Counter(name for held in held_in for name in held)
        """In how many of these entries a name stands; those of `common` are not copied: they would be most of it."""
        self._common: Mapping[str, int] = common.seen if common else {}
        self.total: int = len(self._entries) + (common.total if common else 0)
        self._rarities = {name: self._rarity(seen) for name, seen in self.seen.items()} if common is None else {}
        self._unheard = self._rarity(0)
        self._asks = [_Asks(lines, held, self._weighed) for lines, held in zip(read, held_in, strict=True)]
        self._postings = _postings(held_in, [words.read(body) for body in bodies])

    def search(self, text: str, most: int = 8, *, mend: bool = True) -> list[Hit]:
        """The nearest entries, best first; empty where nothing is shared with any.

        text: a question; of more than 1,000 characters or 60 words the rest is left out.
        most: so many hits at most. mend: take unknown words for the known ones that they misspell.

        >>> from faq.matching.words import load_words
        >>> water = Entry("water", "en", "Why does AI need water?", "To cool.", ("thirsty chips",), ())
        >>> index = Index([water], load_words("en"))
        >>> [hit.entry.slug for hit in index.search("are chips thirsti?")], index.search("hello")
        (['water'], [])
        """
        text = text[:LONGEST_QUESTION]
        asked = self._weighed(self._marks(text, mend=mend))
        norm, squares = _norm(asked), {name: weight * weight for name, weight in asked.items()}
        said = self._said(text)
        whole, hits = sum(said.values()), []
        for place, cover in self._covers(asked):
            asks = self._asks[place]
            held = asks.holds(said)
            near = asks.nearness(asked, squares, cover, norm)
            hits.append(Hit(self._entries[place], near, held, whole - held))
        return nlargest(most, hits, key=attrgetter("score"))

    def _said(self, text: str) -> dict[str, float]:
        """The words of a text that say what it is about, as they were typed: no pairs, nothing that only asks."""
        marks = self._words.read(self._words.split(text)[:_MOST_WORDS])
        return self._weighed({name: mark for name, mark in marks.items() if self._words.says(name)})

    def _marks(self, text: str, *, mend: bool) -> dict[str, float]:
        """What the text says: all of its question, and less of what stands beside one."""
        sentences = [sentence for sentence in _SENTENCE_ENDS.split(text) if sentence]
        asking = any(sentence.endswith("?") for sentence in sentences)
        marks: dict[str, float] = {}
        left = _MOST_WORDS
        for sentence in sorted(sentences, key=lambda sentence: not sentence.endswith("?")):
            share = _BESIDE if asking and not sentence.endswith("?") else 1.0
            typed = self._words.split(sentence)[:left]
            left -= len(typed)
            meant = tuple(map(self._spelling.mended, typed)) if mend else typed
            for name, mark in self._words.read(meant).items():
                marks[name] = max(marks.get(name, 0.0), mark * share)
        return marks

    def _covers(self, asked: Mapping[str, float]) -> list[tuple[int, float]]:
        """The entries whose asks cover most of the question's weight, and how much of it."""
        sums: dict[int, float] = defaultdict(float)
        touched = 0
        for name in sorted(asked, key=asked.__getitem__, reverse=True):
            if name not in self._postings:
                continue
            places, shares = self._postings[name]
            touched += len(places)
            if sums and touched > _MOST_POSTINGS:
                # Everybody's words bring in no entries once rare ones did; the likeness still counts them.
                break
            weight = asked[name]
            for place, share in zip(places, shares, strict=True):
                sums[place] += share * weight
        least = _SHARE_OF_BEST * max(sums.values(), default=0.0)
        best = nlargest(_CANDIDATES, [one for one in sums.items() if one[1] >= least], key=itemgetter(1))
        whole = sum(asked.values()) or 1.0
        return [(place, total / whole) for place, total in best]

    def _weighed(self, marks: Mapping[str, float]) -> dict[str, float]:
        if not self._common:
            return {name: mark * self._rarities.get(name, self._unheard) for name, mark in marks.items()}
        seen, common = self.seen, self._common
        return {name: mark * self._rarity(seen.get(name, 0) + common.get(name, 0)) for name, mark in marks.items()}

    def _rarity(self, seen: int) -> float:
        # The root keeps one odd word from outweighing the rest of a question.
        return sqrt(log((max(self.total, _FEWEST) + 1) / (seen + 0.5)) + 0.1)


class _Asks:
    """An entry's ways of being asked: which names stand in which of them, and how much each says in all."""

    __slots__ = ("_held", "_norms")

    def __init__(
        self,
        lines: Sequence[Mapping[str, float]],
        held: Mapping[str, tuple[int, ...]],
        weighed: Callable[[Mapping[str, float]], dict[str, float]],
    ) -> None:
        self._held = held
        self._norms = tuple(_norm(weighed(line)) for line in lines)

    def nearness(self, asked: Mapping[str, float], squares: Mapping[str, float], cover: float, norm: float) -> float:
        """How near a question is, 0 to 1, of whose weight the asks cover so much. squares: of its weights."""
        alike = [0.0] * len(self._norms)
        said = 0.0
        held = self._held
        for name, weight in asked.items():
            if name in held:
                said += weight
                square = squares[name]  # a name weighs the same in an ask
                for line in held[name]:
                    alike[line] += square
        best = sorted(map(truediv, alike, self._norms), reverse=True)
        near: float = _BY_COVER * cover + sum(map(mul, _BY_LIKENESS, best)) / norm
        return near * min(1.0, sqrt(said / _ENOUGH_SAID))

    def holds(self, said: Mapping[str, float]) -> float:
        """How much of what was said stands in any ask."""
        return sum(weight for name, weight in said.items() if name in self._held)


def nearest(hits: Iterable[Hit], most: int) -> list[Hit]:
    """Hits of several indexes as one list, best first, each slug once, `most` at most.

    >>> one = Entry("a", "en", "A?", "A.", (), ())
    >>> [hit.score for hit in nearest([Hit(one, 0.2), Hit(one, 0.4)], 3)]
    [0.4]
    """
    best: dict[str, Hit] = {}
    for hit in hits:
        known = best.get(hit.entry.slug)
        if known is None or known.score < hit.score:
            best[hit.entry.slug] = hit
    return nlargest(most, best.values(), key=attrgetter("score"))


def _by_name(lines: Sequence[Mapping[str, float]]) -> dict[str, tuple[int, ...]]:
    """In which of an entry's asks each name stands."""
    held: dict[str, list[int]] = defaultdict(list)
    for number, marks in enumerate(lines):
        for name in marks:
            held[name].append(number)
    return {name: tuple(numbers) for name, numbers in held.items()}


def _postings(
    held_in: Sequence[Mapping[str, tuple[int, ...]]], bodies: Sequence[Mapping[str, float]]
) -> dict[str, tuple[tuple[int, ...], tuple[float, ...]]]:
    """By name, the entries that it belongs to, and how much: said in many of their asks, in one, or only in a body."""
    places: dict[str, list[int]] = defaultdict(list)
    shares: dict[str, list[float]] = defaultdict(list)
    for place, (held, body) in enumerate(zip(held_in, bodies, strict=True)):
        for name in held.keys() | body.keys():
            places[name].append(place)
            shares[name].append(len(held[name]) / (len(held[name]) + _IN_ASKS) if name in held else _IN_BODY)
    return {name: (tuple(found), tuple(shares[name])) for name, found in places.items()}


def _norm(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values())) or 1.0
