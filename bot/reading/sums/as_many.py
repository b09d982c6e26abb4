"""So many times as many: "20 images yesterday and twice as many today", « 20 sur Flux et deux fois plus sur DALL-E ».

In: the chunks with their quantities. Out: with the number that is meant: one of its own where an AI or a noun follows,
else added to the first. What is weighed with a "than" or an "as" is none of it.
"""

from dataclasses import replace

from bot.reading.sums.lists import NOUNS, is_noun
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import phrase_at

_PAUSES = frozenset({"comma", "stop"})
_NEAR = 3


def as_many(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with each such number told."""
    for at, token in enumerate(tokens):
        for times, phrases in language.as_many.items():
            if token.text in phrases and (size := phrase_at(phrases, tokens, at)):
                chunks = _with_number(chunks, at, at + size, times)
    return chunks


def _with_number(chunks: list[Chunk], start: int, end: int, times: float) -> list[Chunk]:
    first = next((i for i, chunk in enumerate(chunks) if chunk.end > start), len(chunks))
    after = next((i for i, chunk in enumerate(chunks) if chunk.start >= end), len(chunks))
    head = next((i for i in range(first - 1, -1, -1) if _is_head(chunks, i)), None)
    if head is None or first == after or not _is_led(chunks, first):
        return chunks
    noun = chunks[head + 1]
    value = chunks[head].value * times
    closes = after >= len(chunks) or chunks[after].kind in _PAUSES
    ends = next((i for i in range(after, len(chunks)) if chunks[i].kind in _PAUSES), len(chunks))
    if any(chunks[i].kind == "model" for i in range(after, min(ends, after + _NEAR))):
        own = [replace(chunks[head], start=start, end=end, value=value, spread=None), replace(noun, start=end, end=end)]
        return [*chunks[:first], *own, *chunks[after:]]
    if closes or chunks[after].kind == "word":
        total = replace(chunks[head], value=chunks[head].value + value, spread=None)
        return [*chunks[:head], total, *chunks[head + 1 : first], *chunks[after:]]
    return chunks


def _is_head(chunks: list[Chunk], at: int) -> bool:
    """Is it a number with its noun right after it?"""
    counted = chunks[at].kind == "count" and chunks[at].value >= 1
    return counted and at + 1 < len(chunks) and (chunks[at + 1].kind in NOUNS or is_noun(chunks[at + 1]))


def _is_led(chunks: list[Chunk], at: int) -> bool:
    """Does a pause or an "and" stand shortly before it: "..., today twice as many"?"""
    before = chunks[max(0, at - _NEAR) : at]
    return any(chunk.kind in _PAUSES or chunk.plays("and") for chunk in before)
