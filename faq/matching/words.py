"""How each language is typed in a chat, for matching alone: <lang>.yaml; without one, plain words are compared."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faq.matching.word_lists import WordLists

_WORD = re.compile(r"[^\W_]+")
# `où` is no `ou`: the one French word that its accent alone tells apart and that says what is asked.
_FOLDS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "₂": "2", "ù": "uu"})
_LONGEST_PHRASE = 4
_SHORTEST_STEM = 4
_MEANING, _BESIDE_MEANING, _ASKING, _PAIR = 1.2, 0.4, 0.6, 0.4


class Words:
    """One language's way of typing: text to words, words to weighted features (stems, `+meaning` of words alike)."""

    def __init__(self, file: "WordLists") -> None:
        self.months = file.months or ((),) * 12
        self.day_first = file.day_first
        self._spellings = {_plain(typed): _plain(meant) for typed, meant in file.spellings.items()}
        self._endings = frozenset(map(_plain, file.endings))
        self._longest_ending = max(map(len, self._endings), default=0)
        self._stemmed: dict[str, str] = {}
        self._asking = frozenset(self._stem(_plain(word)) for word in file.asking)
        self._filling = frozenset(self._stem(_plain(word)) for word in file.stop) - self._asking
        self._meanings: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.known = {*map(_plain, file.stop), *map(_plain, file.asking)}
        for phrase in file.stop:
            if len(words := self.split(phrase)) > 1:
                self._meanings[tuple(map(self._stem, words))] = ()
        for name, phrases in file.alike.items():
            for phrase in phrases:
                words = self.split(phrase)
                self.known.update(words)
                key = tuple(map(self._stem, words))
                self._meanings[key] = (*self._meanings.get(key, ()), f"+{name}")
        # From its first word, how long a phrase can be.
        self._longest: dict[str, int] = {}
        for key in self._meanings:
            self._longest[key[0]] = max(self._longest.get(key[0], 0), min(len(key), _LONGEST_PHRASE))
        self.learn(self.known)

    def learn(self, words: Iterable[str]) -> None:
        """Keep the stems of words that will be met again: the lexicon's and the entries', not what people type."""
        self._stemmed.update((word, self._stem(word)) for word in words)

    def split(self, text: str) -> tuple[str, ...]:
        """The words, in plain small letters, chat spellings written out.

        >>> load_words("en").split("Why R U thirsty?")
        ('why', 'are', 'you', 'thirsty')
        """
        words = _WORD.findall(_plain(text))
        return tuple(self._spellings.get(word, word) for word in words)

    def read(self, words: Sequence[str]) -> dict[str, float]:
        """Stems, meanings and pairs of neighbours, each with its weight before rarity; fillers stand in pairs alone.

        words: as `split` gives them. A meaning starts with `+`, a pair holds a blank.

        >>> words = load_words("en")
        >>> words.read(words.split("thirsty chatbots"))
        {'+water': 1.2, 'thirst': 0.4, '+chatgpt': 1.2, 'chatbot': 0.4, '+water +chatgpt': 0.4}
        """
        marks: dict[str, float] = {}
        before, before_fills = "", True
        for stems, meanings in self._parts(words):
            fills = not meanings and (len(stems) > 1 or stems[0] in self._filling)
            for meaning in meanings:
                marks[meaning] = _MEANING
            if not fills:
                # A word that has a meaning keeps little of its own.
                share = _BESIDE_MEANING if meanings else 1.0
                for stem in stems:
                    if stem not in self._filling:
                        marks[stem] = max(marks.get(stem, 0.0), share * (_ASKING if stem in self._asking else 1.0))
            name = meanings[0] if meanings else stems[0]
            if before and not (fills and before_fills):
                # No stem holds a blank, so that a pair cannot be taken for one.
                marks[f"{before} {name}"] = _PAIR
            before, before_fills = name, fills
        return marks

    def says(self, name: str) -> bool:
        """Does a stem or a meaning say what is spoken of? Pairs only tell in which order, and some words only ask."""
        return " " not in name and name not in self._asking

    def _parts(self, words: Sequence[str]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The words cut into the longest phrases that mean something, and single words between them."""
        stems = tuple(map(self._stem, words))
        parts = []
        nothing: tuple[str, ...] = ()
        start = 0
        while start < len(stems):
            length, meanings = 1, nothing
            for tried in range(min(self._longest.get(stems[start], 0), len(stems) - start), 0, -1):
                found = self._meanings.get(stems[start : start + tried])
                if found is not None:
                    length, meanings = tried, found
                    break
            parts.append((stems[start : start + length], meanings))
            start += length
        return parts

    def _stem(self, word: str) -> str:
        if word in self._stemmed:
            return self._stemmed[word]
        for length in range(min(self._longest_ending, len(word) - _SHORTEST_STEM), 1, -1):
            if word[-length:] in self._endings:
                return word[:-length]
        # A plural leaves three letters standing; longer endings need more of a word before them.
        return word[:-1] if len(word) >= _SHORTEST_STEM and word[-1] in self._endings else word


def load_words(lang: str) -> Words:
    """The language's way of typing, or the plainest one where it has no file.

    >>> load_words("tlh").split("Qapla' batlh")
    ('qapla', 'batlh')
    """
    from faq.matching.word_lists import read_word_lists  # its libraries are needed to read the file, not to match

    return Words(read_word_lists(lang))


def _plain(text: str) -> str:
    small = text.casefold()
    if small.isascii():
        return small
    folded = unicodedata.normalize("NFKD", small.translate(_FOLDS))
    return "".join(char for char in folded if not unicodedata.combining(char))
