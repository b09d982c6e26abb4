"""How old somebody is: numbers and years that count nothing, told from where they stand.

"my son of 14 years", "my aunt, 78, asks", "the kids, 12 and 14, made 5 starter packs". Ages that are said in so many
words ("aged 14") are bystanders.py's.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language

_YEAR, _OLDEST = 365, 120
_FAR = 6
"""Chunks that may name somebody."""
_PAUSES = frozenset({"comma", "stop"})
_COUNTABLE = frozenset({"act", "thing", "carrier"})
_PERSON = frozenset({"word", "article", "sign", "group"})


def without_ages(chunks: list[Chunk], kinds: set[str], language: Language) -> list[Chunk]:
    """The chunks with each age of kind `age`. kinds: those of the chunks."""
    if "span" in kinds:
        chunks = _without_years(chunks)
    if "count" in kinds:
        chunks = _without_bare_numbers(chunks, language)
    return chunks


def _without_years(chunks: list[Chunk]) -> list[Chunk]:
    """As in "my son of 14 years", "mon fils de 14 ans", "ma fille a 12 ans", "à 40 ans": no time that a rate lasts."""
    rated = any(chunk.kind in {"rate", "hourly"} for chunk in chunks)
    return [
        replace(chunk, kind="age") if _is_age(chunks, at) or (not rated and _stands_alone(chunks, at)) else chunk
        for at, chunk in enumerate(chunks)
    ]


def _without_bare_numbers(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """As in "my mother-in-law, 78, asks", "the kids, 12 and 14, made", "my bro is 17 and": beside who was named."""
    ages: set[int] = set()
    for at in range(2, len(chunks) - 1):
        if chunks[at].kind != "count" or at in ages:
            continue
        if chunks[at - 1].plays("being") and _could_be_age(chunks[at]) and _is_told(chunks, at, language):
            ages.add(at)
        if chunks[at - 1].text != ",":
            continue
        end = at
        while end + 2 < len(chunks) and _lists(chunks[end + 1]) and _could_be_age(chunks[end + 2]):
            end += 2
        shut = end + 1 < len(chunks) and chunks[end + 1].kind in _PAUSES
        shut = shut and (end + 2 == len(chunks) or chunks[end + 2].kind not in _COUNTABLE)
        if shut and all(_could_be_age(chunks[i]) for i in range(at, end + 1, 2)) and _is_somebody(chunks, at, language):
            ages.update(range(at, end + 1, 2))
    return [replace(chunk, kind="age") if at in ages else chunk for at, chunk in enumerate(chunks)] if ages else chunks


def _is_told(chunks: list[Chunk], at: int, language: Language) -> bool:
    """As in "my bro is 17 and", "my nan is 82.": somebody before, and nothing to count after."""
    after = chunks[at + 1]
    return (_lists(after) or after.kind in _PAUSES) and _is_somebody(chunks, at, language)


def _lists(chunk: Chunk) -> bool:
    return chunk.plays("and") or chunk.text == ","


def _could_be_age(chunk: Chunk) -> bool:
    return chunk.kind == "count" and 1 < chunk.value <= _OLDEST and not chunk.value % 1


def _is_somebody(chunks: list[Chunk], at: int, language: Language) -> bool:
    """Does the sentence up to the comma before `at` name nobody but a person: "so my dad", "Ada"?"""
    first = at - 1
    while first and chunks[first - 1].kind not in _PAUSES and at - 1 - first < _FAR:
        first -= 1
    said = chunks[first : at - 1]
    if not said or any(chunk.kind not in _PERSON for chunk in said):
        return False
    if any(chunk.kind == "group" for chunk in said):  # "my class, 24, made 3 images each"
        others = any(chunk.kind == "people" for chunk in chunks)
        return others or not any(chunk.kind == "each" for chunk in chunks)
    named = len(said) == 1 and said[0].text not in language.known
    return named or (said[-1].kind == "word" and any(c.plays("owners") for c in said[:-1]))


def _stands_alone(chunks: list[Chunk], at: int) -> bool:
    """As in "four interns, 14 years, made 22 images": years between two pauses, where nothing has a rate."""
    chunk = chunks[at]
    if chunk.kind != "span" or chunk.unit or chunk.value % _YEAR or not 2 * _YEAR <= chunk.value <= _OLDEST * _YEAR:
        return False
    before = at == 0 or chunks[at - 1].kind in _PAUSES or chunks[at - 1].kind in {"people", "group"}
    return before and (at + 1 == len(chunks) or chunks[at + 1].kind in _PAUSES)


def _is_age(chunks: list[Chunk], at: int) -> bool:
    chunk = chunks[at]
    if chunk.kind != "span" or at == 0 or chunk.value % _YEAR or chunk.value > _OLDEST * _YEAR:
        return False
    before, earlier = chunks[at - 1], chunks[at - 2] if at > 1 else None
    if before.plays("of"):
        return earlier is not None and earlier.kind in {"group", "people"}
    return before.plays("to")
