"""Phrases and what each may mean, as an index that is walked token by token."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from sys import intern
from typing import TYPE_CHECKING, Any

from bot.reading.refusals import BadLanguage
from bot.reading.text import Token, fold, normalise, tokenise

if TYPE_CHECKING:
    from bot.reading.names_shape import Plural

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


_FIELDS = attrgetter(*(one.name for one in fields(Meaning) if one.name != "carriers"))
_NOUNS = ("act", "verb", "model", "product", "thing", "place", "demonym", "unit", "dist", "period", "rate")

_QUANTIFY = frozenset({"per", "each"})

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


class Phrases:
    """Collects phrases with their meanings; two meanings of one name are refused, naming file and entry."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.meanings: dict[Key, Meaning] = {}
        self.models: dict[str, Meaning] = {}
        """The names of models as they are written, with what tells 3.1 from 3 1."""
        self.codes: dict[str, str] = {}
        """The short forms of states and provinces, in small letters, with their codes."""

    def add(self, phrases: Iterable[str], plurals: "tuple[Plural, ...]" = (), **given: object) -> None:
        """Each phrase (and its plurals) means what is given, beside what it meant."""
        for phrase in phrases:
            key, tight = key_of(phrase)
            if not key:
                raise BadLanguage(self._file, repr(phrase), "there is no word in it", "Take it out")
            for form in plural_forms(tuple(map(intern, key)), plurals):
                self._put(form, tight, given, phrase, derived=form != key)
            if "model" in given:
                self.models[phrase] = self.meanings[key]

    def _put(
        self, key: Key, tight: tuple[bool, ...], given: Mapping[str, object], phrase: str, *, derived: bool
    ) -> None:
        meaning = self.meanings.get(key)
        if meaning is None:
            meaning = self.meanings[key] = Meaning(tight=tight, plural=derived)
        elif meaning.tight != tight and len(meaning.tight) == len(tight):
            meaning.tight = tuple(a and b for a, b in zip(meaning.tight, tight, strict=True))
        for name, value in given.items():
            old = getattr(meaning, name)
            if name in _NOUNS and old is not None and old != value:
                if derived:
                    return
                raise BadLanguage(
                    self._file, f"{name} {phrase!r}", f"it means {old} and {value}", "Take it out of one of the two"
                )
            if isinstance(old, frozenset) and isinstance(value, frozenset):
                setattr(meaning, name, old | value)
            elif isinstance(old, dict) and isinstance(value, dict):
                old.update(value)
            else:
                setattr(meaning, name, value)

    def index(self) -> Index:
        """As a tree, walked token by token. Phrases that mean the same share one meaning: 16,000 are 1,500."""
        root: Index = {}
        shared: dict[object, Meaning] = {}
        for key, meaning in self.meanings.items():
            node = root
            for token in key:
                node = node.setdefault(token, {})
            meaning.kind = kind_of(meaning)
            meaning.quantifies = bool(meaning.multiple) or not _QUANTIFY.isdisjoint(meaning.roles)
            meaning.tight = meaning.tight if any(meaning.tight) else ()
            if meaning.caps or meaning.proper:
                meaning.small = _kind_in_small_letters(meaning)
            node[END] = shared.setdefault(_all_of(meaning), meaning)
        return root


def _all_of(meaning: Meaning) -> tuple[object, ...]:
    """Everything that a meaning says, to find the one that says the same."""
    return (*_FIELDS(meaning), *meaning.carriers.items())


def kind_of(meaning: Meaning) -> str:
    """The first thing that a phrase may be."""
    if meaning.names_product:
        return "model"
    for kind in ("model", "act", "thing"):
        if getattr(meaning, kind) is not None:
            return kind
    if meaning.carriers:
        return "carrier"
    for kind in ("place", "unit", "dist", "period", "rate"):
        if getattr(meaning, kind) is not None:
            return kind
    for kind in ("group", "variant", "demonym", "sources", "verb"):
        if getattr(meaning, kind):
            return kind
    return "sign"


def _kind_in_small_letters(meaning: Meaning) -> str:
    """The kind of a name that is none in small letters: whatever else it means, else nothing."""
    kind = kind_of(
        Meaning(
            roles=meaning.roles,
            unit=meaning.unit,
            period=meaning.period,
            act=meaning.act,
            verb=meaning.verb,
            group=meaning.group,
        )
    )
    return "" if kind == "sign" and not meaning.roles else kind


def plural_forms(key: Key, plurals: "tuple[Plural, ...]") -> list[Key]:
    """The phrase, and with its last, its first, or each word in the plural."""
    if not plurals or not key[-1].isalpha():
        return [key]
    words = [_plural(word, plurals) for word in key]
    forms = [key, (*key[:-1], words[-1])]
    if len(key) > 1:
        forms += [(words[0], *key[1:]), tuple(words)]
    return list(dict.fromkeys(forms))


def _plural(word: str, plurals: "tuple[Plural, ...]") -> str:
    for rule in plurals:
        if word.endswith(rule.ends):
            return intern(word[: len(word) - rule.drop] + rule.become)
    return word


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
