"""Sizes of pictures and videos, apart from the sentence that they stand in."""

from bot.reading.chunks import Chunk


def lift_sizes(chunks: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """The sizes, and the message without them: they play no part in its grammar, "20 1080p clips" are 20 clips."""
    sizes = [chunk for chunk in chunks if chunk.kind == "size"]
    return sizes, [chunk for chunk in chunks if chunk.kind != "size"] if sizes else chunks
