"""So many more of what was counted: "11 drafts, and then 4 more", "10 pics, then another 10". A rule of sums.

In: the chunks with their quantities. Out: with such a number added to the one before it, where nothing of its own is
said with it: no noun, no AI, no length.
"""

from dataclasses import replace

from bot.reading.sums.lists import APART, OWN, is_noun
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_TOLD_APART = frozenset({"rate", "hourly", "thing", "carrier", "distance", "period", "unit", "people"})


def with_more(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "11 drafts, and then 4 more", "10 pics, binned 7, then did another 10": so many more of the same."""
    moments = set(cues.spans("moments"))
    for start, end in cues.spans("so_many_more"):
        if (start, end) in moments:
            continue
        more = next((i for i, c in enumerate(chunks) if c.kind == "count" and (c.start == end or c.end == start)), None)
        if more is None or not _is_bare(chunks, more):
            continue
        head = next((i for i in range(more - 1, -1, -1) if _is_headed(chunks, i)), None)
        if head is None or any(c.kind in {"people", "each", "model"} for c in chunks[head:more]):
            continue
        total = replace(chunks[head], value=chunks[head].value + chunks[more].value, spread=None)
        gone = {more, *[i for i in (more - 1, more + 1) if i < len(chunks) and start <= chunks[i].start < end]}
        chunks = [total if i == head else chunk for i, chunk in enumerate(chunks) if i not in gone]
    return chunks


def _is_bare(chunks: list[Chunk], at: int) -> bool:
    """Has a number no noun, no AI and no length of its own, up to the next pause?"""
    ends = next((i for i in range(at + 1, len(chunks)) if chunks[i].kind in APART), len(chunks))
    after = chunks[at + 1 : ends]
    led = bool(after) and after[0].kind == "sign" and not (after[0].plays("ai") or after[0].plays("superlatives"))
    return not any(c.kind in {*OWN, *_TOLD_APART} or (is_noun(c) and not led) for c in after)


def _is_headed(chunks: list[Chunk], at: int) -> bool:
    """Is it a number of something: of what is made, of tries?"""
    after = chunks[at + 1 : at + 2]
    named = any(is_noun(chunk) or chunk.kind == "word" for chunk in after)
    return chunks[at].kind == "versions" or (chunks[at].kind == "count" and chunks[at].value >= 1 and named)
