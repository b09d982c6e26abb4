"""AIs to choose from, said apart from what is made: "for 10 images, which is greener, Midjourney or DALL-E?".

In: the chunks with their quantities. Out: the AIs before all else, as in "Midjourney or DALL-E: which is greener for 10
images?", where each of them makes all of it.
"""

from bot.reading.tagging.chunks import Chunk

_FEWEST = 2
_PAUSES = frozenset({"comma", "stop"})
_JOINS = ("or", "versus", "versus_strong")


def of_alternatives(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with AIs that are weighed against each other beside what they would make."""
    models = [at for at, chunk in enumerate(chunks) if chunk.kind == "model"]
    made = [at for at, chunk in enumerate(chunks) if chunk.kind == "act" or chunk.meaning.written_by]
    sides = any(chunk.kind == "thing" and not chunk.meaning.written_by for chunk in chunks)
    if len(models) < _FEWEST or len(made) != 1 or sides or not _is_counted(chunks, made[0]):
        return chunks
    first, end = models[0], models[-1] + 1
    between = [chunk for chunk in chunks[first:end] if chunk.kind != "model"]
    joint = next(filter(_joins, between), None)
    if joint is None or not all(chunk.text == "," or _joins(chunk) for chunk in between):
        return chunks
    ais = [joint if chunk.text == "," else chunk for chunk in chunks[first:end]]  # "Claude, Gemini or Copilot"
    if made[0] > first or chunks[first - 1].kind not in _PAUSES:
        return [*chunks[:first], *ais, *chunks[end:]]
    return [*ais, chunks[first - 1], *chunks[: first - 1], *chunks[end:]]


def _joins(chunk: Chunk) -> bool:
    return any(map(chunk.plays, _JOINS))


def _is_counted(chunks: list[Chunk], noun: int) -> bool:
    """Has what is made a number? A word between is its own: "10 funny images"."""
    at = noun - 1
    while at >= 0 and chunks[at].kind in {"word", "length"}:
        at -= 1
    return at >= 0 and chunks[at].kind in {"count", "article"}
