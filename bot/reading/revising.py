"""What is taken back in a message: what is denied, what is corrected, and what is summed up once more at its end.

In: the chunks with their quantities. Out: the chunks that hold. "no pictures, 14 questions" is 14 questions; "50 logos,
no wait, 60" is 60; "six, then five more: eleven in all" is eleven.
"""

from dataclasses import dataclass, replace
from itertools import combinations

from bot.reading.chunks import Chunk
from bot.reading.cues import Cues

_OFTEN = frozenset({"count", "occasions"})
_PIECES = frozenset({"act", "sources", "thing", "carrier", "model", "versions"})
_NUMBERED = frozenset({"count", "people", "number"})
_CORRECTED = frozenset({*_NUMBERED, "length", "distance", "rate", "span", "model", "place"})
_PASSED = frozenset({"article", "verb", *_NUMBERED, "length"})
_LIGHT = ("light", "ai", "of", "to")
_PAUSES = frozenset({"comma", "stop"})
_TAKES_BACK = frozenset({"denies", "had_already", "corrects", "corrects_after", "plans", "by_now", "sums"})
"""The cues without which nothing is taken back."""
_REACH = 8
"""Chunks between a word that corrects and what it corrects to."""
_NEAR = 3
_PARTS = 2
"""Numbers from which on a total is one."""
_MOST_PARTS, _MOST_FACTORS = 8, 4
_ENOUGH = 1e-9

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
        cues = cues.without(denied, "measure:")  # a measure that nobody asked for
    if cues.has("corrects", "corrects_after"):
        chunks = _corrected(chunks, cues)
        words = {at for cue in ("corrects", "corrects_after") for span in cues.spans(cue) for at in range(*span)}
        cues = cues.without(frozenset(words), "telling")  # "42 en fait" tells of nothing that was made
    if cues.has("plans") and cues.has("turns_out"):
        chunks = _turned_out(chunks, cues)
    if cues.has("by_now"):
        chunks = _brought_up(chunks, cues)
    if cues.has("sums"):
        chunks = _summed(chunks, cues)
    return Revised(chunks, cues)


# ---------------------------------------------------------------- denial


def _denied(chunks: list[Chunk], cues: Cues) -> frozenset[int]:
    """The tokens of what is said not to be done, not to be counted, or not to be asked."""
    denied: set[int] = set()
    measures = [span for measure in ("energy", "carbon", "water") for span in cues.spans(f"measure:{measure}")]
    doing = {at for span in cues.spans("doing") for at in range(*span)}
    for span in cues.spans("denies"):
        if not (_asks(chunks, span, cues) or _in_a_number(chunks, span)):
            taken = _denied_by(chunks, span[1], doing, measures) - _foregone(chunks, span[1], cues)
            denied |= taken | _named_before(chunks, taken)
    for span in cues.spans("had_already"):
        denied |= {at for start, end in measures if 0 <= start - span[1] <= 1 for at in range(start, end)}
    return frozenset(denied)


def _foregone(chunks: list[Chunk], token: int, cues: Cues) -> set[int]:
    """As in "if I skip one burger, how many questions is that": what one goes without is a side."""
    asked = max((start for start, _ in cues.spans("how_many")), default=0)
    gone = [i for i, c in enumerate(chunks) if token <= c.start < asked and c.kind in {"thing", "carrier"}]
    counts = [chunks[i - 1] for i in gone if i and chunks[i - 1].kind in _NUMBERED]
    return {at for chunk in (*(chunks[i] for i in gone), *counts) for at in range(chunk.start, chunk.end)}


def _named_before(chunks: list[Chunk], denied: set[int]) -> set[int]:
    """As in "20 images and 3 videos, but leave out the videos": a plural that is denied was counted before it."""
    gone: set[int] = set()
    for piece in (c for c in chunks if c.start in denied and c.kind == "act" and c.meaning.plural):
        for at, chunk in enumerate(chunks):
            before = chunks[at - 1] if at else None
            if chunk.start < min(denied) and chunk.kind == "act" and chunk.meaning.act == piece.meaning.act:
                gone |= set(range(chunk.start, chunk.end))
                gone |= set(range(before.start, before.end)) if before and before.kind in _NUMBERED else set()
    return gone


def _asks(chunks: list[Chunk], span: Standing, cues: Cues) -> bool:
    """As in "don't images use more?", "pourquoi pas 20 images": what begins a part of the message and asks."""
    index = next((i for i, chunk in enumerate(chunks) if chunk.end > span[0]), len(chunks))
    begins = index == 0 or chunks[index - 1].kind in _PAUSES
    starts = {start for start, _ in cues.spans("starts_question")}
    why = {end for cue in ("asks", "faq:why") for _, end in cues.spans(cue)}
    return (begins and span[0] in starts) or span[0] in why


def _in_a_number(chunks: list[Chunk], span: Standing) -> bool:
    """As in "no more than 20 images", "zéro virgule cinq million d'images"; "zéro image" denies."""
    return any(c.start <= span[0] and span[1] < c.end for c in chunks if c.kind in _NUMBERED)


def _denied_by(chunks: list[Chunk], token: int, doing: set[int], measures: list[Standing]) -> set[int]:
    """From the word that denies to the thing denied, and what is listed with it; nothing where other words come."""
    taken: list[Chunk] = []
    held: set[int] = set()
    named = False
    for chunk in (c for c in chunks if c.start >= token):
        measured = next((span for span in measures if span[0] <= chunk.start < span[1]), None)
        counted = chunk.kind == "word" and bool(taken) and taken[-1].kind in _NUMBERED  # "the 4 drafts"
        if measured is not None or chunk.kind in _PIECES or counted:
            taken.append(chunk)
            held |= {at for piece in taken for at in range(piece.start, piece.end)}
            held |= set(range(*measured)) if measured else set()
            taken, named = [], True
        elif named and (chunk.plays("or") or chunk.plays("and")):
            taken.append(chunk)
        elif named and (not taken or chunk.kind in _NUMBERED):
            break
        elif chunk.kind in _PASSED or chunk.start in doing or any(chunk.plays(role) for role in _LIGHT):
            taken.append(chunk)
        else:
            break
    return held


# ---------------------------------------------------------------- correction


def _corrected(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    for span in cues.spans("corrects"):
        found = _correction(chunks, span)
        if found is not None:
            chunks = _put_right(chunks, *found)
    for span in cues.spans("corrects_after"):
        later = next((i for i, c in enumerate(chunks) if c.end == span[0] and c.kind in _CORRECTED), None)
        if later is not None:
            earlier = _earlier(chunks, later, chunks[later], _REACH)
            between = chunks[(earlier or 0) + 1 : later]
            if earlier is not None and all(c.kind in {*_PAUSES, "word", "sign"} for c in between):
                chunks = _put_right(chunks, earlier, earlier + 1, later)
    return chunks


def _correction(chunks: list[Chunk], span: Standing) -> tuple[int, int, int] | None:
    """Where the wrong word stands, where the words that correct begin, and where the right one stands."""
    begins = next((i for i, chunk in enumerate(chunks) if chunk.start >= span[0]), len(chunks))
    after = next((i for i, chunk in enumerate(chunks) if chunk.start >= span[1]), len(chunks))
    for later in range(after, min(after + _REACH, len(chunks))):
        chunk = chunks[later]
        if chunk.kind in _CORRECTED:
            earlier = _earlier(chunks, begins, chunk, len(chunks))
            return None if earlier is None else (earlier, begins, later)
        if chunk.kind in _PIECES:
            return None
    return None


def _earlier(chunks: list[Chunk], before: int, like: Chunk, reach: int) -> int | None:
    """The last chunk of the same kind before a place."""
    kinds = _NUMBERED if like.kind in _NUMBERED else {like.kind}
    return next((i for i in range(before - 1, max(-1, before - 1 - reach), -1) if chunks[i].kind in kinds), None)


def _piece_after(chunks: list[Chunk], at: int) -> int | None:
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
    again, first = _piece_after(chunks, later), _piece_after(chunks, earlier)
    if right.kind in _NUMBERED and again is not None:
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


# ---------------------------------------------------------------- plans and habits that came to something else


def _turned_out(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "we planned 500 images but did 320", « 60 visuels commandés, j'en ai généré 240 »: the last one was made."""
    planned = min(start for start, _ in cues.spans("plans"))
    first = next((i for i, c in enumerate(chunks) if c.kind == "count" and _is_planned(chunks, i, planned)), None)
    if first is None:
        return chunks
    piece = _piece_after(chunks, first)
    for later in range(len(chunks) - 1, first, -1):
        turns = [start for start, _ in cues.spans("turns_out") if chunks[first].end <= start <= chunks[later].start]
        if chunks[later].kind == "count" and turns and _is_of_same(chunks, piece, later):
            begins = next(i for i, chunk in enumerate(chunks) if chunk.end > turns[0])
            kept = [i for i in range(begins, later) if chunks[i].kind != "count"]
            mended = replace(chunks[first], value=chunks[later].value, spread=chunks[later].spread)
            again = _piece_after(chunks, later)
            after = chunks[later + 1 if again is None else again + 1 :]
            return [*chunks[:first], mended, *chunks[first + 1 : begins], *(chunks[i] for i in kept), *after]
    return chunks


def _is_planned(chunks: list[Chunk], at: int, planned: int) -> bool:
    """Does a number stand after the word that plans, or right before it with its noun?"""
    piece = _piece_after(chunks, at)
    return chunks[at].start >= planned or (piece is not None and chunks[piece].end == planned)


def _is_of_same(chunks: list[Chunk], piece: int | None, later: int) -> bool:
    """Does the later number count the noun of the first, said again or not said?"""
    again = _piece_after(chunks, later)
    if again is None:
        return later + 1 == len(chunks) or chunks[later + 1].kind not in {*_PIECES, "rate"}
    return piece is not None and chunks[again].meaning.act == chunks[piece].meaning.act


def _brought_up(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "I used to do 2 prompts a day, now it's 30 a day": how often it is done by now."""
    for start, end in cues.spans("by_now"):
        rates = [i for i in range(1, len(chunks)) if chunks[i].kind == "rate" and chunks[i - 1].start >= end]
        later = next((i for i in rates if chunks[i - 1].kind in _OFTEN and chunks[i - 1].start - end <= _NEAR), None)
        before = [i for i, c in enumerate(chunks) if c.kind == "rate" and c.end <= start]
        counted = [i for i, c in enumerate(chunks) if c.kind in _OFTEN and c.end <= start]
        if later is None or not before or not counted or counted[-1] > before[-1]:
            continue
        new, rate = chunks[later - 1], chunks[later]
        mended = {
            counted[-1]: replace(chunks[counted[-1]], value=new.value, spread=new.spread),
            before[-1]: replace(chunks[before[-1]], value=rate.value, unit=rate.unit),
        }
        return [mended.get(i, chunk) for i, chunk in enumerate(chunks) if i not in (later - 1, later)]
    return chunks


# ---------------------------------------------------------------- summing up


def _summed(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The total that is said after its parts, "20 before lunch, 15 after, 35 altogether", in place of them."""
    words = cues.spans("sums")
    numbers = [i for i, chunk in enumerate(chunks) if chunk.kind in _NUMBERED]
    for place, total in enumerate(numbers):
        parts = _parts_of(chunks, numbers[max(0, place - _MOST_PARTS) : place], chunks[total].value)
        if parts and _of_one_kind(chunks, [*parts, total]) and any(chunks[parts[-1]].end <= start <= chunks[total].end + _REACH for start, _ in words):
            return _without_parts(chunks, parts, total)
    return chunks


def _parts_of(chunks: list[Chunk], numbers: list[int], total: float) -> list[int]:
    """The numbers that come to a total, as many of them as there are; none where no two do."""
    for size in range(len(numbers), _PARTS - 1, -1):
        for parts in combinations(numbers, size):
            if abs(sum(chunks[i].value for i in parts) - total) < _ENOUGH:
                return list(parts)
    factors = numbers[-_MOST_FACTORS:]
    return factors if _comes_to([chunks[i] for i in factors], total) else []


def _comes_to(parts: list[Chunk], total: float) -> bool:
    """Do numbers come to a total, each multiplied with or added to what stands before: "30 pupils, 3 each, one more"?"""
    if sum(part.value > 1 for part in parts) < _PARTS:
        return False
    first = parts[0].value
    reached = {first, first + 1} if parts[0].kind == "people" else {first}  # "me and 3 friends"
    for part in parts[1:]:
        reached = {came * part.value for came in reached} | {came + part.value for came in reached}
    return any(abs(came - total) < _ENOUGH for came in reached)


def _of_one_kind(chunks: list[Chunk], numbers: list[int]) -> bool:
    """Do no two numbers count different uses, as 20 images and 5 videos do?"""
    nouns = [noun for n in numbers if (noun := _piece_after(chunks, n)) is not None and chunks[noun].meaning.plural]
    return len({chunks[noun].meaning.act for noun in nouns}) <= 1


def _without_parts(chunks: list[Chunk], parts: list[int], total: int) -> list[Chunk]:
    """One number: at the total's noun, or at the first part with the first noun said, where the total has none."""
    own = _piece_after(chunks, total)
    gone = {*parts} if own is not None else {*parts[1:], total}
    said = [noun for part in parts if (noun := _piece_after(chunks, part)) is not None]
    kept = said[:1] if own is None else [noun for noun in said if chunks[noun].meaning.act != chunks[own].meaning.act]
    gone |= {*said} - {*kept}
    first = chunks[parts[0]]
    return [
        replace(first, kind="count", value=chunks[total].value) if i == parts[0] and own is None else chunk
        for i, chunk in enumerate(chunks)
        if i not in gone
    ]
