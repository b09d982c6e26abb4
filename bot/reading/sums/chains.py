"""Chains of "per": "3 talks, 4 slides per talk, 2 images per slide" are 24 images. A rule of sums.

Two links or more, or one of proposals and drafts, each a number of what a "per" or an "each" names elsewhere. One link
alone is else the choice's (actions.py) or, of lessons and meetings, sittings.py's; people are gathering.py's.
"""

from dataclasses import replace
from math import prod

from bot.reading.tagging.chunks import Chunk

_NAMES = frozenset({"sources", "act", "word", "variant", "unit"})
"""What may be named after a "per": a talk, a slide, a chapter, a page."""
_COUNTED = frozenset({"act", "word", "sources"})
_LINKS = 2
_SHORT = 2
"""Letters up to which a word names nothing."""


def chained(chunks: list[Chunk], ends: tuple[str, ...]) -> list[Chunk]:
    """The chunks with the numbers of a chain multiplied into the one use at its end. ends: of plurals."""
    named = {_stem(c, ends) for at, c in enumerate(chunks) if c.kind in _NAMES and _is_each(chunks, at)} - {""}
    links = [at for at in range(len(chunks)) if named and _counts(chunks, at, named, ends)]
    uses = [at for at in range(len(chunks)) if links and at not in links and _is_use(chunks, at)]
    if len(uses) != 1 or (len(links) < _LINKS and all(chunks[at].kind != "versions" for at in links)):
        return chunks
    times = prod(chunks[at].value for at in links)
    gone = {*links, *(at + 1 for at in links if chunks[at].kind in {"count", "versions"} and _noun(chunks, at))}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at == uses[0]:
            out.append(replace(chunk, value=chunk.value * times))
        elif at not in gone:
            plain = chunk.kind in _NAMES and _is_each(chunks, at)
            out.append(replace(chunk, kind="word") if plain else chunk)
    return out


def _counts(chunks: list[Chunk], at: int, named: set[str], ends: tuple[str, ...]) -> bool:
    """Is it a number of something named: "3 talks", "24 pages", "3 proposals"?"""
    chunk = chunks[at]
    if _is_each(chunks, at):
        return False
    if chunk.kind in {"length", "versions", "occasions"}:
        return _stem(chunk, ends) in named
    return chunk.kind == "count" and _noun(chunks, at) and _stem(chunks[at + 1], ends) in named


def _is_use(chunks: list[Chunk], at: int) -> bool:
    """Is it the number of what is made at the end of the chain: "2 images per slide", "3 tries"?"""
    after = chunks[at + 1 : at + 1 + _LINKS]
    made = any(chunk.kind == "act" for chunk in after) and not any(chunk.kind == "comma" for chunk in after[:1])
    return chunks[at].kind == "versions" or (chunks[at].kind == "count" and made)


def _noun(chunks: list[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].kind in _COUNTED and chunks[at].kind == "count"


def _is_each(chunks: list[Chunk], at: int) -> bool:
    return at > 0 and (chunks[at - 1].kind == "each" or chunks[at - 1].plays("per"))


def _stem(chunk: Chunk, ends: tuple[str, ...]) -> str:
    """A noun without the ending of its plural; nothing for a word too short to name anything."""
    word = chunk.text.split()[-1] if chunk.text else ""
    if len(word) <= _SHORT or not word.isalpha():
        return ""
    end = max((end for end in ends if word.endswith(end)), key=len, default="")
    return word.removesuffix(end)
