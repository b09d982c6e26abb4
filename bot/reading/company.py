"""People who do nothing themselves: those one does it with, those it is for, those in it. They multiply nothing.

"with my 3 mates we asked 200 questions", "6 posters for 42 guests", "a video with Sora by 3 pupils". Where an "each" or
a "per" says that each of them has some, they do.
"""

from dataclasses import replace

from bot.reading.bystanders import TOLD
from bot.reading.chunks import Chunk

_NEAR = 3
_USES = frozenset({"act", "verb", "sources", "model"})
_BESIDE = ("by", "purpose")


def without_company(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a message without "each", such people as a plain group that is told as left aside."""
    return [
        replace(chunk, kind="group", unit=TOLD) if chunk.kind == "people" and _is_company(chunks, at) else chunk
        for at, chunk in enumerate(chunks)
    ]


def _is_company(chunks: list[Chunk], at: int) -> bool:
    """Does a word of company stand before them, and "we" or "I" after them or what was made before them?"""
    back = at - 1
    while back > 0 and (chunks[back].plays("owners") or chunks[back].kind == "article"):
        back -= 1
    if back < 0 or not any(map(chunks[back].plays, _BESIDE)):
        return False
    ours = any(chunk.plays("jointly") or chunk.plays("selves") for chunk in chunks[at + 1 : at + 1 + _NEAR])
    return ours or any(chunk.kind in _USES for chunk in chunks[:back])
