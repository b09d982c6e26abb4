"""The other way round: "how many prompts make a burger?" asks for a number of the use, "how many burgers" does not."""

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.partial import Beside
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_REACH = 7
"""Chunks between "how many" and the use: "how many short AI-generated images"."""
_NOUNS = frozenset({"thing", "carrier", "distance", "dist", "people", "count", "number", "unit", "length", "period"})
_ARTICLE = "article"
_OTHER = ("measure:", "unit:", "impact:")


_TRIED = 4
"""Candidates that are tried: a thing that the first passes over may be what the number is asked for."""


def how_many_uses(found: list[Candidate], chunks: list[Chunk], cues: Cues) -> Candidate | None:
    """The likeliest candidate in which a number of the use is asked for, against one everyday thing; else None."""
    if not cues.has("how_many") or any(use.counted for use in found[0].uses):
        return None
    asked = next((one for one in found[:_TRIED] if _asks(one, chunks, cues)), None)
    return asked or _with_the_thing(found, chunks, cues)


def _with_the_thing(found: list[Candidate], chunks: list[Chunk], cues: Cues) -> Candidate | None:
    """The likeliest candidate with one use and nothing beside it, set against the one thing that was passed over."""
    alone = next((one for one in found[:_TRIED] if len(one.uses) == 1 and not one.sides), None)
    things = [at for at, chunk in enumerate(chunks) if chunk.kind == "thing" and chunk.meaning.thing]
    if alone is None or len(things) != 1:
        return None
    at, before = things[0], chunks[max(0, things[0] - 1)]
    count = before.value if before.kind == "count" else 1.0
    beside = Beside(chunks[at].meaning.thing or "", at, count, before.kind == "count")
    whole = Candidate(alone.uses, (beside,), alone.path, alone.meaning | {(beside.thing, beside.count)})
    return whole if _asks(whole, chunks, cues) else None


def _asks(candidate: Candidate, chunks: list[Chunk], cues: Cues) -> bool:
    """Is a number of the one use asked for, against one everyday thing? The use itself has no number then."""
    if len(candidate.uses) != 1 or len(candidate.sides) != 1 or candidate.uses[0].counted:
        return False
    use = candidate.uses[0]
    ends = {end for _, end in cues.spans("how_many")}
    return any(
        ends.intersection(range(chunk.start + 1, chunk.end + 1)) and leads_to(at, use.at, chunks, cues)
        for at, chunk in enumerate(chunks[: use.at])
    )


def leads_to(start: int, use: int, chunks: list[Chunk], cues: Cues) -> bool:
    """Does "how many" at a chunk belong to the use: is there nothing else between that it could count?"""
    if use - start > _REACH:
        return False
    taken = {
        token for cue, spans in cues.found.items() if cue.startswith(_OTHER) for span in spans for token in span[:1]
    }
    for chunk in chunks[start + 1 : use]:
        if chunk.kind in _NOUNS or chunk.kind in {_ARTICLE, "stop"} or chunk.start in taken:
            return False
    return True
