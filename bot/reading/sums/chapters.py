"""What is so long for each part of a work: "18 chapters, 20 minutes of AI voice per chapter" are 18 voices.

In: the chunks with their quantities. Out: the chunks with the number of parts at what is made of each. A rule of sums:
a chapter lasts no time by itself, what lasts is what is made of it; and what a whole is for is no use of its own.
"""

from dataclasses import replace

from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.uses import HOURS, Uses, fits

_NAMES = frozenset({"act", "word", "sources"})
_LIGHT = frozenset({"article", "word"})
_ALIKE = 4
"""Letters by which "per chapter" names chapters."""
_NEAR = 3
_PAGES = "pages"
_BESIDE = 2
"""Chunks between how many pages there are and what has them."""


def of_each_part(chunks: list[Chunk], uses: Uses) -> list[Chunk]:
    """The chunks with the number of chapters right before the length of what is made of each."""
    lengths = [at for at, c in enumerate(chunks) if c.kind == "length" and c.unit in HOURS]
    if len(lengths) != 1:
        return chunks
    length = lengths[0]
    made = _made(chunks, length, uses)
    parts = [at for at in range(len(chunks) - 1) if _is_part(chunks, at, uses) and at + 1 != made]
    if made is None or len(parts) != 1 or any(c.kind == "count" for c in chunks[parts[0] + 2 : length + 1]):
        return chunks
    part = parts[0]
    each = _each(chunks, made, chunks[part + 1])
    of_it = length == part + 3 and chunks[part + 2].plays("of")
    if not each and not of_it:
        return chunks
    gone = {part, part + 1, *each, *({part + 2} if of_it else ())}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        out += [chunks[part]] * (at == length)
        if at not in gone:
            out.append(chunk)
    return out


def _made(chunks: list[Chunk], length: int, uses: Uses) -> int | None:
    """What lasts so long: the noun after a length, over "of"."""
    for at in range(length + 1, min(length + 1 + _NEAR, len(chunks))):
        if chunks[at].kind == "act":
            return at if fits(uses, chunks[at].meaning.act or "", chunks[length].unit) else None
        if not (chunks[at].plays("of") or chunks[at].plays("ai") or chunks[at].kind == "word"):
            return None
    return None


def _is_part(chunks: list[Chunk], at: int, uses: Uses) -> bool:
    """Is it a number of what lasts no time: chapters, pages of text?"""
    noun = chunks[at + 1]
    counts = chunks[at].kind == "count" and chunks[at].value > 1
    return counts and noun.kind == "act" and not fits(uses, noun.meaning.act or "", "minutes")


def _each(chunks: list[Chunk], made: int, part: Chunk) -> set[int]:
    """Where "per chapter" stands."""
    for at in range(made + 1, len(chunks) - 1):
        each = chunks[at].kind == "each" or chunks[at].plays("per")
        if each and chunks[at + 1].kind in _NAMES and chunks[at + 1].text[:_ALIKE] == part.text[:_ALIKE]:
            return {at, at + 1}
    return set()


def by_the_page(chunks: list[Chunk]) -> list[Chunk]:
    """As in "2 pictures per page for a 32-page book", "a 20 page book with one picture per page": so many times each.

    What has the pages is no use: pages of a text that is made, said first, are the choice's ("a 24-page zine, 2 ...").
    """
    per = next((i for i, c in enumerate(chunks) if i > 1 and _is_page(c) and chunks[i - 1].plays("per")), None)
    lengths = [i for i, c in enumerate(chunks) if c.kind == "length" and c.unit == _PAGES and c.value > 1]
    if per is None or len(lengths) != 1 or chunks[per - 2].kind != "act":
        return chunks
    pages = lengths[0]
    things = {i for i in range(pages - _BESIDE, pages + _BESIDE) if 0 <= i < len(chunks) and chunks[i].kind == "thing"}
    if pages < per and not things:
        return chunks
    often = replace(chunks[pages], kind="occasions", unit="", start=chunks[per - 1].start, end=chunks[per].end)
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at == per:
            out.append(often)
        elif at not in {per - 1, pages}:
            out.append(replace(chunk, kind="word") if at in things else chunk)
    return out


def _is_page(chunk: Chunk) -> bool:
    return chunk.kind == "unit" and chunk.meaning.unit == _PAGES


def without_purposes(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "9 interviews for my thesis of 350 pages", "3 videos for a 7 min film": the whole is told, and no use."""
    out = list(chunks)
    for at in range(1, len(chunks)):
        if not chunks[at].plays("purpose") or cues.has("versus_strong", "condensing"):
            continue
        found = _whole(chunks, at)
        if found is None or not _counted_before(chunks, at, found):
            continue
        noun, length = found
        out[noun] = replace(chunks[noun], kind="word")
        out[length] = replace(chunks[length], kind="bystander", unit=TOLD)
    return out


def _whole(chunks: list[Chunk], purpose: int) -> tuple[int, int] | None:
    """The noun, and its length, that a "for" and an article or an owner lead to."""
    at = purpose + 1
    while at < len(chunks) and (chunks[at].kind in _LIGHT or chunks[at].plays("owners") or chunks[at].plays("light")):
        at += 1
    kinds = [chunk.kind for chunk in chunks[at : at + _NEAR]]
    if kinds[:2] == ["length", "act"]:
        return at + 1, at
    if kinds == ["act", "sign", "length"] and chunks[at + 1].plays("of"):
        return at, at + 2
    return None


def _counted_before(chunks: list[Chunk], at: int, whole: tuple[int, int]) -> bool:
    """Was something else counted before, or the same with a length of its own?"""
    noun, length = whole
    pieces = [i for i in range(at) if chunks[i].kind in {"act", "sources"}]
    counted = [i for i in pieces if any(c.kind == "count" for c in chunks[max(0, i - _NEAR) : i])]
    if not counted:
        return False
    other = chunks[counted[-1]].kind == "sources" or chunks[counted[-1]].meaning.act != chunks[noun].meaning.act
    lasts = any(c.kind == "length" and c is not chunks[length] for c in chunks[:at])
    return other or lasts
