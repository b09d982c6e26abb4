"""Names of things that people mostly mean otherwise: a tree is a yardstick where it is counted or offsets something.

Each language's names.yaml says with which words such a thing counts (`beside`); elsewhere it is a plain word.
"""

from dataclasses import replace

from bot.reading.chunks import PLAIN, Chunk
from bot.reading.lexicon import Language
from bot.reading.text import Token

_BEFORE = 2


def set_aside(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with each such name as a plain word where nothing speaks for the thing."""
    if not any(chunk.meaning.thing in language.beside for chunk in chunks):
        return chunks
    words = {token.text for token in tokens}
    return [
        replace(chunk, kind="word", meaning=PLAIN)
        if (needs := language.beside.get(chunk.meaning.thing or "")) and not (words & needs or _asked(chunks, at))
        else chunk
        for at, chunk in enumerate(chunks)
    ]


def _asked(chunks: list[Chunk], at: int) -> bool:
    """Is a number of it asked for: "how many trees"?"""
    return any(chunk.plays("how_many") or chunk.plays("in_units") for chunk in chunks[max(0, at - _BEFORE) : at])
