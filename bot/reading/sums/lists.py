"""The lists of a message: a number with its noun, and the numbers after it that have none. What adding.py adds up."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

NOUNS = frozenset({"act", "sources"})
_OF_A_NOUN = frozenset({"word", "model", "length"})
"""What may stand between a number and its noun: "3 nice 20-second Sora videos"."""
_SMALL = frozenset({"light"})
_ENDS = frozenset({"people", "rate", "each", "hourly", "versions", "occasions", "thing", "carrier", "distance", "span"})
"""What is no matter of a plain list: the number after it may be anything."""
APART = frozenset({"comma", "stop"})
OWN = frozenset({"model", "length"})
NEAR = 4
_PERCENT = 100
_ASKS = "?"
_FAR = 60
"""Chunks after its first number that a list may go on."""


class Head(NamedTuple):
    """The first number with its noun. noun: where its phrase ends; the number itself where the noun is unknown."""

    at: int
    noun: int
    value: float


class Part(NamedTuple):
    """A number without a noun of its own: where what belongs to it begins, where it stands, where its part ends."""

    begins: int
    at: int
    ends: int
    value: float


def head_at(chunks: list[Chunk], at: int) -> Head | None:
    """A number, or an article, with its noun."""
    chunk = chunks[at]
    if chunk.kind not in {"count", "article"} or chunk.flaw or chunk.value % 1 or chunk.value < 1:
        return None
    for noun in range(at + 1, min(at + 1 + NEAR, len(chunks))):
        if is_noun(chunks[noun]):
            return Head(at, noun, chunk.value)
        if not _is_of_a_noun(chunks[noun]):
            break
    unknown = chunk.kind == "count" and at + 1 < len(chunks) and chunks[at + 1].kind == "word"
    return Head(at, at, chunk.value) if unknown else None


def _is_of_a_noun(chunk: Chunk) -> bool:
    """May it stand between a number and its noun: "three small AI logos"?"""
    small = chunk.kind == "sign" and chunk.meaning.roles <= _SMALL
    return chunk.kind in _OF_A_NOUN or chunk.plays("ai") or small


def is_noun(chunk: Chunk) -> bool:
    """Does it name a use, or what an AI may write, as an email?"""
    return chunk.kind in NOUNS or (chunk.kind == "thing" and chunk.meaning.written_by is not None)


def numbers_after(chunks: list[Chunk], head: Head, cues: Cues) -> list[Part]:
    """The numbers after it that have no noun, as far as the list goes, and the words for the rest as a number of 0."""
    rest: dict[int, int] = {}
    for start, finish in sorted(cues.spans("the_rest"), key=lambda span: (span[0], -span[1])):
        if all(start >= taken for taken in rest.values()):
            rest[start] = finish  # "all the others", and not "the others" of it
    found: list[tuple[int, float]] = []
    end = head.noun + 1
    while end < min(len(chunks), head.at + _FAR):
        chunk = chunks[end]
        if chunk.kind == "rate" and end == head.noun + 1:
            end += 1
            continue  # "3 images a day at home and 5 at work"
        if _ends_it(chunk) or (chunk.kind in NOUNS and not _again(chunks, head, end)):
            break
        if chunk.start in rest:
            found.append((end, 0.0))
        elif value := _value(chunks, end, head):
            found.append((end, value))
        end += 1
    if end < len(chunks) and chunks[end].kind in {*NOUNS, "thing", "carrier"}:
        end = _without_a_noun(chunks, found, end)
    places = [at for at, _ in found]
    begins = [
        boundary(chunks, before, at, _after_a_rate(chunks, before, at))
        for before, at in zip([head.noun, *places], places, strict=False)
    ]
    ends = [*(begins[1:]), _last(chunks, places[-1] if places else end, end)]
    return [Part(b, at, e, v) for b, (at, v), e in zip(begins, found, ends, strict=True)] if found else []


def _ends_it(chunk: Chunk) -> bool:
    """Is it no matter of a list: people, a rate, a question, what is weighed against it?"""
    return chunk.kind in _ENDS or chunk.text == _ASKS or chunk.plays("versus") or chunk.plays("or")


def _value(chunks: list[Chunk], at: int, head: Head) -> float:
    """How many a number without a noun counts, a share of the head's among them; 0 for what is no such number."""
    chunk = chunks[at]
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if chunk.kind == "article":
        return 1.0 if lasts(chunks, at + 1) or (after is not None and after.plays("purpose")) else 0.0
    if chunk.kind == "percent":
        return head.value * chunk.value / _PERCENT
    daily = head.noun + 1 < len(chunks) and chunks[head.noun + 1].kind == "rate"  # "20 a day, on Grok 15 a day"
    barred = {"unit", "period"} if daily else {"unit", "period", "rate"}
    if chunk.kind != "count" or chunk.flaw or (after is not None and after.kind in barred):
        return 0.0
    return chunk.value if chunk.value >= 1 else chunk.value * head.value


def lasts(chunks: list[Chunk], at: int) -> bool:
    """Does "of" and a length follow, "et une de 12 secondes", or after a number a length: "three 10 second ones"?"""
    kinds = [chunk.kind for chunk in chunks[at : at + 2]]
    if kinds[:1] == ["length"]:
        return chunks[at - 1].kind == "count"
    return kinds[1:] == ["length"] and chunks[at].plays("of")


def _again(chunks: list[Chunk], head: Head, at: int) -> bool:
    """Is it the head's noun, said again?"""
    return head.noun > head.at and chunks[at].text == chunks[head.noun].text


def _without_a_noun(chunks: list[Chunk], found: list[tuple[int, float]], noun: int) -> int:
    """Where a list ends before a noun of its own: that noun's number is no part of it."""
    if found and all(_is_of_a_noun(c) or c.plays("superlatives") for c in chunks[found[-1][0] + 1 : noun]):
        noun = found.pop()[0]
        return boundary(chunks, found[-1][0] if found else 0, noun)
    return noun


def boundary(chunks: list[Chunk], after: int, before: int, otherwise: int | None = None) -> int:
    """Where the part begins in which a number stands: after the last pause or "and" before it."""
    apart = (i + 1 for i in range(before - 1, after, -1) if chunks[i].kind in APART or chunks[i].plays("and"))
    return next(apart, before if otherwise is None else otherwise)


def _after_a_rate(chunks: list[Chunk], after: int, before: int) -> int:
    """As in "20 questions a day my brother 15": where the next part begins that nothing sets apart."""
    return next((at + 1 for at in range(before - 1, after, -1) if chunks[at].kind == "rate"), before)


def _last(chunks: list[Chunk], number: int, end: int) -> int:
    """Where the last part ends: at a pause."""
    return next((i for i in range(number + 1, end) if chunks[i].kind == "stop" or chunks[i].text == "("), end)


def has_own(chunks: list[Chunk], first: int, end: int) -> bool:
    """Is there an AI or a length among these?"""
    return any(chunk.kind in OWN for chunk in chunks[first:end])


def with_shares(chunks: list[Chunk], cues: Cues, fractions: Mapping[str, float]) -> list[Chunk]:
    """The chunks with each part that is said in words as a number below one, where others are said with it.

    As in "90 questions, a third on ChatGPT, the rest on Mistral", "la moitié sur Claude, l'autre moitié sur Gemini".
    """
    rests = {at for span in cues.spans("the_rest") for at in range(*span)}
    named = {
        at: share
        for at, chunk in enumerate(chunks)
        if chunk.start not in rests and (share := share_in(chunk, fractions)) and is_led(chunks, at)
    }
    if not named or not (rests or len(named) > 1):
        return chunks
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at + 1 in named:
            continue  # its article
        out.append(Chunk("count", chunk.start, chunk.end, chunk.text, value=named[at]) if at in named else chunk)
    return out


def share_in(chunk: Chunk, fractions: Mapping[str, float]) -> float:
    """The part that a word says, be it "half" or « la moitié »; 0 for none."""
    if chunk.kind == "multiple":
        return chunk.value if chunk.value < 1 else 0.0
    return fractions.get(chunk.text, 0.0) if chunk.kind in {"word", "sign"} else 0.0


def is_led(chunks: list[Chunk], at: int) -> bool:
    """Does an article stand before it: "a third", "la moitié"?"""
    return at > 0 and (
        chunks[at - 1].kind == "article" or (chunks[at - 1].kind == "sign" and chunks[at - 1].plays("light"))
    )
