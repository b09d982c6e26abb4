"""What people made together: "the 4 of us made 46 images in total" are 46, and no 184.

In: the chunks with their quantities. Out: such people as a plain group, which multiplies nothing. Only where the words
for "together" follow what was counted at once; after a pause they may be of the answer: "how much is that in total?".
"""

from dataclasses import replace

from bot.reading.sums.lists import APART, is_noun
from bot.reading.sums.revising import piece_after
from bot.reading.tagging.chunks import Chunk

_DOERS = frozenset({"people", "count"})
_BETWEEN = frozenset({"word", "model"})
_WORDS = 2
"""Of "between the", « à nous »; and the fewest who share anything."""
_SHARED = frozenset({"each", "rate", "hourly", "occasions"})
"""What makes a number one of everybody, or of every day."""


def all_together(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with people who share one number as a group."""
    kinds = {chunk.kind for chunk in chunks}
    if "each" in kinds or not kinds & _DOERS:
        return chunks
    chunks = _between_them(chunks)
    people = [at for at, chunk in enumerate(chunks) if chunk.kind == "people"]
    joint = next((at for at, chunk in enumerate(chunks) if chunk.plays("together")), None)
    if len(people) != 1 or joint is None or people[0] > joint:
        return chunks
    at = joint - 1
    while at > 0 and (chunks[at].kind in _BETWEEN or chunks[at].plays("by") or chunks[at].plays("ai")):
        at -= 1
    ends = joint + 1 == len(chunks) or chunks[joint + 1].kind in APART
    first = next((i + 1 for i in range(at, -1, -1) if chunks[i].kind == "stop"), 0)
    counted = any(chunk.kind == "count" and chunk.value > 1 for chunk in chunks[max(people[0], first) : at])
    if not (ends and is_noun(chunks[at]) and counted) or any(c.kind in _SHARED for c in chunks[first:joint]):
        return chunks
    return [replace(chunk, kind="group") if index == people[0] else chunk for index, chunk in enumerate(chunks)]


def _between_them(chunks: list[Chunk]) -> list[Chunk]:
    """As in "between the four of us", "between us three", « à nous quatre »: those who share all that is told."""
    out = list(chunks)
    for at, chunk in enumerate(chunks):
        if chunk.kind not in _DOERS or chunk.value < _WORDS or chunk.value % 1:
            continue
        before = chunks[max(0, at - _WORDS) : at]
        led = chunk.kind == "people" and any(one.plays("between") for one in before)
        if chunk.kind == "count" and before and piece_after(chunks, at) is None:
            between = len(before) == _WORDS and (before[0].plays("to") or before[0].plays("between"))
            shared = before[-1].plays("together") and before[-1].plays("between")
            led = shared or (before[-1].plays("jointly") and between)
        if led:
            out[at] = replace(chunk, kind="group")
    return out
