"""A question to the entries nearest to it: pure, in memory, both languages, tolerant of typing.

An entry is its ways of being asked. A question is compared with each of them (which words, how rare, in what order) and
with all that an entry's asks and body say together. Rare words weigh more (idf over entries), question words half,
function words next to nothing. Words nobody wrote before are taken for the nearest known ones. An inverted index keeps
the work to a few entries, whatever their number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log, sqrt

from rapidfuzz import fuzz, process

from faq.entries import Entry
from faq.words import Words

ENOUGH = 0.41
"""Under this, the nearest entry is no answer."""
LONGEST_QUESTION = 1_000
_MOST_WORDS = 60
_CANDIDATES = 24
_MOST_POSTINGS = 3_000
_NEAREST_SPELLING = 80
_SHORTEST_MENDED = 4

_BY_LIKENESS, _BY_COVER, _BY_ORDER = 0.38, 0.42, 0.2
"""What the best ask, all asks together, and the order of words are worth."""
_FEWEST = 60
"""What few entries are taken for: in a handful, no word would be rare."""
_ENOUGH_SAID = 3.0
"""The weight of about one rare word: a question that shares less ("why?", "is it true?") is near to everything."""
ELSEWHERE = 0.85
"""What an entry found through another language's words keeps of its score."""
_IN_BODY, _IN_ONE_ASK, _IN_EACH_MORE, _MOST_COUNTED = 0.2, 0.5, 0.12, 4


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry and how near it is, 0 to 1."""

    entry: Entry
    score: float


@dataclass(frozen=True, slots=True)
class _Line:
    """One way of asking, as weighted features."""

    text: str
    weights: Mapping[str, float]
    norm: float


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
        self.seen.update(name for lines in read for name in set().union(*(marks for marks, _ in lines)))
        self.total: int = len(self._entries) + (common.total if common else 0)
        self._lines = [[self._line(marks, order) for marks, order in lines] for lines in read]
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, (lines, body) in enumerate(zip(read, bodies, strict=True)):
            for name, weight in _bag([marks for marks, _ in lines], words.read(body)[0]).items():
                self._postings[name].append((place, weight))
        self._vocabulary = {word: word for word in sorted(known) if len(word) >= _SHORTEST_MENDED}

    def search(self, text: str, most: int = 8) -> list[Hit]:
        """The nearest entries, best first."""
        typed = self._words.split(text[:LONGEST_QUESTION])[:_MOST_WORDS]
        line = self._line(*self._words.read(tuple(map(self._mended, typed))))
        hits = (Hit(self._entries[place], self._score(line, place, cover)) for place, cover in self._covers(line))
        return nlargest(most, hits, key=lambda hit: hit.score)

    def _covers(self, line: _Line) -> list[tuple[int, float]]:
        """The entries whose words cover most of the question's weight, and how much of it."""
        whole = sum(line.weights.values()) or 1.0
        sums: dict[int, float] = defaultdict(float)
        touched = 0
        for name in sorted(line.weights, key=line.weights.__getitem__, reverse=True):
            postings = self._postings.get(name, ())
            if sums and touched + len(postings) > _MOST_POSTINGS:
                # Everybody's words bring in no entries once rare words did; the likeness below still counts them.
                continue
            touched += len(postings)
            for place, weight in postings:
                sums[place] += weight * line.weights[name]
        best = nlargest(_CANDIDATES, sums.items(), key=lambda item: item[1])
        return [(place, total / whole) for place, total in best]

    def _score(self, line: _Line, place: int, cover: float) -> float:
        likeness = max(_cosine(line, other) for other in self._lines[place])
        order = max(fuzz.token_sort_ratio(line.text, other.text) for other in self._lines[place]) / 100
        nearness = min(1.0, _BY_LIKENESS * likeness + _BY_COVER * cover + _BY_ORDER * order)
        shared = {name for other in self._lines[place] for name in other.weights.keys() & line.weights.keys()}
        said = sum(line.weights[name] for name in shared)
        return nearness * min(1.0, sqrt(said / _ENOUGH_SAID))

    def _line(self, marks: Mapping[str, float], order: str) -> _Line:
        weights = {name: mark * self._rarity(name) for name, mark in marks.items()}
        norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return _Line(order, weights, norm)

    def _rarity(self, name: str) -> float:
        # The root keeps one odd word from outweighing the rest of a question.
        return sqrt(log((max(self.total, _FEWEST) + 1) / (self.seen[name] + 0.5)) + 0.1)

    def _mended(self, word: str) -> str:
        """The word, or the known one that it is a misspelling of."""
        if len(word) < _SHORTEST_MENDED or word in self._vocabulary or not word.isalpha():
            return word
        near = process.extractOne(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_NEAREST_SPELLING)
        return near[0] if near else word


def merged(found: Iterable[tuple[list[Hit], float]], most: int) -> list[Hit]:
    """Hits of several indexes as one list, each slug once; a factor says what an index's scores are worth."""
    best: dict[str, Hit] = {}
    for hits, factor in found:
        for hit in hits:
            score = hit.score * factor
            if hit.entry.slug not in best or best[hit.entry.slug].score < score:
                best[hit.entry.slug] = Hit(hit.entry, score)
    return nlargest(most, best.values(), key=lambda hit: hit.score)


def _bag(lines: Sequence[Mapping[str, float]], body: Mapping[str, float]) -> dict[str, float]:
    """How much a word belongs to an entry: said in several of its asks, in one, or only in its body."""
    counts = Counter(name for line in lines for name in line)
    bag = dict.fromkeys(body, _IN_BODY)
    bag.update({name: _IN_ONE_ASK + _IN_EACH_MORE * (min(count, _MOST_COUNTED) - 1) for name, count in counts.items()})
    return bag


def _cosine(one: _Line, other: _Line) -> float:
    few, many = sorted((one.weights, other.weights), key=len)
    return sum(weight * many[name] for name, weight in few.items() if name in many) / (one.norm * other.norm)
