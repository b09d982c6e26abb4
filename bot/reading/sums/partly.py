"""One part of what was counted, with an AI of its own: "20 images with DALL-E, a quarter of them with Gemini".

In: the chunks with their quantities. Out: the number without that part, and the part as a number with the same noun.
Where several parts are told, or the rest is, it is a list (adding.py).
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.reading.sums.lists import APART, is_led, is_noun, share_in
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_NEAR = 4
"""Chunks from a part to its AI: "a third of them on"."""
_SEVERAL, _ENOUGH = 2, 1e-6
_SMALL = frozenset({"word", "sign", "group"})


def partly(chunks: list[Chunk], cues: Cues, fractions: Mapping[str, float]) -> list[Chunk]:
    """The chunks with what was counted parted in two, or in the parts that make up the whole."""
    chunks = _shared_out(chunks, fractions)
    parts = [at for at, chunk in enumerate(chunks) if _is_part(chunks, at, fractions)]
    if len(parts) != 1 or cues.has("the_rest"):
        return chunks
    at, chunk = parts[0], chunks[parts[0]]
    led = at - (chunk.kind != "count")
    if chunks[led - 1].plays("and") and chunk.end == chunk.start + 1:
        return chunks  # "60 questions to Claude, and half to Mistral" are 30 more
    head = next((i for i in range(at - 2, -1, -1) if _is_head(chunks, i)), None)
    between = chunks[head or 0 : led]
    apart = any(c.kind in APART or c.plays("and") for c in between)
    if head is None or not _has_an_ai(chunks, at) or not apart or not any(c.kind == "model" for c in between):
        return chunks
    whole, noun = chunks[head], chunks[head + 1]
    value = whole.value * (chunk.value if chunk.kind == "count" else share_in(chunk, fractions))
    part = replace(whole, start=chunk.start, end=chunk.end, value=value, spread=None)
    again = replace(noun, start=chunk.end, end=chunk.end)
    left = replace(whole, value=whole.value - value, spread=None)
    return [*chunks[:head], left, *chunks[head + 1 : led], part, again, *chunks[at + 1 :]]


def _shared_out(chunks: list[Chunk], fractions: Mapping[str, float]) -> list[Chunk]:
    """As in "half Flux, half Midjourney, 40 images", « 80 questions, moitié GPT-5 moitié Mistral »: each its share."""
    parts = {at: share for at in range(len(chunks)) if (share := _share_of_an_ai(chunks, at, fractions))}
    heads = [at for at in range(len(chunks) - 1) if _is_head(chunks, at)]
    if len(parts) < _SEVERAL or abs(sum(parts.values()) - 1) > _ENOUGH or len(heads) != 1:
        return chunks
    if sum(chunk.kind == "model" for chunk in chunks) != len(parts):
        return chunks
    whole, noun = chunks[heads[0]], chunks[heads[0] + 1]
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in parts:
            value = whole.value * parts[at]
            out.append(replace(whole, start=chunk.start, end=chunk.end, value=value, spread=None))
            out.append(replace(noun, start=chunk.end, end=chunk.end))
        elif at not in {heads[0], heads[0] + 1} and not (at + 1 in parts and chunk.kind == "article"):
            out.append(chunk)
    return out


def _share_of_an_ai(chunks: list[Chunk], at: int, fractions: Mapping[str, float]) -> float:
    chunk = chunks[at]
    share = chunk.value if chunk.kind == "count" and chunk.value < 1 else share_in(chunk, fractions)
    return share if share and _has_an_ai(chunks, at) else 0.0


def _is_part(chunks: list[Chunk], at: int, fractions: Mapping[str, float]) -> bool:
    if chunks[at].kind == "count":
        return 0 < chunks[at].value < 1
    return bool(share_in(chunks[at], fractions)) and is_led(chunks, at)


def _is_head(chunks: list[Chunk], at: int) -> bool:
    return chunks[at].kind == "count" and chunks[at].value > 1 and is_noun(chunks[at + 1])


def _has_an_ai(chunks: list[Chunk], at: int) -> bool:
    """Does an AI follow a part, with nothing else of its own between: "half on Gemini", never "half a page by it"?"""
    after = chunks[at + 1 : at + 1 + _NEAR]
    first = next((c for c in after if c.kind not in _SMALL), None)
    return first is not None and first.kind == "model"
