"""What people write themselves while they ask an AI: "I am writing a 300 page thesis and ask ChatGPT 20 questions".

In: the chunks with their quantities. Out: the chunks where such a text is no use, and its length is told as left aside.
"""

from dataclasses import replace
from itertools import pairwise

from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import PLAIN, Chunk
from bot.reading.tagging.cues import Cues

_TEXT = frozenset({"article", "length", "act", "word", "versions"})
_ASKS = 4
"""Chunks between the verb that asks and the number of questions."""


def without_own_work(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks without the use that a text of one's own would be."""
    verbs = [at for at, chunk in enumerate(chunks) if chunk.kind == "verb"]
    for writes, asks in pairwise(verbs):
        text = range(writes + 1, asks)
        if not (_is_told(chunks[writes], cues) and _is_text(chunks, text) and _counts(chunks, asks)):
            continue
        return [
            replace(chunk, kind="bystander", unit=TOLD)
            if at in text and chunk.kind == "length"
            else replace(chunk, kind="word", meaning=PLAIN)
            if at == writes or (at in text and chunk.kind in {"act", "versions"})
            else chunk
            for at, chunk in enumerate(chunks)
        ]
    return chunks


def _is_told(verb: Chunk, cues: Cues) -> bool:
    """Does somebody tell what they do: "I write", "I'm writing", « j'écris »?"""
    return any(0 <= verb.start - end <= 1 for _, end in cues.spans("telling"))


def _is_text(chunks: list[Chunk], text: range) -> bool:
    """Is it one text with its length, up to an "and": no number of them, and no AI?"""
    rest = [chunks[at] for at in text if not (chunks[at].kind in _TEXT or chunks[at].plays("of"))]
    parted = bool(rest) and rest[0].plays("and") and all(chunk.kind == "sign" for chunk in rest)
    return parted and any(chunks[at].kind == "length" for at in text)


def _counts(chunks: list[Chunk], asks: int) -> bool:
    """Does a number of something follow what is asked?"""
    return any(
        chunks[at].kind == "count" and chunks[at + 1].kind == "act"
        for at in range(asks + 1, min(asks + 1 + _ASKS, len(chunks) - 1))
    )
