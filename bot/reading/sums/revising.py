"""What is taken back in a message: what is denied, and what is corrected.

In: the chunks with their quantities. Out: the chunks that hold. "no pictures, 14 questions" is 14 questions; "50 logos,
no wait, 60" is 60.
"""

from dataclasses import dataclass, replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from estimator.question import MEASURES

PIECES = frozenset({"act", "sources", "thing", "carrier", "model", "versions"})
NUMBERED = frozenset({"count", "people", "number"})
_CORRECTED = frozenset({*NUMBERED, "length", "distance", "rate", "span", "model", "place"})
_PASSED = frozenset({"article", "verb", *NUMBERED, "length"})
_LIGHT = ("light", "ai", "of", "to")
_PAUSES = frozenset({"comma", "stop"})
_SMALL = frozenset({"article", "word", "comma"})
_CORRECTS = ("corrects", "corrects_after", "corrects_here")
_TAKES_BACK = frozenset({"denies", "had_already", *_CORRECTS})
"""The cues without which nothing is taken back."""
REACH = 8
"""Chunks between a word that corrects and what it corrects to."""
_NEAR = 3

Standing = tuple[int, int]
"""Where words stand, tokens [start, end)."""


@dataclass(frozen=True, slots=True)
class Revised:
    """The chunks and the cues that hold."""

    chunks: list[Chunk]
    cues: Cues


def revise(chunks: list[Chunk], cues: Cues) -> Revised:
    """The message without what it takes back."""
    if _TAKES_BACK.isdisjoint(cues.found):
        return Revised(chunks, cues)
    denied = _denied(chunks, cues) if cues.has("denies", "had_already") else frozenset[int]()
    if denied:
        chunks = [chunk for chunk in chunks if chunk.start not in denied]
        cues = cues.without(denied | _measured_before(denied, cues), "measure:")  # a measure that nobody asked for
    if cues.has(*_CORRECTS):
        chunks, cues = _corrected(chunks, cues), _measured_anew(chunks, cues)
        words = {at for cue in _CORRECTS for span in cues.spans(cue) for at in range(*span)}
        cues = cues.without(frozenset(words), "telling")  # "42 en fait" tells of nothing that was made
    return Revised(chunks, cues)


# ---------------------------------------------------------------- denial


def _denied(chunks: list[Chunk], cues: Cues) -> frozenset[int]:
    """The tokens of what is said not to be done, not to be counted, or not to be asked."""
    denied: set[int] = set()
    measures = [span for measure in MEASURES for span in cues.spans(f"measure:{measure}")]
    doing = {at for span in cues.spans("doing") for at in range(*span)}
    for span in cues.spans("denies"):
        if not (_asks(chunks, span, cues) or _in_a_number(chunks, span)):
            taken = _denied_by(chunks, span[1], doing, measures) - _foregone(chunks, span[1], cues)
            denied |= taken | _named_before(chunks, taken) | _bare_number(chunks, span)
    for span in cues.spans("had_already"):
        denied |= {at for start, end in measures if 0 <= start - span[1] <= 1 for at in range(start, end)}
    return frozenset(denied)


def _bare_number(chunks: list[Chunk], span: Standing) -> set[int]:
    """As in "45 minutes each and not 90", « 20 images et non 30 »: a number that was put right before it was said."""
    at = next((i for i, chunk in enumerate(chunks) if chunk.start == span[1]), 0)
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    alone = after is None or after.kind in {*_PAUSES, "word"} or (after.kind == "sign" and not after.plays("of"))
    said = any(c.kind in {*NUMBERED, "length"} for c in chunks[:at])
    if not at or not (said and alone) or chunks[at].kind != "count":
        return set()
    return set(range(chunks[at].start, chunks[at].end))


def _foregone(chunks: list[Chunk], token: int, cues: Cues) -> set[int]:
    """As in "if I skip one burger, how many questions is that": what one goes without is a side."""
    asked = max((start for start, _ in cues.spans("how_many")), default=0)
    gone = [i for i, c in enumerate(chunks) if token <= c.start < asked and c.kind in {"thing", "carrier"}]
    counts = [chunks[i - 1] for i in gone if i and chunks[i - 1].kind in NUMBERED]
    return {at for chunk in (*(chunks[i] for i in gone), *counts) for at in range(chunk.start, chunk.end)}


def _named_before(chunks: list[Chunk], denied: set[int]) -> set[int]:
    """As in "20 images and 3 videos, but leave out the videos": a plural that is denied was counted before it.

    Or will be, where it is said which: "not the videos: 20 images and 3 videos".
    """
    gone: set[int] = set()
    for place, piece in enumerate(chunks):
        if not (piece.start in denied and piece.kind == "act" and piece.meaning.plural):
            continue
        those = place > 0 and chunks[place - 1].plays("light") and not chunks[place - 1].plays("of")
        for at, chunk in enumerate(chunks):
            before = chunks[at - 1] if at else None
            same = chunk.kind == "act" and chunk.meaning.act == piece.meaning.act
            if same and (chunk.start < min(denied) or (those and chunk.text == piece.text)):
                gone |= set(range(chunk.start, chunk.end))
                gone |= set(range(before.start, before.end)) if before and before.kind in NUMBERED else set()
    return gone


def _measured_before(denied: frozenset[int], cues: Cues) -> frozenset[int]:
    """As in "the water of 200 images. No, the energy, not the water": the same measure, named before it was denied."""
    gone: set[int] = set()
    for measure in MEASURES:
        spans = cues.spans(f"measure:{measure}")
        last = max((start for start, _ in spans if start in denied), default=-1)
        gone |= {at for span in spans if span[0] < last for at in range(*span)}
    return frozenset(gone)


def _asks(chunks: list[Chunk], span: Standing, cues: Cues) -> bool:
    """As in "don't images use more?", "pourquoi pas 20 images": what begins a part of the message and asks."""
    index = next((i for i, chunk in enumerate(chunks) if chunk.end > span[0]), len(chunks))
    begins = index == 0 or chunks[index - 1].kind in _PAUSES
    starts = {start for start, _ in cues.spans("starts_question")}
    why = {end for cue in ("asks", "faq:why") for _, end in cues.spans(cue)}
    return (begins and span[0] in starts) or span[0] in why


def _in_a_number(chunks: list[Chunk], span: Standing) -> bool:
    """As in "no more than 20 images", "zéro virgule cinq million d'images"; "zéro image" denies."""
    return any(c.start <= span[0] and span[1] < c.end for c in chunks if c.kind in NUMBERED)


def _denied_by(chunks: list[Chunk], token: int, doing: set[int], measures: list[Standing]) -> set[int]:
    """From the word that denies to the thing denied, and what is listed with it; nothing where other words come."""
    taken: list[Chunk] = []
    held: set[int] = set()
    named = False
    for chunk in (c for c in chunks if c.start >= token):
        measured = next((span for span in measures if span[0] <= chunk.start < span[1]), None)
        counted = chunk.kind == "word" and bool(taken) and taken[-1].kind in NUMBERED  # "the 4 drafts"
        if measured is not None or chunk.kind in PIECES or counted:
            taken.append(chunk)
            held |= {at for piece in taken for at in range(piece.start, piece.end)}
            held |= set(range(*measured)) if measured else set()
            taken, named = [], True
        elif named and (chunk.plays("or") or chunk.plays("and")):
            taken.append(chunk)
        elif named and (not taken or chunk.kind in NUMBERED):
            break
        elif chunk.kind in _PASSED or chunk.start in doing or any(chunk.plays(role) for role in _LIGHT):
            taken.append(chunk)
        else:
            break
    return held


# ---------------------------------------------------------------- correction


def _corrected(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    declined = {at for span in cues.spans("declines") for at in range(*span)}
    said = -1
    for span in sorted(cues.spans("corrects"), key=lambda span: (span[0], -span[1])):
        if span[0] < said or span[0] in declined:
            continue  # the "non" of "enfin non", an answer
        said = span[1]
        found = _correction(chunks, span)
        if found is not None:
            chunks = _put_right(chunks, *found)
    for span in cues.spans("corrects_after"):
        later = next((i for i, c in enumerate(chunks) if c.end == span[0] and c.kind in _CORRECTED), None)
        if later is not None:
            earlier = _earlier(chunks, later, chunks[later], REACH)
            between = chunks[(earlier or 0) + 1 : later]
            if earlier is not None and all(c.kind in {*_PAUSES, "word", "sign"} for c in between):
                chunks = _put_right(chunks, earlier, earlier + 1, later)
    for span in cues.spans("corrects_here"):
        chunks = _corrected_here(chunks, span, cues)
    return chunks


def _corrected_here(chunks: list[Chunk], span: Standing, cues: Cues) -> list[Chunk]:
    """As in "4 videos, well, 3", « 4 vidéos, enfin 3, je compte mal »: a number alone between two pauses."""
    begins = next((i for i, chunk in enumerate(chunks) if chunk.start >= span[0]), len(chunks))
    later = next((i for i, c in enumerate(chunks) if c.start >= span[1] and c.kind not in _PAUSES), len(chunks))
    if later >= len(chunks) or chunks[later].start > span[1] + 1 or chunks[later].kind not in NUMBERED:
        return chunks
    after = chunks[later + 1 : later + 2]
    agreed = {start for start, _ in cues.spans("corrects_after")}
    alone = not after or after[0].kind in _PAUSES or after[0].start in agreed  # "well, 3 actually"
    earlier = _earlier(chunks, begins, chunks[later], REACH)
    if not alone or earlier is None or not any(c.kind in _PAUSES for c in chunks[earlier:begins]):
        return chunks
    return _put_right(chunks, earlier, begins, later)


def _measured_anew(chunks: list[Chunk], cues: Cues) -> Cues:
    """As in "the water of 200 images, no wait, the carbon": the later measure alone."""
    spans = sorted(span for measure in MEASURES for span in cues.spans(f"measure:{measure}"))
    for start, end in cues.spans("corrects") if not cues.has("also") else ():  # "sorry, the carbon too"
        after = [chunk for chunk in chunks if chunk.start >= end][:_NEAR]
        small = next((i for i, c in enumerate(after) if not (c.kind in _SMALL or c.plays("light"))), len(after))
        anew = next((span for span in spans if any(span[0] == c.start for c in after[: small + 1])), None)
        before = [span for span in spans if span[1] <= start]
        if anew is not None and before:
            cues = cues.without(frozenset(at for span in before for at in range(*span)), "measure:")
    return cues


def _correction(chunks: list[Chunk], span: Standing) -> tuple[int, int, int] | None:
    """Where the wrong word stands, where the words that correct begin, and where the right one stands."""
    begins = next((i for i, chunk in enumerate(chunks) if chunk.start >= span[0]), len(chunks))
    after = next((i for i, chunk in enumerate(chunks) if chunk.start >= span[1]), len(chunks))
    for later in range(after, min(after + REACH, len(chunks))):
        chunk = chunks[later]
        if chunk.kind in _CORRECTED:
            earlier = _earlier(chunks, begins, chunk, len(chunks))
            return None if earlier is None else (earlier, begins, later)
        if chunk.kind in PIECES:
            return None
    return None


def _earlier(chunks: list[Chunk], before: int, like: Chunk, reach: int) -> int | None:
    """The last chunk of the same kind before a place."""
    kinds = NUMBERED if like.kind in NUMBERED else {like.kind}
    return next((i for i in range(before - 1, max(-1, before - 1 - reach), -1) if chunks[i].kind in kinds), None)


def piece_after(chunks: list[Chunk], at: int) -> int | None:
    """The noun right after a number, over an adjective or "AI"."""
    for index in range(at + 1, min(at + 1 + _NEAR, len(chunks))):
        if chunks[index].kind == "act":
            return index
        if chunks[index].kind not in {"word", "model"} and not chunks[index].plays("ai"):
            return None
    return None


def _put_right(chunks: list[Chunk], earlier: int, begins: int, later: int) -> list[Chunk]:
    """The earlier with what the later says; the later goes, and with it the same noun said again."""
    wrong, right = chunks[earlier], chunks[later]
    end = later + 1
    again, first = piece_after(chunks, later), piece_after(chunks, earlier)
    if right.kind in NUMBERED and again is not None:
        if first is None and wrong.kind == "count":
            return [*chunks[:earlier], *chunks[later:]]  # "40, no wait, 45 stickers"
        if first is None or chunks[first].meaning.act != chunks[again].meaning.act:
            return chunks  # "20 images, sorry, and 30 videos" are both
        end = again + 1
    if end < len(chunks) and chunks[end].kind == "comma":
        end += 1
    mended = replace(wrong, value=right.value, unit=right.unit, flaw=right.flaw, spread=right.spread)
    if right.kind in {"model", "place"}:
        mended = replace(wrong, meaning=right.meaning, text=right.text, near=right.near)
    while begins > earlier + 1 and chunks[begins - 1].kind in _PAUSES:
        begins -= 1
    kept = chunks[earlier + 1 : begins]
    return [*chunks[:earlier], mended, *kept, *chunks[end:]]
