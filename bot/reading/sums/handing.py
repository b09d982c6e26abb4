"""Text that is handed in, apart from text that gets written: "sum up a 50-page report in 200 words".

Which is which is told by words beside a length ("input tokens", "500 in"), or by a verb that makes much into little:
what it works on is handed in, what it makes is written.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.reading.sums.handovers import given_lengths
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.uses import WRITTEN

_NEAR = 2
_NOUNS = frozenset({"word", "sources", "act", "thing", "group", "carrier"})
_LEADS = frozenset({"article"})


def unit_first(chunks: list[Chunk], sides: frozenset[str]) -> list[Chunk]:
    """`100k input tokens` as `100k tokens input`: so the number meets its unit."""
    turned = [
        at
        for at, chunk in enumerate(chunks)
        if chunk.kind == "unit" and at > 1 and chunk.meaning.unit in WRITTEN and chunks[at - 1].text in sides
    ]
    if not turned:
        return chunks
    out = list(chunks)
    for at in turned:
        if out[at - 2].kind == "number":
            out[at - 1], out[at] = out[at], out[at - 1]
    return out


def lift_handed(chunks: list[Chunk], cues: Cues) -> tuple[list[Chunk], list[Chunk]]:
    """The lengths of what is handed in, and the message without them and the nouns that they describe."""
    told, words = given_lengths(chunks, cues)
    if not told and not cues.has("handed_in", "condensing"):
        return [], chunks
    chunks = _said_once(chunks, cues)
    lengths = [at for at, chunk in enumerate(chunks) if chunk.kind == "length" and chunk.unit in WRITTEN]
    given = [at for at in lengths if at in told or _is_given(chunks, at, cues, several=len(lengths) > 1)]
    gone = {index for at in given for index in _with_its_noun(chunks, at, cues)} | words
    return [chunks[at] for at in given], [chunk for at, chunk in enumerate(chunks) if at not in gone]


def _beside(chunks: list[Chunk], at: int, spans: list[tuple[int, int]]) -> int | None:
    """Where one of these words stands, right after a length or right before it and "of"; None where none does."""
    for ahead in range(at + 1, min(at + 1 + _NEAR, len(chunks))):
        if chunks[ahead].kind in {"comma", "stop", "length", "count"}:
            break
        if _stands_in(chunks, ahead, spans) and not _leads_on(chunks, ahead):
            return ahead
    before = at - 2 if at and chunks[at - 1].plays("of") else at - 1
    named = _stands_in(chunks, before, spans) and not chunks[before].plays("during")  # not "in 200 words"
    return before if named else None


def _leads_on(chunks: list[Chunk], at: int) -> bool:
    """As in "1,500 tokens in Quebec": the word belongs to what comes after it."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    leads = chunks[at].kind == "sign" and any(chunks[at].plays(role) for role in ("by", "during", "to"))
    return leads and after is not None and after.kind not in {"comma", "stop", "count"} and not after.plays("and")


def _said_once(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "500 tokens in, 200 out": the unit of the first is that of the second."""
    units = [chunk.unit for chunk in chunks if chunk.kind == "length" and chunk.unit in WRITTEN]
    sides = [*cues.spans("handed_in"), *cues.spans("written_out")]
    if not units:
        return chunks
    return [
        replace(chunk, kind="length", unit=units[0])
        if chunk.kind == "count" and _stands_in(chunks, at + 1, sides) and chunks[at + 1].kind != "act"
        else chunk
        for at, chunk in enumerate(chunks)
    ]


def _is_given(chunks: list[Chunk], at: int, cues: Cues, *, several: bool) -> bool:
    if _beside(chunks, at, cues.spans("written_out")) is not None:
        return False
    if _beside(chunks, at, cues.spans("handed_in")) is not None:
        return several or cues.has("written_out")
    condensing = cues.spans("condensing")
    if not condensing or _stands_in(chunks, at + 1, condensing):
        return False  # "a 100-word summary"
    noun = _noun_of(chunks, at, condensing)
    return noun is not None and not _is_beside(chunks, noun, at)


def _is_beside(chunks: list[Chunk], noun: int, length: int) -> bool:
    """As in "a 5,000-word essay and a 200-word abstract": two texts, of which neither is made of the other."""
    joint = max(noun, length) + 1
    other = joint + 1 + (joint + 1 < len(chunks) and chunks[joint + 1].kind == "article")
    return other < len(chunks) and chunks[joint].plays("and") and chunks[other].kind == "length"


def _stands_in(chunks: list[Chunk], at: int, spans: Iterable[tuple[int, int]]) -> bool:
    return 0 <= at < len(chunks) and any(start <= chunks[at].start < end for start, end in spans)


def _noun_of(chunks: list[Chunk], at: int, condensing: list[tuple[int, int]]) -> int | None:
    """What is so long: the noun after a length, or before it and "of"; never the short text that is made of it."""
    after = at + 1
    if after < len(chunks) and chunks[after].kind in _NOUNS and not _stands_in(chunks, after, condensing):
        return after
    before = at - 2
    joined = before > 0 and chunks[at - 1].plays("of") and not chunks[at - 1].plays("in_units")
    if joined and chunks[before].kind in _NOUNS and not _stands_in(chunks, before, condensing):
        lead = chunks[before - 1]
        definite = lead.kind in {*_LEADS, "count"} or (lead.plays("light") and not lead.plays("of"))
        return before if definite else None  # "un résumé de roman de 500 mots" is that short itself
    return None


def _with_its_noun(chunks: list[Chunk], at: int, cues: Cues) -> set[int]:
    """The length with its article and its noun; a noun that is counted stays, it says how many."""
    said = _beside(chunks, at, cues.spans("handed_in"))
    if said is not None and chunks[said].kind == "act":  # "a 2,000-token prompt and a 300-token answer" are one
        first, last = min(said, at), max(said, at)
        return set(range(first - (first > 0 and chunks[first - 1].kind in _LEADS), last + 1))
    noun = _noun_of(chunks, at, cues.spans("condensing")) if cues.has("condensing") else None
    if noun is None or noun < at:
        return {at, at - 1} if at and chunks[at - 1].plays("of") else {at}
    first = at
    while first and (chunks[first - 1].kind in _LEADS or chunks[first - 1].plays("of")):
        first -= 1
    counted = first > 0 and chunks[first - 1].kind == "count" and first == at
    return {at} if counted else set(range(first, noun + 1))
