"""Phrases with their meanings as they are collected, and the index that is made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from sys import intern

from bot.languages.refusals import BadLanguage
from bot.reading.loading.names_shape import Plural
from bot.reading.words.vocabulary import END, Index, Key, Meaning, key_of

_FIELDS = attrgetter(*(one.name for one in fields(Meaning) if one.name != "carriers"))
_NOUNS = frozenset({"act", "verb", "model", "product", "thing", "place", "demonym", "unit", "dist", "period", "rate"})
_QUANTIFY = frozenset({"per", "each"})


class Phrases:
    """Collects phrases with their meanings; two meanings of one name are refused, naming file and entry."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.meanings: dict[Key, Meaning] = {}
        self.models: dict[str, Meaning] = {}
        """The names of models as they are written, with what tells 3.1 from 3 1."""
        self.codes: dict[str, str] = {}
        """The short forms of states and provinces, in small letters, with their codes."""

    def add(self, phrases: Iterable[str], plurals: tuple[Plural, ...] = (), **given: object) -> None:
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
            told = {name: dict(value) if isinstance(value, dict) else value for name, value in given.items()}
            self.meanings[key] = Meaning(**{"tight": tight, "plural": derived, **told})  # type: ignore[arg-type] # as it is given
            return
        if meaning.tight != tight and len(meaning.tight) == len(tight):
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


def plural_forms(key: Key, plurals: tuple[Plural, ...]) -> list[Key]:
    """The phrase, and with its last, its first, or each word in the plural."""
    if not plurals or not key[-1].isalpha():
        return [key]
    words = [_plural(word, plurals) for word in key]
    forms = [key, (*key[:-1], words[-1])]
    if len(key) > 1:
        forms += [(words[0], *key[1:]), tuple(words)]
    return list(dict.fromkeys(forms))


def _plural(word: str, plurals: tuple[Plural, ...]) -> str:
    for rule in plurals:
        if word.endswith(rule.ends):
            return intern(word[: len(word) - rule.drop] + rule.become)
    return word
