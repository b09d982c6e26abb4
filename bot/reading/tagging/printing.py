"""Pages that are printed: "print 25 pages" is a thing of every day, and neither a text of 25 pages nor a print."""

from dataclasses import replace

from bot.reading.tagging.chunks import PLAIN, Chunk
from bot.reading.words.vocabulary import Meaning

_PRINTED = Meaning(thing="printed-page", kind="thing")
_PAGES = "pages"
_BETWEEN = 3
"""Chunks from the verb to its number: "print out all 25"."""


def prints_pages(chunks: list[Chunk], printing: frozenset[str]) -> list[Chunk]:
    """The chunks with a number of pages after the verb as so many printed ones. printing: the verb's forms."""
    out = list(chunks)
    for at, chunk in enumerate(chunks):
        pages = chunk.kind == "unit" and chunk.meaning.unit == _PAGES
        before = range(max(0, at - _BETWEEN), at)
        verb = next((i for i in before if chunks[i].text in printing), None) if pages else None
        if verb is None or chunks[at - 1].kind not in {"number", "count", "article"}:
            continue
        out[verb] = replace(chunks[verb], kind="word", meaning=PLAIN)
        out[at] = replace(chunk, kind="thing", meaning=_PRINTED)
        if chunks[at - 1].kind == "number":
            out[at - 1] = replace(chunks[at - 1], kind="count")
    return out
