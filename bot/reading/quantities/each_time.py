"""Something each time: "7 pictures an evening, plus one song each time" is one song an evening.

In: the chunks with their quantities. Out: the same, "each time" as the rate that was said before it.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk


def each_time(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with "each time" as often as what was said before."""
    for at in range(1, len(chunks) - 1):
        if chunks[at].kind == "each" and chunks[at + 1].plays("times"):
            rate = next((chunk for chunk in reversed(chunks[:at]) if chunk.kind == "rate"), None)
            if rate is None:
                return chunks
            again = replace(rate, start=chunks[at].start, end=chunks[at + 1].end)
            return [*chunks[:at], again, *chunks[at + 2 :]]
    return chunks
