"""Names of things that are meant otherwise: what a picture shows is no yardstick, and a tree only where it offsets.

Each language's names.yaml says with which words such a thing counts (`beside`); elsewhere it is a plain word.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import PLAIN, Chunk
from bot.reading.tagging.journeys import shows
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token

_BEFORE, _SHOWN = 2, 4
_USES = frozenset({"act", "model"})


def set_aside(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with each such name as a plain word where nothing speaks for the thing."""
    if not any(map(_names_thing, chunks)):
        return chunks
    words = {token.text for token in tokens}
    weighed = any(chunk.plays("versus_strong") or _is_phrase(chunk) for chunk in chunks) or _counts_uses(chunks)
    found = []
    for at, chunk in enumerate(chunks):
        needs = language.beside.get(chunk.meaning.thing or "")
        idle = needs is not None and not (weighed or words & needs or _asked(chunks, at))
        plain = idle or _shown(chunks, at, language.uses.pixels)
        text = tokens[chunk.start].text if plain else chunk.text
        found.append(replace(chunk, kind="word", text=text, meaning=PLAIN) if plain else chunk)
    return found


def _names_thing(chunk: Chunk) -> bool:
    """A thing, or what one travels in."""
    return chunk.meaning.thing is not None or bool(chunk.meaning.carriers)


def _counts_uses(chunks: list[Chunk]) -> bool:
    """Is it asked how many of a use there are: "how many ChatGPT prompts"? Then the thing is what they make."""
    return any(
        chunk.plays("how_many") and any(after.kind in _USES for after in chunks[at + 1 : at + 1 + _BEFORE])
        for at, chunk in enumerate(chunks)
    )


def _is_phrase(chunk: Chunk) -> bool:
    """Does it set one thing against another in so many words: "make up for"?"""
    return chunk.plays("versus") and chunk.end - chunk.start > 1


def _shown(chunks: list[Chunk], at: int, pictures: frozenset[str]) -> bool:
    """Is it what a picture or a video shows: "10 images of avocados"? What a text is made of may be read."""
    if not _names_thing(chunks[at]):
        return False
    first = at
    while first and (
        chunks[first - 1].kind == "article" or (chunks[first - 1].plays("light") and not chunks[first - 1].plays("of"))
    ):
        first -= 1
    if not shows(chunks, first):
        return False
    acts = [chunk.meaning.act for chunk in chunks[max(0, at - _SHOWN) : at] if chunk.kind == "act"]
    return bool(acts) and acts[-1] in pictures


def _asked(chunks: list[Chunk], at: int) -> bool:
    """Is it counted, or a number of it asked for: "12 trees", "how many trees"?"""
    if at and chunks[at - 1].kind == "number":
        return True
    listed = at > _BEFORE and chunks[at - 1].kind == "article" and chunks[at - _BEFORE].plays("and")
    if listed and chunks[at - _BEFORE - 1].kind == "thing":
        return True  # "a steak and a pizza"
    return any(chunk.plays("how_many") or chunk.plays("in_units") for chunk in chunks[max(0, at - _BEFORE) : at])
