"""Several people with a number each: "my husband asks ChatGPT 6 things a day, I ask it 2 and our daughter 15" are 23.

In: the chunks with their quantities. Out: one number for all of them. Whoever is told of by the same words twice made
no more of it: "I made 20 and I kept 5" is another matter (outcomes.py).
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.reading.sums.lists import APART, head_at
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.message import Message, written

_AFTER = 4
"""Chunks of such a clause after its number: "11 all by himself"."""
_SAID_AFTER = frozenset({"word", "sign", "rate", "group"})
_LEADS = ("by", "to", "of", "where", "during", "purpose")
_FEWEST = 2
_Clause = tuple[int, int]


def each_their_own(message: Message, chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with what several people did in one number."""
    if sum(chunk.kind == "count" for chunk in chunks) < _FEWEST:
        return chunks
    clauses = list(_clauses(chunks))
    for index, (first, end) in enumerate(clauses):
        head = next((at for at in range(first, end) if chunks[at].kind == "count" and head_at(chunks, at)), None)
        who = None if head is None else _person(message, chunks[first:head])
        if head is None or who is None:
            continue
        more = _those_after(message, chunks, cues, clauses[index + 1 :], (who, _rate(chunks[first:end])))
        value = _of_all_there(chunks, first, end, head) if more else None
        if not more or value is None:
            return chunks
        gone = {at for clause in more.values() for at in range(*clause) if chunks[at].kind in {"count", "rate"}}
        gone |= {at for at in range(first, end) if chunks[at].kind in {"people", "each"}}
        terms = (value, *[chunks[at].value for at in more])
        total = replace(chunks[head], value=sum(terms), spread=None, terms=terms)
        return [total if at == head else chunk for at, chunk in enumerate(chunks) if at not in gone]
    return chunks


def _clauses(chunks: list[Chunk]) -> Iterator[_Clause]:
    """The chunks between pauses and each "and", [first, end)."""
    first = 0
    for at, chunk in enumerate(chunks):
        if chunk.kind in APART or chunk.plays("and"):
            yield first, at
            first = at + 1
    yield first, len(chunks)


def _those_after(
    message: Message, chunks: list[Chunk], cues: Cues, clauses: list[_Clause], head: tuple[str, str]
) -> dict[int, _Clause]:
    """The numbers of other people, as far as one follows the other. head: whose the first number is, and its rate."""
    told, found = {head[0]}, dict[int, _Clause]()
    for first, end in clauses:
        if first == end:
            continue
        at = next((i for i in range(first, end) if chunks[i].kind == "count"), None)
        who = None if at is None else _person(message, chunks[first:at])
        if at is None or who is None or who in told or not _says_no_more(chunks, cues, (first, at, end), head[1]):
            break
        told.add(who)
        found[at] = (first, end)
    return found


def _person(message: Message, before: list[Chunk]) -> str | None:
    """Who it is that a clause is of, before its number; None where that is no person, or not said."""
    if any(chunk.kind == "people" for chunk in before):
        return "people"
    for at, chunk in enumerate(before):
        after = before[at + 1] if at + 1 < len(before) else None
        if any(map(chunk.plays, _LEADS)) and not chunk.plays("selves"):
            return None
        if chunk.plays("selves"):
            return "selves"
        if (chunk.plays("owners") or chunk.kind == "article") and after is not None:
            named = after.kind == "group" or (chunk.plays("owners") and after.kind == "word")
            return after.text if named else None
        if chunk.kind in {"group", "word"} and written(message, chunk.start, chunk.end)[:1].isupper():
            return chunk.text
    return None


def _says_no_more(chunks: list[Chunk], cues: Cues, clause: tuple[int, int, int], rate: str) -> bool:
    """Are there only somebody, what they did, and the number? clause: where it begins, its number, where it ends."""
    first, at, end = clause
    done = {start for start, _ in cues.spans("doing")}
    words = [c for c in chunks[first:at] if c.kind in {"word", "group"} and c.start not in done]
    plain = all(c.kind in {"word", "group", "verb", "sign", "article"} for c in chunks[first:at])
    after = chunks[at + 1 : end]
    alike = _rate(after) in {"", rate} and all(c.kind in _SAID_AFTER for c in after)
    number = chunks[at]
    return plain and len(words) <= 1 and alike and len(after) <= _AFTER and not number.flaw and number.value >= 1


def _rate(chunks: list[Chunk]) -> str:
    return next((chunk.unit for chunk in chunks if chunk.kind == "rate"), "")


def _of_all_there(chunks: list[Chunk], first: int, end: int, head: int) -> float | None:
    """What the first clause counts, "7 women with 2 questions each" multiplied out; None where nobody can say."""
    people = [chunk for chunk in chunks if chunk.kind == "people" and chunk.value > 1]
    each = [chunk for chunk in chunks if chunk.kind == "each"]
    if not people:
        return chunks[head].value
    inside = all(any(chunk is one for one in chunks[first:end]) for chunk in (*people, *each))
    return people[0].value * chunks[head].value if len(people) == 1 and each and inside else None
