"""Something for each of what was counted: "2,000 images, and a caption for each" are 2,000 captions too.

In: the chunks once numbers are with their nouns. Out: the same, the noun before "each" with the number of the noun that
it goes with. Where people are counted, each is each of them (gathering.py).
"""

from dataclasses import replace

from bot.reading.sums.lists import NOUNS, head_at
from bot.reading.tagging.chunks import Chunk


def for_each(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with as many of the second noun as there are of the first."""
    each = next((at for at, chunk in enumerate(chunks) if chunk.kind == "each"), None)
    if each is None or any(chunk.kind in {"people", "rate"} for chunk in chunks):
        return chunks
    noun = each - 1 - chunks[each - 1].plays("purpose")
    if noun < 1 or chunks[noun].kind not in NOUNS:
        return chunks
    article = chunks[noun - 1].kind == "article"
    if not article and not (chunks[noun].meaning.plural and _joins(chunks[noun - 1])):
        return chunks
    heads = [head for at in range(noun - 1) if chunks[at].kind == "count" and (head := head_at(chunks, at))]
    if len(heads) != 1 or heads[0].noun == heads[0].at or chunks[heads[0].noun].text == chunks[noun].text:
        return chunks
    if not any(_joins(chunk) for chunk in chunks[heads[0].noun + 1 : noun]):
        return chunks
    number = replace(chunks[heads[0].at], start=chunks[noun].start, end=chunks[noun].start)
    return [*chunks[: noun - article], number, chunks[noun], *chunks[each + 1 :]]


def _joins(chunk: Chunk) -> bool:
    """An "and", a "with" or a comma."""
    return chunk.kind == "comma" or chunk.plays("and") or chunk.plays("by")
