"""Some of a crowd: "12 of my 30 pupils" are 12, and so are "of my 30 pupils, 12", « sur mes 30 élèves, 12 ».

In: the chunks with their quantities. Out: the crowd with so many people in it.
"""

from dataclasses import replace

from bot.reading.sums.lists import APART
from bot.reading.sums.revising import piece_after
from bot.reading.tagging.chunks import Chunk

_FEWEST = 2
_BETWEEN = 3
"""Chunks from a number to those it is of: "of all my"."""


def some_of(chunks: list[Chunk], one_in: frozenset[str]) -> list[Chunk]:
    """The chunks with the number of a part in place of everybody's. one_in: words as in "25 out of our 80"."""
    for at, crowd in enumerate(chunks):
        if crowd.kind != "people" or crowd.value < _FEWEST or crowd.flaw or crowd.unit:
            continue
        led = _lead(chunks, at, one_in)
        if led == at:
            continue
        ratio = chunks[led].text in one_in and not any(map(_determines, chunks[led:at]))  # "one in ten people"
        if led and not ratio and _is_part(chunks, led - 1, crowd, one_in):
            return [*chunks[: led - 1], replace(crowd, value=chunks[led - 1].value), *chunks[at + 1 :]]
        opens = led == 0 or chunks[led - 1].kind in APART
        after = at + 2
        if opens and after < len(chunks) and chunks[at + 1].text == "," and _is_part(chunks, after, crowd, one_in):
            return [*chunks[:led], replace(crowd, value=chunks[after].value), *chunks[after + 1 :]]
    return chunks


def _lead(chunks: list[Chunk], at: int, one_in: frozenset[str]) -> int:
    """Where "of my", "out of the", "of" begins before a crowd; `at` itself where none does."""
    led = at
    while led and at - led < _BETWEEN and _determines(chunks[led - 1]):
        led -= 1
    of = led > 0 and (chunks[led - 1].plays("of") or chunks[led - 1].plays("during") or chunks[led - 1].text in one_in)
    return led - 1 if of else at


def _determines(chunk: Chunk) -> bool:
    """As "my", "the", and no "of": "4 classes of 26" are classes."""
    return chunk.plays("owners") or (chunk.plays("light") and not (chunk.plays("of") or chunk.plays("during")))


def _is_part(chunks: list[Chunk], at: int, crowd: Chunk, one_in: frozenset[str]) -> bool:
    """Is it a number by itself that is less than all: no "one in four", and nothing that is made?"""
    part = chunks[at]
    bare = part.kind == "count" and not part.flaw and piece_after(chunks, at) is None
    before = chunks[max(0, at - _BETWEEN + 1) : at]
    ratio = any(c.plays("where") or c.plays("in_groups") or c.text in one_in for c in before)
    return bare and not ratio and 1 <= part.value < crowd.value
