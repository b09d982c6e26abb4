"""A verb beside a model is a use of it: "my job calls gpt-4o" asks a model, and transcribes no telephone call.

In: the chunks as tagged. Out: the same, where the noun that the verb looks like, and the one that does it, are words.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import PLAIN, Chunk
from bot.reading.words.lexicon import Language

_TALK = "chat"
_WAY = 2
"""Chunks between the verb and the model: "calls the API of"."""
_COUNTS = frozenset({"number", "article", "period", "rate"})


def calls_a_model(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """The chunks without the sources that are no recordings: "a script calls gpt-4o", « un script appelle gpt-4o »."""
    calls = [at for at, chunk in enumerate(chunks) if chunk.text in language.calling and _leads_to_a_model(chunks, at)]
    if not calls:
        return chunks
    words = {at for at in calls if _is_noun(chunks[at]) and not _counted(chunks, at)}
    verbs = words | {at for at in calls if chunks[at].kind in {"word", "verb"}}
    words |= {at - 1 for at in verbs if at and chunks[at - 1].kind == "sources"}
    return [replace(chunk, kind="word", meaning=PLAIN) if at in words else chunk for at, chunk in enumerate(chunks)]


def _leads_to_a_model(chunks: list[Chunk], at: int) -> bool:
    for chunk in chunks[at + 1 : at + 2 + _WAY]:
        if chunk.kind == "model":
            return True
        if chunk.kind != "word" and not (chunk.plays("light") and not chunk.plays("by")):
            return False
    return False


def _is_noun(chunk: Chunk) -> bool:
    """Does it look like one: "calls", "hits"? "Prompts" are what the model answers either way."""
    return chunk.kind == "sources" or (chunk.kind == "act" and chunk.meaning.act != _TALK)


def _counted(chunks: list[Chunk], at: int) -> bool:
    """Is it a noun: "3 calls", "my calls", "a call"?"""
    before = chunks[at - 1] if at else None
    return before is None or before.kind in _COUNTS or before.plays("owners") or before.plays("light")
