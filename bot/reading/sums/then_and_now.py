"""How it was and how it is: "50 prompts a day before, 12 a day now, what's the difference?" weighs two habits.

In: the chunks with their quantities. Out: the chunks with the noun at the second number, where the two are set against
each other. Elsewhere how often it is by now stands for how often it was (outcomes.py).
"""

from bot.reading.sums.revising import piece_after
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_OFTEN = frozenset({"rate", "hourly"})
_TWO = 2
_NEAR = 5


def contrasted(chunks: list[Chunk], cues: Cues) -> bool:
    """Are two habits told of, and what lies between them asked?"""
    return cues.has("contrasts") and len(_habits(chunks)) == _TWO


def with_both(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with the noun, and the AI, of one habit at the other that has none."""
    if not contrasted(chunks, cues):
        return chunks
    first, second = _habits(chunks)
    nouns = [piece_after(chunks, at) for at in (first, second)]
    noun = nouns[0]
    if noun is None or nouns[1] is not None:
        return chunks
    models = [chunk for chunk in chunks[:second] if chunk.kind == "model"][:1]
    again = any(chunk.kind == "model" for chunk in chunks[second : second + _NEAR])
    return [*chunks[: second + 1], *([] if again else models), chunks[noun], *chunks[second + 1 :]]


def _habits(chunks: list[Chunk]) -> list[int]:
    """Where the numbers stand that come back: "15 images ia par jour", "3 par jour"."""
    found: list[int] = []
    for at, chunk in enumerate(chunks):
        if chunk.kind not in _OFTEN:
            continue
        counts = [i for i in range(max(0, at - _NEAR), at) if chunks[i].kind == "count"]
        if counts and counts[-1] not in found:
            found.append(counts[-1])
    return found
