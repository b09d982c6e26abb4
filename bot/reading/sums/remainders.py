"""Who is left over: "we're 45, 5 said no, the others made 2 each" are 40 people. Sums, before crowds are made.

In: the chunks with their quantities. Out: the chunks with whoever did it. Where each part did its own, "a third of my
90 students asked 4 questions each, the others 1 each", both are multiplied out: two crowds are no matter of weights.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.reading.sums.revising import NUMBERED, PIECES, piece_after
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_MADE = frozenset({*PIECES, "verb"})
_PERCENT = 100
_FEWEST = 2
_NEAR = 3
"""Tokens between a number of people and that they are away."""
_ENOUGH = 1e-9
_DETERMINERS = frozenset({"light", "owners", "again", "of"})
"""What such words may be in the grammar besides: the "der" of a genitive, the "the" of "the same"."""


class _Crowd(NamedTuple):
    """Everybody. at: the chunk that says how many."""

    at: int
    value: float


def left_over(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with those who did it in place of everybody."""
    for span in cues.spans("the_rest"):
        rest = next((at for at, chunk in enumerate(chunks) if chunk.end > span[0]), None)
        if rest is None or chunks[rest].start >= span[1]:
            continue
        chunks = _with_its_article(chunks, span)
        found = _without_some(chunks, rest, span) or _each_part(chunks, rest, span)
        chunks = found or chunks
    for span in cues.spans("the_other"):
        chunks = _those_others(chunks, span)
    return chunks


def _with_its_article(chunks: list[Chunk], span: tuple[int, int]) -> list[Chunk]:
    """As in "the other half a video": one video, and no half of one."""
    return [
        replace(chunk, kind="article", start=span[1], value=1.0)
        if chunk.kind == "count" and chunk.value < 1 and span[0] < chunk.start < span[1] < chunk.end
        else chunk
        for chunk in chunks
    ]


def _crowd(chunks: list[Chunk], before: int) -> _Crowd | None:
    """Everybody that is told of before a chunk, the first who are: "we are 45", "a class of 28"."""
    for at in range(before):
        chunk = chunks[at]
        if chunk.kind == "people" and chunk.value >= _FEWEST and not chunk.flaw:
            return None if _holds_groups(chunks, at) else _Crowd(at, chunk.value)
        led = at > 1 and chunks[at - 1].plays("in_groups") and chunks[at - 2].kind in {"group", "people"}
        if led and chunk.kind == "count" and chunk.value >= _FEWEST and piece_after(chunks, at) is None:
            return _Crowd(at, chunk.value)
    return None


def _holds_groups(chunks: list[Chunk], at: int) -> bool:
    """As in "5 patrols of 8": how many people these are is made out later."""
    after = chunks[at + 1 : at + 3]
    return len(after) == 2 and after[0].plays("in_groups") and after[1].kind in NUMBERED  # noqa: PLR2004 -- of, 8


def _part(chunks: list[Chunk], at: int, crowd: _Crowd) -> float:
    """How many people of a crowd a number is; 0 where it is none of them."""
    chunk = chunks[at]
    value = chunk.value
    if chunk.kind == "percent":
        value /= _PERCENT
    elif chunk.kind not in NUMBERED or chunk.flaw:
        return 0.0
    people = value if value >= 1 else value * crowd.value
    return people if 0 < people < crowd.value else 0.0


def _gone(span: tuple[int, int], chunks: Sequence[Chunk]) -> set[int]:
    """The words for the rest; "everybody" stays, it says that each of them did."""
    return {at for at, c in enumerate(chunks) if span[0] <= c.start and c.end <= span[1] and c.kind != "each"}


# ---------------------------------------------------------------- some did nothing


def _without_some(chunks: list[Chunk], rest: int, span: tuple[int, int]) -> list[Chunk] | None:
    """As in "28 of them, 3 were off sick, the rest each made one": 25, where those apart made nothing."""
    crowd = _crowd(chunks, rest)
    if crowd is None:
        return None
    between = range(crowd.at + 1, rest)
    parts = [at for at in between if chunks[at].kind in NUMBERED]
    if not parts or any(chunks[at].kind in _MADE for at in between) or not _makes(chunks, rest):
        return None
    people = [_part(chunks, at, crowd) for at in parts]
    left = crowd.value - sum(people)
    if not all(people) or left < 1 or left % 1 > _ENOUGH:
        return None
    gone = {*parts} | _gone(span, chunks)
    return [
        replace(chunk, value=left) if at == crowd.at else chunk for at, chunk in enumerate(chunks) if at not in gone
    ]


def _makes(chunks: list[Chunk], rest: int) -> bool:
    """Does a number of something, or an "each", follow the words for the rest, before any pause?"""
    ends = next((i for i in range(rest, len(chunks)) if chunks[i].kind in {"comma", "stop"}), len(chunks))
    return any(c.kind in {*_MADE, "each", "count", "article"} for c in chunks[rest:ends])


def all_but(chunks: list[Chunk], cues: Cues) -> tuple[list[Chunk], Cues]:
    """As in "30 kids except 4", "75 collègues moins 15": so many fewer, where the number has no noun of its own."""
    for start, end in cues.spans("all_but"):
        if (without := _but_one(chunks, start, end, named=cues.has("all_of_them"))) is not None:
            chunks, cues = without, cues.without(frozenset(range(start, end)), "denies")
            continue
        at = next((i for i, c in enumerate(chunks) if c.kind == "count" and c.start == end), None)
        whole = next((i for i, c in enumerate(chunks) if c.kind == "people" and c.end == start), None)
        if at is None or whole is None or piece_after(chunks, at) is not None:
            continue
        people = chunks[whole].value - chunks[at].value
        if chunks[at].value >= 1 <= people and not any(c.kind in _MADE for c in chunks[at + 1 : at + 2]):
            chunks = [*chunks[:whole], replace(chunks[whole], value=people), *chunks[at + 1 :]]
            cues = cues.without(frozenset(range(start, end)), "denies")
    return chunks, cues


def _but_one(chunks: list[Chunk], start: int, end: int, *, named: bool) -> list[Chunk] | None:
    """As in "the 5 of us, except the drummer", « tous sauf moi »: one fewer, whoever it is. [start, end): "except".

    named: all of them are spoken of, so that a word alone is one of them: "everyone except Tom".
    """
    first = next((i for i, c in enumerate(chunks) if c.start >= end), len(chunks))
    led = first < len(chunks) and _is_determiner(chunks[first])
    who = first + led
    crowd = _crowd(chunks, first)
    if crowd is None or who >= len(chunks) or crowd.value <= _FEWEST:
        return None
    one, after = chunks[who], chunks[who + 1 : who + 2]
    alone = not after or after[0].kind not in {*_MADE, "unit", "group"}
    named = one.kind in {"word", "group"} and (led or named or any(c.kind == "each" for c in chunks))
    other = chunks[who + 1 : who + 3]
    both = len(other) == _FEWEST and other[0].plays("and") and other[1].kind == "word" and one.kind == "word"
    who += _FEWEST if both else 0  # "except Tom and Aisha"
    single = one.plays("selves") or (one.kind in {"count", "article"} and one.value == 1) or named
    if not (alone and single) or one.meaning.plural:
        return None
    gone = range(next(i for i, c in enumerate(chunks) if c.end > start), who + 1)
    fewer = replace(chunks[crowd.at], value=crowd.value - (2 if both else 1))
    return [fewer if i == crowd.at else c for i, c in enumerate(chunks) if i not in gone]


def _is_determiner(chunk: Chunk) -> bool:
    """As "the", "my": no word of time or place."""
    return chunk.kind == "article" or (chunk.kind == "sign" and "light" in chunk.meaning.roles <= _DETERMINERS)


def without_absent(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "we are 40, of whom 10 absent", « septante, dont 12 en congé »: so many fewer."""
    for start, _ in cues.spans("absent"):
        near = [i for i, c in enumerate(chunks) if c.kind in NUMBERED and start - _NEAR <= c.end <= start]
        crowd = _crowd(chunks, near[-1]) if near else None
        if crowd is None or piece_after(chunks, near[-1]) is not None:
            continue
        left = crowd.value - _part(chunks, near[-1], crowd)
        if 1 <= left < crowd.value and left % 1 < _ENOUGH:
            fewer = replace(chunks[crowd.at], value=left)
            chunks = [*chunks[: crowd.at], fewer, *chunks[crowd.at + 1 : near[-1]], *chunks[near[-1] + 1 :]]
    return chunks


def _those_others(chunks: list[Chunk], span: tuple[int, int]) -> list[Chunk]:
    """As in "4 of us, but Jo won't, so the other three made 5 each": three people, where nothing was made before."""
    at = next((i for i, c in enumerate(chunks) if c.kind in NUMBERED and span[0] <= c.end and c.start <= span[1]), None)
    crowd = _crowd(chunks, at) if at is not None else None
    if at is None or crowd is None or not 1 <= chunks[at].value <= crowd.value or piece_after(chunks, at) is not None:
        return chunks
    between = range(crowd.at + 1, at)
    if any(chunks[i].kind in _MADE for i in between) or not _makes(chunks, at + 1):
        return chunks
    gone = {crowd.at, *[i for i in between if chunks[i].kind in NUMBERED]}
    others = replace(chunks[at], kind="people", flaw="")
    return [others if i == at else chunk for i, chunk in enumerate(chunks) if i not in gone]


def those_who_did(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "a team of 11, but only 4 of us use it", "44 residents, 19 said yes": the few in place of everybody."""
    ahead = [(end, at) for _, end in cues.spans("only_some") for at in _numbers(chunks, end, end + 1)]
    behind = [(start, at) for start, _ in cues.spans("took_part") for at in _numbers(chunks, 0, start, ends=start)]
    for _, at in [*ahead, *behind][:1]:
        crowd = _crowd(chunks, at)
        if crowd is None or not 1 <= chunks[at].value < crowd.value or piece_after(chunks, at) is not None:
            continue
        if any(chunks[i].kind in {*_MADE, *NUMBERED} for i in range(crowd.at + 1, at)):
            continue
        few = replace(chunks[at], kind="people", flaw="")
        return [few if i == at else chunk for i, chunk in enumerate(chunks) if i != crowd.at]
    return chunks


def _numbers(chunks: list[Chunk], first: int, last: int, *, ends: int | None = None) -> list[int]:
    """Numbers that begin at a token from the first to the last, or that end right before one."""
    near = [i for i, c in enumerate(chunks) if c.kind in NUMBERED and first <= c.start <= last]
    return near if ends is None else [i for i in near if 0 <= ends - chunks[i].end <= 1]


# ---------------------------------------------------------------- each part did its own


def _each_part(chunks: list[Chunk], rest: int, span: tuple[int, int]) -> list[Chunk] | None:
    """As in "two thirds asked 4 questions each and the other third 1 each": both multiplied out."""
    ends = next((i for i in range(rest, len(chunks)) if chunks[i].kind == "stop"), len(chunks))
    crowd = _crowd(chunks, rest)
    if crowd is None:
        return None
    first = next((i for i in range(rest) if i != crowd.at and _part(chunks, i, crowd)), None)
    if first is None:
        return None
    some = _part(chunks, first, crowd)
    one = [i for i in range(first + 1, rest) if i != crowd.at and _amount(chunks, i)]
    other = [i for i in range(rest, ends) if _amount(chunks, i)]
    if len(one) != 1 or len(other) != 1:
        return None
    noun, again = piece_after(chunks, one[0]), piece_after(chunks, other[0])
    often = all(chunks[i].kind == "occasions" for i in (*one, *other))
    if (noun is None) != often:
        return None
    many = chunks[one[0]].value * some
    more = max(chunks[other[0]].value, 1.0) * (crowd.value - some)
    own = any(c.kind in {"model", "length"} for c in chunks[rest:ends])
    same = noun is None or again is None or chunks[again].meaning.act == chunks[noun].meaning.act
    gone = {first, crowd.at} | _gone(span, chunks) | {i for i in range(ends) if chunks[i].kind == "each"}
    if same and not own:
        gone |= {other[0]} if again is None else {*range(other[0], again + 1)}
        many, more = many + more, 0.0
    counts = {one[0]: many, other[0]: more}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at not in gone:
            kind = "occasions" if often else "count"
            out.append(replace(chunk, kind=kind, value=counts[at]) if at in counts else chunk)
            if at == other[0] and again is None and noun is not None:
                out.append(chunks[noun])
    return out


def _amount(chunks: list[Chunk], at: int) -> bool:
    """So many of something: a number, or an article before a noun or alone."""
    chunk = chunks[at]
    if chunk.kind in {"count", "occasions"} or (chunk.kind == "people" and chunk.end == chunk.start + 1):
        return chunk.value >= 1  # "les autres 1 seule" names nobody
    return chunk.kind == "article" and (piece_after(chunks, at) is not None or chunk.value == 1)
