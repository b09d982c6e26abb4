"""Times that say how long a thing is, and not how often anything is done: "a 3-day itinerary", « un plan de 12 jours ».

In: the chunks with their quantities. Out: without such times, where the message tells of no rate: "20 prompts a day
during our 10-day trip" are of ten days.
"""

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.text import Token

_RATES = frozenset({"rate", "hourly", "occasions", "each"})
_THINGS = frozenset({"word", "act", "thing", "sources", "group"})
_TWO = 2


def without_lengths_of_things(chunks: list[Chunk], tokens: list[Token], plural_ends: tuple[str, ...]) -> list[Chunk]:
    """The chunks without the times of things."""
    kinds = {chunk.kind for chunk in chunks}
    if "span" not in kinds or not _RATES.isdisjoint(kinds):
        return chunks
    return [chunk for at, chunk in enumerate(chunks) if not _is_of_a_thing(chunks, at, tokens, plural_ends)]


def _is_of_a_thing(chunks: list[Chunk], at: int, tokens: list[Token], plural_ends: tuple[str, ...]) -> bool:
    """As in "2 week trip", where the time is said in the singular; « itinéraire de 3 jours », after a noun and "of"."""
    chunk = chunks[at]
    if chunk.kind != "span" or chunk.unit == "for" or chunk.value == chunk.meaning.period:
        return False
    before, after = chunks[max(0, at - 2) : at], chunks[at + 1 : at + 2]
    named = bool(after) and (after[0].kind in _THINGS or after[0].plays("trips"))
    if named and (not chunk.text.endswith(plural_ends) or tokens[chunk.end].before == "-"):
        return True
    of = len(before) == _TWO and before[1].plays("of") and not before[1].plays("in_units")
    return of and before[0].kind in _THINGS
