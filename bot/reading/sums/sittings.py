"""How often what is done "per lesson" is done: "5 prompts per lesson, 20 lessons" are 20 times 5. A rule of sums."""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk

_NAMES = frozenset({"sources"})
"""What a lesson, a meeting, a séance are read as."""


def sittings(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with each number of what stands after a "per" or an "each" as so many times."""
    named: set[str] = set()
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        each = _is_each(chunks, at)
        before = out[-1] if out and out[-1].kind == "count" and not _is_each(chunks, at - 1) else None
        if chunk.kind in _NAMES and each:
            named.add(_stem(chunk.text))
        if before is not None and chunk.kind in _NAMES and _stem(chunk.text) in named:
            out[-1] = replace(before, kind="occasions", end=chunk.end, text=f"{before.text} {chunk.text}")
        else:
            out.append(chunk)
    return out


def _is_each(chunks: list[Chunk], at: int) -> bool:
    return at > 0 and (chunks[at - 1].kind == "each" or chunks[at - 1].plays("per"))


def _stem(word: str) -> str:
    """A noun without the ending of its plural."""
    return word if word.endswith("ss") else word.rstrip("s")
