"""All languages' words as they are looked up: immutable, made once at start by compiling.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.languages.names import Names as Spoken
from bot.reading.naming import ModelNames
from bot.reading.vocabulary import Index


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language by the folded word."""

    text2num: str | None
    words: Mapping[str, float]
    scales: Mapping[str, float]
    glued: Mapping[str, float]
    fractions: Mapping[str, float]
    takes_of: frozenset[str]
    not_alone: frozenset[str]
    half_more: Mapping[str, tuple[tuple[str, ...], ...]]
    """By their first word."""
    joiner: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    one_in: frozenset[str]
    minus: frozenset[str]
    article: frozenset[str]
    multiply: frozenset[str]
    adverbs: frozenset[str]
    also_new: frozenset[str]
    """Number words that say "new" after a noun: "un jean neuf"."""
    of: frozenset[str]
    counting: frozenset[str]
    """The words, scales and fractions: what says a number by itself."""
    begins: frozenset[str]
    """All that a number may begin with, but digits."""
    multiplies: frozenset[str]
    """All that may multiply the number before it, and the "of" between."""
    continues: frozenset[str]
    """All that may make another number of the one before it: what multiplies it, fractions, "and a half"."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language, compiled."""

    lang: str
    index: Index
    cues: Index
    models: ModelNames
    numbers: NumberWords
    sizes: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Sizes in words, by their first word: the words, and the size."""
    sized_by: frozenset[str]
    """What stands between width and height."""
    pixels: frozenset[str]
    known: frozenset[str]
    settled: frozenset[str]
    """Known words that are no short forms of others: most of what is written."""
    respell: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...]
    misspelt_endings: Mapping[str, str]
    elided: frozenset[str]
    nouns_first: bool
    inverted: frozenset[str]
    """Pronouns that ask where a hyphen joins them to a verb: est-ce, pollue-t-elle."""
    per_glued: frozenset[str]
    spaced: frozenset[str]
    """Signs that this language writes after a space: they break ties."""
    letters: frozenset[str]
    """Letters with signs that this language writes."""
    spellings: Mapping[tuple[str, int], tuple[str, ...]]
    """Words that a typing error may have meant, by first letter and length."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every language, and what the catalogue says of models."""

    languages: Mapping[str, Language]
    evidence: Mapping[str, tuple[float, ...]]
    """How much a word tells for each language, in their order."""
    names: Mapping[str, Spoken]
    activities_of: Mapping[str, tuple[str, ...]]
    """What each model does, its main use first."""
    reach: Mapping[str, str]
    """The thing that a distance unit stands for by itself: km -> car-km."""
    places: frozenset[str]
    """ISO codes of countries, provinces and states that the catalogue has."""
