"""Phrases and what each may mean, as an index that is walked token by token."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from sys import intern
from typing import Any

from bot.reading.words.text import Token, fold, normalise, tokenise

NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Meaning:
    """What one phrase may mean. A noun means one thing; `roles` are the parts of grammar it may play."""

    act: str | None = None
    unsure: bool = False
    plural: bool = False
    """A form made by the language's rule for plurals."""
    worth: float = 1
    works: bool = False
    """Work on something else: a translation, a summary."""
    verb: str | None = None
    sources: frozenset[str] = NOTHING
    model: str | None = None
    relative: bool = False
    """A model's name for which the catalogue has only the nearest relative."""
    product: str | None = None
    """An app that no catalogue has: it counts a use as a model does."""
    thing: str | None = None
    common: bool = False
    written_by: str | None = None
    carriers: dict[str, str] = field(default_factory=dict)
    place: str | None = None
    written: frozenset[str] = NOTHING
    """How the names of a place are written, accents and all: "indé" is not Inde."""
    clash: bool = False
    """A model or a place whose name is also a word."""
    caps: bool = False
    town: bool = False
    also: str | None = None
    """The other place of that name, where two are likely."""
    proper: bool = False
    """Of a town: its name is a word too, and counts with a capital only."""
    person: bool = False
    """Of a place: people are called so too."""
    demonym: str | None = None
    group: bool = False
    unit: str | None = None
    dist: str | None = None
    period: int | None = None
    rate: str | None = None
    variant: bool = False
    multiple: float = 0
    """Of "the double", "as many": how many times what was counted before."""
    roles: frozenset[str] = NOTHING
    tight: tuple[bool, ...] = ()
    """Which tokens follow the one before without a space (o3, 4o); empty in an index where none does."""
    kind: str = "sign"
    """The first thing that it may be, filled in by the index; what else it may be stays in the other fields."""
    quantifies: bool = False
    """May it make a quantity of what stands around it ("per", "each", "twice as many")? Filled in by the index."""
    small: str = ""
    """Of what counts as a place with capitals only: the kind of whatever else it means, in small letters."""

    @property
    def maker(self) -> str | None:
        """Who does it: the app that is named, else the model."""
        return self.product or self.model

    @property
    def names_product(self) -> bool:
        """Is it the name of an app alone, and no noun or verb for what it does?"""
        return self.product is not None and self.act is None and self.verb is None

    def __reduce__(self) -> tuple[type["Meaning"], tuple[()], tuple[None, dict[str, Any]]]:
        """Kept by what it says alone: most of its thirty fields say nothing, and every start reads thousands back."""
        said = {name: value for name, plain in _PLAIN.items() if (value := getattr(self, name)) != plain}
        return Meaning, (), (None, said)


_PLAIN = {one.name: getattr(Meaning(), one.name) for one in fields(Meaning)}
"""What each field is where nothing is said of it."""
Key = tuple[str, ...]
END = ""
"""In a node of an index: the meaning of the phrase that ends there. No token is empty."""
Index = dict[str, Any]
"""A tree of tokens: token -> the node after it."""
Standing = tuple[int, int, Meaning]
"""Where a phrase stands, tokens [start, end), and what it means."""
_WORDS = re.compile(r"[^\W\d_]+(?:[ '’\-][^\W\d_]+)*")
_BETWEEN = re.compile(r"[ '’\-]")


def kept(word: str) -> str:
    """A word as it is looked up. One object in every table, so that the next look finds it at hand."""
    return intern(fold(word))


@lru_cache(maxsize=64)  # whoever puts thousands of names in asks for each three times in a row
def key_of(phrase: str) -> tuple[Key, tuple[bool, ...]]:
    """A phrase as the tokens it is matched by, and which of them are glued to the one before."""
    if phrase.isalpha():
        return (fold(phrase),), (False,)
    if _WORDS.fullmatch(phrase):
        words = tuple(map(fold, _BETWEEN.split(phrase)))
        return words, (False,) * len(words)
    tokens = tokenise(normalise(phrase))
    while len(tokens) > 1 and tokens[-1].text == ".":
        tokens.pop()
    return tuple(t.text for t in tokens), tuple(t.before == "" and i > 0 for i, t in enumerate(tokens))


def by_first(phrases: Iterable[str]) -> dict[str, tuple[Key, ...]]:
    """Phrases by their first token, the longest first."""
    found: dict[str, tuple[Key, ...]] = {}
    for key in sorted((key_of(phrase)[0] for phrase in phrases), key=len, reverse=True):
        found[key[0]] = (*found.get(key[0], ()), key)
    return found


def phrase_at(phrases: Mapping[str, tuple[Key, ...]], tokens: list[Token], at: int) -> int:
    """How many tokens the longest of the phrases that stand here takes; 0 where none does."""
    begun = phrases.get(tokens[at].text) if at < len(tokens) else None
    for phrase in begun or ():
        if tuple([token.text for token in tokens[at : at + len(phrase)]]) == phrase:
            return len(phrase)
    return 0


def longest(index: Index, tokens: list[Token], at: int) -> tuple[int, Meaning] | None:
    """The longest phrase that begins at a token: how many tokens, and what it means."""
    node = index.get(tokens[at].text)
    end, count, best = at, len(tokens), None
    while node is not None:
        end += 1
        meaning = node.get(END)
        if meaning is not None and (not meaning.tight or _tight_enough(meaning, tokens, at)):
            best = (end - at, meaning)
        if end == count:
            break
        node = node.get(tokens[end].text)
    return best


def every(index: Index, tokens: list[Token], at: int) -> list[Standing]:
    """All phrases that begin at a token, the shortest first."""
    found: list[Standing] = []
    node = index.get(tokens[at].text)
    end, count = at, len(tokens)
    while node is not None:
        end += 1
        meaning = node.get(END)
        if meaning is not None:
            found.append((at, end, meaning))
        if end == count:
            break
        node = node.get(tokens[end].text)
    return found


def _tight_enough(meaning: Meaning, tokens: list[Token], at: int) -> bool:
    return all(not tight or tokens[at + i].before != " " for i, tight in enumerate(meaning.tight))
