"""Which places of a message are ends of a trip, and nowhere that an AI runs."""

from itertools import pairwise

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.text import Token

TRIP = 4
"""Words between a trip and its end: "a flight that goes to"."""
END_OF_TRIP = 3
"""Chunks from one end of a trip to the other: "Austin to Houston"."""
LINKS = frozenset({"-", ">", "→", "/", "<"})
_BESIDE = 2
"""Articles and small words that may stand between "from" and a name."""


def mark_trips(chunks: list[Chunk], tokens: list[Token]) -> None:
    """Two places with "from" and "to", a link or a trip before them, and the one place a trip goes to."""
    ends = [at for at, chunk in enumerate(chunks) if chunk.kind == "place"]
    for at, after in pairwise(ends):
        between = [chunk for chunk in chunks[at + 1 : after] if chunk.kind != "article"]
        regions = not (chunks[at].meaning.town or chunks[after].meaning.town)
        links = LINKS - {"/"} if regions else LINKS  # "France / Poland" is a choice
        linked = tokens[chunks[after].start].before == "-" or any(c.text in links for c in between)
        goes = len(between) == 1 and between[0].plays("arrives")
        leaves = any(c.plays("departs") or c.plays("between") for c in chunks[max(0, at - _BESIDE) : at])
        travels = any(c.plays("trips") for c in chunks[max(0, at - TRIP) : at])
        travels = travels or (at > 0 and not between and _goes(chunks[at - 1]))  # « l'avion Paris Nice »
        travels = travels or (not leaves and any(_goes(c) for c in chunks[after + 1 : after + END_OF_TRIP]))
        near = len(between) <= 1
        if near and (linked or (goes and (leaves or travels)) or (travels and (leaves or not between))):
            chunks[at].trip = chunks[after].trip = True
        elif near and chunks[at].trip and (goes or not between):
            chunks[after].trip = True
    for at in ends:
        back = at - 1
        while back >= 0 and back > at - TRIP - 1 and (_leads(chunks[back]) or _unknown_end(chunks, back)):
            back -= 1
        if back >= 0 and chunks[back].plays("trips"):
            chunks[at].trip = True


def _unknown_end(chunks: list[Chunk], at: int) -> bool:
    """The other end of a trip, where nobody knows it: "a flight from Wakanda to Paris"."""
    return chunks[at].kind == "word" and at > 0 and chunks[at - 1].plays("departs")


def _goes(chunk: Chunk) -> bool:
    """Is it a word for a trip, or for what one travels in: "the Paris to London flight"?"""
    return chunk.plays("trips") or "km" in chunk.meaning.carriers


def _leads(chunk: Chunk) -> bool:
    if chunk.plays("trips"):
        return False
    if chunk.kind not in {"article", "sign"}:
        return False
    return chunk.kind == "article" or chunk.plays("arrives") or chunk.plays("departs")


def shows(chunks: list[Chunk], at: int) -> bool:
    """Is the place what a picture shows: "10 pictures of Paris", "une image du Japon"?"""
    back = at - 1
    while back > 0 and (
        chunks[back].kind in {"article", "place"} or (chunks[back].plays("and") and chunks[back - 1].kind == "place")
    ):
        back -= 1  # "of Paris and London"
    of = chunks[back].plays("of") and not chunks[back].plays("purpose") and not chunks[back].plays("about")
    return back > 0 and of and chunks[back - 1].kind == "act"
