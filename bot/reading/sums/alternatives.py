"""AIs to choose from, said apart from what is made: "for 10 images, which is greener, Midjourney or DALL-E?".

In: the chunks with their quantities. Out: the AIs right after the one thing that is made, each of which makes all of it.
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
    first, end, noun = models[0], models[-1] + 1, made[0]
    between = [chunk for chunk in chunks[first:end] if chunk.kind != "model"]
    joint = next(filter(_joins, between), None)
    if joint is None or not all(chunk.text == "," or _joins(chunk) for chunk in between):
        return chunks
    ais = [joint if chunk.text == "," else chunk for chunk in chunks[first:end]]  # "Claude, Gemini or Copilot"
    after = _after(chunks, noun)
    if after < first and chunks[first - 1].kind in _PAUSES:
        return [*chunks[:after], *ais, *chunks[after:first], *chunks[end:]]
    if noun > end and chunks[end].kind in _PAUSES:
        return [*chunks[:first], *chunks[end + 1 : after], *ais, *chunks[after:]]
    return [*chunks[:first], *ais, *chunks[end:]]


def _after(chunks: list[Chunk], noun: int) -> int:
    """Where a noun ends with its length: "12 summaries of 500 words"."""
    ahead = chunks[noun + 1 : noun + 3]
    led = bool(ahead) and ahead[0].plays("of")
    return noun + 2 + led if len(ahead) > led and ahead[led].kind == "length" else noun + 1


def _joins(chunk: Chunk) -> bool:
    return any(map(chunk.plays, _JOINS))


def _is_counted(chunks: list[Chunk], noun: int) -> bool:
    """Has what is made a number? A word between is its own: "10 funny images"."""
    at = noun - 1
    while at >= 0 and chunks[at].kind in {"word", "length"}:
        at -= 1
    return at >= 0 and chunks[at].kind in {"count", "article"}
