"""A misspelt word to the known one that it stands for, looking only at words that share its rarest pairs of letters."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz, process

_SHORTEST = 4
_NEAR = 80
"""Of 100: a letter wrong in five, two in ten."""
_LOOKED_UP = 4
"""A letter missed, added, wrong or swapped with its neighbour spoils at most three pairs: one of four stays."""


class Spelling:
    """The words that are known, found by their pairs of letters."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(word for word in known if len(word) >= _SHORTEST)
        holders: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            for pair in _pairs(word):
                holders[pair].append(word)
        self._holders = {pair: tuple(words) for pair, words in holders.items()}

    def mended(self, word: str) -> str:
        """The word, or the known one that it is a misspelling of.

        >>> Spelling(["water"]).mended("watre"), Spelling(["water"]).mended("fire")
        ('water', 'fire')
        """
        if len(word) < _SHORTEST or word in self._known or not word.isalpha():
            return word
        held = sorted((self._holders[pair] for pair in _pairs(word) if pair in self._holders), key=len)
        alike = frozenset().union(*held[:_LOOKED_UP])
        near = process.extractOne(word, sorted(alike), scorer=fuzz.ratio, score_cutoff=_NEAR)
        return near[0] if near else word


def _pairs(word: str) -> set[str]:
    """Each two neighbouring letters, the word's two ends included."""
    ended = f" {word} "
    return {ended[start : start + 2] for start in range(len(ended) - 1)}
