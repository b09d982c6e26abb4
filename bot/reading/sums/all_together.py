"""What people made together: "the 4 of us made 46 images in total" are 46, and no 184.

In: the chunks with their quantities. Out: such people as a plain group, which multiplies nothing. Only where the words
for "together" follow what was counted at once; after a pause they may be of the answer: "how much is that in total?".
"""

from dataclasses import replace

from bot.reading.sums.lists import APART, is_noun
from bot.reading.tagging.chunks import Chunk

_BETWEEN = frozenset({"word", "model"})
_SHARED = frozenset({"each", "rate", "hourly", "occasions"})
"""What makes a number one of everybody, or of every day."""


def all_together(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with people who share one number as a group."""
    people = [at for at, chunk in enumerate(chunks) if chunk.kind == "people"]
    joint = next((at for at, chunk in enumerate(chunks) if chunk.plays("together")), None)
    if len(people) != 1 or joint is None or people[0] > joint or any(chunk.kind == "each" for chunk in chunks):
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
