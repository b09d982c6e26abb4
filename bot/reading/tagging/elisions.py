"""Phrases that take a word too many: « elle l'a lu » is not L.A., « tous les deux jours » does not mean both."""

from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning

_APOSTROPHE, _APOSTROPHES = "'", "'’"


def takes_too_much(tokens: list[Token], at: int, size: int, meaning: Meaning, language: Language) -> bool:
    """Does the last word of a phrase at a token belong to what follows, or to the sentence?"""
    if meaning.kind == "place":
        return _elides(tokens[at : at + size], meaning)
    return meaning.kind == "sign" and _counts_a_time(tokens, at + size, language)


def _elides(words: list[Token], meaning: Meaning) -> bool:
    """As in « on l'a faite »: an apostrophe where no way to write the place's name has one."""
    joined = any(word.before == _APOSTROPHE for word in words[1:])
    return (
        joined and bool(meaning.written) and not any(sign in name for name in meaning.written for sign in _APOSTROPHES)
    )


def _counts_a_time(tokens: list[Token], end: int, language: Language) -> bool:
    """As in « tous les deux jours », « toutes les deux heures »: the number before a time is how many of them."""
    if end >= len(tokens) or tokens[end - 1].text not in language.numbers.words or tokens[end].before != " ":
        return False
    time: Meaning | None = language.index.get(tokens[end].text, {}).get(END)
    return time is not None and len(tokens[end].text) > 1 and bool(time.period or time.unit)
