"""Groups of unlike sizes: "3 classes of 27, 24 and 29" are 80, « 2 classes de 30 et une de 26 » 86. A rule of sums.

In: the chunks with their quantities, before crowds are made. Out: all of them as one crowd.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk

_FEWEST, _MOST = 2, 12


def of_unlike_sizes(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with each such list of sizes added up."""
    for at, chunk in enumerate(chunks):
        if chunk.kind != "people" or not 1 < chunk.value <= _MOST or not _inside(chunks, at + 1):
            continue
        sizes, end = _sizes(chunks, at + 2)
        total = sum(sizes) if len(sizes) == chunk.value else 0.0
        if len(sizes) == 1 and (more := _one_more(chunks, end)):
            total, end = chunk.value * sizes[0] + more[0], more[1]
        if total:
            return [*chunks[:at], replace(chunk, value=total, end=chunks[end - 1].end), *chunks[end:]]
    return chunks


def _sizes(chunks: list[Chunk], at: int) -> tuple[list[float], int]:
    """The numbers in a row from a chunk on, and the chunk after the last of them."""
    sizes, end = list[float](), at
    while at < len(chunks) and _is_size(chunks, at):
        sizes.append(chunks[at].value)
        end = at = at + 1
        while at < len(chunks) and (chunks[at].text == "," or chunks[at].plays("and")) and at - end < _FEWEST:
            at += 1
        if at == end:
            break
    return sizes, end


def _is_size(chunks: list[Chunk], at: int) -> bool:
    """Is it a number of people, or one with no noun of its own?"""
    chunk, after = chunks[at], chunks[at + 1 : at + 2]
    bare = chunk.kind == "count" and all(c.kind in {"comma", "stop", "sign", "each"} for c in after)
    return chunk.value >= _FEWEST and (chunk.kind == "people" or bare)


def _one_more(chunks: list[Chunk], at: int) -> tuple[float, int] | None:
    """As in "and one of 26": how many more, and the chunk after."""
    after = chunks[at : at + 4]
    if len(after) < 4 or not after[0].plays("and") or after[1].kind not in {"article", "count"}:  # noqa: PLR2004 -- and one of 26
        return None
    own = _inside(after, 2) and after[3].kind in {"count", "people"}
    return (after[1].value * after[3].value, at + 4) if own else None


def _inside(chunks: list[Chunk], at: int) -> bool:
    return at < len(chunks) and chunks[at].plays("in_groups")
