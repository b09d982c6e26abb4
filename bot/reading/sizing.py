"""Which picture or video a size belongs to."""

from bot.reading.chunks import Chunk
from bot.reading.drafts import Findings

SIZED = frozenset({"image", "video"})
"""Uses whose pieces have a size."""


def lift_sizes(chunks: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """The sizes, and the message without them: they play no part in its grammar, "20 1080p clips" are 20 clips."""
    sizes = [chunk for chunk in chunks if chunk.kind == "size"]
    return sizes, [chunk for chunk in chunks if chunk.kind != "size"] if sizes else chunks


def bind_sizes(found: Findings, sizes: list[Chunk]) -> None:
    """Each size to the nearest picture or video that has none; what is made of one use stays alike."""
    for size in sizes:
        free = [draft for draft in found.drafts if draft.activity in SIZED and draft.size is None]
        if not free:
            continue
        nearest = min(free, key=lambda draft: abs(found.chunks[draft.start].start - size.start))
        for draft in free:
            if draft is nearest or draft.start == nearest.start:  # one noun, made with several models
                draft.size = size.text
