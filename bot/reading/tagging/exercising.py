"""Training that no model gets: "training for a marathon. ChatGPT adjusts the plan", "25 come to training, each asks".

In: the chunks as tagged. Out: the same, where "training" that a pause parts from every model is a word.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import PLAIN, Chunk

_TRAINS = "training"
_PAUSES = frozenset({"comma", "stop"})


def trains_no_model(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with each such training as a word."""
    loose = {at for at, c in enumerate(chunks) if c.kind == "act" and c.meaning.act == _TRAINS and c.meaning.unsure}
    models = [at for at, chunk in enumerate(chunks) if chunk.kind == "model"]
    if not loose or not models or any(chunk.plays("versus") or chunk.plays("or") for chunk in chunks):
        return chunks
    if any(_beside_a_model(chunks, at, models) for at in loose):
        return chunks
    return [replace(c, kind="word", meaning=PLAIN) if at in loose else c for at, c in enumerate(chunks)]


def _beside_a_model(chunks: list[Chunk], at: int, models: list[int]) -> bool:
    """Is a model named before any pause? "Every training" comes back, and is nobody's."""
    if at and (chunks[at - 1].kind == "each" or chunks[at - 1].plays("each")):
        return False
    between = (chunks[min(at, model) : max(at, model)] for model in models)
    return any(_PAUSES.isdisjoint(chunk.kind for chunk in part) for part in between)
