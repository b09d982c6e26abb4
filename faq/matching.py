"""A question to the entries nearest to it: pure, in memory, both languages, tolerant of typing.

An entry is its ways of being asked; nothing is learned, so that an entry written a minute ago is found like any other. A
question is held against what all asks of an entry say together, and the few entries that cover most of it against each of
their asks: which words, in which pairs, how rare. Rare words weigh more (idf over entries), question words half, function
words next to nothing. Words nobody wrote before are taken for the known ones that they misspell.

Weights learned from the asks (ridge regression, leave one out) were tried and found no more than this likeness does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log, sqrt
from operator import attrgetter, itemgetter

from faq.entries import Entry
from faq.spelling import Spelling
from faq.words import Words

ENOUGH = 0.41
"""Under this, the nearest entry is no answer."""
SURE = 0.5
"""From this likeness on, an entry needs no other beside it, in whatever language."""
ELSEWHERE = 0.85
"""What an entry found through another language's words keeps of its score."""
LONGEST_QUESTION = 1_000
_MOST_WORDS = 60
_CANDIDATES = 8
_SHARE_OF_BEST = 0.65
"""Entries that cover less of a question than this share of what the first one does cannot come before it."""
_MOST_POSTINGS = 3_000

_BY_COVER = 0.45
"""What all asks together are worth."""
_BY_LIKENESS = (0.35, 0.12, 0.08)
"""What the best ask is worth, and the next ones: an entry asked for in several such ways is the likelier one."""
_FEWEST = 60
"""What few entries are taken for: in a handful, no word would be rare."""
_ENOUGH_SAID = 3.0
"""The weight of about one rare word: a question that shares less ("why?", "is it true?") is near to everything."""
_IN_BODY, _IN_ASKS = 0.35, 0.5
_BESIDE = 0.3
"""What words beside the question itself count: a greeting, a story, thanks."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…:;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry and how near it is, 0 to 1."""

    entry: Entry
    score: float


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
        read = [[words.read(line) for line in lines] for lines in told]
        self.seen: Counter[str] = Counter(common.seen if common else ())
        self.seen.update(name for lines in read for name in set().union(*lines))
        self.total: int = len(self._entries) + (common.total if common else 0)
        self._asks = [self._by_name(lines) for lines in read]
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, (lines, body) in enumerate(zip(read, bodies, strict=True)):
            for name, weight in _bag(lines, words.read(body)).items():
                postings[name].append((place, weight))
        self._postings = {name: tuple(held) for name, held in postings.items()}
        self._spelling = Spelling(known)

    def search(self, text: str, most: int = 8, *, mend: bool = True) -> list[Hit]:
        """The nearest entries, best first; `mend`: take unknown words for the known ones that they misspell."""
        asked = self._weighed(self._marks(text[:LONGEST_QUESTION], mend=mend))
        norm = _norm(asked)
        hits = (
            Hit(self._entries[place], self._score(asked, norm, place, cover)) for place, cover in self._covers(asked)
        )
        return nlargest(most, hits, key=attrgetter("score"))

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
            held = self._postings.get(name, ())
            if sums and touched + len(held) > _MOST_POSTINGS:
                # Everybody's words bring in no entries once rare ones did; the likeness below still counts them.
                continue
            touched += len(held)
            weight = asked[name]
            for place, share in held:
                sums[place] += share * weight
        whole = sum(asked.values()) or 1.0
        return [
            (place, total / whole) for place, total in nlargest(_CANDIDATES, sums.items(), key=lambda item: item[1])
        ]

    def _score(self, asked: Mapping[str, float], norm: float, place: int, cover: float) -> float:
        asks = self._asks[place]
        likeness: dict[int, float] = defaultdict(float)
        said = 0.0
        for name, weight in asked.items():
            if name in asks:
                said += weight
                for line, share in asks[name]:
                    likeness[line] += share * weight
        best = sorted(likeness.values(), reverse=True)
        nearness = _BY_COVER * cover + sum(map(float.__mul__, _BY_LIKENESS, best)) / norm
        return nearness * min(1.0, sqrt(said / _ENOUGH_SAID))

    def _by_name(self, lines: Sequence[Mapping[str, float]]) -> dict[str, tuple[tuple[int, float], ...]]:
        """In which of an entry's asks a name stands, and its share of each; an ask's squares sum up to 1."""
        held: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, marks in enumerate(lines):
            weights = self._weighed(marks)
            norm = _norm(weights)
            for name, weight in weights.items():
                held[name].append((number, weight / norm))
        return {name: tuple(shares) for name, shares in held.items()}

    def _weighed(self, marks: Mapping[str, float]) -> dict[str, float]:
        return {name: mark * self._rarity(name) for name, mark in marks.items()}

    def _rarity(self, name: str) -> float:
        # The root keeps one odd word from outweighing the rest of a question.
        return sqrt(log((max(self.total, _FEWEST) + 1) / (self.seen[name] + 0.5)) + 0.1)


def nearest(hits: Iterable[Hit], most: int) -> list[Hit]:
    """Hits of several indexes as one list, best first, each slug once."""
    best: dict[str, Hit] = {}
    for hit in hits:
        known = best.get(hit.entry.slug)
        if known is None or known.score < hit.score:
            best[hit.entry.slug] = hit
    return nlargest(most, best.values(), key=attrgetter("score"))


def _bag(lines: Sequence[Mapping[str, float]], body: Mapping[str, float]) -> dict[str, float]:
    """How much a word belongs to an entry: said in many of its asks, in one, or only in its body."""
    counts = Counter(name for line in lines for name in line)
    bag = dict.fromkeys(body, _IN_BODY)
    bag.update({name: count / (count + _IN_ASKS) for name, count in counts.items()})
    return bag


def _norm(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values())) or 1.0
