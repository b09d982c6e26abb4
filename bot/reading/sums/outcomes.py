"""What a message says that came of what it said before: plans, habits by now, and a result beside its numbers.

In: the chunks with their quantities. Out: the chunks that hold. "we planned 500 images but did 320" is 320 images;
"it was 2 prompts a day, now it's 30 a day" is 30 a day; "30 pupils, 3 each and one more, so 91" is 91.
"""

from dataclasses import replace
from itertools import combinations
from math import prod

from bot.reading.sums.revising import NUMBERED, PIECES, REACH, piece_after
from bot.reading.sums.then_and_now import contrasted, with_both
from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_OFTEN = frozenset({"count", "occasions"})
_NEAR = 3
_PARTS = 2
"""Numbers from which on a total is one."""
_MOST_PARTS, _MOST_FACTORS = 8, 4
_ENOUGH = 1e-9
_LONG = 1000
"""From here on a number that names something is longer than a count."""


def came_to(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with what came of it in place of what was planned, done once, added up, or said in other numbers."""
    if cues.has("plans") and cues.has("turns_out"):
        chunks = _turned_out(chunks, cues)
    if contrasted(chunks, cues):
        chunks = with_both(chunks, cues)
    elif cues.has("by_now"):
        chunks = _brought_up(chunks, cues)
    if cues.has("by_hand"):
        chunks = _without_handmade(chunks, cues)
    chunks = _without_breakdown(_of_so_many(chunks))
    if cues.has("sums"):
        chunks = _summed(chunks, cues)
    return _without_labels(chunks)


# ---------------------------------------------------------------- plans and habits that came to something else


def _turned_out(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "we planned 500 images but did 320", « 60 visuels commandés, j'en ai généré 240 »: the last one counts."""
    planned = min(start for start, _ in cues.spans("plans"))
    first = next((i for i, c in enumerate(chunks) if c.kind == "count" and _is_planned(chunks, i, planned)), None)
    if first is None:
        return chunks
    piece = piece_after(chunks, first)
    for later in range(len(chunks) - 1, first, -1):
        turns = [start for start, _ in cues.spans("turns_out") if chunks[first].end <= start <= chunks[later].start]
        if chunks[later].kind == "count" and turns and _is_of_same(chunks, piece, later):
            begins = next(i for i, chunk in enumerate(chunks) if chunk.end > turns[0])
            if any(chunk.kind == "each" for chunk in chunks[begins:later]):
                continue  # "cut to 32, and each took 5 goes"
            kept = [i for i in range(begins, later) if chunks[i].kind != "count"]
            mended = replace(chunks[first], value=chunks[later].value, spread=chunks[later].spread)
            again = piece_after(chunks, later)
            after = chunks[later + 1 if again is None else again + 1 :]
            return [*chunks[:first], mended, *chunks[first + 1 : begins], *(chunks[i] for i in kept), *after]
    return chunks


def _is_planned(chunks: list[Chunk], at: int, planned: int) -> bool:
    """Does a number stand after the word that plans, or right before it with its noun?"""
    piece = piece_after(chunks, at)
    return chunks[at].start >= planned or (piece is not None and chunks[piece].end == planned)


def _is_of_same(chunks: list[Chunk], piece: int | None, later: int) -> bool:
    """Does the later number count the noun of the first, said again or not said?"""
    again = piece_after(chunks, later)
    if again is None:
        return later + 1 == len(chunks) or chunks[later + 1].kind not in {*PIECES, "rate"}
    return piece is not None and chunks[again].meaning.act == chunks[piece].meaning.act


def _brought_up(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "I used to do 2 prompts a day, now it's 30 a day": how often it is done by now."""
    for start, end in cues.spans("by_now"):
        rates = [i for i in range(1, len(chunks)) if chunks[i].kind == "rate" and chunks[i - 1].start >= end]
        later = next((i for i in rates if chunks[i - 1].kind in _OFTEN and chunks[i - 1].start - end <= _NEAR), None)
        before = [i for i, c in enumerate(chunks) if c.kind == "rate" and c.end <= start]
        counted = [i for i, c in enumerate(chunks) if c.kind in _OFTEN and c.end <= start]
        if not before or not counted or counted[-1] > before[-1]:
            continue
        if later is None:
            chunks = _as_many_by_now(chunks, counted[-1], end)
            continue
        new, rate = chunks[later - 1], chunks[later]
        mended = {
            counted[-1]: replace(chunks[counted[-1]], value=new.value, spread=new.spread),
            before[-1]: replace(chunks[before[-1]], value=rate.value, unit=rate.unit),
        }
        return [mended.get(i, chunk) for i, chunk in enumerate(chunks) if i not in (later - 1, later)]
    return chunks


def _as_many_by_now(chunks: list[Chunk], before: int, end: int) -> list[Chunk]:
    """As in "I made 10 images a week, now 50": the new number, as often as before."""
    later = next((i for i, c in enumerate(chunks) if c.kind == "count" and 0 <= c.start - end <= _NEAR), None)
    if later is None or not _ends(chunks, later + 1):
        return chunks
    mended = replace(chunks[before], value=chunks[later].value, spread=chunks[later].spread)
    return [mended if i == before else chunk for i, chunk in enumerate(chunks) if i != later]


# ---------------------------------------------------------------- numbers that say again, or that only name


def _without_handmade(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "I drew 50 pictures by hand and made 20 with Midjourney": what no AI made; its noun stays for the other."""
    for start, _ in cues.spans("by_hand"):
        at = next((i for i in range(len(chunks) - 1, -1, -1) if _is_number(chunks[i]) and chunks[i].end <= start), None)
        if at is None or any(c.kind in {"comma", "stop", "model"} for c in chunks[at:] if c.end <= start):
            continue
        if any(c.kind in {"thing", "carrier"} for c in chunks[at : at + 3]):
            continue  # emails that are typed by hand are the other side
        rest = _rest_of(chunks, at, cues)
        if rest is not None:
            left = replace(chunks[rest], value=chunks[rest].value - chunks[at].value)
            chunks = [left if i == rest else c for i, c in enumerate(chunks) if i != at]
            continue
        others = [i for i in range(len(chunks)) if i != at and chunks[i].kind == "count"]
        noun = piece_after(chunks, at)
        alone = noun is not None and all(piece_after(chunks, i) is not None for i in others)
        if others:
            by_hand = replace(chunks[at], kind="bystander", unit=TOLD)
            chunks = [by_hand if i == at else c for i, c in enumerate(chunks) if not (alone and i == noun)]
    return chunks


def _rest_of(chunks: list[Chunk], by_hand: int, cues: Cues) -> int | None:
    """As in "60 panels, I drew 38 by hand and Flux did the rest": the number of all of them."""
    if not any(start >= chunks[by_hand].end for start, _ in cues.spans("the_rest")):
        return None
    nouns = (i for i in range(by_hand) if _is_number(chunks[i]) and piece_after(chunks, i) is not None)
    whole = next(nouns, None)
    own = piece_after(chunks, by_hand)
    if whole is None or chunks[whole].value <= chunks[by_hand].value:
        return None
    noun = piece_after(chunks, whole)
    same = own is None or (noun is not None and chunks[own].meaning.act == chunks[noun].meaning.act)
    return whole if same and own != noun else None


def _is_number(chunk: Chunk) -> bool:
    return chunk.kind == "count"


def _of_so_many(chunks: list[Chunk]) -> list[Chunk]:
    """As in "a year of 40 school weeks": the time that counts is the second."""
    spans = [at for at, chunk in enumerate(chunks) if chunk.kind == "span"]
    outer = [at for at in spans if at + 2 in spans and chunks[at + 1].plays("of")]
    return [c for at, c in enumerate(chunks) if at not in outer and at - 1 not in outer] if outer else chunks


def _without_breakdown(chunks: list[Chunk]) -> list[Chunk]:
    """As in "45 figurines, 15 in each of my 3 classes": how a number came about that is said already."""
    if not any(chunk.kind == "each" for chunk in chunks):
        return chunks
    numbers = [i for i, chunk in enumerate(chunks) if chunk.kind in NUMBERED and chunk.value > 1]
    for total in numbers:
        others = [i for i in numbers if i != total]
        noun = piece_after(chunks, total)
        kinds = {chunks[i].kind for i in others}
        if noun is None or not {"people", "count"} <= kinds or chunks[total].kind == "people":
            continue
        bare = all(piece_after(chunks, i) in (None, noun) for i in others)
        if bare and abs(prod(chunks[i].value for i in others) - chunks[total].value) < _ENOUGH:
            return [chunk for i, chunk in enumerate(chunks) if i not in others and chunk.kind != "each"]
    return chunks


def _without_labels(chunks: list[Chunk]) -> list[Chunk]:
    """As in "bib 4471, asked Gemini 18 questions": a long number after a noun, with none to count after it."""
    counted = {i for i, c in enumerate(chunks) if c.kind == "count" and piece_after(chunks, i) is not None}
    labels = {
        i
        for i, c in enumerate(chunks)
        if i and c.kind == "count" and c.value >= _LONG and chunks[i - 1].kind == "word" and _ends(chunks, i + 1)
    }
    if not counted or not labels:
        return chunks
    return [replace(c, kind="bystander", unit=TOLD) if i in labels else c for i, c in enumerate(chunks)]


def _ends(chunks: list[Chunk], at: int) -> bool:
    return at == len(chunks) or chunks[at].kind in {"comma", "stop"}


# ---------------------------------------------------------------- summing up


def _summed(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The total that is said after its parts, "20 before lunch, 15 after, 35 altogether", in place of them."""
    words = cues.spans("sums")
    numbers = [i for i, chunk in enumerate(chunks) if chunk.kind in NUMBERED]
    for place, total in enumerate(numbers):
        before = numbers[max(0, place - _MOST_PARTS) : place]
        parts, end = _parts_of(chunks, before, chunks[total].value), chunks[total].end + REACH
        if not parts:  # a product is a result only after a word that says so: "so 91"
            parts, end = _factors_of(chunks, before, chunks[total].value), chunks[total].start
        said = parts and any(chunks[parts[-1]].end <= start <= end for start, _ in words)
        if said and _of_one_kind(chunks, [*parts, total]):
            return _without_parts(chunks, parts, total)
    return chunks


def _parts_of(chunks: list[Chunk], numbers: list[int], total: float) -> list[int]:
    """The numbers that come to a total, as many of them as there are; none where no two do."""
    for size in range(len(numbers), _PARTS - 1, -1):
        for parts in combinations(numbers, size):
            if abs(sum(chunks[i].value for i in parts) - total) < _ENOUGH:
                return list(parts)
    return []


def _factors_of(chunks: list[Chunk], numbers: list[int], total: float) -> list[int]:
    """The last numbers, where they come to a total, each multiplied with, added to or taken from what came before."""
    factors = numbers[-_MOST_FACTORS:]
    if sum(chunks[i].value > 1 for i in factors) < _PARTS:
        return []
    first = chunks[factors[0]]
    reached = {first.value, first.value + 1} if first.kind == "people" else {first.value}  # "me and 3 friends"
    for i in factors[1:]:
        value = chunks[i].value
        reached = {came for before in reached for came in (before * value, before + value, before - value)}
    return factors if any(abs(came - total) < _ENOUGH for came in reached) else []


def _of_one_kind(chunks: list[Chunk], numbers: list[int]) -> bool:
    """Do no two numbers count different uses, as 20 images and 5 videos do?"""
    nouns = [noun for n in numbers if (noun := piece_after(chunks, n)) is not None and chunks[noun].meaning.plural]
    return len({chunks[noun].meaning.act for noun in nouns}) <= 1


def _without_parts(chunks: list[Chunk], parts: list[int], total: int) -> list[Chunk]:
    """One number: at the total's noun, or at the first part with the first noun said, where the total has none."""
    own = piece_after(chunks, total)
    gone = {*parts} if own is not None else {*parts[1:], total}
    said = [noun for part in parts if (noun := piece_after(chunks, part)) is not None]
    kept = said[:1] if own is None else [noun for noun in said if chunks[noun].meaning.act != chunks[own].meaning.act]
    gone |= {*said} - {*kept}
    first = chunks[parts[0]]
    return [
        replace(first, kind="count", value=chunks[total].value) if i == parts[0] and own is None else chunk
        for i, chunk in enumerate(chunks)
        if i not in gone
    ]
